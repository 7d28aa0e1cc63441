import { type FormEvent, useState } from 'react';
import { Button } from 'react-aria-components';
import type { Claim, Correction, Shown, Span, WholeReport } from '../../contract/index.ts';
import { DATE_TYPED } from '../frame/find-bar.tsx';
import { useKeys } from '../shell/keys.ts';
import { Quoted } from '../text/printed.tsx';
import { FailureNote } from '../text/state.tsx';
import { useTongue } from '../words/words.ts';
import { claimTarget, placed } from './decide.ts';
import { NameFirst } from './name-first.tsx';
import { selectedSpan } from './selected-span.ts';
import { useDeciding } from './use-deciding.ts';
import { Verdict } from './verdict.tsx';

interface DecisionProps {
  readonly whole: WholeReport;
  readonly claim: Shown<Claim>;
}

/** What a person says of a claim: right, wrong, or right with another value. */
export const ClaimDecision = ({ whole, claim }: DecisionProps) => {
  const { words } = useTongue();
  const [isCorrecting, setCorrecting] = useState(false);
  const { mayDecide, needsName, say, undo, failure } = useDeciding();
  const { report } = whole;
  const target = claimTarget(report, claim);
  const accept = (): void => say({ kind: 'accept', target });
  const reject = (): void => say({ kind: 'reject', target });
  useKeys(mayDecide ? { a: accept, r: reject, e: () => setCorrecting(true), u: undo } : {});
  if (!mayDecide && !needsName) return <Verdict decided={claim.decided} />;
  return (
    <section className="deciding" aria-label={words.decide.title}>
      <Verdict decided={claim.decided} />
      {needsName ? (
        <NameFirst />
      ) : (
        <div className="deciding-buttons">
          <Button className="plain" onPress={accept}>
            {words.decide.accept} <kbd>a</kbd>
          </Button>
          <Button className="plain" onPress={reject}>
            {words.decide.reject} <kbd>r</kbd>
          </Button>
          <Button className="plain" onPress={() => setCorrecting(!isCorrecting)} aria-expanded={isCorrecting}>
            {words.decide.correct} <kbd>e</kbd>
          </Button>
          <Button className="plain" onPress={undo}>
            {words.decide.undo} <kbd>u</kbd>
          </Button>
        </div>
      )}
      {isCorrecting && (
        <CorrectionForm
          whole={whole}
          claim={claim}
          onDone={(correction, note) => {
            setCorrecting(false);
            if (Object.keys(correction).length > 0) say({ kind: 'correct', target, correction });
            if (note !== '') say({ kind: 'note', target, text: note });
          }}
        />
      )}
      {failure && <FailureNote failure={failure} />}
    </section>
  );
};

interface FormProps extends DecisionProps {
  readonly onDone: (correction: Correction, note: string) => void;
}

const CERTAINTIES = ['certain', 'probable', 'possible', 'unknown'] as const;

/** Another value for what was read wrongly; what is left as it is was right. */
const CorrectionForm = ({ whole: { report, evidence }, claim, onDone }: FormProps) => {
  const { words } = useTongue();
  const root = claim.chain.at(-1)!;
  const rootName = root.kind === 'report' ? '' : (root.name ?? '');
  const said = evidence.times.find(({ id }) => id === claim.said)?.value ?? '';
  const [certainty, setCertainty] = useState(claim.certainty);
  const [polarity, setPolarity] = useState(claim.polarity);
  const [speaker, setSpeaker] = useState(rootName);
  const [date, setDate] = useState(said);
  const [content, setContent] = useState<Span | null>(null);
  const [note, setNote] = useState('');
  const isDateFine = date === said || DATE_TYPED.test(date);
  const link = Math.max(1, claim.chain.length - 1);
  const save = (event: FormEvent): void => {
    event.preventDefault();
    if (!isDateFine) return;
    onDone(
      {
        ...(certainty === claim.certainty ? {} : { certainty }),
        ...(polarity === claim.polarity ? {} : { polarity }),
        ...(speaker.trim() === rootName ? {} : { speaker: { link, name: speaker.trim() || null } }),
        ...(date === said ? {} : { date }),
        ...(content ? { content: [placed(report, content)] } : {}),
      },
      note.trim(),
    );
  };
  return (
    <form className="correction" onSubmit={save}>
      <div className="side-by-side">
        <label className="stacked">
          <span>{words.decide.fields.certainty}</span>
          <select value={certainty} onChange={(event) => setCertainty(event.target.value as typeof certainty)}>
            {CERTAINTIES.map((value) => (
              <option key={value} value={value}>
                {words.certainty[value]}
              </option>
            ))}
          </select>
        </label>
        <label className="stacked">
          <span>{words.decide.fields.polarity}</span>
          <select value={polarity} onChange={(event) => setPolarity(event.target.value as typeof polarity)}>
            {(['+', '-'] as const).map((value) => (
              <option key={value} value={value}>
                {words.polarity[value]}
              </option>
            ))}
          </select>
        </label>
        <label className="stacked">
          <span>{words.decide.fields.speaker}</span>
          <input dir="auto" className="arabic" value={speaker} onChange={(event) => setSpeaker(event.target.value)} />
        </label>
        <label className="stacked">
          <span>{words.decide.fields.date}</span>
          <input dir="ltr" value={date} aria-invalid={!isDateFine} onChange={(event) => setDate(event.target.value)} />
        </label>
      </div>
      <p className="aside">{words.decide.selectHint}</p>
      <button
        type="button"
        className="plain"
        // The selection in the text must outlive the click.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => setContent(selectedSpan())}
      >
        {words.decide.useSelection}
      </button>
      {content && <Quoted text={placed(report, content).words} />}
      <label className="stacked">
        <span>{words.decide.note}</span>
        <input dir="auto" value={note} onChange={(event) => setNote(event.target.value)} />
      </label>
      <div className="form-end">
        <Button className="strong" type="submit">
          {words.decide.save}
        </Button>
      </div>
    </form>
  );
};
