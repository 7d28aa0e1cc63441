import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { Dossier } from '../../contract/index.ts';
import { useDeciding } from '../deciding/use-deciding.ts';
import { Quoted } from '../text/printed.tsx';
import { FailureNote } from '../text/state.tsx';
import { useTongue } from '../words/words.ts';

/** The ways in which reports write a name. What is somebody else's name is taken out: a decision that can be taken back. */
export const Spellings = ({ dossier: { entity, names } }: { readonly dossier: Dossier }) => {
  const { words, numbers } = useTongue();
  const { mayDecide, say, failure } = useDeciding();
  const [isOpen, setOpen] = useState(false);
  if (names.length < 2) return null;
  const takeOut = (name: string): void => {
    const targets = [entity.name, name].map((each) => ({ kind: 'entity' as const, report: null, name: each }));
    say({ kind: 'different', targets: [targets[0]!, targets[1]!] });
  };
  return (
    <div>
      <span className="aside">{words.actors.written}</span>{' '}
      {names.map(({ name, country, reports, reason }) => (
        <span key={`${name} ${country}`} className="spelling">
          <Quoted text={name} /> <span className="aside">{numbers.format(reports)}</span>
          {isOpen && name !== entity.name && (
            <>
              {' '}
              <span className="aside">{words.actors.reasons[reason as 'short form'] ?? reason}</span>{' '}
              <Button className="plain" onPress={() => takeOut(name)}>
                {words.actors.takeOut}
              </Button>
            </>
          )}
        </span>
      ))}
      {mayDecide && (
        <Button className="quiet" onPress={() => setOpen(!isOpen)} aria-expanded={isOpen}>
          {words.actors.takeApart}
        </Button>
      )}
      {failure && <FailureNote failure={failure} />}
    </div>
  );
};
