import type { Document } from '../model/document.ts';
import { type CueVerb, EntryBit } from '../model/lexicon.ts';
import { hasRole } from '../phrases/has-role.ts';
import { kindsAt } from '../phrases/kinds-at.ts';
import type { SpeakerPhrase } from '../phrases/speaker.ts';
import { isQuantity } from '../phrases/speaker-head.ts';
import { agrees } from '../phrases/subject.ts';

/** How a verb of considering stands to the noun phrase behind it: who considers, what is considered, or what someone left out does. */
export type Considered = 'considers' | 'is-considered' | 'object';

/** وتعتبر هذه القمة بداية: what cannot hold a view is considered so by nobody in particular, where the verb agrees with it. */
export const consideredAt = (
  document: Document,
  verb: CueVerb,
  phrase: SpeakerPhrase,
  pronounSubject: boolean,
): Considered => {
  if (verb.class !== 'consider' || holdsViews(document, phrase)) return 'considers';
  return !pronounSubject && agrees(verb.inflection, phrase.gender) ? 'is-considered' : 'object';
};

/** الهجوم الذي يزعم وقوعه: of what the clause is about, others allege the act that has its pronoun. */
export const isAllegedOf = ({ words }: Document, verb: CueVerb, t: number): boolean => {
  const next = words[t + 1]?.shape;
  return (
    verb.class === 'allege' &&
    verb.inflection.aspect === 'imperfect' &&
    t > 0 &&
    hasRole(words[t - 1]!, 'relative') &&
    next?.act === true &&
    next.pronoun !== ''
  );
};

/** لما وصف بحملة: behind ما, without a pronoun for what is described and with its preposition right behind, others describe it so. */
export const isDescribedAs = (document: Document, verb: CueVerb, pronoun: string, t: number): boolean => {
  const next = document.words[t + 1]?.shape;
  return (
    verb.class === 'describe' &&
    verb.inflection.aspect === 'perfect' &&
    pronoun === '' &&
    t > 0 &&
    document.words[t - 1]!.variants.some(({ key, preposition }) => key === WHAT && preposition !== LIKE) &&
    next?.preposition === 'ب'
  );
};

/** ما with what is attached before it (لما, بما), but for كما, which attributes. */
const WHAT = 'ما';
const LIKE = 'ك';

const holdsViews = (document: Document, { name, head }: SpeakerPhrase): boolean => {
  const kinds = kindsAt(document, head);
  if (kinds & VIEWERS || isQuantity(document, head)) return true;
  if (kinds & EntryBit.documentHead) return false;
  if (name) return name.type !== 'LOC' || name.first === head;
  const { grammar, shape } = document.words[head]!;
  return shape.part !== 'noun' || grammar.noun.agreement === 'people';
};

const VIEWERS =
  EntryBit.title |
  EntryBit.anonymousHead |
  EntryBit.organisationHead |
  EntryBit.outletHead |
  EntryBit.partyNoun |
  EntryBit.nisba;
