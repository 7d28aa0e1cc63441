import { phraseAt } from '../language/phrases.ts';
import type { Document } from '../model/document.ts';
import { TokenKind } from '../model/document.ts';
import type { MentionForm } from '../model/evidence.ts';
import { EntryBit } from '../model/lexicon.ts';
import { Upos } from '../model/part-of-speech.ts';
import type { CalledName } from './called.ts';
import { calledBy, callingsOf, callsSame, lemmaOf } from './calling.ts';
import type { EntityDraft } from './entities.ts';
import { isDefiniteAdjective } from './headed.ts';
import { type NameMention, spanOfTokens } from './mention.ts';

/** A description or an office without a name, and who of this report it means. Tokens `first` to `last` (half-open). */
export interface Reference {
  readonly first: number;
  readonly last: number;
  readonly entity: EntityDraft;
}

/** References by their first token. */
export type References = ReadonlyMap<number, Reference>;

/** A noun phrase that may mean someone named elsewhere. */
interface Description {
  readonly last: number;
  readonly skip: number;
  readonly of: 'PER' | 'ORG';
  readonly gender: 'm' | 'f' | '';
  readonly definite: boolean;
}

type Callings = ReturnType<typeof callingsOf>;

const HEADS = EntryBit.title | EntryBit.organisationHead | EntryBit.outletHead;
const OF = 'ل';
/** Tokens of the longest office: قائد القوات الأميركية في أفريقيا is cut at its preposition. */
const LONGEST = 7;
/** Sentences that a name stays in mind of a reader who meets a lone noun like الرئيس. */
const REMEMBERED = 12;

/**
 * Who is meant by the definite descriptions (الحركة, المسؤول الروسي) and offices (وزير الدفاع) of a report: the last one
 * named before who was called by all these words, else the first one named after. Left open where an unnamed one of the kind
 * (مسؤول أميركي) came between, or two of the sentence before fit. Each reference becomes a mention with the rule's id.
 */
export const findReferences = (
  document: Document,
  named: ReadonlyMap<number, NameMention>,
  called: readonly CalledName[],
): References => {
  const found = new Map<number, Reference>();
  const byStem = indexOf(called);
  const covered = coverageOf(document.size, named);
  const unnamed: { readonly at: number; readonly stems: ReadonlySet<string> }[] = [];
  let t = 0;
  while (t < document.size) {
    const description = covered[t] ? null : descriptionAt(document, t, covered, named);
    if (!description) {
      t++;
      continue;
    }
    const callings = callingsOf(document, t, description.last);
    if (!description.definite) unnamed.push({ at: t, stems: calledBy(callings) });
    else {
      const entity = referentOf(document, t, description, callings, byStem, unnamed);
      if (entity) {
        found.set(t, { first: t, last: description.last, entity });
        const form: MentionForm = entity.type === 'PER' ? 'title' : 'description';
        const span = spanOfTokens(document, t, description.last, description.skip);
        entity.mentions.push({ ...span, form, rule: `ar.reference.${form}` });
      }
    }
    t = description.last;
  }
  return found;
};

/** The called names by each of their stems and marks, in order. */
const indexOf = (called: readonly CalledName[]): ReadonlyMap<string, readonly CalledName[]> => {
  const index = new Map<string, CalledName[]>();
  for (const each of called)
    for (const stem of each.stems) {
      const known = index.get(stem);
      if (known) known.push(each);
      else index.set(stem, [each]);
    }
  return index;
};

/** The tokens of names with the titles before them. */
const coverageOf = (size: number, named: ReadonlyMap<number, NameMention>): Uint8Array => {
  const covered = new Uint8Array(size);
  for (const { titled, first, last } of named.values()) covered.fill(1, Math.min(titled, first), last);
  return covered;
};

const descriptionAt = (
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

const referentOf = (
  document: Document,
  t: number,
  description: Description,
  callings: Callings,
  byStem: ReadonlyMap<string, readonly CalledName[]>,
  unnamed: readonly { readonly at: number; readonly stems: ReadonlySet<string> }[],
): EntityDraft | null => {
  const [head] = callings;
  if (!head) return null;
  const fits = ({ entity, name, stems }: CalledName): boolean =>
    entity.type === description.of &&
    (description.gender === '' || entity.gender === '' || description.gender === entity.gender) &&
    (entity.type === 'PER'
      ? isOffice(callings, stems)
      : isHeadedBy(document, head, name) && isToldApart(callings, stems)) &&
    callsSame(callings, stems);
  let before: CalledName | null = null;
  let after: CalledName | null = null;
  let second: CalledName | null = null;
  for (const mark of [head.stem, ...head.kinds.map((kind) => `~${kind}`)]) {
    const list = byStem.get(mark) ?? [];
    const from = lowerBound(list, t);
    for (let i = from - 1; i >= 0 && from - i <= REMEMBERED; i--) {
      const each = list[i]!;
      if (!fits(each)) continue;
      if (!before || each.name.first > before.name.first) {
        if (before && before.entity !== each.entity) second = before;
        before = each;
      } else if (each.entity !== before.entity && (!second || each.name.first > second.name.first)) second = each;
      if (before && second) break;
    }
    const next = mark === head.stem && !before ? list[from] : undefined;
    if (next && callings.length > 1 && fits(next)) after ??= next;
  }
  const best = before ?? after;
  if (!best) return null;
  const sentence = (each: CalledName): number => document.sentenceOf[each.name.first]!;
  // الرئيس behind بوتين and ماكرون of one sentence may be either.
  if (second && before && callings.length === 1 && sentence(second) === sentence(before)) return null;
  const isUnnamed = unnamed.findLast(({ stems }) => callsSame(callings, stems));
  if (isUnnamed && (!before || isUnnamed.at > before.name.first)) return null;
  return best.entity;
};

/** Where the names from token `t` on begin in a list that is in order. */
const lowerBound = (list: readonly CalledName[], t: number): number => {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]!.name.first < t) low = middle + 1;
    else high = middle;
  }
  return low;
};

/**
 * Whether an office is among those of who is called by `stems`. الرئيس and الرئيس الروسي, the office with nothing but a
 * country, is not that of who presides over something else.
 */
const isOffice = (callings: Callings, stems: ReadonlySet<string>): boolean => {
  const [head, ...rest] = callings;
  if (!head) return false;
  const isOwn =
    stems.has(`^${head.stem}`) ||
    stems.has(`#${head.rank}`) ||
    (head.means !== '' && stems.has(`^${head.means}`)) ||
    head.kinds.some((kind) => stems.has(`~${kind}`));
  if (!isOwn || !head.whole) return isOwn;
  return rest.some(({ country, loose }) => country === '' && !loose) || stems.has(`!${head.stem}`);
};

/** الوزارة is a ministry, not who is called by it further on: its head noun, the noun before its name, or its kind. */
const isHeadedBy = (document: Document, head: Callings[number], { first, keys, entry }: NameMention): boolean => {
  const [key = ''] = keys;
  if (lemmaOf(key.startsWith('ال') ? key.slice(2) : key) === head.stem) return true;
  if (entry && head.kinds.includes(entry.of)) return true;
  const at = document.words[first]!;
  if (lemmaOf(at.shape.stem) === head.stem) return true;
  const before = first > 0 ? document.words[first - 1]! : null;
  return before !== null && lemmaOf(before.shape.stem) === head.stem;
};

/** القوات الحكومية are not the forces of whoever: of an organisation every word must have been said. */
const isToldApart = (callings: Callings, stems: ReadonlySet<string>): boolean =>
  callings.slice(1).every(({ stem, country }) => stems.has(stem) || (country !== '' && stems.has(`@${country}`)));
