import { useState } from 'react';
import type { Queue, QueueKind } from '../../contract/index.ts';
import { withQuery } from '../ask/ask.ts';
import { useAnswer } from '../ask/use-answer.ts';
import { NameFirst } from '../deciding/name-first.tsx';
import { useDeciding } from '../deciding/use-deciding.ts';
import { StillComing } from '../frame/still-coming.tsx';
import { goTo, pathOf, useAddress } from '../shell/address.ts';
import { Go } from '../shell/go.tsx';
import { useKeys } from '../shell/keys.ts';
import { FailureNote, Waiting } from '../text/state.tsx';
import { fill, useTongue } from '../words/words.ts';
import { addressOf, decisionOn, keyOf } from './queue-decisions.ts';
import { ItemInHand, ItemLine } from './queue-item.tsx';

const KINDS = ['dispute', 'name', 'sentence'] as const;

/** What most needs a person first, one after the other, by keys alone. */
export default function QueuePage() {
  const { words } = useTongue();
  const { query } = useAddress();
  const { data, failure } = useAnswer<Queue>(withQuery('/api/queue', { kind: query.kind }));
  return (
    <section className="wide-page queue-page">
      <header>
        <h1>{words.queue.title}</h1>
        <p>{words.queue.intro}</p>
      </header>
      {failure && <FailureNote failure={failure} />}
      {data ? <Work queue={data} kind={(query.kind ?? '') as QueueKind | ''} /> : !failure && <Waiting />}
    </section>
  );
}

const Work = ({ queue: { items, open, done }, kind }: { readonly queue: Queue; readonly kind: QueueKind | '' }) => {
  const { words, numbers } = useTongue();
  const [at, setAt] = useState(0);
  const { mayDecide, needsName, say: write, undo, failure } = useDeciding();
  const current = Math.min(at, Math.max(0, items.length - 1));
  const item = items[current];
  const say = (isRight: boolean): void => {
    if (item) write(decisionOn(item, isRight));
  };
  const openItem = (): void => {
    if (item) goTo(addressOf(item));
  };
  useKeys({
    j: () => setAt(Math.min(current + 1, items.length - 1)),
    k: () => setAt(Math.max(current - 1, 0)),
    e: openItem,
    ...(mayDecide ? { a: () => say(true), r: () => say(false), u: undo } : {}),
  });
  const sum = (counts: Queue['open']): number =>
    kind === '' ? counts.dispute + counts.name + counts.sentence : counts[kind];
  const [left, decided] = [sum(open), sum(done)];
  return (
    <>
      <nav className="tabs" aria-label={words.queue.kinds}>
        <Go href={pathOf({ page: 'queue' })} aria-current={kind === '' ? 'page' : undefined}>
          {words.queue.all}
        </Go>
        {KINDS.map((each) => (
          <Go
            key={each}
            href={pathOf({ page: 'queue', query: { kind: each } })}
            onClick={() => setAt(0)}
            aria-current={kind === each ? 'page' : undefined}
          >
            {words.queue.kind[each]} <span className="aside">{numbers.format(open[each])}</span>
          </Go>
        ))}
      </nav>
      <p className="queue-progress">
        <progress value={decided} max={Math.max(1, decided + left)} aria-label={words.queue.progress} />
        <span className="aside">
          {fill(words.queue.done, { n: numbers.format(decided), m: numbers.format(decided + left) })}
        </span>
      </p>
      <StillComing />
      {needsName && <NameFirst />}
      {failure && <FailureNote failure={failure} />}
      {items.length === 0 && <p className="note">{words.queue.nothing}</p>}
      <ol className="queue" aria-label={words.queue.title}>
        {items.map((each, i) => (
          <li key={keyOf(each)} className={`queue-item${i === current ? ' is-current' : ''}`}>
            {i === current ? (
              <ItemInHand
                item={each}
                isChosen={at > 0}
                mayDecide={mayDecide}
                onSay={say}
                onUndo={undo}
                onOpen={openItem}
              />
            ) : (
              <ItemLine item={each} onChoose={() => setAt(i)} />
            )}
          </li>
        ))}
      </ol>
    </>
  );
};
