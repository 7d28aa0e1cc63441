import { type FormEvent, useState } from 'react';
import { Button } from 'react-aria-components';
import type { Decided, SentenceState, Shown, WholeReport } from '../../contract/index.ts';
import { placed } from '../deciding/decide.ts';
import { History } from '../deciding/history.tsx';
import { NameFirst } from '../deciding/name-first.tsx';
import { useDeciding } from '../deciding/use-deciding.ts';
import { Verdict } from '../deciding/verdict.tsx';
import { useKeys } from '../shell/keys.ts';
import { Printed, Quoted } from '../text/printed.tsx';
import { FailureNote } from '../text/state.tsx';
import { useTongue } from '../words/words.ts';

interface PanelProps {
  readonly whole: WholeReport;
  readonly sentence: Shown<SentenceState>;
}

/** A sentence that was not understood: why, and what a person says of it. */
export const SentencePanel = ({ whole: { report }, sentence }: PanelProps) => {
  const { words } = useTongue();
  const { mayDecide, needsName, say, undo, failure } = useDeciding();
  const passage = placed(report, sentence);
  const target = { kind: 'passage' as const, report: report.id, passage };
  const settle = (isRight: boolean) => (): void => say({ kind: isRight ? 'accept' : 'reject', target });
  useKeys(mayDecide ? { a: settle(true), r: settle(false), u: undo } : {});
  const answers = words.queue.answers.sentence;
  return (
    <div className="claim-panel">
      <blockquote className="arabic" lang={report.language} dir="auto">
        <Printed text={passage.words} />
      </blockquote>
      <p className="claim-facts">
        <span>{sentence.reason && words.reason[sentence.reason]}</span>
        {sentence.word && <Quoted text={sentence.word} />}
        {sentence.part && <span>{words.claim.part[sentence.part]}</span>}
      </p>
      <section className="deciding" aria-label={words.decide.title}>
        <SentenceVerdict decided={sentence.decided} />
        {needsName && <NameFirst />}
        {mayDecide && (
          <>
            <p className="aside">{words.queue.question.sentence}</p>
            <div className="deciding-buttons">
              <Button className="plain" onPress={settle(true)}>
                {answers.right} <kbd>a</kbd>
              </Button>
              <Button className="plain" onPress={settle(false)}>
                {answers.wrong} <kbd>r</kbd>
              </Button>
              <Button className="plain" onPress={undo}>
                {words.decide.undo} <kbd>u</kbd>
              </Button>
            </div>
            <Note onSay={(text) => say({ kind: 'note', target, text })} />
          </>
        )}
        {failure && <FailureNote failure={failure} />}
      </section>
      <section>
        <h3>{words.decide.history}</h3>
        <History report={report.id} target={target} numbers={sentence.decided?.decisions ?? []} mayChange={mayDecide} />
      </section>
    </div>
  );
};

/** What was decided of it, in the words of the question. */
const SentenceVerdict = ({ decided }: { readonly decided: Decided | undefined }) => {
  const { words } = useTongue();
  if (!decided) return null;
  const { verdict, notes } = decided;
  const answers = words.queue.answers.sentence;
  return (
    <>
      {verdict && (
        <p className="verdict">
          <span className={`is-${verdict}`}>{verdict === 'accepted' ? answers.right : answers.wrong}</span>
        </p>
      )}
      {notes.length > 0 && <Verdict decided={{ ...decided, verdict: null }} />}
    </>
  );
};

const Note = ({ onSay }: { readonly onSay: (text: string) => void }) => {
  const { words } = useTongue();
  const [text, setText] = useState('');
  const keep = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim() === '') return;
    onSay(text.trim());
    setText('');
  };
  return (
    <form onSubmit={keep}>
      <label className="stacked">
        <span>{words.decide.note}</span>
        <input dir="auto" value={text} onChange={(event) => setText(event.target.value)} />
      </label>
      {text.trim() !== '' && (
        <div className="form-end">
          <Button className="plain" type="submit">
            {words.decide.save}
          </Button>
        </div>
      )}
    </form>
  );
};
