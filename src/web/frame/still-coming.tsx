import { useEffect } from 'react';
import type { CaseHead } from '../../contract/index.ts';
import { askAgain, useAnswer } from '../ask/use-answer.ts';
import { fill, useTongue } from '../words/words.ts';

/** Milliseconds between two looks at what is still to come. */
const PAUSE = 1500;

/** What was counted when all was asked for. */
let seen: number | null = null;

/** How many reports are not in these pages yet: those that came in, or on which something was decided. The page is asked again until there are none. */
export const StillComing = () => {
  const { words, numbers } = useTongue();
  const { data } = useAnswer<CaseHead>('/api/case');
  const waiting = data?.waiting ?? 0;
  const isBusy = waiting > 0 || data?.busy === true;
  useEffect(() => {
    if (!isBusy) return;
    const timer = setTimeout(askAgain, PAUSE);
    return () => clearTimeout(timer);
  });
  const brought = data?.brought;
  useEffect(() => {
    if (brought === undefined || brought === seen) return;
    // What else was asked for with this look, or before, may have been answered before all was there.
    const isLater = seen !== null;
    seen = brought;
    if (isLater) askAgain();
  }, [brought]);
  return waiting === 0 ? null : (
    <p className="still-coming" role="status">
      {fill(words.state.filling, { n: numbers.format(waiting) })}
    </p>
  );
};
