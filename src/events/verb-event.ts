import { isQuotationMark } from '../language/quotations.ts';
import type { Document } from '../model/document.ts';
import type { EntityDraft } from '../names/entities.ts';
import type { Candidate } from './candidates.ts';
import { isNominative } from './closed.ts';
import { type Filled, fillGoverned, patient, takes } from './fill.ts';
import { finish } from './finish.ts';
import type { Found } from './found.ts';
import type { ParsedSentence } from './parsed-sentence.ts';
import type { Parties } from './parties.ts';
import { phraseOf } from './phrase.ts';
import type { Reader } from './reader.ts';
import { behind, type Roles } from './roles.ts';
import { speaker } from './speaker.ts';
import { HARMS, IN_WORDS } from './type-classes.ts';

/** أعلن الوزير ...، مطالبا الحكومة بـ: the subject of the verb before acts, what stands behind is as behind the verb. */
export const participleEvent = (
  reader: Reader,
  parsed: ParsedSentence,
  candidate: Candidate,
  sentence: number,
): Found => {
  const { parties } = reader;
  const { pieces, verbs } = parsed;
  const { frame, piece, token } = candidate;
  const { document } = reader.around;
  const all = [...verbs.values()].filter(
    (each) => each.piece < piece && !isQuotedApart(document, pieces[each.piece]!.first, token),
  );
  // قال الناطق إن القوات تقدمت، متوعدا: whose verb agrees, where any does.
  const agreeing = all.filter(({ inflection }) => goesWith(document.words[token]!.key, inflection.gender));
  const before = agreeing.length > 0 ? agreeing : all;
  // أعلن الوزير أن القوات تقدمت، متهما الحكومة: who speaks in the main clause, not who acts in what he says.
  const inWords = IN_WORDS.has(frame.type) || frame.type === 'REQUEST';
  const teller = inWords ? before.findLast(({ cue, subject }) => cue !== null && subject !== null) : undefined;
  const verb = teller ?? before.at(-1);
  const filled: Filled = { actor: frame.actor.includes('subj') ? (verb?.subject ?? null) : null, recipient: null };
  const found = behind(pieces, piece + 1, parties.slots.between);
  if (frame.recipient.includes('obj')) {
    const { last } = pieces[piece]!;
    const [next] = found.free;
    if (token + 1 < last) filled.recipient = parties.party({ first: token + 1, last, skip: 0 }, true);
    else if (next !== undefined) filled.recipient = patient(parties, pieces, next, frame.type);
  }
  fillGoverned(reader, parsed, frame, found.governed, filled, piece);
  return finish(reader, parsed, candidate, filled, found.governed, found.end, sentence);
};

/** Whether a participle may be of whom a verb of this gender is: متوعدا, متوعدة; in the plural either. */
const goesWith = (key: string, gender: string): boolean =>
  !(key.endsWith('ا') && gender === 'f') && !(key.endsWith('ه') && gender === 'm');

/** Whether a token stands in a quotation that is closed before another token. */
const isQuotedApart = ({ partner, words }: Document, inside: number, after: number): boolean => {
  for (let t = after - 1; t > inside; t--) {
    const open = partner[t]!;
    if (open >= 0 && open < inside && isQuotationMark(words[t]!.form)) return true;
  }
  return false;
};

export const verbEvent = (reader: Reader, parsed: ParsedSentence, candidate: Candidate, sentence: number): Found => {
  const { parties } = reader;
  const { pieces, verbs } = parsed;
  const { frame, piece } = candidate;
  const { roles, subject } = verbs.get(piece)!;
  const filled: Filled = { actor: null, recipient: null };
  if (frame.actor.includes('subj')) {
    filled.actor =
      subject ??
      speaker(reader, candidate.token, candidate.inflection) ??
      unknownSubject(parties, pieces, candidate, roles);
    // قالت مصادر إن ... قصفت: who only tells it does no harm where the subject is left out.
    const isAgentTold = roles.governed.some(([preposition]) => frame.actor.includes(preposition));
    if (
      roles.subject === null &&
      filled.actor &&
      HARMS.has(frame.type) &&
      !isAgentTold &&
      parties.isTeller(filled.actor) &&
      !actsBefore(verbs, piece, filled.actor)
    )
      filled.actor = null;
    // بحث كيم وشي: those who meet or agree stand together.
    const [, other] = roles.subject === null ? [] : parties.members(phraseOf(pieces[roles.subject]!));
    if (other && takes(frame, parties.slots.with)) filled.recipient = parties.party(other, true);
  } else if (frame.recipient.includes('subj')) filled.recipient = subject;
  // واتهمت السلطات بخطفه: who alone stands behind is accused, authority or not; whoever was told of before accuses.
  const only = roles.subject;
  const isAccusation = frame.type === 'ACCUSE' && frame.lone === 'recipient' && frame.recipient.includes('obj');
  if (isAccusation && only !== null && only > piece && roles.object === null && candidate.pronoun === '') {
    filled.recipient = patient(parties, pieces, only, frame.type);
    filled.actor = pieces[piece]!.conjunction !== '' ? verbs.get(piece)!.topic : null;
  }
  // خطفوا واقتيدوا إلى الجبل وقتلوا: who was killed goes on from the verb before, whose object they were.
  if (frame.lone === 'recipient' && roles.subject === null && roles.object === null && candidate.pronoun === '') {
    const before = [...verbs.values()].findLast((verb) => verb.piece < piece);
    if (before?.roles.passive && candidate.inflection?.number !== 's' && candidate.inflection?.aspect === 'perfect') {
      filled.actor = null;
      filled.recipient = undergone(parties, pieces, verbs, piece);
    }
  }
  // كان يعمل في المدينة وخطف في أكتوبر: with nobody behind it, who goes on undergoes it.
  const isAlone = roles.subject === null && roles.object === null && candidate.pronoun === '' && !roles.passive;
  if (isAlone && isUndergoneAlone(candidate, pieces, roles) && filled.actor) {
    filled.recipient = filled.actor;
    filled.actor = null;
  }
  if (frame.recipient.includes('obj')) {
    if (roles.object !== null)
      filled.recipient =
        patient(parties, pieces, roles.object, frame.type) ?? addressed(reader, pieces, candidate, roles.object);
    else if (candidate.pronoun !== '')
      filled.recipient = parties.pronoun(
        pieces,
        piece,
        candidate.pronoun,
        filled.actor,
        verbs.get(piece)!.topic,
        // قالت الشرطة إن رجلين خطفاها: who tells it did not undergo it.
        HARMS.has(frame.type) ? tellerBefore(verbs, piece) : null,
      );
    else if (roles.passive && pieces[piece - 1]?.kind === 'that') {
      // أكد أنه قُتل: whom the pronoun stands for, no source that tells it.
      const { topic } = verbs.get(piece)!;
      const told = topic && parties.isTeller(topic) ? topic : null;
      const him = pronounOf(candidate, parties);
      filled.recipient = parties.pronoun(pieces, piece, him, null, told ? null : topic, told);
    }
  }
  const agent = roles.governed.find(([preposition]) => preposition !== 'subj' && frame.actor.includes(preposition));
  if (agent && frame.actor.includes('subj') && frame.recipient.includes('obj')) {
    // اختطف صحفي من قبل مسلحين: with its agent behind a preposition the verb is a passive.
    filled.recipient ??= filled.actor;
    filled.actor = parties.at(pieces, agent[1]);
  }
  fillGoverned(reader, parsed, frame, roles.governed, filled, piece);
  // أشاد بما أعلنته القمة: whose doing it is.
  if (!filled.recipient && IN_WORDS.has(frame.type)) filled.recipient = parties.relativeSubject(pieces, roles.end);
  return finish(reader, parsed, candidate, filled, roles.governed, roles.end, sentence);
};

/** ندد اليسار, وقعته القوى الكبرى: somebody is the subject, whether tables know him or not; of harm no thing told before it. */
const unknownSubject = (
  parties: Parties,
  pieces: ParsedSentence['pieces'],
  { frame, piece }: Candidate,
  { subject, object }: Roles,
): EntityDraft | null => {
  if (subject === null) return null;
  const phrase = phraseOf(pieces[subject]!);
  const mayBeThing = HARMS.has(frame.type) && !((subject > piece || object !== null) && parties.isDefinite(phrase));
  return mayBeThing ? null : parties.someone(phrase);
};

/** طالبت المجتمع الدولي, اتهم خصومه: whom something is asked of or laid to is somebody, whether tables know him or not. */
const addressed = (
  { around: { document }, parties }: Reader,
  pieces: ParsedSentence['pieces'],
  { frame, piece }: Candidate,
  object: number,
): EntityDraft | null => {
  const isAddressed = frame.type === 'REQUEST' || (frame.type === 'ACCUSE' && frame.lone === 'recipient');
  const phrase = phraseOf(pieces[object]!);
  if (!isAddressed || !parties.isDefinite(phrase) || parties.isAdjective(phrase)) return null;
  if (isNominative(document.words[phrase.first]!)) return null;
  // دعا إلى التزام الهدوء: what stands behind a preposition is of it.
  const isNear = pieces.slice(piece + 1, object).every(({ governed }) => governed === '');
  return isNear ? parties.someone(phrase) : null;
};

/** وخطف في أكتوبر: whether a verb of harm that is joined on has nobody behind whom its subject does it to. */
const isUndergoneAlone = (
  { frame, inflection, piece }: Candidate,
  pieces: ParsedSentence['pieces'],
  { governed }: Roles,
): boolean =>
  HARMS.has(frame.type) &&
  frame.lone === 'recipient' &&
  frame.recipient.includes('obj') &&
  inflection?.aspect === 'perfect' &&
  inflection.number === 's' &&
  pieces[piece]!.conjunction !== '' &&
  !governed.some(([preposition]) => frame.recipient.includes(preposition));

/** Whom the last passive verb with an object before a piece was done to. */
const undergone = (
  parties: Parties,
  pieces: ParsedSentence['pieces'],
  verbs: ParsedSentence['verbs'],
  piece: number,
): EntityDraft | null => {
  const verb = [...verbs.values()].findLast(
    ({ piece: at, roles }) => at < piece && roles.passive && roles.object !== null,
  );
  return verb ? parties.at(pieces, verb.roles.object!) : null;
};

/** The subject of the last verb of saying before a piece. */
const tellerBefore = (verbs: ParsedSentence['verbs'], piece: number): EntityDraft | null =>
  [...verbs.values()].findLast((verb) => verb.piece < piece && verb.cue !== null)?.subject ?? null;

/** سجناء نفذوا عصيانا احتجزوا خلاله: whether somebody did something else in the sentence before a piece. */
const actsBefore = (verbs: ParsedSentence['verbs'], piece: number, actor: EntityDraft): boolean =>
  [...verbs.values()].some((verb) => verb.piece < piece && verb.subject === actor && verb.cue === null);

/** The pronoun that a verb's gender asks for. */
const pronounOf = ({ inflection }: Candidate, { slots }: Parties): string =>
  [...(inflection?.gender === 'f' ? slots.her : slots.him)][0]!;
