import type { Document } from '../model/document.ts';
import { EntryBit, type Inflection } from '../model/lexicon.ts';
import type { Sense } from '../model/word.ts';
import type { EntityDraft } from '../names/entities.ts';
import type { Surroundings } from '../phrases/surroundings.ts';
import { supportOf } from './candidates.ts';
import { piecesOf } from './clause.ts';
import { isDualHead } from './closed.ts';
import { agreeingSenses, finiteSenses, inflectionOf } from './finite.ts';
import { genitiveOf } from './genitive.ts';
import { hasEventRole } from './has-event-role.ts';
import { type Agreement, asksAlone, continues, hasOwnSubject, type LeftOut } from './left-out.ts';
import { overClause, takesObject } from './over-clause.ts';
import type { Governor, ParsedSentence, Verb } from './parsed-sentence.ts';
import type { Parties } from './parties.ts';
import { phraseOf } from './phrase.ts';
import type { Piece } from './piece.ts';
import { type Roles, rolesOfVerb } from './roles.ts';
import { HARMS } from './type-classes.ts';

const PASSIVE_MARK = 'ُ';

/** Cuts a sentence and finds the roles of all its verbs, subjects left out taken from the verb before. */
export const parseSentence = (
  around: Surroundings,
  first: number,
  end: number,
  parties: Parties,
  topic: EntityDraft | null,
  genders: Map<EntityDraft, Agreement>,
): ParsedSentence => {
  const { document } = around;
  const pieces = piecesOf(around, first, end);
  const verbs = new Map<number, Verb>();
  const governors = new Map<number, Governor>();
  let last = topic;
  // ذكرت الهيئة أن اللاجئين غرقوا. ودعت إلى: who told the content goes on behind it.
  let teller: EntityDraft | null = null;
  for (const [at, piece] of pieces.entries()) {
    if (piece.kind === 'that' && piece.conjunction !== '') last = agentBefore(around, pieces, at, parties) ?? last;
    if (piece.kind === 'participle') last = whoseParticiple(document, piece, verbs, genders) ?? last;
    if (piece.kind !== 'verb') continue;
    const word = document.words[piece.first]!;
    const next = pieces[at + 1];
    const isFree = next?.kind === 'np' && next.governed === '' && next.conjunction === '';
    const senses = agreeingSenses(finiteSenses(word), isFree ? parties.genderOfAny(phraseOf(next)) : '');
    const event = senses.find(({ entry }) => entry.kind === 'eventVerb') ?? senses[0];
    const known = (event && inflectionOf(event)) ?? null;
    const inflection = known ?? word.grammar.verb ?? UNKNOWN;
    const frame = event?.entry.kind === 'eventVerb' ? event.entry.frame : null;
    const left: LeftOut = { document, pieces, at, parties, inflection: known, before: last, genders };
    const roles = rolesOfVerb(
      pieces,
      at,
      inflection,
      {
        takesObject: frame ? frame.recipient.includes('obj') : takesObject(senses),
        lone: frame?.type === 'ACCUSE' && frame.lone === 'recipient' ? 'accused' : (frame?.lone ?? 'actor'),
        atPremises: frame !== null && (HARMS.has(frame.type) || frame.type === 'CONSULT'),
        pronoun: (event?.pronoun ?? '') !== '',
        ownSubject: hasOwnSubject(left, frame),
        goesOn: asksAlone(left, frame, senses),
        passive: isMarkedPassive(document, piece),
        told: (i) => isToldOf(document, pieces[i]!),
        accusative: (i) => isAccusative(around, pieces[i]!) || isTaken(document, senses, pieces[i]!),
      },
      parties,
    );
    let subject = roles.subject === null ? null : parties.subject(pieces, roles.subject);
    if (roles.subject === null && !roles.passive) {
      // أن رجلا يُشتبه بأنه قتل: behind a verb without a subject the pronoun is not who spoke last.
      const asked = pieces[at - 1]?.kind === 'that' ? [...verbs.values()].at(-1) : undefined;
      const isOther = asked !== undefined && asked.piece === at - 2 && asked.subject === null;
      if (!isOther && continues(left)) subject = last;
      else if (known?.person === 3 && pieces[at - 1]?.kind === 'that')
        subject = parties.pronoun(
          pieces,
          at,
          inflection.gender === 'm' && inflection.number === 's' ? [...parties.slots.him][0]! : '',
          null,
        );
    }
    if (subject && roles.subject !== null) {
      const phrase = phraseOf(pieces[roles.subject]!);
      genders.set(subject, { gender: parties.gender(phrase), people: parties.arePeople(phrase) });
    }
    const cue = senses.find(({ entry }) => entry.kind === 'cueVerb')?.entry;
    const verb: Verb = {
      piece: at,
      senses,
      roles,
      inflection,
      support: supportOf(word, true),
      cue: cue?.kind === 'cueVerb' ? cue.class : null,
      subject,
      topic: last,
    };
    verbs.set(at, verb);
    const over = overClause(pieces, verb, verbs, parties);
    if (over) {
      verbs.set(over.piece, over);
      governors.set(over.roles.subject!, { verb: over, slot: 'subj' });
      governors.set(over.roles.object!, { verb: over, slot: 'obj' });
    }
    // شنت السلطات حملة طالت ناشطين: what a verb tells more of stays with the verb over it.
    const isTold = roles.subject === at - 1 && governors.get(at - 1)?.slot === 'obj';
    if (roles.subject !== null && !isTold) governors.set(roles.subject, { verb, slot: 'subj' });
    if (roles.object !== null && roles.object !== over?.roles.object)
      governors.set(roles.object, { verb, slot: 'obj' });
    for (const [preposition, i] of roles.governed) {
      if (governors.has(i) || isOfAdverbial(document, pieces, at, i, roles)) continue;
      // لفرض مزيد من العقوبات: what is counted has the governor of its quantity.
      const counted = isCountedBehind(document, pieces, i) ? governors.get(i - 1) : undefined;
      governors.set(i, counted ?? { verb, slot: preposition });
      // لجمع المعلومات والعمل مع: what و joins has the same governor.
      const next = pieces[i + 1];
      if (next?.kind === 'np' && next.governed === '' && next.conjunction !== '')
        governors.set(i + 1, { verb, slot: preposition });
    }
    // الذي أسسه الثوار: a subject inside a relative clause is no topic.
    const inside = pieces[at - 1]?.kind === 'relative' && roles.subject !== null && roles.subject > at;
    // أشار الميثاق إلى ...، كما دعا: a subject that is no party ends the topic before it.
    if ((subject || roles.subject !== null) && !inside) last = subject;
    if (subject && cue && !inside) teller = subject;
  }
  return { pieces, verbs, governors, topic: teller ?? last };
};

/** سترد بريطانيا ردا على تسميم: what stands behind an indefinite accusative that is neither subject nor object belongs to it. */
const isOfAdverbial = ({ words }: Document, pieces: readonly Piece[], at: number, i: number, roles: Roles): boolean => {
  const before = pieces[i - 1]!;
  if (before.kind !== 'np' || before.governed !== '' || i - 1 <= at) return false;
  return words[before.first]!.grammar.definite === false && roles.object !== i - 1 && roles.subject !== i - 1;
};

/** ألمح إلى دعم الحكومة ... وأنها: who does what the first of two contents names is the topic of the second. */
const agentBefore = (
  around: Surroundings,
  pieces: readonly Piece[],
  at: number,
  parties: Parties,
): EntityDraft | null => {
  for (let i = at - 1; i >= 0 && pieces[i]!.kind !== 'stop' && pieces[i]!.kind !== 'that'; i--) {
    const { kind, governed, first, last } = pieces[i]!;
    if (kind !== 'np' || governed === '' || !(around.document.words[first]!.kinds & EntryBit.tieNoun)) continue;
    const genitive = genitiveOf(around, first, last);
    return genitive && parties.isParty(genitive) ? parties.party(genitive, true) : null;
  }
  return null;
};

/** قالت لندن إن القصف ...، مضيفة: whose subject a participle has: of a word of saying who spoke before, where both agree. */
const whoseParticiple = (
  { words }: Document,
  { first }: Piece,
  verbs: ReadonlyMap<number, Verb>,
  genders: ReadonlyMap<EntityDraft, Agreement>,
): EntityDraft | null => {
  const { key, senses } = words[first]!;
  if (/[وي]ن$/.test(key)) return null;
  const isFeminine = key.endsWith('ه');
  const says = senses.some(({ entry }) => entry.kind === 'cueVerb');
  for (const { subject, cue } of [...verbs.values()].reverse()) {
    if (!subject || (says && !cue)) continue;
    const { gender } = genders.get(subject) ?? subject;
    if (gender === '' || (gender === 'f') === isFeminine) return subject;
  }
  return null;
};

/** مزيد من العقوبات: a word of quantity ends the phrase before a piece. */
const isCountedBehind = (document: Document, pieces: readonly Piece[], i: number): boolean => {
  const before = pieces[i - 1]!;
  return before.kind === 'np' && hasEventRole(document, before.last - 1, 'quantity');
};

/** قُتل: a damma on the first letter of the stem. */
const isMarkedPassive = ({ text, start, end }: Document, { first, skip }: Piece): boolean => {
  const at = text.indexOf(PASSIVE_MARK, start[first]!);
  return at >= 0 && at < end[first]! && at - start[first]! <= skip + 1;
};

/** تولى قيادة الجيش: a noun that makes the tie together with its verb is its object. */
const isTaken = ({ words }: Document, senses: readonly Sense[], { first }: Piece): boolean =>
  senses.some(
    ({ entry }) =>
      entry.kind === 'tieVerb' &&
      entry.from.includes('subj') &&
      entry.to.includes('obj') &&
      entry.extra.includes(words[first]!.shape.stem),
  );

/** هجوم, انفجار: an indefinite noun of event heads the phrase. */
const isToldOf = ({ words }: Document, { first }: Piece): boolean => {
  const { kinds, shape } = words[first]!;
  return (kinds & EntryBit.eventNoun) !== 0 && !shape.definite && shape.pronoun === '';
};

/** مسلحين, شهودا, استباقا: no subject behind its verb. */
const isAccusative = ({ document, names }: Surroundings, { first }: Piece): boolean => {
  if (names.has(first) || isDualHead(document, first)) return false;
  const { grammar, shape, senses, kinds, key } = document.words[first]!;
  if (shape.definite || shape.part === 'name' || shape.pronoun !== '') return false;
  if (grammar.definite === false && key.endsWith('ا') && !(kinds & UNSURE)) return true;
  const { case: shown } = grammar.noun;
  return senses.some(({ entry }) => entry.kind === 'partyNoun') && (shown === 'oblique' || shown === 'accusative');
};

const UNSURE = EntryBit.numberWord | EntryBit.group;

/** What is taken for a verb and is none by its letters. */
const UNKNOWN: Inflection = { aspect: 'perfect', voice: 'either', person: 3, gender: '', number: 's' };
