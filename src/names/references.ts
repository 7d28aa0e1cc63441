import type { Document } from '../model/document.ts';
import type { MentionForm } from '../model/evidence.ts';
import type { CalledName } from './called.ts';
import { type Called, calledBy, callingsOf, callsSame, lemmaOf } from './calling.ts';
import { coverageOf, type Description, descriptionAt } from './descriptions.ts';
import type { EntityDraft } from './entities.ts';
import { type NameMention, spanOfTokens } from './mention.ts';

/** A description or an office without a name, and who of this report it means. Tokens `first` to `last` (half-open). */
export interface Reference {
  readonly first: number;
  readonly last: number;
  readonly entity: EntityDraft;
}

/** References by their first token. */
export type References = ReadonlyMap<number, Reference>;

type Callings = ReturnType<typeof callingsOf>;

/** Sentences within which الجيش is the army named before, and the holder of an office is named after it. */
const NEAR = 3;
/** So many mentions back a description may reach. */
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
  const open: Open[] = [];
  const unnamed: { readonly at: number; readonly called: Called }[] = [];
  let t = 0;
  while (t < document.size) {
    const description = covered[t] ? null : descriptionAt(document, t, covered, named);
    if (!description) {
      t++;
      continue;
    }
    const callings = callingsOf(document, t, description.last);
    if (!description.definite) unnamed.push({ at: t, called: calledBy(callings) });
    else {
      const entity = referentOf(document, t, description, callings, byStem, unnamed);
      const form: MentionForm = description.of === 'PER' ? 'title' : 'description';
      const reference = { first: t, last: description.last };
      if (entity) {
        found.set(t, { ...reference, entity });
        const span = spanOfTokens(document, t, description.last, description.skip);
        entity.mentions.push({ ...span, form, rule: `ar.reference.${form}` });
      } else if (description.of === 'PER' && callings.length > 2) open.push({ ...description, first: t });
    }
    t = description.last;
  }
  for (const office of open) {
    const entity = introducedAfter(document, called, office, open);
    if (!entity) continue;
    found.set(office.first, { first: office.first, last: office.last, entity });
    const span = spanOfTokens(document, office.first, office.last, office.skip);
    entity.mentions.push({ ...span, form: 'title', rule: 'ar.reference.introduced' });
  }
  return found;
};

/** An office that nobody is named with. */
type Open = Description & { readonly first: number };

/**
 * Who is named for the first time, with a rank and nothing more, shortly behind an office in full: its holder has been introduced.
 * Left open where another such office stands between.
 */
const introducedAfter = (
  document: Document,
  called: readonly CalledName[],
  { first, last, gender }: Open,
  open: readonly Open[],
): EntityDraft | null => {
  const sentence = document.sentenceOf[first]!;
  for (let i = lowerBound(called, last); i < called.length; i++) {
    const { entity, name } = called[i]!;
    if (document.sentenceOf[name.first]! - sentence > NEAR) return null;
    if (entity.type !== 'PER') continue;
    if (entity.names.some((each) => each.first < first)) continue;
    if (open.some((other) => other.first > first && other.first < name.first)) return null;
    const isRanked = name.titled < name.first && titlesAre(document, name, RANKS);
    const fits = gender === '' || entity.gender === '' || gender === entity.gender;
    return isRanked && fits && document.sentenceOf[name.first] !== sentence ? entity : null;
  }
  return null;
};

const RANKS: ReadonlySet<string> = new Set(['rank', 'address']);

/** Whether all titles before a name are of these kinds. */
const titlesAre = ({ words }: Document, { titled, first }: NameMention, kinds: ReadonlySet<string>): boolean => {
  for (let t = titled; t < first; t++)
    if (!words[t]!.senses.some(({ entry }) => entry.kind === 'title' && kinds.has(entry.of))) return false;
  return true;
};

/** The called names by each of their stems and marks, in order. */
const indexOf = (called: readonly CalledName[]): ReadonlyMap<string, readonly CalledName[]> => {
  const index = new Map<string, CalledName[]>();
  for (const each of called)
    for (const stem of each.called.marks) {
      const known = index.get(stem);
      if (known) known.push(each);
      else index.set(stem, [each]);
    }
  return index;
};

const referentOf = (
  document: Document,
  t: number,
  description: Description,
  callings: Callings,
  byStem: ReadonlyMap<string, readonly CalledName[]>,
  unnamed: readonly { readonly at: number; readonly called: Called }[],
): EntityDraft | null => {
  const [head] = callings;
  if (!head) return null;
  const fits = ({ entity, name, called }: CalledName): boolean =>
    entity.type === description.of &&
    (description.gender === '' || entity.gender === '' || description.gender === entity.gender) &&
    (entity.type === 'PER'
      ? isOffice(callings, called)
      : isHeadedBy(document, head, name) && isToldApart(callings, called.marks)) &&
    callsSame(callings, called);
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
  // الجيش: with nothing more it is the army just spoken of, not one of two or the last one in a long report.
  const isOfAnyState = description.of === 'ORG' && head.whole;
  if (isOfAnyState && (second || Math.abs(document.sentenceOf[t]! - sentence(best)) > NEAR)) return null;
  // الرئيس behind بوتين and ماكرون of one sentence may be either.
  if (second && before && callings.length === 1 && sentence(second) === sentence(before)) return null;
  const isUnnamed = unnamed.findLast(({ called }) => callsSame(callings, called));
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
const isOffice = (callings: Callings, { marks, heads }: Called): boolean => {
  const [head, ...rest] = callings;
  if (!head) return false;
  const isOwn =
    heads.has(head.stem) ||
    heads.has(`#${head.rank}`) ||
    (head.means !== '' && heads.has(`=${head.means}`)) ||
    head.kinds.some((kind) => heads.has(`~${kind}`));
  if (!isOwn || !head.whole) return isOwn;
  return rest.some(({ country, loose }) => country === '' && !loose) || marks.has(`!${head.stem}`);
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
