import { inOne, knownWord, numeral, Signs, signWord } from '../language/sign-weights.ts';
import type { ClaimPart } from '../model/evidence.ts';
import type { SignWeights, SignWord } from '../model/signs.ts';
import type { Found } from './found.ts';

/**
 * What speaks for or against each mention of a report as an event. Mentions are asked in the order of the text: what was
 * told before counts. `parts` has an entry for every sentence of the report.
 */
export const signReader = (
  found: readonly Found[],
  parts: readonly (ClaimPart | null)[],
  weights: SignWeights,
  isWatched: boolean,
): ((one: Found) => Signs) => {
  const seen = new Set<string>();
  const told = new Map<string, number>();
  const inSentence = new Map<number, number>();
  const keysOf = new Map<Found, readonly Telling[]>();
  for (const one of found) {
    const known = tellings(one);
    keysOf.set(one, known);
    for (const [, , key] of known) told.set(key, (told.get(key) ?? 0) + 1);
    inSentence.set(one.sentence, (inSentence.get(one.sentence) ?? 0) + 1);
  }
  return (one) => {
    const signs = new Signs(weights, isWatched);
    const type = knownWord(one.event.type);
    if (isAlone(parts)) {
      tellMention(one, type, signs, inOne(ALONE, type));
      return signs;
    }
    tellMention(one, type, signs, null);
    const known = keysOf.get(one)!;
    let times = 0;
    for (const [again, toldSign, key] of known) {
      signs.add(toldSign, count(told.get(key)!));
      if (!seen.has(key)) continue;
      times++;
      signs.add(again);
      signs.add(again, type);
    }
    if (times > 0) signs.add(AGAIN, numeral(times));
    signs.add(BESIDE, count(inSentence.get(one.sentence)!));
    signs.add(AT, count(one.sentence));
    const part = parts[one.sentence];
    if (part) signs.add(PART, knownWord(part));
    for (const [, , key] of known) seen.add(key);
    return signs;
  };
};

/** Whether a text is a single sentence. */
export const isAlone = (parts: readonly unknown[]): boolean => parts.length <= 1;

const bucket = (n: number): number => (n < 4 ? n : n < 7 ? 4 : n < 12 ? 7 : 12);
const count = (n: number): SignWord => numeral(bucket(n));

/** By what a mention is known again, with the signs of its being told before and of how often the report tells it. */
type Telling = readonly [again: SignWord, told: SignWord, key: string];

/** A mention is known again by its type, and by its type with its word, each party and its place. */
const tellings = ({ event: { type, actor, recipient, place }, setting: [word] }: Found): readonly Telling[] => [
  [AGAIN, TOLD, type],
  [AGAIN_WORD, TOLD_WORD, `${type} ${word!.text}`],
  ...(actor ? [[AGAIN_ACTOR, TOLD_ACTOR, `${type} by ${actor}`] as const] : []),
  ...(recipient ? [[AGAIN_RECIPIENT, TOLD_RECIPIENT, `${type} to ${recipient}`] as const] : []),
  ...(place ? [[AGAIN_PLACE, TOLD_PLACE, `${type} at ${place}`] as const] : []),
];

/**
 * Tells what speaks for or against a mention as an event. A sentence by itself, `alone`, tells less: where and how often the
 * report tells it says nothing, and what coders take from it is learned apart, on top of what holds everywhere.
 */
const tellMention = (found: Found, type: SignWord, signs: Signs, alone: SignWord | null): void => {
  const { event, frame, actor, recipient, aspect, definite, setting } = found;
  const tell = (first: SignWord, second?: SignWord, third?: SignWord): void => {
    signs.add(first, second, third);
    if (alone) signs.add(alone, first, second, third);
  };
  const form = aspect ?? (definite ? 'definite' : 'noun');
  tell(BIAS);
  tell(WEIGHT, numeral(frame.weight));
  tell(FORM, knownWord(form));
  tell(RULE, knownWord(event.rule));
  tell(TYPE, type);
  tell(TYPE, type, knownWord(form === 'definite' || form === 'noun' ? form : 'verb'));
  tell(ACTOR, knownWord(actor?.type ?? 'none'));
  tell(RECIPIENT, knownWord(event.recipient ? recipient!.type : 'none'));
  tell(knownWord(`parties ${actor ? 1 : 0}${event.recipient ? 1 : 0} weight ${frame.weight}`));
  tell(STATUS, knownWord(event.status));
  tell(CLAIMS, numeral(Math.min(event.claims.length, 2)));
  const words = setting.length - WORDS_BESIDE;
  for (const [i, sign] of setting.entries()) {
    if (i < words) tell(sign);
    else signs.add(sign);
    if (i >= FORMS_OF_WORD) tell(TYPE, type, sign);
  }
  if (event.mode) tell(MODE, type, knownWord(event.mode));
  if (event.place) tell(PLACE);
  if (event.time) tell(TIME);
  if (event.quantity) tell(QUANTITY);
  if (alone) return;
  signs.add(knownWord(`sentence ${event.trigger.start < 250 ? 'lead' : event.trigger.start < 900 ? 'early' : 'late'}`));
  if (actor) signs.add(ACTOR_TOLD, count(actor.mentions.length));
  if (event.recipient) signs.add(RECIPIENT_TOLD, count(recipient!.mentions.length));
};

/** Of the signs of a setting the first are of the word of the mention, the last the words beside it. */
const FORMS_OF_WORD = 2;
const WORDS_BESIDE = 2;

const BIAS = signWord('bias');
const ALONE = signWord('alone');
const WEIGHT = signWord('weight');
const FORM = signWord('form');
const RULE = signWord('rule');
const ACTOR = signWord('actor');
const RECIPIENT = signWord('recipient');
const STATUS = signWord('status');
const CLAIMS = signWord('claims');
const TYPE = signWord('type');
const MODE = signWord('mode');
const PLACE = signWord('place');
const TIME = signWord('time');
const QUANTITY = signWord('quantity');
const ACTOR_TOLD = signWord('actor told');
const RECIPIENT_TOLD = signWord('recipient told');
const BESIDE = signWord('beside');
const AT = signWord('at');
const PART = signWord('part');
const AGAIN = signWord('again');
const AGAIN_WORD = signWord('again word');
const AGAIN_ACTOR = signWord('again actor');
const AGAIN_RECIPIENT = signWord('again recipient');
const AGAIN_PLACE = signWord('again place');
const TOLD = signWord('told');
const TOLD_WORD = signWord('told word');
const TOLD_ACTOR = signWord('told actor');
const TOLD_RECIPIENT = signWord('told recipient');
const TOLD_PLACE = signWord('told place');
