import type { Event, Evidence, Time } from '../model/evidence.ts';
import type { Published, Report } from '../model/report.ts';
import { wordsOf } from './context.ts';

/** A date of the timeline with the expressions that name it and the events that it dates. Events without a date stand under `null`. */
export interface TimelineEntry {
  readonly date: Pick<Time, 'value' | 'earliest' | 'latest'> | null;
  readonly times: readonly Time[];
  readonly events: readonly Event[];
}

/** The dates of a report from the earliest on, then the events that nothing dates. Ages, durations, sets and open times are left out unless an event hangs on them. */
export const timelineOf = ({ times, events }: Evidence): TimelineEntry[] => {
  const eventsOf = Map.groupBy(events, ({ time }) => time);
  const shown = times.filter((time) => isDate(time) || eventsOf.has(time.id));
  const entries = [
    ...Map.groupBy(shown, ({ value, earliest, latest }) => `${value} ${earliest} ${latest}`).values(),
  ].map((same) => ({
    date: same[0]!,
    times: same,
    events: same.flatMap(({ id }) => eventsOf.get(id) ?? []),
  }));
  entries.sort((a, b) => compareDates(a.date, b.date));
  const known = new Set(times.map(({ id }) => id));
  const undated = events.filter(({ time }) => time === null || !known.has(time));
  return undated.length === 0 ? entries : [...entries, { date: null, times: [], events: undated }];
};

const isDate = ({ earliest, age, type }: Time): boolean =>
  earliest !== null && !age && type !== 'DURATION' && type !== 'SET';

const compareDates = (a: Time, b: Time): number =>
  compare(a.earliest, b.earliest) || compare(a.latest, b.latest) || a.start - b.start;

/** Open dates come last. */
const compare = (a: string | null, b: string | null): number =>
  a === b ? 0 : a === null ? 1 : b === null ? -1 : a < b ? -1 : 1;

/** A report's timeline as `isnad timeline --json` prints it: one such object a line. */
export interface TimelineJson {
  readonly report: {
    readonly id: string;
    readonly outlet: string | null;
    readonly title: string | null;
    readonly published: Published;
  };
  readonly timeline: readonly {
    readonly date: { readonly value: string; readonly earliest: string | null; readonly latest: string | null } | null;
    readonly times: readonly (Time & { readonly text: string })[];
    readonly events: readonly (Event & { readonly text: string })[];
  }[];
}

export const timelineJson = (report: Report, evidence: Evidence): TimelineJson => ({
  report: { id: report.id, outlet: report.outlet, title: report.title, published: evidence.published },
  timeline: timelineOf(evidence).map(({ date, times, events }) => ({
    date: date && { value: date.value, earliest: date.earliest, latest: date.latest },
    times: times.map((time) => ({ ...time, text: wordsOf(report, time) })),
    events: events.map((event) => ({ ...event, text: wordsOf(report, event.trigger) })),
  })),
});
