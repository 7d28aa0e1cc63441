import type { FoundEvent } from '../../store/find-events.ts';
import { type Page, quoted } from '../page.ts';
import { printWords, SEPARATOR } from './block.ts';
import { printStatus } from './marks.ts';

/** An event of a case: when, what, by whom, towards whom, where, according to whom; `withWords` with its sentence. */
export const printFoundEvent = (page: Page, event: FoundEvent, withWords: boolean): string[] => {
  const { date, earliest, latest, type, mode, status, quantity, root, report, id, decided, sentence } = event;
  const days = earliest === latest ? earliest : `${earliest ?? 'open'} to ${latest ?? 'open'}`;
  const line = [
    page.paint('strong', days ?? date ?? 'undated'),
    `${type}${mode === null ? '' : ` ${mode}`}`,
    ...printStatus(page, status),
    ...(event.actor === null ? [] : [`by ${quoted(page, event.actor)}`]),
    ...(event.recipient === null ? [] : [`towards ${quoted(page, event.recipient)}`]),
    ...(event.place === null ? [] : [`in ${quoted(page, event.place)}`]),
    ...(quantity ? [`${quantity.value} of ${quoted(page, quantity.what)}`] : []),
    `according to ${quoted(page, root ?? report.outlet ?? report.id)}`,
    ...(decided === null ? [] : [page.paint('warning', decided)]),
    page.paint('faint', quoted(page, `${report.id}#${id}`)),
  ].join(SEPARATOR);
  return withWords ? [line, ...printWords(page, sentence, 4)] : [line];
};
