import type { Failure } from '../../contract/index.ts';
import { useTongue } from '../words/words.ts';

/** Why something cannot be shown, and what to do. */
export const FailureNote = ({ failure }: { readonly failure: Failure }) => {
  const { words } = useTongue();
  return (
    <p className="note is-failure" role="alert">
      {failure.code === 'unreachable' ? (
        words.state.unreachable
      ) : (
        <>
          {words.state.failed} <bdi dir="auto">{failure.why}</bdi> <bdi dir="auto">{failure.remedy}</bdi>
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

export const Nothing = () => {
  const { words } = useTongue();
  return (
    <p className="note">
      {words.state.nothing} <span className="aside">{words.state.nothingHint}</span>
    </p>
  );
};
