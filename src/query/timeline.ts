import type { Event, Evidence, Time } from '../model/evidence.ts';

/** A place on the timeline: a resolved time, and the events that it dates. Events without a date come with `time: null`. */
export interface TimelineEntry {
  readonly time: Time | null;
  readonly events: readonly Event[];
}

/** The dated times of a report from the earliest on, then the events that nothing dates. Ages, durations and open times are left out unless an event hangs on them. */
export const timelineOf = ({ times, events }: Evidence): TimelineEntry[] => {
  const eventsOf = Map.groupBy(events, ({ time }) => time);
  const entries: TimelineEntry[] = times
    .map((time) => ({ time, events: eventsOf.get(time.id) ?? [] }))
    .filter(({ time, events: dated }) => dated.length > 0 || (time.earliest !== null && !time.age && time.type !== 'DURATION' && time.type !== 'SET'));
  entries.sort((a, b) => compareTimes(a.time!, b.time!));
  const known = new Set(times.map(({ id }) => id));
  const undated = events.filter(({ time }) => time === null || !known.has(time));
  return undated.length === 0 ? entries : [...entries, { time: null, events: undated }];
};

const compareTimes = (a: Time, b: Time): number => {
  if (a.earliest === null || b.earliest === null) return Number(a.earliest === null) - Number(b.earliest === null);
  if (a.earliest !== b.earliest) return a.earliest < b.earliest ? -1 : 1;
  return (a.latest ?? '') < (b.latest ?? '') ? -1 : Number(a.latest !== b.latest) || a.start - b.start;
};
