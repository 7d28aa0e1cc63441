import type { EvidenceTarget, PlacedWords } from './decisions.ts';
import type { Claim, Event, Evidence, Tie } from './evidence.ts';
import type { Report } from './report.ts';
import { type Span, spanContains, spansOverlap, spanText } from './span.ts';

/** Share of the content that a claim must have in common with the one decided on. */
const ALIKE = 0.5;
/** The same without a cue in common. */
const NEARLY_EQUAL = 0.9;

const partText = (report: Report, span: Span): string => (span.in === 'title' ? (report.title ?? '') : report.text);

/** The words of a span with their place, for a target. */
export const placedWords = (report: Report, { start, end, in: part }: Span): PlacedWords => ({
  start,
  end,
  ...(part === undefined ? {} : { in: part }),
  words: spanText(partText(report, { start, end, ...(part === undefined ? {} : { in: part }) }), { start, end }),
});

/** Where words stand now: in their old place, else where they stand nearest to `near`; `null` where they stand no more. */
const locate = (report: Report, placed: PlacedWords, near = placed.start): Span | null => {
  const { start, end, words, in: part } = placed;
  const text = partText(report, placed);
  const spanAt = (at: number): Span => ({
    start: at,
    end: at + words.length,
    ...(part === undefined ? {} : { in: part }),
  });
  if (near === start && text.slice(start, end) === words) return spanAt(start);
  let best = -1;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (best < 0 || Math.abs(at - near) < Math.abs(best - near)) best = at;
  }
  return best < 0 ? null : spanAt(best);
};

/** The spans where several words stand now that stood near each other: those behind the first move as far as it did. */
export const locateAll = (report: Report, all: readonly PlacedWords[]): Span[] => {
  let moved = 0;
  return all.flatMap((placed) => {
    const found = locate(report, placed, placed.start + moved);
    if (found) moved = found.start - placed.start;
    return found ? [found] : [];
  });
};

/** The claims of a reading that a target means: none where its words are gone, several where a reading cut it in pieces. */
export const claimsMeant = (
  report: Report,
  { claims }: Evidence,
  target: EvidenceTarget & { readonly kind: 'claim' },
): Claim[] => {
  const content = locateAll(report, target.content);
  if (content.length < target.content.length || content.length === 0) return [];
  const moved = content[0]!.start - target.content[0]!.start;
  const cue = locate(report, target.cue, target.cue.start + (target.cue.in === target.content[0]!.in ? moved : 0));
  return claims.filter((claim) => {
    const hasCue = cue !== null && claim.cue.in === cue.in && spansOverlap(claim.cue, cue);
    const shared = sharedLength(claim.content, content);
    const share = shared / (lengthOf(claim.content) + lengthOf(content) - shared);
    const isPiece = claim.content.every((piece) =>
      content.some((whole) => whole.in === piece.in && spanContains(whole, piece)),
    );
    return hasCue ? share >= ALIKE || isPiece : share >= NEARLY_EQUAL;
  });
};

const lengthOf = (spans: readonly Span[]): number => spans.reduce((sum, { start, end }) => sum + end - start, 0);

const sharedLength = (a: readonly Span[], b: readonly Span[]): number =>
  a.reduce(
    (sum, one) =>
      sum +
      b.reduce(
        (inner, other) =>
          one.in === other.in && spansOverlap(one, other)
            ? inner + Math.min(one.end, other.end) - Math.max(one.start, other.start)
            : inner,
        0,
      ),
    0,
  );

/** The events of that type that stand on those words. */
export const eventsMeant = (
  report: Report,
  { events }: Evidence,
  target: EvidenceTarget & { readonly kind: 'event' },
): Event[] => {
  const trigger = locate(report, target.trigger);
  return trigger === null
    ? []
    : events.filter(
        (event) =>
          event.type === target.type && event.trigger.in === trigger.in && spansOverlap(event.trigger, trigger),
      );
};

/** The ties of that type between those two. */
export const tiesMeant = ({ ties, entities }: Evidence, target: EvidenceTarget & { readonly kind: 'tie' }): Tie[] => {
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  return ties.filter(
    ({ type, from, to }) => type === target.type && names.get(from) === target.from && names.get(to) === target.to,
  );
};
