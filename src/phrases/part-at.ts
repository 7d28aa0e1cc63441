import type { Document } from '../model/document.ts';
import { EntryBit, type FunctionRole } from '../model/lexicon.ts';
import { Upos } from '../model/part-of-speech.ts';
import type { PartOfSpeech, Word } from '../model/word.ts';
import { hasRole } from './has-role.ts';

/**
 * What token `t` is in its sentence: what its form shows, but a noun where it looks like a verb and the tagger reads a
 * noun (بحث between verb and noun); a verb of saying where it looks like a noun or name and the tagger reads a verb (كشف,
 * ترى); and a verb where it shows nothing and the tagger knows a verb that the tables know too (ألقت) or that opens a
 * clause with its subject behind it (غمز النائب). Closed classes and names stay what the tables say.
 */
export const partAt = (document: Document, t: number): PartOfSpeech => {
  const word = document.words[t]!;
  const { shape, kinds } = word;
  const { part } = shape;
  const tag = document.parts[t];
  if (tag === Upos.VERB && (part === 'noun' || part === 'name') && isVerbToo(word) && !isGoverned(document, t))
    return 'verb';
  if ((tag === Upos.VERB || tag === Upos.NOUN) && !shape.act && shape.pronoun === '') {
    if (part === 'unknown')
      return (tag === Upos.VERB && kinds & VERBS) || opensClauseAsVerb(document, t) || isNegated(document, t)
        ? 'verb'
        : part;
    if (part === 'name' || (part === 'noun' && kinds & VERBS && !shape.definite))
      return opensClauseAsVerb(document, t) ? 'verb' : part;
  }
  // ندوة جمعتها بالرئيس: a verb with its object.
  if (part === 'unknown' && tag === Upos.VERB && !shape.act && shape.pronoun.startsWith('ه')) return 'verb';
  if (part !== 'verb' || opensClauseAsVerb(document, t)) return part;
  return tag === Upos.NOUN || tag === Upos.ADJ || tag === Upos.PROPN ? 'noun' : part;
};

/** A finite verb of saying by its letters. */
const isVerbToo = ({ kinds, shape, senses }: Word): boolean =>
  (kinds & EntryBit.cueVerb) !== 0 &&
  !shape.definite &&
  shape.preposition === '' &&
  senses.some(({ entry }) => entry.kind === 'cueVerb' && entry.inflection.aspect !== 'participle');

/** Behind a preposition stands a noun. */
export const isGoverned = (document: Document, t: number): boolean => {
  const before = t > 0 ? document.words[t - 1]! : undefined;
  return before !== undefined && (hasRole(before, 'preposition') || hasRole(before, 'np-preposition'));
};

const VERBS = EntryBit.supportVerb | EntryBit.eventVerb | EntryBit.tieVerb;
const TURNS: ReadonlySet<FunctionRole> = new Set(['conjunction', 'contrast', 'subordinator']);

/** Whether token `t`, a verb to the tagger, begins a sentence or clause: كما تطرق الرئيس, فيما توقع خبراء. */
export const opensClauseAsVerb = (document: Document, t: number): boolean => {
  const next = document.words[t + 1];
  // ورفع المتظاهرون: no noun governs the nominative.
  const isNominative = next?.shape.definite === true && next.key.endsWith('ون') && (next.kinds & SUBJECTS) !== 0;
  if (document.parts[t] !== Upos.VERB && !isNominative) return false;
  const isFollowed = next !== undefined && (next.shape.definite || (next.kinds & SUBJECTS) !== 0);
  if (!isFollowed) return false;
  if (t === 0 || document.sentenceOf[t - 1] !== document.sentenceOf[t]) return true;
  return document.words[t - 1]!.senses.some(({ entry }) => entry.kind === 'function' && TURNS.has(entry.role));
};

/** لا يحب: behind a negation stands a verb. */
const isNegated = (document: Document, t: number): boolean =>
  t > 0 && document.words[t - 1]!.senses.some(({ entry }) => entry.kind === 'function' && entry.role === 'negation');

const SUBJECTS = EntryBit.title | EntryBit.anonymousHead | EntryBit.organisationHead | EntryBit.given | EntryBit.family;
