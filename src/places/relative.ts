import { offsetInToken } from '../language/parse.ts';
import type { Document } from '../model/document.ts';
import { TokenKind } from '../model/document.ts';
import { EntryBit } from '../model/lexicon.ts';
import type { Gazetteer, RelativePlace } from '../model/place.ts';
import type { NameMention } from '../names/mention.ts';

/** Words of the longest relation: إلى الشمال الغربي من. */
const LONGEST = 4;

/** What the words directly before a place's name say of it, a common noun for its kind in between left out: قرب مدينة سرت. */
export const relativePlaceAt = (document: Document, name: NameMention, words: Gazetteer): RelativePlace | null => {
  let end = name.first;
  if (end === 0) return null;
  if (document.words[end - 1]!.kinds & EntryBit.placeHead && !relationEndingAt(document, end, words)) end--;
  const found = relationEndingAt(document, end, words);
  if (!found) return null;
  const { first, skip, relation, bearing } = found;
  const km = distanceBefore(document, first, words.units);
  const start = km ? km.first : first;
  return {
    start: km || skip === 0 ? document.start[start]! : offsetInToken(document, start, skip),
    end: document.end[end - 1]!,
    relation,
    ...(bearing === null ? {} : { bearing }),
    ...(km ? { km: km.value } : {}),
  };
};

const relationEndingAt = (document: Document, end: number, { relations }: Gazetteer) => {
  let rest = '';
  let best = null;
  for (let first = end - 1; first >= 0 && end - first <= LONGEST; first--) {
    if (document.kind[first] !== TokenKind.word) break;
    const word = document.words[first]!;
    for (const { key, skip } of word.variants) {
      const relation = relations.get(rest === '' ? key : `${key} ${rest}`);
      if (relation) best = { first, skip, ...relation };
    }
    rest = rest === '' ? word.key : `${word.key} ${rest}`;
  }
  return best;
};

/** A number and a unit directly before token `before`: 20 كلم. */
const distanceBefore = (document: Document, before: number, units: Gazetteer['units']) => {
  if (before < 2 || document.kind[before - 2] !== TokenKind.number) return null;
  const perUnit = units.get(document.words[before - 1]!.key);
  const count = Number(document.words[before - 2]!.key);
  if (perUnit === undefined || !Number.isFinite(count)) return null;
  return { first: before - 2, value: Math.round(count * perUnit * 10) / 10 };
};
