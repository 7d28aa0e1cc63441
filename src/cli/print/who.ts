import type { Dossier } from '../../query/who.ts';
import type { FoundEntity, FoundEvent, FoundTie } from '../../store/find-entities.ts';
import { type Page, quoted } from '../page.ts';
import { counted, heading, SEPARATOR } from './block.ts';
import { printFoundClaim } from './found-claim.ts';
import { printSource } from './sources.ts';

/** All that a case knows of someone, each line with the sources that it rests on. */
export const printDossier = (
  page: Page,
  { entity, others, offices, ties, events, says, saidOf, source }: Dossier,
): string[] => [
  page.paint('strong', quoted(page, entity.name)),
  `  ${entity.type}${SEPARATOR}${entity.id}${SEPARATOR}${counted(entity.reports, 'report')}`,
  ...heading(page, 'NAMES'),
  ...entity.names.map(
    ({ name, latin, country, reports, reason }) =>
      `  ${[quoted(page, name), ...(latin === '' ? [] : [quoted(page, latin)]), ...(country === null ? [] : [country]), counted(reports, 'report'), page.paint('faint', reason)].join(SEPARATOR)}`,
  ),
  ...(others.length === 0
    ? []
    : [...heading(page, 'OTHERS OF THE NAME'), ...others.map((other) => `  ${printOther(page, other)}`)]),
  ...(offices.length === 0
    ? []
    : [...heading(page, 'OFFICES'), ...offices.map((tie) => `  ${printFoundTie(page, tie)}`)]),
  ...(ties.length === 0 ? [] : [...heading(page, 'TIES'), ...ties.map((tie) => `  ${printFoundTie(page, tie)}`)]),
  ...(events.length === 0
    ? []
    : [...heading(page, 'EVENTS, LATEST FIRST'), ...events.map((event) => `  ${printEvent(page, event)}`)]),
  ...(source === null
    ? []
    : [...heading(page, 'AS A SOURCE'), ...printSource(page, source).map((line) => `  ${line}`)]),
  ...(says.length === 0
    ? []
    : [...heading(page, 'SAYS'), ...says.flatMap((claim) => printFoundClaim(page, claim).map((line) => `  ${line}`))]),
  ...(saidOf.length === 0
    ? []
    : [
        ...heading(page, 'SAID OF IT'),
        ...saidOf.flatMap((claim) => printFoundClaim(page, claim).map((line) => `  ${line}`)),
      ]),
  '',
];

const printOther = (page: Page, { name, type, names, reports }: FoundEntity): string =>
  [quoted(page, name), type, ...(names[0]?.country ? [names[0].country] : []), counted(reports, 'report')].join(
    SEPARATOR,
  );

/** A tie of a case with how many reports tell it, when, and who says so. */
const printFoundTie = (
  page: Page,
  { type, from, to, status, reports, since, until, first, last, roots, example }: FoundTie,
): string =>
  [
    page.paint('strong', type),
    `from ${quoted(page, from.name)}`,
    `to ${quoted(page, to.name)}`,
    ...(status === 'actual' ? [] : [page.paint(status === 'denied' ? 'denial' : 'warning', status)]),
    ...(since === null ? [] : [`since ${since}`]),
    ...(until === null ? [] : [`until ${until}`]),
    counted(reports, 'report'),
    first === last ? `published ${first ?? 'undated'}` : `published ${first} to ${last}`,
    roots.length === 0 ? "the reports' own voice" : `by ${roots.map((root) => quoted(page, root)).join(', ')}`,
    page.paint('faint', quoted(page, example.report)),
  ].join(SEPARATOR);

const printEvent = (page: Page, { type, mode, status, role, other, place, date, report, root }: FoundEvent): string =>
  [
    date ?? 'undated',
    `${type}${mode === null ? '' : ` ${mode}`}`,
    role === 'actor'
      ? `towards ${other === null ? '?' : quoted(page, other)}`
      : `by ${other === null ? '?' : quoted(page, other)}`,
    ...(place === null ? [] : [`in ${quoted(page, place)}`]),
    ...(status === 'actual' ? [] : [page.paint(status === 'denied' ? 'denial' : 'warning', status)]),
    `according to ${quoted(page, root)}`,
    page.paint('faint', quoted(page, report)),
  ].join(SEPARATOR);
