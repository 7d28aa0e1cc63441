import { anchorToSaying } from './claims/anchor-times.ts';
import { findCredits } from './claims/credits.ts';
import { draftsOf } from './claims/drafts.ts';
import { lineDraft, readHeadline } from './claims/headline.ts';
import { partsOfSentences } from './claims/parts.ts';
import { readClaims } from './claims/read.ts';
import { sentenceStates } from './claims/sentence-states.ts';
import { readFigures } from './events/figures.ts';
import { readEventsAndTies } from './events/read.ts';
import type { Document } from './model/document.ts';
import type { Evidence } from './model/evidence.ts';
import type { Language } from './model/language.ts';
import type { Report } from './model/report.ts';
import { calledNames } from './names/called.ts';
import { finishEntities, gatherEntities } from './names/entities.ts';
import { findNames } from './names/find.ts';
import { findReferences } from './names/references.ts';
import { linkLeftOut, linkStandIns } from './names/stand-ins.ts';
import { datelineEnd } from './phrases/dateline.ts';
import { itemsOf } from './phrases/items.ts';
import type { Surroundings } from './phrases/surroundings.ts';
import { findDemonyms } from './places/demonyms.ts';
import { placeEntities } from './places/resolve.ts';
import { readTimes } from './time/read-times.ts';

/** A report's body and headline, cut into words. */
export interface ParsedReport {
  readonly document: Document;
  readonly title: Document | null;
}

export const parseReport = ({ text, title }: Report, { parse }: Language): ParsedReport => ({
  document: parse(text),
  title: title === null ? null : parse(title),
});

/**
 * Reads one report into its evidence. Pure: no disk, no clock; the same report and language give the same evidence.
 * Offsets are UTF-16 units into `report.text`, at grapheme boundaries.
 */
export const annotate = (
  report: Report,
  language: Language,
  { document, title }: ParsedReport = parseReport(report, language),
): Evidence => {
  const { published, times: told } = readTimes(report, document, language.timeWords);
  const namesIn = (part: Document) => findNames(part, language.tagNames?.(part) ?? null);
  const names = namesIn(document);
  const entities = gatherEntities(document, names, language.romanise);
  const named = new Map(names.map((name) => [name.first, name]));
  const around: Surroundings = {
    document,
    names: named,
    references: findReferences(document, named, calledNames(document, names, entities)),
    times: new Map(told.map((time) => [time.first, time.last])),
  };
  const dateline = datelineEnd(around);
  const items = document.sentences.map(({ first, last }) => itemsOf(around, Math.max(first, dateline), last));
  const drafts = items.map((ofSentence, sentence) => {
    const line = lineDraft(around, sentence, ofSentence);
    const inside = draftsOf(around, language.claimRules, ofSentence);
    return line ? [line, ...inside] : inside;
  });
  const parts = partsOfSentences(document);
  const claims = readClaims(around, drafts, names, entities, told, parts);
  const times = anchorToSaying(told, claims, published);
  const { events, ties } = readEventsAndTies(
    around,
    title,
    parts,
    dateline,
    entities,
    times,
    claims,
    language.eventChoice,
    language.eventSlots,
    published.latest,
  );
  const headline = title ? readHeadline(title, namesIn(title), language.claimRules, entities) : [];
  linkLeftOut(document, entities, claims);
  linkStandIns(document, entities, [...headline, ...claims], events);
  const figures = [...(title ? readFigures(title, 'title') : []), ...readFigures(document)];
  const demonyms = findDemonyms(document);
  const { places, relatives } = placeEntities(document, entities, demonyms, language.gazetteer);
  return {
    published,
    entities: finishEntities(entities, places, relatives),
    times: times.map(({ first, last, ...time }) => time),
    claims: [...headline, ...claims],
    events,
    ties,
    sentences: sentenceStates(document, claims),
    credits: findCredits(document, names),
    ...(figures.length === 0 ? {} : { figures }),
    ...(demonyms.length === 0 ? {} : { demonyms }),
  };
};
