import type { Sense } from '../model/word.ts';
import type { Verb } from './parsed-sentence.ts';
import type { Parties } from './parties.ts';
import { phraseOf } from './phrase.ts';
import type { Piece } from './piece.ts';
import { behind } from './roles.ts';
import { agrees } from './subject-before.ts';

/**
 * The verb over the clause of another, with what stands free behind that clause as its object; `null` where nothing does or it has
 * an object: خطف مسلحون يرتدون الزي العسكري خمسة جنود, اتهمت الجماعة التي يقودها فلان الحكومة.
 */
export const overClause = (
  pieces: readonly Piece[],
  inner: Verb,
  verbs: ReadonlyMap<number, Verb>,
  parties: Parties,
): Verb | null => {
  const { piece: at } = inner;
  if (pieces[at]!.conjunction !== '') return null;
  return pieces[at - 1]?.kind === 'relative'
    ? overRelative(pieces, inner, verbs, parties)
    : overIndefinite(pieces, inner, verbs, parties);
};

/** مسلحون يرتدون الزي العسكري: a clause without a relative pronoun goes on behind its object. */
const overIndefinite = (
  pieces: readonly Piece[],
  { piece: at, roles }: Verb,
  verbs: ReadonlyMap<number, Verb>,
  parties: Parties,
): Verb | null => {
  const head = roles.subject ?? at - 1;
  const over = head < at ? verbs.get(head - 1) : undefined;
  if (!over || roles.object === null || over.roles.subject !== head || !takesMore(over)) return null;
  const [, more] = parties.withoutTitles(pieces, behind(pieces, at + 1, parties.slots.between).free);
  return more === undefined ? null : { ...over, roles: { ...over.roles, object: more } };
};

/** الجماعة التي يقودها فلان: who stands alone behind the verb over it acts, where more stands behind the clause. */
const overRelative = (
  pieces: readonly Piece[],
  inner: Verb,
  verbs: ReadonlyMap<number, Verb>,
  parties: Parties,
): Verb | null => {
  const { piece: at, senses, roles } = inner;
  const over = [...verbs.values()].findLast(({ piece, roles: { end } }) => piece < at - 1 && end === at - 1);
  if (!over || (over.roles.subject !== null && over.roles.object !== null) || !takesObject(over.senses)) return null;
  const alone = over.roles.object ?? over.roles.subject;
  // عينه المجلس الذي ...: it has its object on it.
  if (alone === null || alone <= over.piece || over.senses.some(({ pronoun }) => pronoun !== '')) return null;
  const head = phraseOf(pieces[alone]!);
  if (!parties.isParty(head) || !agrees(over.inflection, parties.genderOfAny(head), alone === over.piece + 1))
    return null;
  const { free } = behind(pieces, at + 1, parties.slots.between);
  const own = hasNoObject(senses) ? (roles.subject ?? at) : Math.max(roles.subject ?? at, roles.object ?? at);
  // المتحدث الذي عينه الوزير، فلان، الحكومة: the name of a title behind the clause is its own.
  const named = parties.isUntold(head)
    ? free.find((i) => i > own && isInserted(pieces, i) && nameAt(parties, pieces[i]!))
    : undefined;
  const more = free.find((i) => i > Math.max(own, named ?? own));
  if (more === undefined || (pieces[more - 1]!.kind === 'comma' && named !== more - 2)) return null;
  const who = named === undefined ? parties.subject(pieces, alone) : nameAt(parties, pieces[named]!);
  const { passive: _, ...active } = over.roles;
  return { ...over, roles: { ...active, subject: alone, object: more }, subject: who };
};

const isInserted = (pieces: readonly Piece[], i: number): boolean =>
  pieces[i - 1]!.kind === 'comma' && pieces[i + 1]?.kind === 'comma';

const nameAt = (parties: Parties, { first, last }: Piece) => parties.namedIn(first, last, 'PER');

/** Whether a verb of event without an object may have one. */
const takesMore = ({ roles, senses }: Verb): boolean => roles.object === null && senses.some(isTransitive);

/** يسيطرون على: a verb of event that takes what it is done to behind a preposition alone. */
const hasNoObject = (senses: readonly Sense[]): boolean =>
  senses.some(({ entry }) => entry.kind === 'eventVerb') && !senses.some(isTransitive);

const isTransitive = ({ entry }: Sense): boolean => entry.kind === 'eventVerb' && entry.frame.recipient.includes('obj');

/** Whether a verb without a frame of event may have an object: not what comes of something (أسفر) or comes about (تم). */
export const takesObject = (senses: readonly Sense[]): boolean =>
  !senses.some(
    ({ entry }) =>
      (entry.kind === 'eventWord' && entry.role === 'result') ||
      (entry.kind === 'supportVerb' &&
        (entry.combinations.every(({ slot }) => slot === '') ||
          // تعرضت قرى لقصف: who undergoes it, behind a preposition alone.
          entry.combinations.every(({ slot, subject }) => slot !== 'obj' && subject === 'recipient'))),
  );
