import type { Claim, Entity, Evidence } from '../model/evidence.ts';
import type { Report } from '../model/report.ts';
import { type Span, spanContains, spanText } from '../model/span.ts';
import type { ReportWords, SearchWords } from './case.ts';
import { indexLine, lineOf, wordsWithin } from './full-text.ts';
import { rootKey } from './root-key.ts';
import type { ClaimTable } from './tables.ts';

/** What is written of one claim: its row, its line in the full-text index, and the names that it is found by. */
export interface ClaimRows {
  readonly row: Omit<ClaimTable, 'key' | 'report'>;
  readonly words: string;
  /** Lines of names: who says it, and whom it mentions. */
  readonly by: ReadonlySet<string>;
  readonly about: ReadonlySet<string>;
}

/** The rows of all claims of a reading, in the order of the text. */
export const claimRowsOf = (
  report: Report,
  evidence: Evidence,
  words: SearchWords,
  cut: ReportWords | null,
): ClaimRows[] => {
  const own = new Map(evidence.entities.map((entity) => [entity.id, nameForms(report, entity, words)]));
  // Who looks for a state finds what its capital or its seat of government said.
  const forms = new Map(
    evidence.entities.map(({ id, standsFor }) => [
      id,
      standsFor === undefined ? own.get(id)! : new Set([...own.get(id)!, ...(own.get(standsFor) ?? [])]),
    ]),
  );
  const lines = new Map([...forms].map(([id, each]) => [id, sorted(each)]));
  const times = new Map(evidence.times.map((time) => [time.id, time]));
  const partOf = (span: Span): string => (span.in === 'title' ? (report.title ?? '') : report.text);
  const wordsOf = (span: Span): string => {
    const within = cut && wordsWithin(span.in === 'title' ? cut.title : cut.text, partOf(span), span);
    return within ? lineOf(within) : indexLine(spanText(partOf(span), span), words);
  };

  return evidence.claims.map((claim, position) => {
    const said = claim.said === null ? undefined : times.get(claim.said);
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
        cue: spanText(partOf(claim.cue), claim.cue),
        content: claim.content.map((span) => spanText(partOf(span), span)).join(' … '),
        data: JSON.stringify(claim),
      },
      words: claim.content.map(wordsOf).filter(Boolean).join(' '),
      by: sourceLines(claim, forms, words),
      about: mentionedLines(claim, evidence.entities, lines),
    };
  });
};

const sourceLines = (
  claim: Claim,
  forms: ReadonlyMap<string, ReadonlySet<string>>,
  words: SearchWords,
): ReadonlySet<string> => {
  const by = new Set<string>();
  for (const link of claim.chain) {
    if (link.kind === 'report') continue;
    const all = new Set(link.entity === null ? [] : forms.get(link.entity));
    addForms(all, link.name ?? '', words);
    if (all.size > 0) by.add(sorted(all));
  }
  return by;
};

const mentionedLines = (
  claim: Claim,
  entities: readonly Entity[],
  lines: ReadonlyMap<string, string>,
): ReadonlySet<string> => {
  const about = new Set<string>();
  for (const { id, mentions } of entities) {
    const isMentioned = mentions.some(
      (m) => m.form !== 'omitted' && claim.content.some((c) => c.in === m.in && spanContains(c, m)),
    );
    if (isMentioned) about.add(lines.get(id)!);
  }
  return about;
};

/** Every word by which the report names the entity: روسيا, Russia, موسكو. */
const nameForms = (report: Report, entity: Entity, words: SearchWords): ReadonlySet<string> => {
  const forms = new Set<string>();
  addForms(forms, entity.name, words);
  addForms(forms, entity.latin ?? '', words);
  const named = new Set<string>([entity.name]);
  for (const mention of entity.mentions) {
    if (mention.form !== 'name') continue;
    const name = spanText(mention.in === 'title' ? (report.title ?? '') : report.text, mention);
    if (named.has(name)) continue;
    named.add(name);
    addForms(forms, name, words);
  }
  return forms;
};

const addForms = (all: Set<string>, name: string, words: SearchWords): void => {
  for (const { forms } of words(name)) for (const form of forms) if (form !== '') all.add(form);
};

const sorted = (forms: ReadonlySet<string>): string => [...forms].sort().join(' ');
