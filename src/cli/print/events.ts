import type { Evidence } from '../../model/evidence.ts';
import type { Report } from '../../model/report.ts';
import { type Page, quoted } from '../page.ts';
import { counted, heading } from './block.ts';
import { printEvent } from './timeline.ts';

/** The events that a report tells, in the order of its text. */
export const printEvents = (page: Page, report: Report, evidence: Evidence): string[] => {
  const { events, times } = evidence;
  if (events.length === 0) return [];
  const names = namesOf(page, evidence);
  const dates = new Map(times.map(({ id, value }) => [id, value]));
  return [
    ...heading(page, counted(events.length, 'EVENT', 'EVENTS')),
    ...events.map((event) => {
      const date = event.time === null ? undefined : dates.get(event.time);
      return `  ${printEvent(page, report, event, names)}${date === undefined ? '' : ` · ${date}`}`;
    }),
  ];
};

/** موسكو with the state that it acts for behind it. */
const namesOf = (page: Page, { entities }: Evidence): Map<string, string> => {
  const names = new Map(entities.map(({ id, name }) => [id, quoted(page, name)]));
  return new Map(
    entities.map(({ id, standsFor }) => {
      const state = standsFor === undefined ? undefined : names.get(standsFor);
      return [id, state === undefined ? names.get(id)! : `${names.get(id)!} (for ${state})`];
    }),
  );
};

/** Events with names for ids, one object each. */
export const eventJson = ({ id, text }: Report, { events, entities, times }: Evidence): object[] => {
  const names = new Map(entities.map((entity) => [entity.id, entity.name]));
  const dates = new Map(times.map((time) => [time.id, time.value]));
  const nameOf = (of: string | null): string | null => (of === null ? null : (names.get(of) ?? null));
  return events.map((event) => ({
    report: id,
    ...event,
    words: text.slice(event.trigger.start, event.trigger.end),
    actor: nameOf(event.actor),
    recipient: nameOf(event.recipient),
    place: nameOf(event.place),
    date: event.time === null ? null : (dates.get(event.time) ?? null),
  }));
};
