import type { SentenceState, UnreadReason } from '../model/evidence.ts';
import type { StoredReading } from '../store/case.ts';

/** Sentences that were not understood for one and the same reason and word. */
export interface MissedGroup {
  readonly reason: UnreadReason;
  /** The verb or stem behind it, '' where no one word is. */
  readonly word: string;
  readonly count: number;
  readonly examples: readonly {
    readonly report: string;
    readonly start: number;
    readonly end: number;
    readonly text: string;
  }[];
}

/** What a case holds that the program did not understand. */
export interface Missed {
  readonly sentences: number;
  readonly withClaims: number;
  readonly empty: number;
  readonly unread: number;
  /** Commonest first. */
  readonly groups: readonly MissedGroup[];
}

const EXAMPLES = 3;

/** Counts the states of all sentences of the readings and groups those not understood by reason and word. */
export const missedIn = async (
  readings: AsyncIterable<Pick<StoredReading, 'report' | 'evidence'>>,
): Promise<Missed> => {
  const count = { claims: 0, read: 0, unread: 0 };
  const groups = new Map<string, MissedGroup>();
  for await (const { report, evidence } of readings) {
    for (const sentence of evidence.sentences) {
      count[sentence.state]++;
      if (sentence.state === 'unread') addTo(groups, report.id, report.text, sentence);
    }
  }
  return {
    sentences: count.claims + count.read + count.unread,
    withClaims: count.claims,
    empty: count.read,
    unread: count.unread,
    groups: [...groups.values()].sort((a, b) => b.count - a.count || (keyOf(a) < keyOf(b) ? -1 : 1)),
  };
};

const keyOf = ({ reason, word }: { reason: UnreadReason; word: string }): string => `${reason} ${word}`;

const addTo = (groups: Map<string, MissedGroup>, report: string, text: string, sentence: SentenceState): void => {
  const { reason = 'no-words', word = '', start, end } = sentence;
  const known = groups.get(keyOf({ reason, word }));
  const example = { report, start, end, text: text.slice(start, end) };
  if (!known) groups.set(keyOf({ reason, word }), { reason, word, count: 1, examples: [example] });
  else
    groups.set(keyOf(known), {
      ...known,
      count: known.count + 1,
      examples: known.examples.length < EXAMPLES ? [...known.examples, example] : known.examples,
    });
};
