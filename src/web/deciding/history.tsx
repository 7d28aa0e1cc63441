import type { Decision, Decisions, DecisionTarget } from '../../contract/index.ts';
import { withQuery } from '../ask/ask.ts';
import { useAnswer } from '../ask/use-answer.ts';
import { LogEntry } from '../log/log-entry.tsx';
import { FailureNote, Waiting } from '../text/state.tsx';
import { useTongue } from '../words/words.ts';
import { useDeciding } from './use-deciding.ts';

interface HistoryProps {
  readonly report: string;
  readonly target: DecisionTarget;
  /** Numbers of decisions that are known to concern it, however its words have changed. */
  readonly numbers?: readonly number[];
  readonly mayChange: boolean;
}

/** What was ever decided of one item, the latest first, with what was taken back. */
export const History = ({ report, target, numbers = [], mayChange }: HistoryProps) => {
  const { words } = useTongue();
  const { data, failure } = useAnswer<Decisions>(withQuery('/api/decisions', { report }));
  if (failure) return <FailureNote failure={failure} />;
  if (!data) return <Waiting />;
  const own = data.decisions.filter(
    ({ number, decision }) => numbers.includes(number) || targetsOf(decision).some((each) => isSame(each, target)),
  );
  if (own.length === 0) return <p className="aside">{words.decide.noHistory}</p>;
  return (
    <ol className="history">
      {own.map((logged) => (
        <LogEntry key={logged.number} logged={logged} mayChange={mayChange} />
      ))}
    </ol>
  );
};

/** What was ever decided of a statement or a story: of its claims, its contradictions, its reports. */
export const HistoryOf = (question: { readonly statement: string } | { readonly story: string }) => {
  const { words } = useTongue();
  const { mayDecide } = useDeciding();
  const { data, failure } = useAnswer<Decisions>(withQuery('/api/decisions', question));
  if (failure) return <FailureNote failure={failure} />;
  if (!data) return <Waiting />;
  if (data.decisions.length === 0) return <p className="aside">{words.decide.noHistory}</p>;
  return (
    <ol className="history">
      {data.decisions.map((logged) => (
        <LogEntry key={logged.number} logged={logged} mayChange={mayDecide} />
      ))}
    </ol>
  );
};

const targetsOf = (decision: Decision): readonly DecisionTarget[] =>
  'target' in decision
    ? [decision.target]
    : 'targets' in decision
      ? decision.targets
      : 'entities' in decision
        ? decision.entities
        : 'entity' in decision
          ? [decision.entity]
          : [];

/** Whether two targets mean the same item; a claim is known by its cue. */
const isSame = (a: DecisionTarget, b: DecisionTarget): boolean => {
  if (a.kind === 'entity' && b.kind === 'entity') return a.name === b.name;
  if (a.kind !== b.kind || a.report !== b.report) return false;
  if (a.kind === 'claim' && b.kind === 'claim') return a.cue.start === b.cue.start && a.cue.in === b.cue.in;
  if (a.kind === 'event' && b.kind === 'event')
    return a.trigger.start === b.trigger.start && a.trigger.in === b.trigger.in;
  if (a.kind === 'passage' && b.kind === 'passage') return a.passage.start === b.passage.start;
  return a.kind === 'tie' && b.kind === 'tie' && a.type === b.type && a.from === b.from && a.to === b.to;
};
