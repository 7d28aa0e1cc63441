import type { Months } from '../../contract/index.ts';
import { setQuery, useAddress } from '../shell/address.ts';
import { dateText } from '../words/dates.ts';
import { fill, useTongue } from '../words/words.ts';
import { barsOf } from './bars.ts';

const HEIGHT = 56;
/** No event is later. */
export const LAST = '9999';

/** How many events begin when: a bar for each month, for each year where there are many. A click narrows the list to it. */
export const MonthBars = ({ months }: { readonly months: Months['months'] }) => {
  const tongue = useTongue();
  const { words, numbers } = tongue;
  const { query } = useAddress();
  const bars = barsOf(months);
  const most = Math.max(...bars.map(({ count }) => count));
  return (
    <>
      <ol className="bars" aria-label={words.timeline.bars}>
        {bars.map(({ period, isFirst, isLast, count }) => {
          const asked = { since: isFirst ? '' : period, until: isLast ? LAST : period };
          const isChosen = (query.since ?? '') === asked.since && query.until === asked.until;
          const date = dateText(tongue, period);
          const name = isFirst ? fill(words.date.to, { b: date }) : isLast ? fill(words.date.from, { a: date }) : date;
          return (
            <li key={period}>
              <button
                type="button"
                aria-pressed={isChosen}
                aria-label={`${name}: ${numbers.format(count)}`}
                title={`${name}: ${numbers.format(count)}`}
                onClick={() => setQuery(isChosen ? { since: '', until: '' } : asked)}
              >
                <span className="bar" style={{ blockSize: `${Math.max(2, Math.sqrt(count / most) * HEIGHT)}px` }} />
              </button>
            </li>
          );
        })}
      </ol>
      <p className="bar-ends" aria-hidden="true">
        <span>{dateText(tongue, bars[0]!.period)}</span>
        <span>{dateText(tongue, bars.at(-1)!.period)}</span>
      </p>
    </>
  );
};
