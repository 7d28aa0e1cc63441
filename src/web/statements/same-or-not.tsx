import { type FormEvent, useState } from 'react';
import { Button } from 'react-aria-components';
import type {
  DecisionTarget,
  Failure,
  StatementHead,
  StatementsPage,
  ToldClaim,
  WholeReport,
  WholeStatement,
} from '../../contract/index.ts';
import { ask, withQuery } from '../ask/ask.ts';
import { failureOf, useAnswer } from '../ask/use-answer.ts';
import { claimTarget, decide } from '../deciding/decide.ts';
import { useDeciding } from '../deciding/use-deciding.ts';
import { useSettings } from '../shell/settings.ts';
import { Quoted } from '../text/printed.tsx';
import { FailureNote } from '../text/state.tsx';
import { counted, useTongue } from '../words/words.ts';
import { isOwnVoice } from './told-address.ts';

const SHOWN = 6;

/** A telling for the log: its claim, or the words that a report says in its own voice. */
const targetOf = async ({ report, assertion, content, words }: ToldClaim): Promise<DecisionTarget> => {
  const whole = await ask<WholeReport>(`/api/reports/${encodeURIComponent(report)}`);
  const claim = whole.evidence.claims.find(({ id }) => id === assertion);
  if (claim && !isOwnVoice(assertion)) return claimTarget(whole.report, claim);
  const [first] = content;
  const said = (first?.in ? whole.report.title : whole.report.text)?.slice(first?.start, first?.end) ?? words;
  return { kind: 'passage', report, passage: { ...first!, words: said } };
};

/** Says of two tellings that they say the same, or do not. Answers what went wrong. */
const useSaying = () => {
  const { name } = useSettings();
  const [failure, setFailure] = useState<Failure | null>(null);
  const say = async (kind: 'same' | 'different', a: ToldClaim, b: ToldClaim): Promise<void> => {
    setFailure(null);
    try {
      await decide({ kind, targets: [await targetOf(a), await targetOf(b)] }, name.trim());
    } catch (error) {
      setFailure(failureOf(error));
    }
  };
  return { say, failure };
};

/** Takes a telling out of a statement: it says something else. */
export const SaysOther = ({ first, claim }: { readonly first: ToldClaim; readonly claim: ToldClaim }) => {
  const { words } = useTongue();
  const { mayDecide } = useDeciding();
  const { say, failure } = useSaying();
  if (!mayDecide) return null;
  return (
    <span className="says-other">
      <Button className="as-link aside" onPress={() => void say('different', first, claim)}>
        {words.statements.saysOther}
      </Button>
      {failure && <FailureNote failure={failure} />}
    </span>
  );
};

/** Looks for another statement that says the same, and joins it to this one. */
export const SaysSame = ({ statement }: { readonly statement: WholeStatement }) => {
  const { words } = useTongue();
  const { mayDecide } = useDeciding();
  const { say, failure } = useSaying();
  const [typed, setTyped] = useState('');
  const { data } = useAnswer<StatementsPage>(
    typed.trim().length < 3 ? null : withQuery('/api/statements', { text: typed.trim(), limit: SHOWN + 1 }),
  );
  if (!mayDecide) return null;
  const join = async ({ id }: StatementHead): Promise<void> => {
    const other = await ask<WholeStatement>(`/api/statements/${id}`);
    setTyped('');
    await say('same', statement.claims[0]!, other.claims[0]!);
  };
  return (
    <form className="merge" onSubmit={(event: FormEvent) => event.preventDefault()}>
      <label className="stacked">
        <span>{words.statements.saysSame}</span>
        <input dir="auto" className="arabic" value={typed} onChange={(event) => setTyped(event.target.value)} />
      </label>
      {typed.trim().length >= 3 && (
        <ul>
          {(data?.statements ?? [])
            .filter(({ id }) => id !== statement.id)
            .slice(0, SHOWN)
            .map((other) => (
              <li key={other.id}>
                <OtherStatement other={other} onJoin={() => void join(other)} />
              </li>
            ))}
        </ul>
      )}
      {failure && <FailureNote failure={failure} />}
    </form>
  );
};

const OtherStatement = ({ other, onJoin }: { readonly other: StatementHead; readonly onJoin: () => void }) => {
  const tongue = useTongue();
  return (
    <Button className="plain" onPress={onJoin}>
      <Quoted text={other.words} />{' '}
      <span className="aside">{counted(tongue, tongue.words.count.reports, other.reports)}</span>
    </Button>
  );
};
