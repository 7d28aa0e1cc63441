import type { Certainty, Polarity, Status } from '../../contract/index.ts';
import { useTongue } from '../words/words.ts';

/** How surely, in a word with the line that stands for it in the text. */
export const CertaintyWord = ({ certainty }: { readonly certainty: Certainty }) => (
  <span className={`certainty is-${certainty}`}>{useTongue().words.certainty[certainty]}</span>
);

/** That it is denied; nothing where it is not. */
export const Denied = ({ polarity }: { readonly polarity: Polarity }) => {
  const { words } = useTongue();
  return polarity === '-' ? <span className="denied">{words.polarity['-']}</span> : null;
};

/** What became of an event or tie; nothing where it happened. */
export const StatusWord = ({ status }: { readonly status: Status }) => {
  const { words } = useTongue();
  return status === 'actual' ? null : <span className={`status is-${status}`}>{words.status[status]}</span>;
};
