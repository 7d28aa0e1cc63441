import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { Dossier } from '../../contract/index.ts';
import { useDeciding } from '../deciding/use-deciding.ts';
import { Quoted } from '../text/printed.tsx';
import { FailureNote } from '../text/state.tsx';
import { useTongue } from '../words/words.ts';

/** Forms that are written alike and differ in what is known of them, such as the country, are one spelling. */
const writtenOnce = (names: Dossier['names']): Dossier['names'][number][] =>
  [...Map.groupBy(names, ({ name }) => name).values()].map((same) => ({
    ...same[0]!,
    reports: same.reduce((sum, { reports }) => sum + reports, 0),
  }));

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
      {writtenOnce(names).map(({ name, latin, reports, reason }) => (
        <span key={name} className="spelling">
          <Quoted text={name} />{' '}
          {latin && latin !== entity.latin && (
            <span className="aside" dir="ltr" lang="en">
              {latin}
            </span>
          )}{' '}
          <span className="aside">{numbers.format(reports)}</span>
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
