import type { Happening } from '../../contract/index.ts';
import { pathOf } from '../shell/address.ts';
import { Go } from '../shell/go.tsx';
import { StatusWord } from '../text/badges.tsx';
import { useKindNames } from '../text/kinds.ts';
import { Printed, Quoted } from '../text/printed.tsx';
import { daysText } from '../words/dates.ts';
import { useTongue } from '../words/words.ts';

/** An event on a list: when, as exactly as it is known; what, by whom, against whom, where; and the words for it. */
export const HappeningRow = ({ happening }: { readonly happening: Happening }) => {
  const tongue = useTongue();
  const { words } = tongue;
  const kinds = useKindNames();
  const { report, earliest, latest, type, mode, status, claims, at, sentence } = happening;
  const [claim] = claims;
  const query: Record<string, string> = claim === undefined ? { at: String(at) } : { claim, at: String(at) };
  return (
    <div className="happening-row">
      <span className={`when${earliest === latest ? '' : ' is-vague'}`}>{daysText(tongue, earliest, latest)}</span>
      <span className="what">
        <strong>{kinds.event(type, mode)}</strong> <StatusWord status={status} />
        {(['actor', 'recipient', 'place'] as const).map((role) => {
          const name = happening[role];
          const party = happening[`${role}Entity`];
          return name === null ? null : (
            <span key={role} className="role">
              <span className="aside">{words.role[role]}</span>{' '}
              {party === null ? (
                <Quoted text={name} />
              ) : (
                <Go href={pathOf({ page: 'actors', item: String(party) })}>
                  <Quoted text={name} />
                </Go>
              )}
            </span>
          );
        })}
      </span>
      <Go className="sentence arabic" dir="auto" href={pathOf({ page: 'reports', item: report.id, query })}>
        <Printed text={sentence} />
      </Go>
      <span className="aside">
        <Quoted text={report.outlet ?? words.list.noOutlet} />
      </span>
    </div>
  );
};
