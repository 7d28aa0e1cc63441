import { type Document, TokenKind } from '../model/document.ts';
import type { NameMention } from '../names/mention.ts';
import type { Item } from './item.ts';

export const isQuantity = (document: Document, t: number): boolean =>
  document.kind[t] === TokenKind.number ||
  document.words[t]!.senses.some(
    ({ entry }) => entry.kind === 'numberWord' || (entry.kind === 'function' && entry.role === 'quantifier'),
  );

/** The noun of a phrase behind its numbers and demonstratives: مسؤولين in ثلاثة مسؤولين. */
export const headOf = (document: Document, { first, last }: Item): number => {
  let t = first;
  while (t + 1 < last && (isQuantity(document, t) || document.words[t]!.shape.part === 'function')) t++;
  return document.kind[t] === TokenKind.word ? t : first;
};

/** The gender that verbs show of a speaker, as far as name and head tell. */
export const genderOf = (document: Document, head: number, name: NameMention | null): 'm' | 'f' | '' => {
  if (name?.gender) return name.gender;
  if (name && name.type !== 'PER' && name.entry) return '';
  const word = document.words[head]!;
  for (const { entry } of word.senses) {
    if (entry.kind === 'title' && entry.number === 's') return entry.gender;
    if (!('number' in entry) || entry.number !== 'p') continue;
    if (entry.kind === 'anonymousHead') return '';
    // تقارير, صحف, قوات: things in the plural, not تقريرا or تقريران.
    if (/(ا|ان|ين|ي)$/.test(word.key)) return '';
    if (entry.kind === 'outletHead' || entry.kind === 'documentHead' || entry.kind === 'organisationHead') return 'f';
  }
  if (name?.type === 'PER' || isQuantity(document, head)) return '';
  // الأم, كوبا, أوساط: without its ending a noun may be of either gender, and نحات has none.
  return word.key.endsWith('ه') || (word.key.endsWith('ات') && word.shape.stem.length > 4) ? 'f' : '';
};
