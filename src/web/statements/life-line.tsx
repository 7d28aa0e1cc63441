import type { WholeStatement } from '../../contract/index.ts';
import { Go } from '../shell/go.tsx';
import { CertaintyWord } from '../text/badges.tsx';
import { isolatedName } from '../text/controls.ts';
import { Printed, Quoted } from '../text/printed.tsx';
import { momentText } from '../words/dates.ts';
import { fill, useTongue } from '../words/words.ts';
import { SaysOther } from './same-or-not.tsx';
import { toldAddress } from './told-address.ts';

/** What became of a statement, telling by telling: first said, repeated, hedged, denied, corrected. */
export const LifeLine = ({ claims }: Pick<WholeStatement, 'claims'>) => {
  const tongue = useTongue();
  const { words } = tongue;
  const outlets = new Map(claims.map(({ report, outlet }) => [report, outlet ?? words.list.noOutlet]));
  return (
    <>
      <Strip claims={claims} />
      <ol className="life-line">
        {claims.map((claim, i) => {
          const { report, outlet, published, assertion, content, step, certainty, copyOf } = claim;
          const isSame = claims.slice(0, i).some((earlier) => earlier.words === claim.words);
          return (
            <li key={`${report} ${assertion}`} className={`life-step is-${step}`}>
              <span className="aside">{momentText(tongue, published)}</span>
              <span className={`step is-${step}`}>{words.step[step]}</span>
              <span className="life-who">
                <Quoted text={outlet ?? words.list.noOutlet} />
                {certainty !== 'certain' && <CertaintyWord certainty={certainty} />}
                {copyOf !== null && outlets.has(copyOf) && (
                  <span className="aside">
                    {fill(words.statements.copies, { name: isolatedName(outlets.get(copyOf)!) })}
                  </span>
                )}
              </span>
              <Go
                className="sentence arabic"
                dir="auto"
                href={toldAddress({ report, assertion, at: content[0]?.start ?? 0 })}
              >
                {isSame ? <span className="aside">{words.statements.sameWords}</span> : <Printed text={claim.words} />}
              </Go>
              {i > 0 && <SaysOther first={claims[0]!} claim={claim} />}
            </li>
          );
        })}
      </ol>
    </>
  );
};

/** The tellings along time, as far apart as they were. */
const Strip = ({ claims }: Pick<WholeStatement, 'claims'>) => {
  const times = claims.map(({ published }) => Date.parse(published ?? ''));
  const dated = times.filter((time) => !Number.isNaN(time));
  const [first, last] = [Math.min(...dated), Math.max(...dated)];
  if (dated.length < 2 || first === last) return null;
  return (
    <div className="life-strip" aria-hidden="true">
      {claims.map(({ report, assertion, step }, i) =>
        Number.isNaN(times[i]) ? null : (
          <span
            key={`${report} ${assertion}`}
            className={`life-dot is-${step}`}
            style={{ insetInlineStart: `${(100 * (times[i]! - first)) / (last - first)}%` }}
          />
        ),
      )}
    </div>
  );
};
