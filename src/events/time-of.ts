import type { PlacedTime } from '../phrases/surroundings.ts';
import { CITED, type Piece } from './piece.ts';

/**
 * The time that stands in a clause: from token `first` on, before `last`, else before it in its sentence, of those that
 * `isOwn` takes. A stretch of time (the last two years) counts where no day or year does, what is not fixed (سابقا) last.
 */
export const timeOf = (
  times: readonly PlacedTime[],
  first: number,
  last: number,
  pieces: readonly Piece[],
  isOwn: (time: PlacedTime) => boolean = () => true,
): PlacedTime | null => {
  const start = pieces[0]!.first;
  const own = clauseStart(pieces, first);
  const opening = pieces.find(({ kind }) => kind === 'verb')?.first ?? first;
  const [fixed, stretch, open] = [isFixed, isStretch, isOpen].map((fits) => {
    const behind = times.find((t) => t.first >= first && t.first < last && fits(t) && isOwn(t));
    // الذي وصفته الحكومة: the time before the sentence is that of its main verb.
    if (behind || isRelative(pieces, first)) return behind;
    return (
      times.findLast((t) => t.first >= own && t.first < first && fits(t) && isOwn(t)) ??
      times.findLast((t) => t.first >= start && t.first < Math.min(first, opening) && fits(t) && isOwn(t))
    );
  });
  const dated = fixed ?? open;
  // التقى خلال الأشهر الماضية: the stretch of the clause itself, not the day with which the sentence begins.
  return (stretch && stretch.first >= first && dated && dated.first < first ? stretch : (dated ?? stretch)) ?? null;
};

/**
 * Up to which token a day behind the clause of a verb may still be its own: behind what describes without a joint (هاجم
 * انتحاري يقود سيارة مقرا الثلاثاء) and behind commas without a verb (التقى الرئيس، كريم الهاشمي، الجمعة).
 */
export const reachOf = (pieces: readonly Piece[], from: number, end: number): number => {
  let verbs = 0;
  let commas = 0;
  let i = end;
  for (; i < pieces.length; i++) {
    const { kind, conjunction, first, governed } = pieces[i]!;
    if (governed === CITED) break;
    if (kind === 'stop' || kind === 'that' || kind === 'relative' || kind === 'conj' || kind === 'aux') break;
    if (kind === 'comma') commas++;
    if (kind === 'verb' && first > pieces[from]!.first) {
      if (conjunction !== '') break;
      verbs++;
    }
    if (commas > 0 && verbs > 0) break;
  }
  return pieces[i - 1]?.last ?? 0;
};

/** Whether the verb at a token stands right behind a relative pronoun. */
const isRelative = (pieces: readonly Piece[], token: number): boolean => {
  const at = pieces.findIndex(({ first }) => first === token);
  return at > 0 && pieces[at]!.kind === 'verb' && pieces[at - 1]!.kind === 'relative';
};

/** The first day of a stretch of time, else the value of a time, where neither is open. */
export const sinceOf = (time: PlacedTime | null): string | null => {
  if (!time) return null;
  const since = time.type === 'DURATION' ? time.earliest : time.value;
  // الآن, سابقا: no day on which it began.
  // القرن الثامن عشر: no year either.
  return !since || since.includes('X') || since.endsWith('_REF') || since.length < 3 ? null : since;
};

/** Where the last clause without a joint begins (عاش في المدينة حتى 1990، غادر إلى ...): what stood before is another verb's time. */
const clauseStart = (pieces: readonly Piece[], token: number): number => {
  let verbs = 0;
  let start = pieces[0]!.first;
  for (const [i, { kind, first, conjunction }] of pieces.entries()) {
    if (first > token) break;
    if (kind !== 'verb') continue;
    if (verbs > 0 && conjunction === '' && pieces[i - 1]!.kind === 'comma')
      start = (
        i > 2 && pieces[i - 2]!.kind === 'time' && pieces[i - 2]!.conjunction !== '' ? pieces[i - 2]! : pieces[i]!
      ).first;
    verbs++;
  }
  return start;
};

const isDated = ({ type }: PlacedTime): boolean => type === 'DATE' || type === 'TIME' || type === 'RANGE';
const isUnknown = ({ value }: PlacedTime): boolean => value.includes('X') || value.endsWith('_REF');
export const isFixed = (time: PlacedTime): boolean => isDated(time) && !isUnknown(time);
const isOpen = (time: PlacedTime): boolean => isDated(time) && isUnknown(time);
const isStretch = ({ type, earliest }: PlacedTime): boolean => type === 'DURATION' && earliest !== null;
