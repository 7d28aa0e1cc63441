import { type FormEvent, useState } from 'react';
import { Button } from 'react-aria-components';
import type { Correction, Decided, EvidenceTarget, Kinds } from '../../contract/index.ts';
import { useAnswer } from '../ask/use-answer.ts';
import { DATE_TYPED } from '../frame/find-bar.tsx';
import { useSettings } from '../shell/settings.ts';
import { FailureNote } from '../text/state.tsx';
import { useTongue } from '../words/words.ts';
import { History } from './history.tsx';
import { NameFirst } from './name-first.tsx';
import { NoteAndSave } from './note-and-save.tsx';
import { useDeciding } from './use-deciding.ts';
import { Verdict } from './verdict.tsx';

interface HappeningProps {
  readonly target: EvidenceTarget & { readonly kind: 'event' | 'tie' };
  readonly decided: Decided | undefined;
  /** As it is shown; '' for none. */
  readonly date: string;
}

/** What a person says of an event or a relation: right, wrong, or of another kind or date; folded until it is wanted. */
export const HappeningDecision = ({ target, decided, date }: HappeningProps) => {
  const { words } = useTongue();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Verdict decided={decided} />
      <details className="happening-decision" onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{words.decide.title}</summary>
        {isOpen && <Buttons target={target} decided={decided} date={date} />}
      </details>
    </>
  );
};

const Buttons = ({ target, decided, date }: HappeningProps) => {
  const { words } = useTongue();
  const { mayDecide, needsName, say, failure } = useDeciding();
  const [isCorrecting, setCorrecting] = useState(false);
  return (
    <>
      {needsName && <NameFirst />}
      {mayDecide && (
        <div className="deciding-buttons">
          <Button className="plain" onPress={() => say({ kind: 'accept', target })}>
            {words.decide.accept}
          </Button>
          <Button className="plain" onPress={() => say({ kind: 'reject', target })}>
            {words.decide.reject}
          </Button>
          <Button className="plain" onPress={() => setCorrecting(!isCorrecting)} aria-expanded={isCorrecting}>
            {words.decide.correct}
          </Button>
        </div>
      )}
      {isCorrecting && (
        <KindForm
          target={target}
          date={date}
          onDone={(correction, note) => {
            setCorrecting(false);
            if (Object.keys(correction).length > 0) say({ kind: 'correct', target, correction });
            if (note !== '') say({ kind: 'note', target, text: note });
          }}
        />
      )}
      {failure && <FailureNote failure={failure} />}
      <History report={target.report} target={target} numbers={decided?.decisions ?? []} mayChange={mayDecide} />
    </>
  );
};

interface FormProps {
  readonly target: HappeningProps['target'];
  readonly date: string;
  readonly onDone: (correction: Correction, note: string) => void;
}

const KindForm = ({ target, date: former, onDone }: FormProps) => {
  const { words } = useTongue();
  const { language } = useSettings();
  const { data } = useAnswer<Kinds>('/api/kinds');
  const [type, setType] = useState(target.type);
  const [date, setDate] = useState(former);
  const [note, setNote] = useState('');
  const isDateFine = date === former || DATE_TYPED.test(date);
  const kinds = data?.[target.kind === 'event' ? 'events' : 'ties'] ?? [];
  const save = (event: FormEvent): void => {
    event.preventDefault();
    if (!isDateFine) return;
    onDone({ ...(type === target.type ? {} : { type }), ...(date === former ? {} : { date }) }, note.trim());
  };
  return (
    <form className="correction" onSubmit={save}>
      <div className="side-by-side">
        <label className="stacked">
          <span>{words.decide.fields.type}</span>
          <select value={type} onChange={(event) => setType(event.target.value)}>
            {kinds.map(({ kind, label }) => (
              <option key={kind} value={kind}>
                {label[language]}
              </option>
            ))}
          </select>
        </label>
        <label className="stacked">
          <span>{words.decide.happenedOn}</span>
          <input dir="ltr" value={date} aria-invalid={!isDateFine} onChange={(event) => setDate(event.target.value)} />
        </label>
      </div>
      <NoteAndSave note={note} onNote={setNote} />
    </form>
  );
};
