import { inOne, knownWord, numeral, type Signs, signWord } from '../language/sign-weights.ts';
import { type Document, TokenKind } from '../model/document.ts';
import type { EventRole } from '../model/event-choice.ts';
import { EntryBit } from '../model/lexicon.ts';
import type { SignWord } from '../model/signs.ts';
import type { Word } from '../model/word.ts';
import type { Found } from './found.ts';
import type { Occurrence } from './occurrences.ts';
import type { Governor, ParsedSentence } from './parsed-sentence.ts';
import { CITED, type Piece } from './piece.ts';
import type { Reader } from './reader.ts';

/** Where a name or description stands to an event: which verb takes it, on which side and behind which preposition. */
export interface Place {
  readonly link: SignWord;
  readonly preposition: SignWord;
}

const sideOf = ({ token }: Occurrence, found: Found): SignWord => (token < found.token ? BEFORE : BEHIND);

export const positionOf = (parsed: ParsedSentence, found: Found, one: Occurrence): Place => {
  const { governed } = parsed.pieces[one.piece]!;
  const preposition = governed === CITED ? 'cited' : governed || 'free';
  return {
    link: linkOf(parsed, found, one),
    preposition: inOne(sideOf(one, found), knownWord(preposition)),
  };
};

/** Tells how a name or description stands to an event in its sentence. */
export const tellPosition = (
  { around: { document } }: Reader,
  parsed: ParsedSentence,
  found: Found,
  one: Occurrence,
  role: EventRole,
  { link, preposition }: Place,
  signs: Signs,
): void => {
  const { pieces } = parsed;
  const { words } = document;
  const { token: trigger, event } = found;
  const { token, piece, kind } = one;
  const type = knownWord(event.type);
  const side = sideOf(one, found);
  const [from, to] = token < trigger ? [token, trigger] : [trigger, token];
  let verbs = 0;
  let stops = 0;
  for (const { kind: of, first } of pieces) {
    if (first <= from) continue;
    if (first >= to) break;
    if (of === 'verb') verbs++;
    else if (of === 'comma' || of === 'stop' || of === 'that' || of === 'relative') stops++;
  }
  const { first } = pieces[piece]!;
  const inside = knownWord(piece === found.piece ? 'own' : token === first ? 'head' : 'inner');
  const behindWhat = inOne(BEHIND, whatStandsBefore(document, parsed, found, piece));
  const tellWord = (where: SignWord, stem: SignWord): void => {
    signs.add(where, stem);
    signs.add(type, where, stem);
  };
  signs.add(side, numeral(bucket(to - from)));
  signs.add(inOne(side, VERBS), numeral(Math.min(verbs, 2)), STOPS, numeral(Math.min(stops, 2)));
  signs.add(preposition);
  signs.add(preposition, inside);
  signs.add(type, preposition);
  signs.add(type, side);
  signs.add(link);
  signs.add(link, inside);
  signs.add(inside, behindWhat);
  signs.add(knownWord(kind), inside, inOne(HEADED, knownWord(classOf(words[first]!))));
  tellWord(HEAD, stemAt(document, first));
  tellWord(AFTER, stemAt(document, token - 1));
  tellWord(PHRASE_AFTER, stemAt(document, first - 1));
  if (kind === 'nationality') tellNature(document, pieces[piece]!, token, signs);
  if (role !== 'place') return;
  // اتهم القوات الموجودة في سوريا: what is said has its place behind fewer phrases than a deed.
  signs.add(type, preposition, behindWhat);
  if (token > first) signs.add(PLACE_BEHIND, knownWord(classOf(words[token - 1]!)));
};

const stemAt = ({ words, kind }: Document, t: number): SignWord =>
  t >= 0 && kind[t] === TokenKind.word ? signWord(words[t]!.shape.stem) : NO_WORD;

const BEFORE = signWord('before');
const BEHIND = signWord('behind');
const VERBS = signWord('verbs');
const STOPS = signWord('stops');
const HEADED = signWord('headed');
const PLACE_BEHIND = signWord('place behind');
const NO_WORD = signWord('no word');
const HEAD = signWord('headed by');
const AFTER = signWord('after');
const PHRASE_AFTER = signWord('phrase after');

/** The kind of what stands before a phrase. */
const whatStandsBefore = (document: Document, { pieces }: ParsedSentence, found: Found, piece: number): SignWord => {
  const before = pieces[piece - 1];
  if (before === undefined) return START;
  if (before.kind !== 'np') return knownWord(before.kind);
  return piece - 1 === found.piece ? TRIGGER : inOne(PHRASE, knownWord(classOf(document.words[before.first]!)));
};

/** الطائرات الروسية, باحث روسي: of what kind of thing or person a nationality is told. */
const tellNature = ({ words }: Document, { first }: Piece, token: number, signs: Signs): void => {
  const { shape } = words[token]!;
  const noun = token > first ? classOf(words[token - 1]!) : 'nobody';
  signs.add(NATIONALITY_OF, knownWord(noun), shape.definite ? DEFINITE : INDEFINITE);
};

/** Which verb takes the phrase of an occurrence, beside the verb or noun of the event. */
const linkOf = ({ governors, verbs }: ParsedSentence, found: Found, { piece, token }: Occurrence): SignWord => {
  if (piece === found.piece && !verbs.has(piece))
    return token < found.token ? OWN_BEFORE : token === found.token + 1 ? GENITIVE : OWN_BEHIND;
  const taken = governors.get(piece);
  const own = governors.get(found.piece);
  const side = token < found.token ? BEFORE : BEHIND;
  if (!taken) return inOne(UNTAKEN, side);
  const slot = slotOf(taken);
  const { passive } = taken.verb.roles;
  if (taken.verb.piece === found.from) return inOne(OWN, slot, ...(passive ? [PASSIVE, side] : [side]));
  const { cue, support } = taken.verb;
  const kind = knownWord(cue ?? (support ? 'support' : 'verb'));
  if (own && own.verb === taken.verb) return inOne(BESIDE, slot, OF, kind, slotOf(own));
  return inOne(OTHER, slot, OF, kind, side);
};

const OWN_BEFORE = signWord('link own before');
const OWN_BEHIND = signWord('link own behind');
const GENITIVE = signWord('link genitive');
const UNTAKEN = signWord('link none');
const OWN = signWord('link own');
const BESIDE = signWord('link beside');
const OTHER = signWord('link other');
const PASSIVE = signWord('passive');
const OF = signWord('of');

const slotOf = ({ slot }: Governor): SignWord => knownWord(slot === 'subj' || slot === 'obj' ? slot : 'prep');

const START = signWord('start');
const TRIGGER = signWord('trigger');
const PHRASE = signWord('np');
const NATIONALITY_OF = signWord('nationality of');
const DEFINITE = signWord('definite');
const INDEFINITE = signWord('indefinite');

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
