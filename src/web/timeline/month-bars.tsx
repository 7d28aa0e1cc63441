import type { Months } from '../../contract/index.ts';
import { setQuery, useAddress } from '../shell/address.ts';
import { dateText } from '../words/dates.ts';
import { fill, useTongue } from '../words/words.ts';

const HEIGHT = 56;
/** Bars that are drawn at most: the months with events stretch over centuries, and nearly all of them are late ones. */
const MOST = 72;

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
        {bars.map(({ period, isFirst, count }) => {
          const isChosen = query.until === period && (isFirst || query.since === period);
          const name = isFirst ? fill(words.date.to, { b: dateText(tongue, period) }) : dateText(tongue, period);
          return (
            <li key={period}>
              <button
                type="button"
                aria-pressed={isChosen}
                aria-label={`${name}: ${numbers.format(count)}`}
                title={`${name}: ${numbers.format(count)}`}
                onClick={() =>
                  setQuery(isChosen ? { since: '', until: '' } : { since: isFirst ? '' : period, until: period })
                }
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

interface Bar {
  readonly period: string;
  /** It holds everything before, too. */
  readonly isFirst: boolean;
  readonly count: number;
}

/** By month where they are few, else by year; what lies before the last of them in one bar. */
const barsOf = (months: Months['months']): Bar[] => {
  const byMonth = new Map(months.map(({ month, count }) => [month, count]));
  const late = months.filter(({ month }) => month >= '2000');
  const [first, last] = [late[0]?.month ?? months[0]!.month, months.at(-1)!.month];
  const isShort = Number(last.slice(0, 4)) - Number(first.slice(0, 4)) < 6;
  const counts = new Map<string, number>();
  if (isShort) for (const month of monthsFrom(first, last)) counts.set(month, byMonth.get(month) ?? 0);
  else
    for (const { month, count } of months) counts.set(month.slice(0, 4), (counts.get(month.slice(0, 4)) ?? 0) + count);
  const all = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
  const shown = all.slice(-MOST);
  const total = months.reduce((sum, { count }) => sum + count, 0);
  const before = total - shown.reduce((sum, [, count]) => sum + count, 0);
  return shown.map(([period, count], i) => ({
    period,
    isFirst: i === 0 && before > 0,
    count: i === 0 ? count + before : count,
  }));
};

const monthsFrom = (first: string, last: string): string[] => {
  const all: string[] = [];
  for (let [year, month] = first.split('-').map(Number) as [number, number]; ; ) {
    const name = `${year}-${String(month).padStart(2, '0')}`;
    if (name > last) return all;
    all.push(name);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
};
