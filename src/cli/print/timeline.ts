import type { Event, Evidence } from '../../model/evidence.ts';
import type { Report } from '../../model/report.ts';
import { wordsOf } from '../../query/context.ts';
import { type TimelineEntry, timelineOf } from '../../query/timeline.ts';
import { type Page, quoted } from '../page.ts';
import { counted, heading, SEPARATOR } from './block.ts';
import { printStatus } from './marks.ts';

/** The dates that a report names, with the events that they date. */
export const printTimeline = (page: Page, report: Report, evidence: Evidence): string[] => {
  const entries = timelineOf(evidence);
  if (entries.length === 0) return [];
  const names = new Map(evidence.entities.map(({ id, name }) => [id, quoted(page, name)]));
  return [
    ...heading(page, `TIMELINE, ${counted(evidence.events.length, 'EVENT', 'EVENTS')}`),
    ...entries.flatMap((entry) => [
      printDate(page, report, entry),
      ...entry.events.map((event) => `      ${printEvent(page, report, event, names)}`),
    ]),
  ];
};

const printDate = (page: Page, report: Report, { date, times }: TimelineEntry): string => {
  if (!date) return `  ${page.paint('strong', 'without a date')}`;
  const { value, earliest, latest } = date;
  const days =
    earliest === null || earliest === latest || value.startsWith('P')
      ? spoken(value)
      : `${spoken(value)} (${earliest} to ${latest ?? 'open'})`;
  const words = [...new Set(times.map((time) => quoted(page, wordsOf(report, time))))];
  return `  ${page.paint('strong', days)}  ${words.join(' | ')}`;
};

/** TIMEX3's letters for parts of the day and open times, for people. */
const SPOKEN: Readonly<Record<string, string>> = {
  PAST_REF: 'some time before',
  PRESENT_REF: 'now',
  FUTURE_REF: 'some time ahead',
  TMO: ' morning',
  TMI: ' noon',
  TAF: ' afternoon',
  TEV: ' evening',
  TNI: ' night',
};

const spoken = (value: string): string => {
  const at = value.indexOf('T');
  const part = at < 0 ? undefined : SPOKEN[value.slice(at)];
  if (part) return value.slice(0, at) + part;
  return SPOKEN[value] ?? (/T\d/.test(value) ? value.replace('T', ' ') : value);
};

/** One event on one line. */
export const printEvent = (page: Page, report: Report, event: Event, names: ReadonlyMap<string, string>): string => {
  const { type, mode, status, actor, recipient, place, quantity, trigger } = event;
  const role = (label: string, id: string | null): string[] => (id === null ? [] : [`${label} ${names.get(id) ?? id}`]);
  return [
    `${type}${mode ? ` ${mode}` : ''}`,
    ...printStatus(page, status),
    ...role('by', actor),
    ...role('towards', recipient),
    ...role('at', place),
    ...(quantity ? [`${quantity.value} of ${quoted(page, quantity.what)}`] : []),
    `words ${quoted(page, wordsOf(report, trigger))}`,
  ].join(SEPARATOR);
};
