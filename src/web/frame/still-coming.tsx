import { useEffect, useRef } from 'react';
import type { CaseHead } from '../../contract/index.ts';
import { askAgain, useAnswer } from '../ask/use-answer.ts';
import { fill, useTongue } from '../words/words.ts';

/** Milliseconds between two looks at what is still to come. */
const PAUSE = 1500;

/** How many reports are not in these pages yet: those that came in, or on which something was decided. The page is asked again until there are none. */
export const StillComing = () => {
  const { words, numbers } = useTongue();
  const { data } = useAnswer<CaseHead>('/api/case');
  const waiting = data?.waiting ?? 0;
  const wasWaiting = useRef(false);
  useEffect(() => {
    if (waiting === 0) {
      // What else was asked for with the last look may have been answered before the last report came in.
      if (wasWaiting.current) askAgain();
      wasWaiting.current = false;
      return;
    }
    wasWaiting.current = true;
    const timer = setTimeout(askAgain, PAUSE);
    return () => clearTimeout(timer);
  });
  return waiting === 0 ? null : (
    <p className="still-coming" role="status">
      {fill(words.state.filling, { n: numbers.format(waiting) })}
    </p>
  );
};
