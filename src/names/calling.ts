import type { Document } from '../model/document.ts';
import { EntryBit } from '../model/lexicon.ts';

/** One word of what someone is called by. */
interface Calling {
  /** Folded, one for both genders. */
  readonly stem: string;
  /** Country of a nationality adjective or a country's name, '' for other words. */
  readonly country: string;
  /** Class of a title that has synonyms (السفيرة, المندوبة; العاهل, الملك), '' for other words. */
  readonly rank: string;
  /** A word that it stands for (المدير, الرئيس), '' for none. */
  readonly means: string;
  /** Kinds of titles or organisations that a general noun can mean (المسؤول, الحركة). */
  readonly kinds: readonly string[];
  /** Says who is meant only where it was the whole office: الرئيس is no رئيس الوزراء. */
  readonly whole: boolean;
  /** Adds nothing that tells people apart (الحالي, الرسمية). */
  readonly loose: boolean;
}

/** Titles of these kinds stand for each other in short forms. */
const RANKS: ReadonlySet<string> = new Set(['royal', 'diplomatic']);

/** The words of tokens `first` to `last`, without closed classes and marks. */
export const callingsOf = (document: Document, first: number, last: number): Calling[] => {
  const out: Calling[] = [];
  for (let t = first; t < last; t++) {
    const { shape, senses } = document.words[t]!;
    if (shape.part === 'mark' || shape.part === 'function' || shape.stem.length < 2) continue;
    let country = '';
    let rank = '';
    let means = '';
    let loose = false;
    let whole = false;
    let kinds: readonly string[] = [];
    for (const { entry } of senses) {
      if (entry.kind === 'nisba' || (entry.kind === 'country' && !entry.seat)) country = entry.country;
      else if (entry.kind === 'title' && RANKS.has(entry.of)) rank = entry.of;
      else if (entry.kind === 'descriptionNoun') {
        kinds = entry.kinds;
        whole = entry.whole;
      } else if (entry.kind === 'shortFormWord') {
        means = entry.means;
        loose = means === '';
      }
    }
    out.push({ stem: lemmaOf(shape.stem), country, rank, means, kinds, whole, loose });
  }
  return out;
};

/** The callings as one set to look short forms up in: stems, countries as @SY, ranks as #royal. */
export const calledBy = (callings: readonly Calling[]): Set<string> => {
  const set = new Set<string>();
  for (const { stem, country, rank, means } of callings) {
    set.add(stem);
    if (means !== '') set.add(`=${means}`);
    if (country !== '') set.add(`@${country}`);
    if (rank !== '') set.add(`#${rank}`);
  }
  return set;
};

/**
 * Whether a short form can mean who is called by the words of `other`: every word of it that tells people apart is among them,
 * by its stem, its country or its rank, and at least one by more than a country.
 */
export const callsSame = (short: readonly Calling[], other: ReadonlySet<string>): boolean => {
  let told = false;
  let ranked = false;
  for (const { stem, rank, means, kinds, loose } of short) {
    const byRank = rank !== '' && other.has(`#${rank}`);
    const isThere =
      byRank ||
      other.has(stem) ||
      (means !== '' && other.has(`=${means}`)) ||
      kinds.some((kind) => other.has(`~${kind}`));
    ranked ||= byRank;
    told ||= isThere && !loose;
    if (!isThere && !loose && !isCompatible(short, other, stem)) return false;
  }
  return told && (short.length > 1 || !ranked || other.has(short[0]!.stem));
};

/** العاهل الأردني may be the king of whom no country is told. */
const isCompatible = (short: readonly Calling[], other: ReadonlySet<string>, stem: string): boolean => {
  const { country } = short.find((calling) => calling.stem === stem)!;
  if (country === '') return false;
  if (other.has(`@${country}`)) return true;
  return (
    short.some(({ rank }) => rank !== '' && other.has(`#${rank}`)) && ![...other].some((mark) => mark.startsWith('@'))
  );
};

/** Feminine and masculine of a title count as one word: المتحدثة, المتحدث. */
export const lemmaOf = (stem: string): string => (stem.length > 3 && stem.endsWith('ه') ? stem.slice(0, -1) : stem);

/** Where the title behind a name in apposition ends (هيذر نويرت، المتحدثة باسم الوزارة), `from` where there is none. */
export const appositionEnd = (document: Document, from: number): number => {
  let t = from < document.size && '،,('.includes(document.words[from]!.form) ? from + 1 : from;
  const head = document.words[t];
  if (!head || !(head.kinds & EntryBit.title) || head.shape.conjunction !== '' || head.shape.preposition !== '')
    return from;
  const limit = Math.min(document.size, t + APPOSITION);
  for (t++; t < limit; t++) {
    const { shape, form } = document.words[t]!;
    if (shape.part === 'verb' || '،,.()؛:'.includes(form)) break;
  }
  return t;
};

const APPOSITION = 8;
