import type { RatedSource, Sources } from '../../query/sources.ts';
import { type Page, quoted } from '../page.ts';
import { counted, heading, SEPARATOR } from './block.ts';

/** Who is cited for what and by whom. */
export const printSources = (page: Page, { sources, citing }: Sources): string[] => [
  ...sources.flatMap((source) => [
    `${page.paint('strong', quoted(page, source.name))}${SEPARATOR}${source.type}${SEPARATOR}${source.id}`,
    ...printSource(page, source).map((line) => `  ${line}`),
    '',
  ]),
  ...(citing.length === 0
    ? []
    : [
        ...heading(page, 'WHO CITES WHOM'),
        ...citing.map(
          ({ outlet, source, claims }) =>
            `  ${quoted(page, outlet)} cites ${quoted(page, source)}${SEPARATOR}${counted(claims, 'claim')}`,
        ),
        '',
      ]),
];

/** The figures of one source. */
export const printSource = (
  page: Page,
  { cited, root, reports, by, statements, alone, first, disputed, about, rating }: RatedSource,
): string[] => [
  `cited in ${counted(cited, 'claim')} of ${counted(reports, 'report')}${SEPARATOR}the root of ${root.toLocaleString('en')}`,
  `by ${by.map(({ outlet, claims }) => `${quoted(page, outlet ?? 'no outlet')} ${claims}`).join(', ')}`,
  `${counted(statements, 'statement')} of several reports${SEPARATOR}alone in ${alone}${SEPARATOR}first in ${first}${SEPARATOR}contradicted in ${disputed}`,
  ...(rating
    ? [
        `rated ${page.paint('strong', `${rating.reliability}${rating.credibility ?? ''}`)} by ${quoted(page, rating.by)}${SEPARATOR}${rating.at}`,
      ]
    : []),
  ...(about.length === 0 ? [] : [`for ${about.map(({ type, claims }) => `${type} ${claims}`).join(', ')}`]),
];
