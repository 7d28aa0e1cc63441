import type { Document } from '../model/document.ts';
import type { Claim, Status } from '../model/evidence.ts';
import { EntryBit } from '../model/lexicon.ts';
import type { PlacedTime } from '../phrases/surroundings.ts';
import type { Piece } from './piece.ts';
import type { Reader } from './reader.ts';
import { sinceOf } from './time-of.ts';

/**
 * Since when a tie stands that the word at token `token` tells: at the time of its clause, where that is the time of the word
 * itself. `null` where it may be of another: of a verb of saying before (قال أمس إن ...), of an act that the clause names
 * (اتهمه بقتل شاب عام 2013). `bearing` are the claims in whose content the word stands; what others say is passed over.
 */
export const tieSince = (
  { around: { document }, claims, parties: { slots }, now }: Reader,
  time: PlacedTime | null,
  token: number,
  pieces: readonly Piece[],
  bearing: readonly Claim[],
  status: Status,
  isNoun = false,
): string | null => {
  if (!time) return null;
  const isBefore = time.first < token;
  const [from, to] = isBefore ? [time.last, token] : [token + 1, time.first];
  const told = claims.filter((claim) => !bearing.includes(claim)).flatMap(({ content }) => content);
  const isTold = (t: number): boolean =>
    told.some(({ start, end }) => start <= document.start[t]! && document.end[t]! <= end);
  // انتفاضة 2011، ومنذ ذلك الحين: holds for all that follows in its sentence.
  const holds = pieces.some(({ first, governed }) => first >= from && first < to && slots.since.has(governed));
  // نشرت أمس تسجيلا لمكالمة: the time before a noun of event is that of its verb.
  if (isBefore && isNoun && !holds) return null;
  // تقود الدولة تحالفا منذ 2015 دعما لفلان، فقد حمل: behind a comma a verb that و does not join has a time of its own.
  const at = pieces.findIndex(({ first, last }) => first <= token && token < last);
  const isApart =
    isBefore &&
    pieces[at]?.kind === 'verb' &&
    pieces[at].conjunction !== 'و' &&
    pieces.some(({ kind, first }) => kind === 'verb' && first < time.first) &&
    pieces.some(({ kind, first }) => kind === 'comma' && first >= from && first < to);
  if (isApart && !holds) return null;
  let isAside = false;
  for (const [i, { kind, first, last, governed, conjunction }] of pieces.entries()) {
    if (last <= from || first >= to || (first <= token && token < last) || isTold(first)) continue;
    const joins = conjunction !== '';
    if (kind === 'stop' || (kind === 'that' && !joins && !(last < document.size && isTold(last)))) return null;
    if (isBefore) {
      // عينه عام 2015 مجلس يجتمع في المدينة، ووافق على ترقيته: verbs that و joins go on at that time; so does مما يزيد القلق.
      const before = pieces[i - 1];
      const goesOn = joins || before?.kind === 'relative' || drawsOn(document, before);
      if (kind === 'verb' && !goesOn && !holds) return null;
      // ... أمس قرارا ضد وزير اتهمه بعرقلة العودة: what stands in a relative clause behind is of another time.
      if (kind === 'relative') isAside = true;
      else if (kind === 'verb' && joins) isAside = false;
      continue;
    }
    if (kind === 'verb' || kind === 'relative' || kind === 'conj' || kind === 'participle') return null;
    if (kind !== 'np' || governed === '' || slots.meeting.has(governed) || slots.with.has(governed)) continue;
    const { kinds, shape } = document.words[first]!;
    if (shape.act || kinds & EntryBit.eventNoun) return null;
  }
  const since = isAside ? null : sinceOf(time);
  // What stands already stands since no day to come.
  return since !== null && status === 'actual' && now !== null && since.slice(0, now.length) > now ? null : since;
};

const drawsOn = ({ words }: Document, piece: Piece | undefined): boolean =>
  piece !== undefined &&
  words[piece.first]!.senses.some(
    ({ entry }) => entry.kind === 'function' && (entry.role === 'result' || entry.role === 'aside'),
  );
