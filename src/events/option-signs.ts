import type { Document } from '../model/document.ts';
import type { EventRole } from '../model/event-choice.ts';
import { EntryBit } from '../model/lexicon.ts';
import type { Word } from '../model/word.ts';
import type { Found } from './found.ts';
import type { Occurrence } from './occurrences.ts';
import { CITED, type Piece } from './piece.ts';
import type { Reader } from './reader.ts';
import type { Governor, ParsedSentence } from './sentence.ts';

/** How a name or description stands to an event in its sentence, as names that the table of weights knows. */
export const positionSigns = (
  { around: { document } }: Reader,
  parsed: ParsedSentence,
  found: Found,
  one: Occurrence,
  role: EventRole,
): string[] => {
  const { pieces } = parsed;
  const { token: trigger, event } = found;
  const { type } = event;
  const { token, piece, kind } = one;
  const side = token < trigger ? 'before' : 'behind';
  const [from, to] = side === 'before' ? [token, trigger] : [trigger, token];
  let verbs = 0;
  let stops = 0;
  for (const { kind: of, first } of pieces) {
    if (first <= from) continue;
    if (first >= to) break;
    if (of === 'verb') verbs++;
    else if (of === 'comma' || of === 'stop' || of === 'that' || of === 'relative') stops++;
  }
  const { first, governed } = pieces[piece]!;
  const inside = piece === found.piece ? 'own' : token === first ? 'head' : 'inner';
  const preposition = governed === CITED ? 'cited' : governed || 'free';
  const link = linkOf(parsed, found, one);
  const before = pieces[piece - 1];
  const head = classOf(document.words[first]!);
  const behindWhat =
    before === undefined
      ? 'start'
      : before.kind !== 'np'
        ? before.kind
        : piece - 1 === found.piece
          ? 'trigger'
          : `np ${classOf(document.words[before.first]!)}`;
  return [
    `${side} ${bucket(to - from)}`,
    `${side} verbs ${Math.min(verbs, 2)} stops ${Math.min(stops, 2)}`,
    `${side} ${preposition}`,
    `${side} ${preposition} ${inside}`,
    `${type} ${preposition}`,
    `${type} ${side}`,
    `${side} ${inside}`,
    `link ${link}`,
    `link ${link} ${inside}`,
    `${type} link ${link}`,
    `${kind} link ${link}`,
    `${inside} behind ${behindWhat}`,
    `${inside} ${preposition} behind ${behindWhat}`,
    `${inside} headed ${head}`,
    `${kind} ${inside} headed ${head}`,
    ...(kind === 'nationality' ? [natureOf(document, pieces[piece]!, token)] : []),
    // اتهم القوات الموجودة في سوريا: what is said has its place behind fewer phrases than a deed.
    ...(role === 'place' ? [`${type} ${preposition} behind ${behindWhat}`] : []),
    ...(role === 'place' && token > first ? [`place behind ${classOf(document.words[token - 1]!)}`] : []),
  ];
};

/** الطائرات الروسية, باحث روسي: of what kind of thing or person a nationality is told. */
const natureOf = ({ words }: Document, { first }: Piece, token: number): string => {
  const { shape } = words[token]!;
  const noun = token > first ? classOf(words[token - 1]!) : 'nobody';
  return `nationality of ${noun} ${shape.definite ? 'definite' : 'indefinite'}`;
};

/** Which verb takes the phrase of an occurrence, beside the verb or noun of the event. */
const linkOf = ({ governors, verbs }: ParsedSentence, found: Found, { piece, token }: Occurrence): string => {
  if (piece === found.piece && !verbs.has(piece))
    return token < found.token ? 'own before' : token === found.token + 1 ? 'genitive' : 'own behind';
  const taken = governors.get(piece);
  const own = governors.get(found.piece);
  const side = token < found.token ? 'before' : 'behind';
  if (!taken) return `none ${side}`;
  const slot = slotOf(taken);
  const { passive } = taken.verb.roles;
  if (taken.verb.piece === found.from) return `own ${slot}${passive ? ' passive' : ''} ${side}`;
  const { cue, support } = taken.verb;
  const kind = cue ?? (support ? 'support' : 'verb');
  if (own && own.verb === taken.verb) return `beside ${slot} of ${kind} ${slotOf(own)}`;
  return `other ${slot} of ${kind} ${side}`;
};

const slotOf = ({ slot }: Governor): string => (slot === 'subj' || slot === 'obj' ? slot : 'prep');

/** What kind of word heads a phrase. */
const classOf = ({ kinds, shape }: Word): string => {
  for (const [name, bits] of CLASSES) if (kinds & bits) return name;
  return shape.part === 'number' ? 'number' : shape.definite ? 'definite' : shape.part;
};

const CLASSES: readonly (readonly [string, number])[] = [
  ['event', EntryBit.eventNoun],
  ['title', EntryBit.title],
  ['place', EntryBit.placeHead],
  ['organisation', EntryBit.organisationHead | EntryBit.outletHead],
  ['party', EntryBit.partyNoun | EntryBit.anonymousHead],
  ['nationality', EntryBit.nisba],
  ['cue', EntryBit.cueNoun],
  ['number', EntryBit.numberWord],
  ['name', EntryBit.given | EntryBit.family | EntryBit.country | EntryBit.place],
  ['word', EntryBit.eventWord],
];

const bucket = (n: number): number => (n < 3 ? n : n < 6 ? 3 : n < 11 ? 6 : n < 21 ? 11 : 21);
