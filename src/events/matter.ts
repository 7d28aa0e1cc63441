import { EntryBit } from '../model/lexicon.ts';
import type { Surroundings } from '../phrases/surroundings.ts';

const PARTY = EntryBit.organisationHead | EntryBit.partyNoun | EntryBit.title;
const OF_WHOM =
  EntryBit.anonymousHead |
  EntryBit.placeHead |
  EntryBit.group |
  EntryBit.organisation |
  EntryBit.country |
  EntryBit.nisba |
  EntryBit.eventNoun |
  EntryBit.function |
  EntryBit.numberWord;

/** Whether the word at a token is a noun of an act, by whomever: الانضمام. */
export const isActOf = ({ document, names }: Surroundings, t: number): boolean => {
  const { shape, kinds } = document.words[t]!;
  return !names.has(t) && !(kinds & PARTY) && (shape.act || (kinds & EntryBit.eventNoun) !== 0);
};

/** Whether it is a noun of what is neither a party nor an act: مقترح, موقف, سياسة. */
export const isMatter = ({ document, names }: Surroundings, t: number): boolean => {
  const { kinds, shape, grammar } = document.words[t]!;
  return (
    !names.has(t) &&
    shape.part === 'noun' &&
    !shape.act &&
    grammar.noun.agreement !== 'people' &&
    !(kinds & (PARTY | OF_WHOM))
  );
};
