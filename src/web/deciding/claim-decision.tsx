import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { Claim, Shown, WholeReport } from '../../contract/index.ts';
import { useKeys } from '../shell/keys.ts';
import { FailureNote } from '../text/state.tsx';
import { useTongue } from '../words/words.ts';
import { CorrectionForm } from './correction-form.tsx';
import { claimTarget } from './decide.ts';
import { NameFirst } from './name-first.tsx';
import { useDeciding } from './use-deciding.ts';
import { Verdict } from './verdict.tsx';

interface DecisionProps {
  readonly whole: WholeReport;
  readonly claim: Shown<Claim>;
}

/** What a person says of a claim: right, wrong, or right with another value. */
export const ClaimDecision = ({ whole, claim }: DecisionProps) => {
  const { words } = useTongue();
  const [isCorrecting, setCorrecting] = useState(false);
  const { mayDecide, needsName, say, undo, failure } = useDeciding();
  const { report } = whole;
  const target = claimTarget(report, claim);
  const accept = (): void => say({ kind: 'accept', target });
  const reject = (): void => say({ kind: 'reject', target });
  useKeys(mayDecide ? { a: accept, r: reject, e: () => setCorrecting(true), u: undo } : {});
  if (!mayDecide && !needsName) return <Verdict decided={claim.decided} />;
  return (
    <section className="deciding" aria-label={words.decide.title}>
      <Verdict decided={claim.decided} />
      {needsName ? (
        <NameFirst />
      ) : (
        <div className="deciding-buttons">
          <Button className="plain" onPress={accept}>
            {words.decide.accept} <kbd>a</kbd>
          </Button>
          <Button className="plain" onPress={reject}>
            {words.decide.reject} <kbd>r</kbd>
          </Button>
          <Button className="plain" onPress={() => setCorrecting(!isCorrecting)} aria-expanded={isCorrecting}>
            {words.decide.correct} <kbd>e</kbd>
          </Button>
          <Button className="plain" onPress={undo}>
            {words.decide.undo} <kbd>u</kbd>
          </Button>
        </div>
      )}
      {isCorrecting && (
        <CorrectionForm
          whole={whole}
          claim={claim}
          onDone={(correction, note) => {
            setCorrecting(false);
            if (Object.keys(correction).length > 0) say({ kind: 'correct', target, correction });
            if (note !== '') say({ kind: 'note', target, text: note });
          }}
        />
      )}
      {failure && <FailureNote failure={failure} />}
    </section>
  );
};
