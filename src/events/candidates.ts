import {
  EntryBit,
  type EventCombination,
  type EventFrame,
  type Inflection,
  type SupportVerb,
} from '../model/lexicon.ts';
import type { Sense, Word } from '../model/word.ts';
import type { Surroundings } from '../phrases/surroundings.ts';
import { finiteSenses, inflectionOf, isCircumstantial } from './finite.ts';
import type { Piece } from './piece.ts';

/** A word that may name an event: a verb, a noun, or a noun with the support verb that makes it one. */
export interface Candidate {
  /** Index of the piece in which the trigger stands. */
  readonly piece: number;
  readonly token: number;
  /** The support verb, where it rather than its noun names what is done: أرسل قوات, but شن هجوما. */
  readonly verb?: number | undefined;
  readonly frame: EventFrame;
  readonly lemma: string;
  /** Of a verb; `null` for a noun. */
  readonly inflection: Inflection | null;
  /** Folded pronoun on the trigger. */
  readonly pronoun: string;
  /** Of a combination: what its verb's subject is to the event. */
  readonly subject?: EventCombination['subject'];
}

/** A support verb found in a sentence, finite (with its piece) or as a verbal noun. */
export interface Support {
  readonly entry: SupportVerb;
  readonly inflection: Inflection | null;
  readonly pronoun: string;
}

/** Event verbs among the pieces that are verbs. */
export const verbCandidates = (
  { document }: Surroundings,
  pieces: readonly Piece[],
  verbs: ReadonlyMap<number, { readonly senses: readonly Sense[] }>,
): Candidate[] => {
  const out: Candidate[] = [];
  for (const [index, { senses }] of verbs) {
    const { first } = pieces[index]!;
    if (!(document.words[first]!.kinds & EntryBit.eventVerb)) continue;
    const taken = new Set<string>();
    for (const sense of senses) {
      const inflection = inflectionOf(sense);
      if (sense.entry.kind !== 'eventVerb' || !inflection || taken.has(sense.entry.frame.type)) continue;
      if (inflection.aspect === 'jussive' && pieces[index - 1]?.kind !== 'negation') continue;
      taken.add(sense.entry.frame.type);
      const { frame, lemma } = sense.entry;
      out.push({ piece: index, token: first, frame, lemma, inflection, pronoun: sense.pronoun });
    }
  }
  return out;
};

/** Event verbs as participles that tell what the subject of the clause does beside its verb: مطالبا الحكومة بـ, متوعدة بـ. */
export const participleCandidates = ({ document, names }: Surroundings, pieces: readonly Piece[]): Candidate[] => {
  const out: Candidate[] = [];
  for (const [index, { kind, first, governed }] of pieces.entries()) {
    if ((kind !== 'np' && kind !== 'adverb' && kind !== 'participle') || governed !== '' || names.has(first)) continue;
    const word = document.words[first]!;
    if (!(word.kinds & EntryBit.eventVerb) || word.shape.definite) continue;
    const behindComma = pieces[index - 1]?.kind === 'comma';
    // متهمين الجنود: closed by its ن, it has an object.
    const hasObject = word.key.endsWith('ين') && document.words[first + 1]?.shape.definite === true;
    if (!behindComma && !hasObject && (!word.key.endsWith('ا') || word.kinds & NAMES_SOMEONE)) continue;
    for (const sense of word.senses) {
      if (sense.entry.kind !== 'eventVerb' || sense.entry.inflection.aspect !== 'participle') continue;
      if (sense.preposition !== '' || !isCircumstantial(word)) continue;
      const { frame, lemma, inflection } = sense.entry;
      out.push({ piece: index, token: first, frame, lemma, inflection, pronoun: sense.pronoun });
      break;
    }
  }
  return out;
};

const NAMES_SOMEONE = EntryBit.partyNoun | EntryBit.title | EntryBit.eventNoun;

/** Event nouns in the noun phrases. */
export const nounCandidates = ({ document, names }: Surroundings, pieces: readonly Piece[]): Candidate[] => {
  const out: Candidate[] = [];
  for (const [index, { kind, first, last }] of pieces.entries()) {
    if (kind !== 'np') continue;
    for (let t = first; t < last; t++) {
      const name = names.get(t);
      if (name) {
        t = name.last - 1;
        continue;
      }
      const word = document.words[t]!;
      if (!(word.kinds & EntryBit.eventNoun)) continue;
      const taken = new Set<string>();
      for (const sense of word.senses) {
        if (sense.entry.kind !== 'eventNoun' || taken.has(sense.entry.frame.type)) continue;
        if (sense.skip !== word.shape.skip) continue;
        taken.add(sense.entry.frame.type);
        const { frame, lemma } = sense.entry;
        out.push({ piece: index, token: t, frame, lemma, inflection: null, pronoun: sense.pronoun });
      }
    }
  }
  return out;
};

/** The support verb that a word is, finite or as a verbal noun. */
export const supportOf = (word: Word, finite: boolean): Support | null => {
  if (!(word.kinds & EntryBit.supportVerb)) return null;
  for (const sense of finite ? finiteSenses(word) : word.senses) {
    if (sense.entry.kind !== 'supportVerb') continue;
    if (!finite && sense.entry.inflection !== null && sense.entry.inflection.aspect !== 'participle') continue;
    return { entry: sense.entry, inflection: sense.entry.inflection, pronoun: sense.pronoun };
  }
  return null;
};

/** The support verb as the trigger, where its subject acts and the noun is no event of that type by itself. */
export const triggerVerb = (
  { frame: { type }, subject }: EventCombination,
  noun: Word,
  verb: number,
): number | undefined =>
  subject !== 'actor' || noun.senses.some(({ entry }) => entry.kind === 'eventNoun' && entry.frame.type === type)
    ? undefined
    : verb;

/** The combination that a word makes with a support verb in this slot. */
export const combinationOf = (support: Support, word: Word, slots: readonly string[]): EventCombination | null => {
  for (const combination of support.entry.combinations) {
    if (!slots.includes(combination.slot)) continue;
    const { nouns } = combination;
    if (nouns.has(word.key) || nouns.has(word.shape.stem)) return combination;
    for (const { key } of word.variants)
      if (nouns.has(key) || (key.endsWith('ا') && nouns.has(key.slice(0, -1)))) return combination;
  }
  return null;
};
