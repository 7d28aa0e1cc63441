import type { ParsedSentence } from './parsed-sentence.ts';
import type { Piece } from './piece.ts';
import type { Reader } from './reader.ts';

/** Kinds that stand until they end: what was so once is no such tie any more. */
const STANDING: ReadonlySet<string> = new Set([
  'based-in',
  'controls',
  'cooperates-with',
  'heads',
  'holds-post',
  'linked-with',
  'member-of',
  'present-in',
  'relies-on',
  'supports',
  'supports-militarily',
]);

/** Kinds that are given up. */
const HELD: ReadonlySet<string> = new Set(['based-in', 'controls', 'heads', 'holds-post']);

/** How many pieces before a verb كان may stand, its subject between. */
const NEAR = 3;

/**
 * Whether the tie that the verb of piece `at` makes, its clause ending before token `last`, has ended when the report is
 * written: كان يقود الحزب, حكم البلاد, شغل سابقا منصب, سيطر على المدينة بين عامي 2011 و2014.
 */
export const hasEnded = (
  reader: Reader,
  pieces: readonly Piece[],
  at: number,
  last: number,
  kind: string,
  aspect: string | null,
  isState: boolean,
): boolean =>
  STANDING.has(kind) &&
  ((aspect === 'imperfect' && wasSo(reader, pieces, at)) ||
    (aspect === 'perfect' && isState && !isSince(reader, pieces, at, last)) ||
    isFormerly(reader, pieces[at]!.last, last) ||
    (aspect !== 'imperfect' && HELD.has(kind) && isBefore(reader, pieces, at)) ||
    isOver(reader, pieces, at, last));

/** Whether the tie of the noun at token `t` of piece `piece` has ended: سقوط معاقل, كانت المدينة تعد معقل. */
export const isEnded = (
  reader: Reader,
  { pieces, governors }: ParsedSentence,
  piece: number,
  t: number,
  kind: string,
): boolean => {
  if (!STANDING.has(kind)) return false;
  const { document } = reader.around;
  const { first } = pieces[piece]!;
  for (let i = t - 1; i >= first; i--)
    if (document.words[i]!.senses.some(({ entry }) => entry.kind === 'postWord' && entry.when === 'ended')) return true;
  const verb = governors.get(piece)?.verb.piece;
  return (
    wasSo(reader, pieces, piece) ||
    (verb !== undefined && verb < piece && piece - verb <= NEAR && wasSo(reader, pieces, verb))
  );
};

/** كان فلان يقود. */
const wasSo = ({ around: { document }, parties: { slots } }: Reader, pieces: readonly Piece[], at: number): boolean => {
  for (let i = at - 1; i >= 0 && at - i <= NEAR; i--) {
    const { kind, first, governed, skip } = pieces[i]!;
    if (kind === 'aux') return slots.was.has(document.words[first]!.key.slice(skip));
    if (kind !== 'np' || governed !== '') return false;
  }
  return false;
};

/** قاد الحزب منذ تأسيسه. */
const isSince = ({ parties: { slots } }: Reader, pieces: readonly Piece[], at: number, last: number): boolean =>
  pieces.some(({ first, governed }, i) => i > at && first <= last && slots.since.has(governed));

/** شغل سابقا, في السابق: not الرئيس السابق. */
const isFormerly = ({ around: { document }, parties: { slots } }: Reader, first: number, last: number): boolean => {
  for (let t = first; t < Math.min(last + 1, document.size); t++) {
    const { senses, shape } = document.words[t]!;
    if (!senses.some(({ entry }) => entry.kind === 'postWord' && entry.when === 'past')) continue;
    if (slots.in.has(document.words[t - 1]?.key ?? '') || (!shape.definite && shape.stem.endsWith('ا'))) return true;
  }
  return false;
};

/** احتل المدينة قبل أن يطرد منها. */
const isBefore = ({ parties: { slots } }: Reader, pieces: readonly Piece[], at: number): boolean => {
  const end = pieces.findIndex(({ kind }, i) => i > at && kind === 'stop');
  return pieces
    .slice(at, end < 0 ? undefined : end)
    .some(({ kind, governed }) => kind === 'that' && slots.before.has(governed));
};

/** A stretch of time in the clause that was over before the report. */
const isOver = ({ times, now }: Reader, pieces: readonly Piece[], at: number, last: number): boolean =>
  now !== null &&
  times.some(
    ({ type, first, latest }) =>
      type === 'RANGE' &&
      first > pieces[at]!.first &&
      first <= last &&
      latest !== null &&
      latest.slice(0, 4) < now.slice(0, 4),
  );
