import type { Claim, Entity, Evidence } from '../model/evidence.ts';
import type { Report } from '../model/report.ts';
import { type Span, spanContains, spanText } from '../model/span.ts';
import type { SearchWords } from './case.ts';
import { indexLine } from './full-text.ts';
import { rootKey } from './root-key.ts';
import type { ClaimTable } from './tables.ts';

/** What is written of one claim: its row, its line in the full-text index, and the names that it is found by. */
export interface ClaimRows {
  readonly row: Omit<ClaimTable, 'key' | 'report'>;
  readonly words: string;
  readonly names: readonly { readonly role: 'by' | 'about'; readonly words: string }[];
}

/** The rows of all claims of a reading, in the order of the text. */
export const claimRowsOf = (report: Report, evidence: Evidence, words: SearchWords): ClaimRows[] => {
  const own = new Map(evidence.entities.map((entity) => [entity.id, nameLine(report, entity, words)]));
  // Who looks for a state finds what its capital or its seat of government said.
  const lines = new Map(
    evidence.entities.map(({ id, standsFor }) => [
      id,
      standsFor === undefined ? own.get(id)! : uniqueWords(`${own.get(id)} ${own.get(standsFor) ?? ''}`),
    ]),
  );
  const times = new Map(evidence.times.map((time) => [time.id, time]));
  const textOf = (span: Span): string => spanText(span.in === 'title' ? (report.title ?? '') : report.text, span);

  return evidence.claims.map((claim, position) => {
    const said = claim.said === null ? undefined : times.get(claim.said);
    const content = claim.content.map(textOf).join(' … ');
    return {
      row: {
        position,
        id: claim.id,
        part: claim.part ?? null,
        mode: claim.mode,
        certainty: claim.certainty,
        polarity: claim.polarity,
        root: rootKey(claim.chain, report.id, words),
        earliest: said?.earliest ?? evidence.published.earliest,
        latest: said?.latest ?? evidence.published.latest,
        cue: textOf(claim.cue),
        content,
        data: JSON.stringify(claim),
      },
      words: indexLine(content, words),
      names: namesOf(claim, evidence.entities, lines, words),
    };
  });
};

const namesOf = (
  claim: Claim,
  entities: readonly Entity[],
  lines: ReadonlyMap<string, string>,
  words: SearchWords,
): ClaimRows['names'] => {
  const by = new Set<string>();
  for (const link of claim.chain) {
    if (link.kind === 'report') continue;
    const line = [indexLine(link.name ?? '', words), (link.entity && lines.get(link.entity)) ?? ''].join(' ').trim();
    if (line) by.add(uniqueWords(line));
  }
  const about = new Set<string>();
  for (const entity of entities) {
    const isMentioned = entity.mentions.some(
      (m) => m.form !== 'omitted' && claim.content.some((c) => c.in === m.in && spanContains(c, m)),
    );
    if (isMentioned) about.add(lines.get(entity.id)!);
  }
  return [
    ...[...by].map((line) => ({ role: 'by' as const, words: line })),
    ...[...about].map((line) => ({ role: 'about' as const, words: line })),
  ];
};

/** Every word by which the report names the entity: روسيا, Russia, موسكو. */
const nameLine = (report: Report, entity: Entity, words: SearchWords): string => {
  const named = entity.mentions
    .filter((m) => m.form === 'name')
    .map((m) => spanText(m.in === 'title' ? (report.title ?? '') : report.text, m));
  return uniqueWords(
    [entity.name, entity.latin ?? '', ...new Set(named)].map((name) => indexLine(name, words)).join(' '),
  );
};

const uniqueWords = (line: string): string => [...new Set(line.split(' '))].filter(Boolean).sort().join(' ');
