import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { Claim, Correction, Shown, Span, WholeReport } from '../../contract/index.ts';
import { DATE_TYPED } from '../frame/find-bar.tsx';
import { Quoted } from '../text/printed.tsx';
import { useTongue } from '../words/words.ts';
import { placed } from './decide.ts';
import { NoteAndSave } from './note-and-save.tsx';
import { selectedSpan } from './selected-span.ts';
import { SourceFields, type SourceGiven, sourceAt, speakerCorrected } from './source-fields.tsx';

interface FormProps {
  readonly whole: WholeReport;
  readonly claim: Shown<Claim>;
  readonly onDone: (correction: Correction, note: string) => void;
}

const CERTAINTIES = ['certain', 'probable', 'possible', 'unknown'] as const;

/** Another value for what was read wrongly; what is left as it is was right. */
export const CorrectionForm = ({ whole, claim, onDone }: FormProps) => {
  const { words } = useTongue();
  const { report, evidence } = whole;
  const said = evidence.times.find(({ id }) => id === claim.said)?.value ?? '';
  const [certainty, setCertainty] = useState(claim.certainty);
  const [polarity, setPolarity] = useState(claim.polarity);
  const [source, setSource] = useState<SourceGiven>(() => sourceAt(claim, Math.max(1, claim.chain.length - 1)));
  const [date, setDate] = useState(said);
  const [content, setContent] = useState<Span | null>(null);
  const [note, setNote] = useState('');
  const first = useRef<HTMLSelectElement>(null);
  // It was asked for by a key: the next keys go into it.
  useEffect(() => first.current?.focus(), []);
  const isDateFine = date === said || DATE_TYPED.test(date);
  const save = (event: FormEvent): void => {
    event.preventDefault();
    if (!isDateFine) return;
    const speaker = speakerCorrected(claim, source);
    onDone(
      {
        ...(certainty === claim.certainty ? {} : { certainty }),
        ...(polarity === claim.polarity ? {} : { polarity }),
        ...(speaker ? { speaker } : {}),
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
          <select
            ref={first}
            value={certainty}
            onChange={(event) => setCertainty(event.target.value as typeof certainty)}
          >
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
      </div>
      <SourceFields whole={whole} claim={claim} given={source} onChange={setSource} />
      <label className="stacked">
        <span>{words.decide.fields.date}</span>
        <input
          dir="ltr"
          placeholder="2017-03-24"
          value={date}
          aria-invalid={!isDateFine}
          onChange={(event) => setDate(event.target.value)}
        />
      </label>
      {!isDateFine && (
        <p className="aside" role="alert">
          {words.find.dateHint}
        </p>
      )}
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
      <NoteAndSave note={note} onNote={setNote} />
    </form>
  );
};
