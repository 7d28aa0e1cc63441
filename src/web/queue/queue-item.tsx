import { useEffect, useRef } from 'react';
import { Button } from 'react-aria-components';
import type { QueueItem } from '../../contract/index.ts';
import { pathOf } from '../shell/address.ts';
import { Go } from '../shell/go.tsx';
import { DisputeView } from '../statements/disputes.tsx';
import { isolatedName } from '../text/controls.ts';
import { Printed, Quoted } from '../text/printed.tsx';
import { publishedText } from '../words/dates.ts';
import { counted, fill, useTongue } from '../words/words.ts';

interface InHandProps {
  readonly item: QueueItem;
  /** It was gone to: it comes into view. */
  readonly isChosen: boolean;
  readonly mayDecide: boolean;
  readonly onSay: (isRight: boolean) => void;
  readonly onUndo: () => void;
  readonly onOpen: () => void;
}

/** The item that is being decided, in full. */
export const ItemInHand = ({ item, isChosen, mayDecide, onSay, onUndo, onOpen }: InHandProps) => {
  const { words } = useTongue();
  const frame = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, where it was chosen
  useEffect(() => {
    if (isChosen) frame.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const answers = words.queue.answers[item.kind];
  return (
    <div className="in-hand" ref={frame}>
      <h2 className="queue-question">{words.queue.question[item.kind]}</h2>
      {item.kind === 'dispute' && <DisputeInHand item={item} />}
      {item.kind === 'name' && <NameInHand item={item} />}
      {item.kind === 'sentence' && <SentenceInHand item={item} />}
      <div className="deciding-buttons">
        {mayDecide && (
          <>
            <Button className="plain" onPress={() => onSay(true)}>
              {answers.right} <kbd>a</kbd>
            </Button>
            <Button className="plain" onPress={() => onSay(false)}>
              {answers.wrong} <kbd>r</kbd>
            </Button>
          </>
        )}
        <Button className="plain" onPress={onOpen}>
          {words.queue.open} <kbd>e</kbd>
        </Button>
        {mayDecide && (
          <Button className="plain" onPress={onUndo}>
            {words.decide.undo} <kbd>u</kbd>
          </Button>
        )}
      </div>
    </div>
  );
};

type Of<Kind> = { readonly item: QueueItem & { readonly kind: Kind } };

const DisputeInHand = ({ item: { dispute, roots, story } }: Of<'dispute'>) => {
  const tongue = useTongue();
  const { words } = tongue;
  return (
    <>
      <DisputeView dispute={dispute} />
      <p className="aside">
        {roots > 0 && `${counted(tongue, words.count.roots, roots)} · `}
        <Go href={pathOf({ page: 'stories', item: story })}>{words.statements.story}</Go>
      </p>
    </>
  );
};

const NameInHand = ({ item: { name, of, type, reason, reports } }: Of<'name'>) => {
  const tongue = useTongue();
  const { words } = tongue;
  return (
    <>
      <p className="queue-names">
        <Quoted text={name} /> <span aria-hidden="true">=</span> <Quoted text={of} />
      </p>
      <p className="aside">
        {words.entity[type as 'PER']} · {words.actors.reasons[reason as 'short form'] ?? reason} ·{' '}
        {counted(tongue, words.count.reports, reports)} ·{' '}
        <Go href={pathOf({ page: 'reports', query: { text: `"${name}"` } })}>{words.queue.reports}</Go>
      </p>
    </>
  );
};

const SentenceInHand = ({ item: { report, reports, words: said, reason, word } }: Of<'sentence'>) => {
  const tongue = useTongue();
  const { words } = tongue;
  return (
    <>
      <p className="arabic queue-sentence" dir="auto">
        <Printed text={said} />
      </p>
      <p className="aside">
        {words.reason[reason]}
        {word !== '' && (
          <>
            {' '}
            (<Quoted text={word} />)
          </>
        )}{' '}
        · <Quoted text={report.outlet ?? words.list.noOutlet} /> · {publishedText(tongue, report.published)}
        {reports > 1 && ` · ${fill(words.queue.copies, { n: counted(tongue, words.count.reports, reports) })}`}
      </p>
    </>
  );
};

/** An item that waits, in a line. */
export const ItemLine = ({ item, onChoose }: { readonly item: QueueItem; readonly onChoose: () => void }) => {
  const { words } = useTongue();
  return (
    <button type="button" className="queue-line" onClick={onChoose}>
      <span className="aside">{words.queue.kind[item.kind]}</span>
      {item.kind === 'dispute' && <Quoted text={item.dispute.a.words} />}
      {item.kind === 'sentence' && <Quoted text={item.words} />}
      {item.kind === 'name' && (
        <span>{fill(words.queue.pair, { a: isolatedName(item.name), b: isolatedName(item.of) })}</span>
      )}
    </button>
  );
};
