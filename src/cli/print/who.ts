import type { Dossier } from '../../query/who.ts';
import type { FoundEntity, FoundName } from '../../store/find-entities.ts';
import type { FoundTie } from '../../store/find-ties.ts';
import { type Page, quoted } from '../page.ts';
import { counted, heading, SEPARATOR } from './block.ts';
import { printFoundClaim } from './found-claim.ts';
import { printFoundEvent } from './found-event.ts';
import { printFoundTie } from './found-tie.ts';
import { printSource } from './sources.ts';

const SHOWN = { offices: 8, ties: 12, others: 5 } as const;

/** All that a case knows of someone, each line with the sources that it rests on, and who else goes under the name. */
export const printDossier = (page: Page, dossier: Dossier, others: readonly FoundEntity[]): string[] => {
  const { entity, names, offices, ties, events, eventCount, says, saidOf, source } = dossier;
  const part = (title: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : [...heading(page, title), ...lines.map((line) => `  ${line}`)];
  return [
    page.paint('strong', quoted(page, entity.name)),
    `  ${entity.type}${SEPARATOR}${entity.id}${SEPARATOR}${counted(entity.reports, 'report')}`,
    ...part(
      'NAMES',
      names.map((name) => printName(page, name)),
    ),
    ...part(
      'OTHERS OF THE NAME',
      others.slice(0, SHOWN.others).map((other) => printOther(page, other)),
    ),
    ...part('OFFICES', printTies(page, offices, SHOWN.offices)),
    ...part('TIES', printTies(page, ties, SHOWN.ties)),
    ...part(
      `${counted(eventCount, 'EVENT', 'EVENTS')}, LATEST FIRST`,
      events.flatMap((event) => printFoundEvent(page, event, false)),
    ),
    ...part('AS A SOURCE', source === null ? [] : printSource(page, source)),
    ...part(
      'SAYS',
      says.flatMap((claim) => printFoundClaim(page, claim)),
    ),
    ...part(
      'SAID OF IT',
      saidOf.flatMap((claim) => printFoundClaim(page, claim)),
    ),
    '',
  ];
};

const printTies = (page: Page, ties: readonly FoundTie[], shown: number): string[] => [
  ...ties.slice(0, shown).flatMap((tie) => printFoundTie(page, tie, false)),
  ...(ties.length > shown ? [`… and ${ties.length - shown} more (isnad ties --of NAME)`] : []),
];

const printName = (page: Page, { name, latin, country, reports, reason }: FoundName): string =>
  [
    quoted(page, name),
    ...(latin === '' ? [] : [quoted(page, latin)]),
    ...(country === null ? [] : [country]),
    counted(reports, 'report'),
    page.paint('faint', reason),
  ].join(SEPARATOR);

const printOther = (page: Page, { name, type, country, reports }: FoundEntity): string =>
  [quoted(page, name), type, ...(country === null ? [] : [country]), counted(reports, 'report')].join(SEPARATOR);
