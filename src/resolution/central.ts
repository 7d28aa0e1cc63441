import { type Span, spansOverlap } from '../model/span.ts';
import type { Assertion, AssertionSource } from '../model/statement.ts';
import { originOf } from './source-of.ts';
import { countShared } from './stems.ts';

/** A later claim tells what the first sentence tells where it shares so many of its stems, and such a share of the smaller of both. */
const REPEATS = { stems: 5, share: 0.4 } as const;

/**
 * Ids of the assertions that make a report's central statement. They are the claims of its first sentence, and where these
 * come from a body, those of the persons and unnamed people who speak for it next. Where the first sentence is the report's own
 * voice, they are the claims that repeat it later, else those of the next sentences. Empty where nobody is named. A claim
 * inside what somebody says is his, not the report's.
 */
export const centralOf = (
  assertions: readonly Assertion[],
  lead: readonly Span[],
  topic: readonly number[],
): string[] => {
  const [first] = lead;
  if (!first) return [];
  const claims = assertions.filter(
    ({ isClaim, inside, chain }) => isClaim && inside === null && originOf(chain) !== null,
  );
  const inFirst = claims.filter(({ content, cue }) =>
    [...content, ...(cue ? [cue] : [])].some((span) => spansOverlap(span, first)),
  );
  const later = claims.filter((claim) => !inFirst.includes(claim));
  const again = later.filter((claim) => repeats(claim, topic));
  const next = later.filter((claim) => startsIn(claim, lead));
  return centralAmong(inFirst, again, next).map(({ id }) => id);
};

const centralAmong = (
  inFirst: readonly Assertion[],
  again: readonly Assertion[],
  next: readonly Assertion[],
): readonly Assertion[] => {
  if (inFirst.length === 0) return again.length > 0 ? again : next;
  const origins = inFirst.map(({ chain }) => originOf(chain)!);
  const speakers = origins.every(isBody) ? next.filter(({ chain }) => speaksFor(originOf(chain)!)) : [];
  const repeated = origins.every(passesOn) ? again.filter((claim) => !speakers.includes(claim)) : [];
  return [...inFirst, ...speakers, ...repeated];
};

/** An institution, or someone without a name: who speaks next to it speaks for it. */
const isBody = ({ kind, relays }: AssertionSource): boolean =>
  kind === 'organization' || kind === 'anonymous' || relays;

const speaksFor = ({ kind }: AssertionSource): boolean => kind === 'person' || kind === 'anonymous';

const passesOn = ({ kind, relays }: AssertionSource): boolean => kind === 'outlet' || relays;

const startsIn = ({ content }: Assertion, lead: readonly Span[]): boolean =>
  lead.some(({ start, end }) => start <= content[0]!.start && content[0]!.start < end);

const repeats = ({ stems }: Assertion, topic: readonly number[]): boolean => {
  const shared = countShared(stems, topic);
  return shared >= REPEATS.stems && shared >= REPEATS.share * Math.min(stems.length, topic.length);
};
