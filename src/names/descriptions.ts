import { phraseAt } from '../language/phrases.ts';
import type { Document } from '../model/document.ts';
import { TokenKind } from '../model/document.ts';
import { EntryBit } from '../model/lexicon.ts';
import { Upos } from '../model/part-of-speech.ts';
import { isDefiniteAdjective } from './headed.ts';
import type { NameMention } from './mention.ts';

/** A noun phrase that may mean someone named elsewhere. */
export interface Description {
  readonly last: number;
  readonly skip: number;
  readonly of: 'PER' | 'ORG';
  readonly gender: 'm' | 'f' | '';
  readonly definite: boolean;
}

const HEADS = EntryBit.title | EntryBit.organisationHead | EntryBit.outletHead;
/** Tokens of the longest construct that an office is of. */
const LONGEST = 7;
const OF = 'ل';
const IN = 'في';

/** The tokens of names with the titles before them. */
export const coverageOf = (size: number, named: ReadonlyMap<number, NameMention>): Uint8Array => {
  const covered = new Uint8Array(size);
  for (const { titled, first, last } of named.values()) covered.fill(1, Math.min(titled, first), last);
  return covered;
};

/** The office or the general noun with what tells more of it that begins at token `t`, outside names and their titles. */
export const descriptionAt = (
  document: Document,
  t: number,
  covered: Uint8Array,
  named: ReadonlyMap<number, NameMention>,
): Description | null => {
  if (document.kind[t] !== TokenKind.word) return null;
  const { kinds, senses, shape, key } = document.words[t]!;
  const noun = senses.find(({ entry }) => entry.kind === 'descriptionNoun')?.entry;
  if (!(kinds & HEADS) && !noun) return null;
  // المشهد السياسي: an adjective that is a noun elsewhere.
  if (document.parts[t] === Upos.ADJ && t > 0 && document.kind[t - 1] === TokenKind.word) return null;
  const title = senses.find(({ entry }) => entry.kind === 'title')?.entry;
  const phrase = phraseAt(document, t);
  const office = phrase?.entries.find((entry) => entry.kind === 'title');
  const singular = office ?? title;
  if (singular?.kind === 'title' && singular.number !== 's') return null;
  const of = noun?.kind === 'descriptionNoun' ? noun.of : office || title ? 'PER' : 'ORG';
  // المساعدة is help more often than a woman who assists.
  if (of === 'PER' && shape.act && !office) return null;
  let last = office && phrase ? phrase.last : t + 1;
  let definite = shape.definite;
  // متحدث باسم: a title that is open without what it is of.
  const isOpen = last > t + 1 && document.words[last - 1]!.shape.part === 'function';
  if (isOpen || (!definite && of === 'PER')) {
    const end = constructEnd(document, last, covered, named);
    definite = end > last || (office !== undefined && document.words[last - 1]!.shape.definite);
    last = Math.max(last, end);
  }
  while (last < document.size && !covered[last] && isDefiniteAdjective(document, last)) last++;
  // الأمين العام للأمم المتحدة: what the office is of.
  if (last - t > 1 && last < document.size && document.words[last]!.shape.preposition === OF)
    last = Math.max(last, complementEnd(document, last, named));
  // قائد القوات في أفريقيا: where the office is.
  const place = of === 'PER' && document.words[last]?.key === IN && last - t > 1 ? named.get(last + 1) : undefined;
  if (place?.type === 'LOC') last = place.last;
  if (!definite)
    while (
      last < document.size &&
      document.words[last]!.kinds & EntryBit.nisba &&
      !document.words[last]!.shape.definite
    )
      last++;
  // الرئيس بوتين: a title with its name.
  if (named.get(last)?.type === 'PER' && named.get(last)!.start === document.start[last]) return null;
  // الوزير البريطاني المكلف بالملف: what says more than was read leaves it open.
  if (last < document.size && document.parts[last] === Upos.ADJ && isQualifier(document, last)) return null;
  const gender = singular?.kind === 'title' ? singular.gender : key.endsWith('ه') ? 'f' : '';
  return { last, skip: shape.skip, of, gender: of === 'PER' ? gender : '', definite };
};

/** An adjective behind a description that is no time (الرئيس الماضي is, الوزير الأحد is none). */
const isQualifier = (document: Document, t: number): boolean => {
  const { shape, times } = document.words[t]!;
  return shape.definite && shape.skip === 0 && times.length === 0;
};

/** Where the noun phrase behind an attached ل ends: a name, a definite noun with its adjectives, or a construct. */
const complementEnd = (document: Document, from: number, names: ReadonlyMap<number, NameMention>): number => {
  const name = names.get(from);
  if (name) return name.last;
  let t = from;
  while (t < document.size && t - from < LONGEST && document.kind[t] === TokenKind.word) {
    const { shape } = document.words[t]!;
    if (t > from && (shape.skip > 0 || names.has(t))) return names.get(t)?.last ?? from;
    t++;
    if (!shape.definite) continue;
    while (isDefiniteAdjective(document, t)) t++;
    return t;
  }
  return from;
};

/** Where an office in construct ends: at its first definite noun or name (قائد الجيش, رئيس الحكومة, زعيم حماس). */
const constructEnd = (
  document: Document,
  from: number,
  covered: Uint8Array,
  names: ReadonlyMap<number, NameMention>,
): number => {
  for (let t = from; t < document.size && t - from < LONGEST; t++) {
    const name = names.get(t);
    if (name) return name.type !== 'PER' && name.start === document.start[t] ? name.last : from;
    if (covered[t] || document.kind[t] !== TokenKind.word) return from;
    const { shape, kinds } = document.words[t]!;
    if (shape.skip > 0 || shape.part === 'function' || shape.part === 'verb') return from;
    if (shape.definite) return t + 1;
    if (kinds & EntryBit.nisba) return from;
  }
  return from;
};
