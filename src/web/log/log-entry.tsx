import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { Decision, DecisionTarget, Failure, LoggedDecision } from '../../contract/index.ts';
import { failureOf } from '../ask/use-answer.ts';
import { decide } from '../deciding/decide.ts';
import { pathOf } from '../shell/address.ts';
import { Go } from '../shell/go.tsx';
import { useSettings } from '../shell/settings.ts';
import { Quoted } from '../text/printed.tsx';
import { FailureNote } from '../text/state.tsx';
import { useTongue } from '../words/words.ts';

interface EntryProps {
  readonly logged: LoggedDecision;
  readonly mayChange: boolean;
}

/** A line of the log: number, when, by whom, what; and a button that takes it back. */
export const LogEntry = ({ logged, mayChange }: EntryProps) => {
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
