import type { Document } from '../model/document.ts';
import { EntryBit } from '../model/lexicon.ts';
import { Upos } from '../model/part-of-speech.ts';
import type { Word } from '../model/word.ts';
import type { NameMention } from '../names/mention.ts';
import { hasEventRole } from './has-event-role.ts';

/** مسلحون, جنودا: a plural or dual with its ن or an accusative stands before no genitive. */
export const isClosed = ({ shape, key, grammar: { noun, definite } }: Word): boolean =>
  !shape.definite &&
  shape.pronoun === '' &&
  shape.part !== 'number' &&
  (definite === false || (noun.case !== '' && (/[وي]ن$/.test(key) || (noun.number === 'd' && key.endsWith('ان')))));

/** وزيرا الدفاع, رئيسا البلدين: two holders of what stands behind, no accusative. */
export const isDualHead = ({ words, size }: Document, t: number): boolean => {
  const { key, kinds } = words[t]!;
  if (t + 1 >= size || !(kinds & EntryBit.title) || !key.endsWith('ا')) return false;
  const { shape } = words[t + 1]!;
  return shape.definite && shape.skip === 0;
};

/** What stands behind a closed noun and describes it not: a name or another noun (متظاهرون أعلاما), a verb (شرطيا قتل). */
export const isOther = (document: Document, t: number, name: NameMention | undefined): boolean => {
  // دبلوماسيا روسيا: an adjective that looks like the name.
  if (name) return name.type !== 'PER' && document.words[t - 1]!.key.endsWith('ون');
  const { key, shape, kinds, grammar, senses } = document.words[t]!;
  if (shape.definite) return true;
  if (shape.skip > 0 || shape.part === 'mark') return false;
  if (kinds & EntryBit.eventVerb && senses.some(mayBeFinite)) return true;
  // خطف مسلحون مهندسين, قتل جنديان شرطيين: no adjective, which would stand in the same case.
  if (isNominative(document.words[t - 1]!) && key.endsWith('ين') && grammar.noun.case !== '') return true;
  return (
    shape.part === 'noun' &&
    grammar.definite !== false &&
    !(kinds & (EntryBit.nisba | EntryBit.numberWord | EntryBit.function)) &&
    // متظاهرون مقر الحزب: a seat is no adjective of theirs.
    (!(kinds & EntryBit.eventWord) || hasEventRole(document, t, 'seat')) &&
    (document.parts[t] === Upos.NOUN || document.parts[t] === Upos.PROPN) &&
    !/(?:[وي]ن|ان|ا)$/.test(key)
  );
};

const mayBeFinite = ({ entry, skip }: Word['senses'][number]): boolean =>
  entry.kind === 'eventVerb' && entry.inflection.aspect !== 'participle' && skip === 0;

/** المحتجون, النائبان: a plural or dual whose ending shows the subject. */
export const isNominative = ({ grammar: { noun }, key }: Word): boolean =>
  noun.case === 'nominative' || (noun.case !== '' && key.endsWith('ون')) || (noun.number === 'd' && key.endsWith('ان'));
