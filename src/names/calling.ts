import { phraseAt } from '../language/phrases.ts';
import type { Document } from '../model/document.ts';
import { EntryBit } from '../model/lexicon.ts';
import { Upos } from '../model/part-of-speech.ts';

/** One word of what someone is called by. */
export interface Calling {
  /** Folded, one for both genders. */
  readonly stem: string;
  /** Country of a nationality adjective or a country's name, '' for other words. */
  readonly country: string;
  /** Class of a title that has synonyms (السفيرة, المندوبة; العاهل, الملك), '' for other words. */
  readonly rank: string;
  /** A word that it stands for (المدير, الرئيس), '' for none. */
  readonly means: string;
  /** Adds nothing that tells people apart (الحالي, الرسمية). */
  readonly loose: boolean;
  /** Kinds of titles or organisations that a general noun can mean (المسؤول, الحركة). */
  readonly kinds: readonly string[];
  /** As the table of general nouns says: only the whole office, only what was named shortly before. */
  readonly whole: boolean;
  /** The title of several words that begins here, without articles (نائب عام), '' for none. */
  readonly title: string;
  /** The noun that says what someone is: زعيمة in زعيمة المعارضة, الناطقة and سفيرة in الناطقة، سفيرة بلادها. */
  readonly head: boolean;
}

/** All that someone is called by, as marks to look short forms up in: stems, countries as @SY, ranks as #royal. */
export interface Called {
  readonly marks: ReadonlySet<string>;
  /** The marks of heads. */
  readonly heads: ReadonlySet<string>;
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
    const head = t === first || isHead(document, t);
    out.push({
      stem: lemmaOf(shape.stem),
      country,
      rank,
      means,
      kinds,
      whole,
      loose,
      head,
      title: titleAt(document, t),
    });
  }
  return out;
};

const titleAt = (document: Document, t: number): string => {
  if (document.words[t]!.opens.length === 0) return '';
  const entry = phraseAt(document, t)?.entries.find((e) => e.kind === 'title');
  return entry?.kind === 'title' ? entry.title.replace(/(^| )ال/g, '$1') : '';
};

const HEADS = EntryBit.title | EntryBit.anonymousHead;

/** A title that no noun before it governs: المشير behind القائد العام, but not المعارضة behind زعيمة. */
const isHead = (document: Document, t: number): boolean => {
  if (!(document.words[t]!.kinds & HEADS)) return false;
  const { shape } = document.words[t - 1]!;
  return shape.part === 'mark' || ((shape.part === 'name' || shape.definite) && document.parts[t] !== Upos.ADJ);
};

/** The callings as what short forms are looked up in. */
export const calledBy = (callings: readonly Calling[]): Called => {
  const marks = new Set<string>();
  const heads = new Set<string>();
  for (const { stem, country, rank, means, head, title } of callings) {
    const own = [stem, ...(means === '' ? [] : [`=${means}`]), ...(rank === '' ? [] : [`#${rank}`])];
    for (const mark of own) marks.add(mark);
    if (country !== '') marks.add(`@${country}`);
    if (title !== '') marks.add(`+${title}`);
    if (head) for (const mark of own) heads.add(mark);
  }
  return { marks, heads };
};

/**
 * Whether a short form can mean who is called so: its first word is a head of the other, every word of it that tells people apart
 * is among the other's, by its stem, its country or its rank, and at least one by more than a country. Of four words or more one
 * may differ (رئيس المكتب الاتحادي السابق).
 */
export const callsSame = (short: readonly Calling[], { marks: other, heads }: Called): boolean => {
  let told = 0;
  let missing = 0;
  let ranked = false;
  if (!isCalled(short[0]!, heads)) return false;
  // النائب العام is no نائب رئيس الأركان العامة.
  const { title } = short[0]!;
  if (title !== '' && short.length === 2 && !other.has(`+${title}`) && short[1]!.rank === '') return false;
  for (const calling of short) {
    const { stem, rank, loose } = calling;
    const isThere = isCalled(calling, other);
    ranked ||= rank !== '' && other.has(`#${rank}`);
    if (isThere && !loose) told++;
    if (!isThere && !loose && !isCompatible(short, other, stem)) missing++;
  }
  if (told === 0 || missing > (told >= SURE ? 1 : 0)) return false;
  return short.length > 1 || !ranked || other.has(short[0]!.stem);
};

/** So many words in common let one differ. */
const SURE = 3;

const isCalled = ({ stem, rank, means, kinds }: Calling, marks: ReadonlySet<string>): boolean =>
  marks.has(stem) ||
  kinds.some((kind) => marks.has(`~${kind}`)) ||
  (rank !== '' && marks.has(`#${rank}`)) ||
  (means !== '' && marks.has(`=${means}`));

/** العاهل الأردني may be the king of whom no country is told. */
const isCompatible = (short: readonly Calling[], other: ReadonlySet<string>, stem: string): boolean => {
  const { country } = short.find((calling) => calling.stem === stem)!;
  if (country === '') return false;
  if (other.has(`@${country}`)) return true;
  return (
    short.some(({ rank }) => rank !== '' && other.has(`#${rank}`)) && ![...other].some((mark) => mark.startsWith('@'))
  );
};

/** Feminine and masculine of a title count as one word (المتحدثة, المتحدث), as do the cases of a plural (المسؤولون, المسؤولين). */
export const lemmaOf = (stem: string): string => {
  if (stem.length > 3 && stem.endsWith('ه')) return stem.slice(0, -1);
  return stem.length > 4 && stem.endsWith('ين') ? `${stem.slice(0, -2)}ون` : stem;
};

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
