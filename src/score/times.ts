import { assign, candidates, overlap } from './matching.ts';
import type { ReportScore } from './report-score.ts';

/** Counts times. Labels whose value is not fixed (with X) are left out, and finds on them; ranges are not labelled. */
export const scoreTimes = (score: ReportScore): void => {
  const { text, counts } = score;
  const all = score.gold.times.map((time) => ({ stretch: score.labelled(time.span), value: time.value }));
  const open = all.filter(({ value }) => value.includes('X'));
  const labels = all.filter(({ value }) => !value.includes('X'));
  const finds = score.reading.times
    .map((time) => ({ stretch: score.read(time), value: time.value, type: time.type }))
    .filter(({ stretch, type }) => {
      const on = (label: (typeof all)[number]) => overlap(stretch, label.stretch);
      return stretch !== null && type !== 'RANGE' && (!open.some(on) || labels.some(on));
    });
  const pairs = assign(
    candidates(labels, finds, (a, b) => (overlap(a.stretch, b.stretch) ? 1 + Number(a.value === b.value) : null)),
  );
  const right = pairs.filter((pair) => pair.score === 2);
  counts.tally('times.found', pairs.length, labels.length, finds.length);
  counts.tally('times.value', right.length, labels.length, finds.length);

  for (const [i, { stretch, value }] of labels.entries())
    if (!right.some(({ label }) => label === i))
      score.fault(
        'time missed',
        text.cut(stretch),
        value,
        finds[pairs.find(({ label }) => label === i)?.found ?? -1]?.value,
      );
  for (const [j, { stretch, value }] of finds.entries())
    if (!pairs.some(({ found }) => found === j)) score.fault('time false', text.cut(stretch), value);
};
