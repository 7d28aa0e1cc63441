import type { Document } from '../model/document.ts';
import { TokenKind } from '../model/document.ts';
import type { Credit } from '../model/evidence.ts';
import type { NameMention } from '../names/mention.ts';

const DATELINE_TOKENS = 16;
const CREDIT_LINE_TOKENS = 8;

/**
 * Agencies and outlets named as the origin of the whole report: in brackets in the dateline (طرابلس (رويترز) -), and on a
 * short last line of their own (المصدر: وكالات).
 */
export const findCredits = (document: Document, names: readonly NameMention[]): Credit[] => {
  const credits: Credit[] = [];
  const lastSentence = document.sentences.at(-1);
  for (const name of names) {
    if (name.entry?.kind !== 'outlet') continue;
    const inDateline =
      name.first < DATELINE_TOKENS && isBracketed(document, name) && opensText(document, name.last + 1);
    const onLastLine =
      lastSentence !== undefined &&
      name.first >= lastSentence.first &&
      lastSentence.last - lastSentence.first <= CREDIT_LINE_TOKENS &&
      isCreditLine(document, lastSentence.first, names);
    if (inDateline || onLastLine)
      credits.push({ name: document.text.slice(name.start, name.end), start: name.start, end: name.end });
  }
  return credits;
};

const isBracketed = (document: Document, { first, last }: NameMention): boolean =>
  first > 0 && document.words[first - 1]!.form === '(' && last < document.size && document.words[last]!.form === ')';

const opensText = (document: Document, t: number): boolean =>
  t < document.size && document.kind[t] === TokenKind.punctuation && /^[-–—:.]/.test(document.words[t]!.form);

/** A line of nothing but names, marks and short words before a colon. */
const isCreditLine = (document: Document, first: number, names: readonly NameMention[]): boolean => {
  const colon = document.words[first + 1]?.form === ':' ? first + 2 : first;
  for (let t = colon; t < document.size; t++) {
    const name = names.find((n) => n.first <= t && t < n.last);
    if (!name && document.kind[t] === TokenKind.word && document.words[t]!.shape.part !== 'function') return false;
  }
  return true;
};
