import { EntryBit } from '../model/lexicon.ts';
import type { EntityDraft } from '../names/entities.ts';
import type { Surroundings } from '../phrases/surroundings.ts';
import { ACT_OF_OTHER, TELLS } from './fill.ts';
import { inflectionOf } from './finite.ts';
import type { FoundTie } from './found-tie.ts';
import { genitiveOf } from './genitive.ts';
import { isMatter } from './matter.ts';
import type { Governor, ParsedSentence } from './parsed-sentence.ts';
import { type Phrase, phraseOf } from './phrase.ts';
import { NON } from './phrase-end.ts';
import type { Piece } from './piece.ts';
import type { Reader } from './reader.ts';
import { behind } from './roles.ts';
import { tieAt } from './tie-at.ts';
import { isEnded } from './tie-ended.ts';

/** What nouns of lasting ties say of the parties behind and above them: علاقة بين, دعمه ل, سيطرة على. */
export const nounTies = (reader: Reader, sentence: ParsedSentence): FoundTie[] => {
  const { around, parties } = reader;
  const { document, names } = around;
  const { pieces, governors } = sentence;
  const out: FoundTie[] = [];
  for (const [index, { kind, first, last }] of pieces.entries()) {
    if (kind !== 'np') continue;
    for (let t = first; t < last; t++) {
      if (names.has(t)) {
        t = names.get(t)!.last - 1;
        continue;
      }
      const sense =
        document.words[t]!.kinds & EntryBit.tieNoun
          ? document.words[t]!.senses.find((s) => s.entry.kind === 'tieNoun')
          : undefined;
      if (sense?.entry.kind !== 'tieNoun' || parties.isOffice(pieces[index]!, t)) continue;
      const { entry } = sense;
      // عرقلة عودة اللاجئين, طلب انضمام: what is done about a step that may not be taken.
      if (t > first && STEPS.has(entry.tie) && document.words[t - 1]!.shape.act) continue;
      // فريق عمل: what is done is no more than what a noun is for.
      if (t > first && entry.from.includes('subj') && entry.tie === 'cooperates-with') continue;
      if (isEnded(reader, sentence, index, t, entry.tie)) continue;
      // اتهم الشرطة بالمؤامرة للإطاحة به: what the one accused is said to want.
      const governor = governors.get(index);
      const isSaidOf =
        governor?.verb.cue && ACT_OF_OTHER.has(governor.verb.cue) && parties.slots.purpose.has(governor.slot);
      if (isSaidOf && entry.from.includes('subj')) continue;
      // A form that the table gives with its pronoun (ترقيته) shows it by its letters.
      const pronoun = sense.pronoun || (PRONOUN.exec(document.words[t]!.key)?.[0] ?? '');
      const { free, governed, end } = behind(pieces, index + 1, parties.slots.between);
      const genitive = genitiveOf(around, t, last);
      const pair = pairBehind(reader, pieces, governed, index);
      // تعاني البلاد منذ الإطاحة به: who acts at another time does not do it.
      const isElsewhere = governor !== undefined && parties.slots.anchor.has(governor.slot) && pronoun === '';
      const subject = isElsewhere ? null : actorOf(reader, sentence, index);
      const hasOther = hasTwo(reader, sentence, index);
      const at = (slots: readonly string[]): EntityDraft | null => {
        for (const slot of slots) {
          let found: EntityDraft | null = null;
          if (slot.startsWith('prep:')) found = atPreposition(reader, pieces, governed, slots, index, entry.tie);
          if (slot === 'gen')
            found =
              genitive && !isAdjective(reader, t, genitive)
                ? parties.party(genitive)
                : parties.nationality(t + 1, last);
          else if (slot === 'between') found = pair[0];
          else if (slot === 'between2') found = pair[1];
          // اعترض النواب على تعيينه: who speaks of it appoints nobody.
          else if (slot === 'subj') found = BY_OTHERS.has(entry.tie) && isAside(governor) ? null : subject;
          else if (slot === 'pronoun')
            found =
              pronoun === '' || hasOther
                ? null
                : ((isMeant(reader, subject, pronoun) ? subject : null) ??
                  parties.pronoun(pieces, index, pronoun, null));
          else if (slot === 'obj' && free[0] === index + 1) found = parties.at(pieces, free[0]);
          else if (slot === 'other')
            found =
              pronoun === ''
                ? null
                : (sameObject(reader, sentence, index, pronoun, subject) ??
                  parties.pronoun(pieces, index, pronoun, subject, governors.get(index)?.verb.topic ?? null));
          if (found) return found;
        }
        return null;
      };
      const to = pieces[Math.max(index, end - 1)]!.last;
      out.push(tieAt(reader, sentence, index, t, to, entry, at(entry.from), at(entry.to), 'ar.tie.noun'));
    }
  }
  return out;
};

/** وصفت الوزارة الرجل بكذا رغم دعمه ل: with a party done to beside who acts the pronoun may be of either. */
const hasTwo = ({ parties }: Reader, { pieces, governors }: ParsedSentence, index: number): boolean => {
  const verb = governors.get(index)?.verb;
  const object = verb?.roles.object ?? null;
  if (!verb || object === null || object === index || (verb.cue && ACT_OF_OTHER.has(verb.cue))) return false;
  return verb.subject !== null && parties.isParty(phraseOf(pieces[object]!));
};

/** وجه الرئيس تحذيرا إلى روسيا لدعمها: a man is not she. */
const isMeant = ({ parties: { slots } }: Reader, subject: EntityDraft | null, pronoun: string): boolean =>
  subject !== null &&
  !(
    subject.type === 'PER' &&
    (subject.gender === 'f' ? slots.him : subject.gender === 'm' ? slots.her : NONE).has(pronoun)
  );

const NONE: ReadonlySet<string> = new Set();

/** Kinds that someone else makes. */
const BY_OTHERS: ReadonlySet<string> = new Set(['appointed-by', 'promoted-by']);

/** اعترض على تعيين: what is not the verb's object, nor told with a verb that only bears it (قام بتعيين) or agrees (وافق على). */
const isAside = (governor: Governor | undefined): boolean =>
  governor !== undefined && governor.slot !== 'obj' && governor.verb.support === null && governor.verb.cue !== 'agree';

/** Kinds that begin with a step someone takes. */
const STEPS: ReadonlySet<string> = new Set(['returned-to', 'member-of', 'defected-from', 'exiled-in']);

/** وجود عسكري إيراني: behind an indefinite noun an indefinite word with the ending of an adjective. */
const isAdjective = ({ around: { document, names } }: Reader, token: number, { first }: Phrase): boolean =>
  first === token + 1 &&
  !names.has(first) &&
  !document.words[first]!.shape.definite &&
  document.words[first]!.grammar.noun.number === 's' &&
  /ي[ه]?$/.test(document.words[first]!.key);

/** Whom the same pronoun on an earlier verb of the sentence stands for: عينه المجلس ووافق على ترقيته. */
const sameObject = (
  { around, parties }: Reader,
  { pieces, verbs }: ParsedSentence,
  index: number,
  pronoun: string,
  subject: EntityDraft | null,
): EntityDraft | null => {
  for (const { piece, subject: own, topic } of verbs.values()) {
    if (piece >= index || pieces[piece - 1]?.kind === 'relative') continue;
    if (
      !around.document.words[pieces[piece]!.first]!.senses.some(
        (sense) => sense.pronoun === pronoun && inflectionOf(sense),
      )
    )
      continue;
    const found = parties.pronoun(pieces, piece, pronoun, own, topic);
    if (found && found !== subject) return found;
  }
  return null;
};

/** How many pieces behind a noun its preposition stands. */
const NEAR = 2;

/** أعداء المغرب: people, where a state is found. */
const arePeopleOf = ({ document, names }: Surroundings, t: number, found: EntityDraft | null): boolean =>
  found?.type === 'LOC' && !names.has(t) && document.words[t]!.grammar.noun.agreement === 'people';

/** وغيره من, غيرها من: whether the preposition at a token tells of what others someone is one. */
const isOthersOf = ({ document }: Surroundings, t: number): boolean =>
  t > 0 && document.words[t - 1]!.shape.stem === NON && document.words[t - 1]!.shape.pronoun !== '';

/** Kinds of what is done for someone. */
const AIDS: ReadonlySet<string> = new Set(['supports', 'supports-militarily', 'arms', 'funds', 'trains']);

/** The party behind the first preposition of the slots: what stands behind another one of the kind is another's. */
const atPreposition = (
  { around, parties }: Reader,
  pieces: readonly Piece[],
  governed: readonly (readonly [string, number])[],
  slots: readonly string[],
  noun: number,
  tie: string,
): EntityDraft | null => {
  // دعم التحالف، الفصائل الموالية لإيران: far behind it belongs to another word.
  const first = governed.find(([preposition, i]) => i - noun <= NEAR && slots.includes(`prep:${preposition}`));
  // مخاوف المغرب وغيره من الدول من التوجهات: others of the same kind are not what it is about.
  if (first && isOthersOf(around, pieces[first[1]]!.first - 1)) return null;
  // دعمها لأعداء المغرب: of whom they are he is not meant.
  const found = first ? parties.at(pieces, first[1]) : null;
  const isOthers =
    first &&
    AIDS.has(tie) &&
    (isMatter(around, pieces[first[1]]!.first) || arePeopleOf(around, pieces[first[1]]!.first, found));
  return isOthers ? null : found;
};

/**
 * Who acts in what a verb governs: its subject, or the object where it accuses or demands or has one beside what it is done
 * in (ساعد الثوار في إسقاط النظام); nobody where it only says it.
 */
const actorOf = ({ parties }: Reader, { pieces, governors }: ParsedSentence, index: number): EntityDraft | null => {
  const governor = governors.get(index);
  if (!governor) return null;
  const { verb, slot } = governor;
  const { object } = verb.roles;
  const isOther = verb.cue !== null && ACT_OF_OTHER.has(verb.cue);
  if (object !== null && object !== index) {
    if (isOther) return parties.at(pieces, object);
    if (parties.slots.in.has(slot) && parties.isParty(phraseOf(pieces[object]!))) return parties.at(pieces, object);
  }
  return verb.cue && TELLS.has(verb.cue) ? null : verb.subject;
};

/** The two parties behind بين. */
const pairBehind = (
  { parties }: Reader,
  pieces: readonly Piece[],
  governed: readonly (readonly [string, number])[],
  noun: number,
): [EntityDraft | null, EntityDraft | null] => {
  for (const [preposition, i] of governed) {
    // لا علاقة للقضية بقمة بين الرئيسين: behind another noun it belongs to that.
    if (parties.slots.leads.has(preposition) || parties.slots.at.has(preposition)) break;
    if (!parties.slots.between.has(preposition) || i - noun > NEAR) continue;
    const [one, other] = parties.members(phraseOf(pieces[i]!));
    const next = pieces[i + 1];
    const two = other ?? (next?.kind === 'np' && next.conjunction !== '' ? phraseOf(next) : null);
    const second = two && (parties.apposedTo(pieces, i, two) ?? parties.party(two, true));
    return [one ? parties.party(one, true) : null, second];
  }
  return [null, null];
};

const PRONOUN = /(?:هما|ها|هم|هن|(?<=ت|م)ه)$/;
