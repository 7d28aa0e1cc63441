import type { Decided } from '../../contract/index.ts';
import { Quoted } from '../text/printed.tsx';
import { useTongue } from '../words/words.ts';

/** What was decided of a piece of evidence already, and by whom. */
export const Verdict = ({ decided }: { readonly decided: Decided | undefined }) => {
  const { words } = useTongue();
  if (!decided) return null;
  const { verdict, corrected, notes } = decided;
  return (
    <div className="verdict">
      {verdict && <span className={`is-${verdict}`}>{words.decide[verdict]}</span>}
      {corrected.length > 0 && (
        <span>
          {words.decide.corrected} {corrected.map((field) => words.decide.fields[field]).join(words.decide.comma)}
        </span>
      )}
      {notes.map(({ text, by, at }) => (
        <p key={at} className="person-note">
          <Quoted text={text} /> <span className="aside">— {by}</span>
        </p>
      ))}
    </div>
  );
};
