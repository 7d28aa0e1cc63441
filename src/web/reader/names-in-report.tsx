import type { WholeReport } from '../../contract/index.ts';
import { Quoted } from '../text/printed.tsx';
import { useTongue } from '../words/words.ts';

interface NamesProps {
  readonly whole: WholeReport;
  readonly onChoose: (entity: string) => void;
}

/** Whom and what a report names, the most named first. */
export const NamesInReport = ({ whole: { evidence }, onChoose }: NamesProps) => {
  const { words, numbers } = useTongue();
  const named = evidence.entities
    .filter(({ mentions }) => mentions.some(({ start, end }) => end > start))
    .sort((a, b) => b.mentions.length - a.mentions.length);
  return (
    <ul className="names-in-report">
      {named.map(({ id, name, type, mentions }) => (
        <li key={id}>
          <button type="button" className="plain" onClick={() => onChoose(id)}>
            <Quoted text={name} />{' '}
            <span className="aside">
              {words.entity[type]} · {numbers.format(mentions.length)}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
};
