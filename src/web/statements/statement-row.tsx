import type { StatementHead } from '../../contract/index.ts';
import { pathOf } from '../shell/address.ts';
import { Go } from '../shell/go.tsx';
import { Printed, Quoted } from '../text/printed.tsx';
import { momentText } from '../words/dates.ts';
import { counted, useTongue } from '../words/words.ts';

const NAMED = 3;

/** A statement on a list: its words, how many print it, whose word it is in the end, and what is contradicted. */
export const StatementRow = ({ statement }: { readonly statement: StatementHead }) => {
  const tongue = useTongue();
  const { words } = tongue;
  const { id, words: said, first, reports, outlets, roots, contradictions, updates, steps } = statement;
  return (
    <Go className="claim-row statement-row" href={pathOf({ page: 'statements', item: id })}>
      <span className="claim-words arabic" dir="auto">
        <Printed text={said} />
      </span>
      <span className="row-facts">
        <span>
          {counted(tongue, words.count.reports, reports)} · {counted(tongue, words.count.outlets, outlets)} ·{' '}
          <strong className={roots.length === 1 ? 'is-single' : ''}>
            {counted(tongue, words.count.roots, roots.length)}
          </strong>
        </span>
        <span className="root-names">
          {roots.slice(0, NAMED).map(({ name, unnamed }, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two outlets may have nameless roots in the same words
            <span key={i} className={unnamed ? 'is-unnamed' : ''}>
              <Quoted text={name} />
            </span>
          ))}
          {roots.length > NAMED && '…'}
        </span>
        {contradictions > 0 && (
          <span className="denied">{counted(tongue, words.count.contradictions, contradictions)}</span>
        )}
        {updates > 0 && <span className="status is-possible">{counted(tongue, words.count.updates, updates)}</span>}
        {steps.map((step) => (
          <span key={step} className={`step is-${step}`}>
            {words.step[step]}
          </span>
        ))}
        <span>{momentText(tongue, first)}</span>
      </span>
    </Go>
  );
};
