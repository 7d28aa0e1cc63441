import { useState } from 'react';
import type { Dispute, Side } from '../../contract/index.ts';
import { Go } from '../shell/go.tsx';
import { Printed, Quoted } from '../text/printed.tsx';
import { momentText } from '../words/dates.ts';
import { counted, fill, useTongue } from '../words/words.ts';
import { toldAddress } from './told-address.ts';
import { whyText } from './why.ts';

const SHOWN = 6;

/** What cannot both hold, side by side: both words, both chains, and why. */
export const Disputes = ({ disputes }: { readonly disputes: readonly Dispute[] }) => {
  const { words, numbers } = useTongue();
  const [isAll, setAll] = useState(false);
  const groups = alike(disputes);
  const shown = isAll ? groups : groups.slice(0, SHOWN);
  return (
    <>
      {shown.map(([dispute, ...others], i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes its order
        <DisputeView key={i} dispute={dispute} others={others.length} />
      ))}
      {shown.length < groups.length && (
        <button type="button" className="plain" onClick={() => setAll(true)}>
          {fill(words.dispute.more, { n: numbers.format(groups.length - shown.length) })}
        </button>
      )}
    </>
  );
};

/** Those of one kind in the same words, which several reports print: shown once. */
const alike = (disputes: readonly Dispute[]): [Dispute, ...Dispute[]][] => {
  const groups = new Map<string, [Dispute, ...Dispute[]]>();
  for (const dispute of disputes) {
    const key = JSON.stringify([dispute.what, dispute.update, dispute.a.words, dispute.b.words]);
    const known = groups.get(key);
    if (known) known.push(dispute);
    else groups.set(key, [dispute]);
  }
  return [...groups.values()];
};

interface DisputeProps {
  readonly dispute: Dispute;
  /** Pairs of other reports that say the same two things. */
  readonly others?: number;
}

export const DisputeView = ({ dispute, others = 0 }: DisputeProps) => {
  const { what, a, b, update } = dispute;
  const tongue = useTongue();
  const { words } = tongue;
  return (
    <section className={`dispute${update ? ' is-update' : ''}`} aria-label={words.dispute.what[what]}>
      <p>
        <strong>{words.dispute.what[what]}</strong> <span>{whyText(dispute, tongue)}</span>{' '}
        {others > 0 && (
          <span className="aside">
            {fill(words.dispute.again, { n: counted(tongue, words.count.times, others + 1) })}
          </span>
        )}
      </p>
      <div className="sides">
        <SideView side={a} />
        <SideView side={b} />
      </div>
    </section>
  );
};

const SideView = ({
  side: { report, outlet, published, assertion, span, words: said, before, after, chain },
}: {
  readonly side: Side;
}) => {
  const tongue = useTongue();
  return (
    <Go className="side" href={toldAddress({ report, assertion, at: span.start })}>
      <span className="arabic side-words" dir="auto">
        {before !== '' && <Printed text={before} />}
        <mark>
          <Printed text={said} />
        </mark>
        {after !== '' && <Printed text={after} />}
      </span>
      <span className="row-facts">
        <span className="chain-line">
          {[outlet ?? tongue.words.list.noOutlet, ...chain].map((name, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the links of a chain never move
            <span key={i}>
              <Quoted text={name} />
            </span>
          ))}
        </span>
        <span>{momentText(tongue, published)}</span>
      </span>
    </Go>
  );
};
