import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { CaseHead, Decision, Decisions, DecisionTarget, Failure, LoggedDecision } from '../../contract/index.ts';
import { failureOf, useAnswer } from '../ask/use-answer.ts';
import { decide } from '../deciding/decide.ts';
import { pathOf } from '../shell/address.ts';
import { Go } from '../shell/go.tsx';
import { useSettings } from '../shell/settings.ts';
import { Quoted } from '../text/printed.tsx';
import { FailureNote, Waiting } from '../text/state.tsx';
import { useTongue } from '../words/words.ts';

/** Everything that people decided, the latest first. Nothing is ever removed: taking back is an entry of its own. */
export default function LogPage() {
  const { words } = useTongue();
  const { data, failure } = useAnswer<Decisions>('/api/decisions');
  const { data: head } = useAnswer<CaseHead>('/api/case');
  if (failure) return <FailureNote failure={failure} />;
  if (!data) return <Waiting />;
  return (
    <section className="wide-page">
      <header>
        <h1>{words.log.title}</h1>
        <p>{words.log.intro}</p>
      </header>
      {data.decisions.length === 0 && <p className="note">{words.log.none}</p>}
      <ol>
        {data.decisions.map((logged) => (
          <Entry key={logged.number} logged={logged} mayChange={head?.mayChange ?? false} />
        ))}
      </ol>
    </section>
  );
}

const Entry = ({ logged, mayChange }: { readonly logged: LoggedDecision; readonly mayChange: boolean }) => {
  const { words, locale } = useTongue();
  const { name } = useSettings();
  const [failure, setFailure] = useState<Failure | null>(null);
  const { number, at, by, decision, inForce } = logged;
  const undo = (): void => {
    decide({ kind: 'undo', number }, name.trim() || by).catch((error) => setFailure(failureOf(error)));
  };
  return (
    <li className={`log-entry${inForce ? '' : ' is-taken-back'}`}>
      <span className="aside">
        {number} · {new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at))} ·{' '}
        <bdi>{by}</bdi>
      </span>
      <p>
        <strong>{words.decide.kinds[decision.kind]}</strong> <What decision={decision} />
      </p>
      {mayChange && inForce && (
        <Button className="quiet" onPress={undo}>
          {words.decide.undo}
        </Button>
      )}
      {failure && <FailureNote failure={failure} />}
    </li>
  );
};

/** What a decision is about, in its own words. */
const What = ({ decision }: { readonly decision: Decision }) => {
  const { words } = useTongue();
  if (decision.kind === 'undo') return <span>{decision.number}</span>;
  if (decision.kind === 'reliability')
    return (
      <span>
        <Quoted text={decision.source} /> {decision.reliability.toUpperCase()}
        {decision.credibility}
      </span>
    );
  if (decision.kind === 'merge')
    return (
      <span>
        {decision.entities.map(({ name }, i) => (
          <span key={name}>
            {i > 0 && ' = '}
            <Quoted text={name} />
          </span>
        ))}
      </span>
    );
  if (decision.kind === 'split')
    return (
      <span>
        <Quoted text={decision.entity.name} /> ≠ <Quoted text={decision.name} />
      </span>
    );
  const target = 'target' in decision ? decision.target : decision.targets[0];
  const report = target.report;
  return (
    <span>
      {target.kind === 'claim' && <Quoted text={target.content.map((each) => each.words).join(' … ')} />}
      {target.kind === 'event' && <Quoted text={target.trigger.words} />}
      {target.kind === 'tie' && <Quoted text={`${target.from} – ${target.to}`} />}
      {target.kind === 'entity' && <Quoted text={target.name} />}
      {target.kind === 'passage' && <Quoted text={target.passage.words} />}
      {'targets' in decision && <Other target={decision.targets[1]} />}
      {decision.kind === 'correct' && (
        <span className="aside">
          {' '}
          {Object.keys(decision.correction)
            .map((field) => words.decide.fields[field as 'date'])
            .join(words.decide.comma)}
        </span>
      )}
      {decision.kind === 'note' && (
        <>
          {': '}
          <Quoted text={decision.text} />
        </>
      )}{' '}
      {report !== null && (
        <Go className="aside" href={pathOf({ page: 'reports', item: report })}>
          {words.claim.open}
        </Go>
      )}
    </span>
  );
};

/** The second of two that are or are not the same. */
const Other = ({ target }: { readonly target: DecisionTarget }) => (
  <>
    {' – '}
    {target.kind === 'entity' && <Quoted text={target.name} />}
    {target.kind === 'passage' && <Quoted text={target.passage.words} />}
  </>
);
