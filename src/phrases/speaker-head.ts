import { type Document, TokenKind } from '../model/document.ts';
import { EntryBit } from '../model/lexicon.ts';
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

const BODIES = EntryBit.organisationHead | EntryBit.outletHead;

/** The gender that verbs show of a speaker, as far as name and head tell. */
export const genderOf = (document: Document, head: number, name: NameMention | null): 'm' | 'f' | '' => {
  if (name?.gender) return name.gender;
  const { grammar, shape, kinds } = document.words[head]!;
  // جماعة الإخوان, حركة حماس: verbs go with the noun that heads the name.
  const isHeaded = (kinds & BODIES) !== 0 && /ه$/.test(document.words[head]!.key);
  if (name && name.type !== 'PER' && name.entry) return isHeaded ? 'f' : '';
  // أفاد مصادر, أفادت مصادر: those who stay unnamed are people or things.
  if (kinds & EntryBit.anonymousHead && grammar.noun.number === 'p') return '';
  if (name?.type === 'PER' || shape.part !== 'noun' || isQuantity(document, head)) return '';
  const { agreement } = grammar.noun;
  return agreement === 'people' ? '' : agreement;
};
