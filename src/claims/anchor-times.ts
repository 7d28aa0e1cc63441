import type { Claim, Time } from '../model/evidence.ts';
import type { Published } from '../model/report.ts';
import type { PlacedTime } from '../phrases/surroundings.ts';
import { daysOf, dayValue } from '../time/value.ts';

/**
 * Stretches of time that count from now (the last seven months), moved to when it was said: what a paper said in January
 * of the last months is not the months before the report. Only where the report tells a time of saying before its own day.
 */
export const anchorToSaying = (
  times: readonly PlacedTime[],
  claims: readonly Claim[],
  published: Published,
): readonly PlacedTime[] => {
  const now = published.earliest;
  const earlier = now === null ? [] : claims.filter(({ said }) => said !== null);
  if (now === null || earlier.length === 0) return times;
  const byId = new Map(times.map((time) => [time.id, time]));
  return times.map((time) => {
    if (time.type !== 'DURATION' || time.latest === null || time.latest < now) return time;
    const bearing = earlier.find(({ content }) => content.some((c) => c.start <= time.start && time.end <= c.end));
    const said = bearing && byId.get(bearing.said!);
    return said?.latest && said.latest < now ? movedTo(time, said, now) : time;
  });
};

const movedTo = (time: PlacedTime, said: Time, now: string): PlacedTime => {
  const [from, here, there] = [time.earliest, now, said.earliest].map((day) => (day ? daysOf(day) : null));
  if (!from || !here || !there) return time;
  return { ...time, earliest: dayValue(from.earliest - here.earliest + there.earliest), latest: said.latest };
};
