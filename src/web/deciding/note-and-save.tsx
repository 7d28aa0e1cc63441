import { Button } from 'react-aria-components';
import { useTongue } from '../words/words.ts';

interface Props {
  readonly note: string;
  readonly onNote: (note: string) => void;
}

/** How the form of a correction ends. */
export const NoteAndSave = ({ note, onNote }: Props) => {
  const { words } = useTongue();
  return (
    <>
      <label className="stacked">
        <span>{words.decide.note}</span>
        <input dir="auto" value={note} onChange={(event) => onNote(event.target.value)} />
      </label>
      <div className="form-end">
        <Button className="strong" type="submit">
          {words.decide.save}
        </Button>
      </div>
    </>
  );
};
