import { findCredits } from './claims/credits.ts';
import { readClaims } from './claims/read.ts';
import { sentenceStates } from './claims/sentence-states.ts';
import { readEvents } from './events/events.ts';
import { readTies } from './events/ties.ts';
import type { Evidence } from './model/evidence.ts';
import type { Language } from './model/language.ts';
import type { Report } from './model/report.ts';
import { finishEntities, gatherEntities } from './names/entities.ts';
import { findNames } from './names/find.ts';
import { datelineEnd } from './phrases/dateline.ts';
import { itemsOf } from './phrases/items.ts';
import type { PlacedTime, Surroundings } from './phrases/surroundings.ts';

/**
 * Reads one report into its evidence. Pure: no disk, no clock; the same report and language give the same evidence.
 * Offsets are UTF-16 units into `report.text`, at grapheme boundaries.
 */
export const annotate = (report: Report, language: Language): Evidence => {
  const document = language.parse(report.text);
  const times: PlacedTime[] = [];
  const names = findNames(document, language.tagNames?.(document) ?? null);
  const entities = gatherEntities(document, names);
  const around: Surroundings = {
    document,
    names: new Map(names.map((name) => [name.first, name])),
    times: new Map(times.map((time) => [time.first, time.last])),
  };
  const dateline = datelineEnd(around);
  const items = document.sentences.map(({ first, last }) => itemsOf(around, Math.max(first, dateline), last));
  const claims = readClaims(around, items, language.claimRules, names, entities, times);
  const events = readEvents(around, entities, times, claims);
  const ties = readTies(events);
  return {
    published: { value: null, earliest: null, latest: null, basis: 'unknown' },
    entities: finishEntities(entities),
    times: [],
    claims,
    events,
    ties,
    sentences: sentenceStates(document, claims),
    credits: findCredits(document, names),
  };
};
