import type { Document } from '../model/document.ts';
import type { EventFrame, Inflection } from '../model/lexicon.ts';
import type { Sense } from '../model/word.ts';
import type { EntityDraft } from '../names/entities.ts';
import { isNominative } from './closed.ts';
import { functionRole } from './function-role.ts';
import type { Parties } from './parties.ts';
import type { Gender } from './phrase.ts';
import type { Piece } from './piece.ts';

/** How a verb behind its subject agrees with it: by gender, in the plural with people. */
export interface Agreement {
  readonly gender: Gender;
  readonly people: boolean;
}

/** A verb that may have left its subject out, and who was the subject before it. */
export interface LeftOut {
  readonly document: Document;
  readonly pieces: readonly Piece[];
  /** The piece of the verb. */
  readonly at: number;
  readonly parties: Parties;
  readonly inflection: Inflection | null;
  readonly before: EntityDraft | null;
  readonly genders: ReadonlyMap<EntityDraft, Agreement>;
}

/** Whether the subject of the verb before can be that of a verb without one. */
export const continues = ({ inflection, before, genders }: LeftOut): boolean => {
  if (!before || !inflection) return before !== null && !inflection;
  if (inflection.person !== 3) return false;
  if (inflection.number === 'd') return false;
  if (inflection.number === 'p') return before.type !== 'PER';
  const { gender, people } = genders.get(before) ?? { gender: before.gender, people: false };
  // كشف مقربون من الرئيس أنه تلقى: several people go on in the plural.
  if (people) return false;
  return gender === '' || inflection.gender === '' || gender === inflection.gender;
};

/** أنها تواصلت, أنه استجوب الوزير: whether the pronoun on أن right before the verb is its subject. */
export const hasOwnSubject = (verb: LeftOut, frame: EventFrame | null): boolean => {
  const { document, pieces, at, parties, before } = verb;
  const that = pieces[at - 1];
  if (that?.kind !== 'that') return false;
  const { key } = document.words[that.last - 1]!;
  const { her, him, several } = parties.slots;
  if ([...her, ...several].some((pronoun) => key.endsWith(pronoun))) return true;
  // أنه may stand for nothing (أنه تم): not with whom it is done to behind the verb.
  const mayBeHe = frame?.recipient.includes('obj') === true && (frame.lone === 'actor' || isFree(pieces[at + 1]));
  return (
    mayBeHe &&
    [...him].some((pronoun) => key.endsWith(pronoun)) &&
    continues(verb) &&
    !(before && parties.isTeller(before))
  );
};

/**
 * أشاد بالمبادرة وحث الحكومة على, ودعت جميع الأطراف إلى: whether who alone stands behind a verb of asking is asked, as the
 * subject of the verb before may go on.
 */
export const asksAlone = (verb: LeftOut, frame: EventFrame | null, senses: readonly Sense[]): boolean => {
  const { document, pieces, at, parties } = verb;
  if (!(mayUrge(senses) || meetsSomeone(frame)) || !continues(verb)) return false;
  const next = pieces[at + 1];
  if (!isFree(next)) return joinsOn(document, pieces, at);
  const word = document.words[next.first]!;
  const isAll = next.last - next.first > 1 && parties.slots.all.has(word.shape.stem);
  if (!isAll && !joinsOn(document, pieces, at)) return false;
  return !isNominative(word) && (frame?.lone === 'recipient' || !opensSentence(pieces, at));
};

const isFree = (piece: Piece | undefined): piece is Piece =>
  piece?.kind === 'np' && piece.governed === '' && piece.conjunction === '';

/** حث, ناشد, طالب: whether a verb of saying may be said to someone as its object. */
const mayUrge = (senses: readonly Sense[]): boolean =>
  senses.some(({ entry }) => entry.kind === 'cueVerb' && entry.frames.some(({ kind }) => OBJECT.has(kind)));
const OBJECT: ReadonlySet<string> = new Set(['obj-prep', 'obj-that', 'obj-masdar']);

/** وصل الوزير والتقى الرئيس: whether a verb always has someone as its object. */
const meetsSomeone = (frame: EventFrame | null): boolean =>
  frame !== null && frame.type === 'CONSULT' && frame.recipient.includes('obj');

/** Whether a verb is joined to a clause before it in its sentence: وحث, كما حث. */
const joinsOn = (document: Document, pieces: readonly Piece[], at: number): boolean => {
  if (at === 0) return false;
  const { kind, first } = pieces[at - 1]!;
  // عندما دعت النقابات: a clause of its own.
  return pieces[at]!.conjunction !== '' || (kind === 'conj' && functionRole(document, first)?.role !== 'subordinator');
};

/** كما طالب النواب: the first verb of a sentence, behind its joint, has a subject of its own. */
const opensSentence = (pieces: readonly Piece[], at: number): boolean =>
  at > 0 && pieces.slice(0, at).every(({ kind }) => kind === 'conj' || kind === 'adverb');
