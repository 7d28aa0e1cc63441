import type { Span } from '../model/span.ts';
import { quote } from './full-text.ts';
import type { ReportWords, SearchWord, SearchWords } from './search-words.ts';

/** What is looked up in whole reports: parts that must all be found, each a word or a phrase; for each of its words the forms that will do. */
export type Query = readonly (readonly (readonly string[])[])[];

/** The line of a report in the full-text index. */
export interface WordsLine {
  readonly stems: string;
  readonly forms: string;
}

const QUOTED = /["“”«](?<phrase>[^"“”«»]*)["“”»]/gu;
/** A phrase is looked up once for each choice of forms; from this word on by its stem alone. */
const MOST_CHOICES = 5;

export const wordsLineOf = ({ title, text }: ReportWords): WordsLine => {
  const stems: string[] = [];
  const others = new Set<string>();
  for (const words of [title, text]) {
    for (const { forms } of words) {
      stems.push(forms.at(-1)!);
      if (forms.length > 1) others.add(forms[0]!);
    }
  }
  return { stems: stems.join(' '), forms: [...others].join(' ') };
};

/** A report's words, cut here. */
export const reportWordsOf = (title: string | null, text: string, words: SearchWords): ReportWords => ({
  title: words(title ?? ''),
  text: words(text),
});

const stemOf = ({ forms }: SearchWord): string => forms.at(-1)!;

/** Takes a question apart: words and, in quotation marks, phrases. */
export const queryOf = (text: string, words: SearchWords): Query => {
  const phrases = [...text.matchAll(QUOTED)].map(({ groups }) => words(groups!.phrase!));
  const single = words(text.replace(QUOTED, ' ')).map((word) => [word]);
  return [...phrases, ...single]
    .filter((part) => part.length > 0)
    .map((part) => part.map((word, i) => (i < MOST_CHOICES ? word.forms : [stemOf(word)])));
};

/** The FTS5 query, `null` where nothing is asked for. */
export const matchOf = (query: Query): string | null =>
  query.length === 0 ? null : query.map(matchPart).join(' AND ');

const matchPart = (part: Query[number]): string =>
  part.length === 1 ? `(${part[0]!.map(quote).join(' OR ')})` : `{stems} : (${choices(part).map(quote).join(' OR ')})`;

/** Each way of choosing one form a word. */
const choices = (part: Query[number]): string[] =>
  part.reduce<string[]>(
    (lines, forms) => lines.flatMap((line) => forms.map((form) => (line === '' ? form : `${line} ${form}`))),
    [''],
  );

/** Where a part of a query stands, and which. */
export interface PartFound extends Span {
  readonly part: number;
}

/** The spans of a text in which a part of the query stands, in order; those of the longest part where several do. */
export const partsFound = (text: string, query: Query, words: SearchWords): PartFound[] => {
  const all = words(text);
  const found: PartFound[] = [];
  for (let i = 0; i < all.length; i++) {
    const lengths = query.map((part) => (standsAt(all, i, part) ? part.length : 0));
    const length = Math.max(0, ...lengths);
    if (length === 0) continue;
    found.push({ start: all[i]!.start, end: all[i + length - 1]!.end, part: lengths.indexOf(length) });
    i += length - 1;
  }
  return found;
};

/** A single word is found by any of its forms, the words of a phrase by their stems, as in the index. */
const standsAt = (all: readonly SearchWord[], at: number, part: Query[number]): boolean =>
  part.every((wanted, i) => {
    const word = all[at + i];
    if (!word) return false;
    return part.length === 1 ? word.forms.some((form) => wanted.includes(form)) : wanted.includes(stemOf(word));
  });
