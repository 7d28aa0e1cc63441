import { phraseAt } from '../language/phrases.ts';
import { isQuotationMark } from '../language/quotations.ts';
import type { Document } from '../model/document.ts';
import type { EntityType } from '../model/evidence.ts';
import { EntryBit, type Name } from '../model/lexicon.ts';
import { keysOf, type NameMention, spanOfTokens } from './mention.ts';

const TYPE: Record<Name['kind'], EntityType | null> = {
  outlet: 'ORG',
  organisation: 'ORG',
  group: 'ORG',
  country: 'LOC',
  place: 'LOC',
  given: null,
  family: null,
};
const LISTED = EntryBit.outlet | EntryBit.organisation | EntryBit.group | EntryBit.country | EntryBit.place;

/** The name of the tables at token `t`, longest first; ambiguous ones only behind a head or in quotation marks. */
export const listedNameAt = (document: Document, t: number): NameMention | null => {
  const word = document.words[t]!;
  const phrase = word.opens.length > 0 ? phraseAt(document, t) : null;
  if (phrase) {
    const entry = phrase.entries.find((e): e is Name => e.kind in TYPE && TYPE[(e as Name).kind] !== null);
    if (entry && (!entry.ambiguous || backedUp(document, t, entry))) {
      return mention(document, t, phrase.last, phrase.variant.skip, entry);
    }
  }
  if (!(word.kinds & LISTED)) return null;
  for (const { entry, skip, pronoun } of word.senses) {
    if (!(entry.kind in TYPE) || pronoun !== '') continue;
    const name = entry as Name;
    if (TYPE[name.kind] === null) continue;
    if (name.ambiguous && !backedUp(document, t, name)) continue;
    // A listed name behind clitics must not be a common word as a whole: بدر, كبير.
    if (skip > 0 && word.shape.skip !== skip && (word.shape.part !== 'unknown' || word.key.length - skip < 5)) continue;
    return mention(document, t, t + 1, skip, name);
  }
  return null;
};

const mention = (document: Document, first: number, last: number, skip: number, entry: Name): NameMention => ({
  first,
  last,
  ...spanOfTokens(document, first, last, skip),
  type: entry.seat ? 'ORG' : TYPE[entry.kind]!,
  entry,
  titled: first,
  gender: entry.kind === 'country' && !entry.seat ? 'f' : '',
  keys: keysOf(document, first, last, skip),
  rule: `ar.name.${entry.kind}`,
});

const HEADS: Partial<Record<Name['kind'], number>> = {
  outlet: EntryBit.outletHead,
  organisation: EntryBit.organisationHead,
  group: EntryBit.organisationHead,
  place: EntryBit.placeHead,
  country: EntryBit.placeHead,
};

const backedUp = (document: Document, t: number, name: Name): boolean => {
  const before = t > 0 ? document.words[t - 1]! : null;
  if (!before) return false;
  // الدول الغربية: behind a definite noun it is an adjective.
  if (name.kind === 'place' && before.shape.definite && document.words[t]!.shape.definite) return false;
  if (before.kinds & (HEADS[name.kind] ?? 0)) return true;
  const mark = document.text[document.start[t - 1]!]!;
  if (name.kind === 'outlet' && isQuotationMark(mark)) {
    const head = t > 1 ? document.words[t - 2]! : null;
    return head !== null && (head.kinds & EntryBit.outletHead) !== 0;
  }
  return false;
};
