import { type FormEvent, useState } from 'react';
import { Button } from 'react-aria-components';
import type { CaseHead, CountedParty, Failure, PartiesPage } from '../../contract/index.ts';
import { withQuery } from '../ask/ask.ts';
import { failureOf, useAnswer } from '../ask/use-answer.ts';
import { decide } from '../deciding/decide.ts';
import { useSettings } from '../shell/settings.ts';
import { Quoted } from '../text/printed.tsx';
import { FailureNote } from '../text/state.tsx';
import { counted, useTongue } from '../words/words.ts';

const SHOWN = 8;

/** Says that another name is the same one: from then on all reports count under this name. It can be taken back. */
export const Merge = ({ party }: { readonly party: CountedParty }) => {
  const tongue = useTongue();
  const { words } = tongue;
  const { name: by } = useSettings();
  const { data: head } = useAnswer<CaseHead>('/api/case');
  const [typed, setTyped] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const { data } = useAnswer<PartiesPage>(
    typed.trim().length < 2 ? null : withQuery('/api/parties', { name: typed, types: party.type, limit: SHOWN }),
  );
  if (!head?.mayChange || by.trim() === '') return null;
  const merge = (other: CountedParty): void => {
    const entities = [party, other].map(({ name }) => ({ kind: 'entity' as const, report: null, name }));
    setTyped('');
    decide({ kind: 'merge', entities }, by.trim()).catch((error) => setFailure(failureOf(error)));
  };
  return (
    <form className="merge" onSubmit={(event: FormEvent) => event.preventDefault()}>
      <label className="stacked">
        <span>{words.actors.merge}</span>
        <input dir="auto" className="arabic" value={typed} onChange={(event) => setTyped(event.target.value)} />
      </label>
      {typed.trim().length >= 2 && (
        <ul>
          {(data?.parties ?? [])
            .filter(({ key }) => key !== party.key)
            .map((other) => (
              <li key={other.key}>
                <Button className="plain" onPress={() => merge(other)}>
                  <Quoted text={other.name} />{' '}
                  <span className="aside">{counted(tongue, words.count.reports, other.reports)}</span>
                </Button>
              </li>
            ))}
        </ul>
      )}
      {failure && <FailureNote failure={failure} />}
    </form>
  );
};
