import { offsetInToken } from '../language/parse.ts';
import { phraseAt } from '../language/phrases.ts';
import { EntryBit, type TieTrigger } from '../model/lexicon.ts';
import type { Word } from '../model/word.ts';
import type { EntityDraft } from '../names/entities.ts';
import { stateNamed } from '../names/stand-ins.ts';
import type { Surroundings } from '../phrases/surroundings.ts';
import type { FoundTie } from './found-tie.ts';
import type { ParsedSentence } from './parsed-sentence.ts';
import { type Phrase, phraseOf } from './phrase.ts';
import type { Piece } from './piece.ts';
import type { Reader } from './reader.ts';
import { tieAt } from './tie-at.ts';

/** What static phrases say of the party before them and the one behind: المدعومة من, التابعة ل, بقيادة. */
export const phraseTies = (reader: Reader, sentence: ParsedSentence): FoundTie[] => {
  const { document } = reader.around;
  const { pieces } = sentence;
  const out: FoundTie[] = [];
  for (const [index, piece] of pieces.entries()) {
    for (let t = piece.first; t < piece.last; t++) {
      const word = document.words[t]!;
      const phrase = word.opens.length > 0 ? phraseAt(document, t) : null;
      const single =
        word.kinds & EntryBit.tiePhrase ? word.senses.find((s) => s.entry.kind === 'tiePhrase')?.entry : undefined;
      const entry = phrase?.entries.find((e): e is TieTrigger => e.kind === 'tiePhrase') ?? single;
      if (entry?.kind !== 'tiePhrase') continue;
      const next = phrase?.entries.includes(entry) ? phrase.last : t + 1;
      // حليفه السابق, عضو سابق في: what has ended.
      if (next < document.size && isPast(reader, next)) continue;
      const at = (slot: string): EntityDraft | null =>
        slot === 'before'
          ? partyBefore(reader, pieces, index, t, entry.tie, sentence.governors.get(index)?.verb.subject ?? null)
          : partyAt(reader, pieces, next, slot);
      const [from, to] = [at(entry.from[0]!), at(entry.to[0]!)];
      if (from && to) out.push(tieAt(reader, sentence, index, t, next, entry, from, to, 'ar.tie.phrase'));
    }
  }
  return out;
};

const isPast = ({ around: { document } }: Reader, t: number): boolean =>
  document.words[t]!.senses.some(({ entry }) => entry.kind === 'postWord' && entry.when === 'past');

/** The party that begins at token `t`, behind the attached preposition where the slot wants one. */
const partyAt = (reader: Reader, pieces: readonly Piece[], t: number, slot: string): EntityDraft | null => {
  const { around, parties } = reader;
  const { document, names } = around;
  const piece = pieces.find(({ first, last }) => first <= t && t < last);
  if (piece?.kind !== 'np') return null;
  const name = names.get(t);
  const variant = name
    ? document.words[t]!.variants.find((v) => document.start[t]! + v.skip >= name.start)
    : document.words[t]!.shape;
  if (!variant) return null;
  const wanted = slot.startsWith('after-prep:') ? slot.slice(11) : '';
  if (wanted !== '' && variant.preposition !== wanted) return null;
  const phrase: Phrase = { first: t, last: piece.last, skip: variant.skip };
  // حليفتها السورية: a state by its adjective alone.
  const isAlone = piece.last - t === 1 && document.words[t]!.grammar.noun.number === 's';
  return stateAt(reader, t) ?? (isAlone ? parties.nationality(t, piece.last) : null) ?? parties.party(phrase);
};

/** الانفصاليين الموالين لروسيا: a state inside a name. */
const stateAt = ({ around: { document, names }, entities }: Reader, t: number): EntityDraft | null => {
  if (names.has(t)) return null;
  const sense = document.words[t]!.senses.find(({ entry }) => entry.kind === 'country');
  if (sense?.entry.kind !== 'country') return null;
  const { name, country } = sense.entry;
  const span = { start: offsetInToken(document, t, sense.skip), end: document.end[t]!, form: 'name' } as const;
  return stateNamed(entities, name, country, span, 'ar.tie.phrase');
};

/**
 * The party before token `t` that its phrase describes: the first in its own noun phrase that agrees with it (رئيس الحركة
 * المؤيدة للحكومة is the movement), or the noun phrase before.
 */
const partyBefore = (
  { parties, around }: Reader,
  pieces: readonly Piece[],
  index: number,
  t: number,
  tie: string,
  subject: EntityDraft | null,
): EntityDraft | null => {
  const { words } = around.document;
  const own = pieces[index]!;
  const { pronoun, conjunction } = words[t]!.shape;
  // وجهت فلانة رسائل إلى زوجة فلان: whom a preposition brings is another than who was named before.
  if (tie === 'relative-of' && own.first === t && own.governed !== '') return null;
  // تعول واشنطن على حليفتها: whose pronoun it is, unless و joins it to who that is.
  if (pronoun !== '' && conjunction === '') return tie === 'relative-of' ? null : subject;
  // القوة الحاكمة في البلاد والمدعومة من: what و joins describes something before the nearest.
  if (conjunction !== '' && pronoun === '' && words[t]!.shape.preposition === '') return null;
  if (own.kind === 'np' && t > own.first) {
    const head = headOf(around, own.first, t);
    if (head === null || (head === own.first && isAdjectiveAt(around, head))) return null;
    return parties.party({ first: head, last: t, skip: head === own.first ? own.skip : words[head]!.shape.skip }, true);
  }
  for (let i = index - 1; i >= 0 && index - i < 5; i--) {
    const piece = pieces[i]!;
    if (piece.kind === 'np') {
      // تحالف النصر برئاسة العبادي، المدعوم من: what is told of whoever heads it is told of the alliance.
      if (words[piece.first]!.kinds & EntryBit.tiePhrase || isAdjectiveAt(around, piece.first)) return null;
      // الوزير في الحكومة وحليفه: whose pronoun it is is open.
      if (pronoun !== '' && parties.slots.in.has(piece.governed)) return null;
      // حكومة الوفاق في طرابلس برئاسة, بلدة تل رفعت شمالي سوريا، الخاضعة لسيطرة: not the place around it.
      const isWhere =
        parties.slots.whereabouts.has(piece.governed) && (tie === 'heads' || !parties.slots.scene.has(piece.governed));
      if (isWhere && pieces[i - 1]?.kind === 'np') continue;
      // حاصر الجيش التنظيم في المدينة بدعم من: not the place, and who else is open.
      if (
        tie !== 'heads' &&
        !isParticiple(words[t]!) &&
        words[t]!.shape.preposition !== '' &&
        parties.slots.scene.has(piece.governed)
      )
        return null;
      const party = parties.party(phraseOf(piece), true);
      // دعا الرئيس حلفاء فرنسا: several are not the one before.
      return party?.type === 'PER' && words[t]!.grammar.noun.number === 'p' ? null : party;
    }
    // حزب المعارضة، ثالث أحزاب البرلمان، مرتبط ب: a predicate behind a comma is of the subject, not of the nearest.
    if (piece.kind === 'comma' && isParticiple(words[t]!) && !words[t]!.shape.definite) return null;
    // دعمت فرنسا بقوة المعارضين ل: a participle that describes nobody is who is meant.
    const isNoun = words[t]!.shape.definite && isParticiple(words[t]!);
    if (piece.kind !== 'comma' && (piece.kind !== 'adverb' || isNoun)) return null;
  }
  return null;
};

/** المتمولين السوريين: a nationality behind a definite noun that no table knows. */
const isAdjectiveAt = ({ document: { words }, names }: Surroundings, t: number): boolean =>
  t > 0 &&
  !names.has(t) &&
  (words[t]!.kinds & EntryBit.nisba) !== 0 &&
  words[t]!.shape.definite &&
  words[t - 1]!.shape.definite &&
  words[t]!.shape.skip === 0;

/** The first noun or name from token `first` on with which the participle at token `t` agrees. */
const headOf = ({ document, names }: Surroundings, first: number, t: number): number | null => {
  const describes = document.words[t]!;
  if (!isParticiple(describes)) return first;
  // القوات والفصائل المدعومة: the last of those that و joins.
  let from = first;
  for (let at = first + 1; at < t; at++) {
    if (document.words[at]!.shape.conjunction !== '') from = at;
    const name = names.get(at);
    if (name) at = name.last - 1;
  }
  for (let at = from; at < t; at++) {
    const name = names.get(at);
    const { shape, grammar, senses } = document.words[at]!;
    const isPerson = name?.type === 'PER';
    const agreement = isPerson ? name.gender : grammar.noun.agreement;
    const isPlural =
      grammar.noun.number === 'p' || senses.some(({ entry }) => entry.kind === 'title' && entry.number === 'p');
    if (!shape.adjective && agrees(describes, agreement, !isPerson && isPlural)) return at;
    if (name) at = name.last - 1;
  }
  return null;
};

/** المدعومة, تابع, الموالين; not نجل, عضو, بقيادة. */
const isParticiple = ({ shape, kinds }: Word): boolean =>
  shape.preposition === '' && shape.pronoun === '' && !(kinds & EntryBit.title) && !shape.act;

const agrees = ({ key }: Word, agreement: string, isPlural: boolean): boolean => {
  if (agreement === '') return true;
  if (key.endsWith('ه')) return agreement !== 'm';
  if (/[يو]ن$/.test(key)) return isPlural;
  return agreement === 'm';
};
