import type { CaseHead, Failure } from '../../contract/index.ts';
import { askAgain, useAnswer } from '../ask/use-answer.ts';
import { useTongue } from '../words/words.ts';

/** Why something cannot be shown, and what to do. */
export const FailureNote = ({ failure }: { readonly failure: Failure }) => {
  const { words } = useTongue();
  return (
    <p className="note is-failure" role="alert">
      {failure.code === 'unreachable' ? (
        <>
          {words.state.unreachable}{' '}
          <button type="button" className="as-link" onClick={askAgain}>
            {words.state.again}
          </button>
        </>
      ) : (
        <>
          {words.failures[failure.code as 'busy'] ?? words.state.failed} <bdi dir="auto">{failure.why}</bdi>{' '}
          <bdi dir="auto">{failure.remedy}</bdi>
        </>
      )}
    </p>
  );
};

export const Waiting = () => (
  <p className="note is-waiting" role="status">
    {useTongue().words.state.waiting}
  </p>
);

/** Nothing was found; or there is nothing yet to find anything in. */
export const Nothing = () => {
  const { words } = useTongue();
  const { data: head } = useAnswer<CaseHead>('/api/case');
  if (head?.reports === 0)
    return (
      <p className="note">
        {words.state.empty} {head.mayChange && <span className="aside">{words.state.emptyHint}</span>}
      </p>
    );
  return (
    <p className="note">
      {words.state.nothing} <span className="aside">{words.state.nothingHint}</span>
    </p>
  );
};
