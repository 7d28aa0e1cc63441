import { type FormEvent, useState } from 'react';
import { Button } from 'react-aria-components';
import type { Rating } from '../../contract/index.ts';
import { NameFirst } from '../deciding/name-first.tsx';
import { useDeciding } from '../deciding/use-deciding.ts';
import { FailureNote } from '../text/state.tsx';
import { useTongue } from '../words/words.ts';

const LETTERS = ['a', 'b', 'c', 'd', 'e', 'f'] as const;
const DIGITS = [0, 1, 2, 3, 4, 5, 6] as const;

/** Rates a source on the admiralty scale: a decision like any other, under a name, that can be taken back. */
export const Rate = ({ source, rating }: { readonly source: string; readonly rating: Rating | null }) => {
  const { words } = useTongue();
  const { mayDecide, needsName, say, failure } = useDeciding();
  const [reliability, setReliability] = useState(rating?.reliability ?? 'f');
  const [credibility, setCredibility] = useState<number>(rating?.credibility ?? 0);
  if (needsName) return <NameFirst />;
  if (!mayDecide) return null;
  const save = (event: FormEvent): void => {
    event.preventDefault();
    const said = DIGITS.find((digit) => digit === credibility && digit > 0);
    say({ kind: 'reliability', source, reliability, credibility: said || null });
  };
  return (
    <form className="rate" onSubmit={save}>
      <label className="stacked">
        <span>{words.sources.reliability}</span>
        <select value={reliability} onChange={(event) => setReliability(event.target.value as typeof reliability)}>
          {LETTERS.map((letter) => (
            <option key={letter} value={letter}>
              {words.sources.scale[letter]}
            </option>
          ))}
        </select>
      </label>
      <label className="stacked">
        <span>{words.sources.credibility}</span>
        <select value={credibility} onChange={(event) => setCredibility(Number(event.target.value))}>
          {DIGITS.map((digit) => (
            <option key={digit} value={digit}>
              {words.sources.credible[digit]}
            </option>
          ))}
        </select>
      </label>
      <Button className="plain" type="submit">
        {words.sources.rate}
      </Button>
      {failure && <FailureNote failure={failure} />}
    </form>
  );
};
