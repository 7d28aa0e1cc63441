import type { FoundTie } from '../../store/find-ties.ts';
import { type Page, quoted } from '../page.ts';
import { counted, printWords, SEPARATOR } from './block.ts';
import { printStatus } from './marks.ts';

/** Names of sources that are listed. */
const SOURCES = 5;

/** A tie of a case with how many reports tell it, when, and who says so; `withWords` with the words of its first telling. */
export const printFoundTie = (page: Page, tie: FoundTie, withWords: boolean): string[] => {
  const { type, from, to, status, reports, roots, denied, since, until, first, last, sources, example } = tie;
  const others = sources.length - SOURCES;
  const line = [
    page.paint('strong', type),
    `from ${quoted(page, from.name)}`,
    `to ${quoted(page, to.name)}`,
    ...printStatus(page, status),
    ...(denied > 0 && status !== 'denied' ? [page.paint('denial', `denied in ${counted(denied, 'report')}`)] : []),
    ...(since === null ? [] : [`since ${since}`]),
    ...(until === null ? [] : [`until ${until}`]),
    counted(reports, 'report'),
    counted(roots, 'root'),
    first === last ? `published ${first ?? 'undated'}` : `published ${first} to ${last}`,
    `according to ${sources
      .slice(0, SOURCES)
      .map((name) => quoted(page, name))
      .join(', ')}${others > 0 ? ` and ${others} more` : ''}`,
    page.paint('faint', quoted(page, example.report.id)),
  ].join(SEPARATOR);
  return withWords ? [line, ...printWords(page, example.sentence, 4)] : [line];
};
