import { phraseAt } from '../language/phrases.ts';
import { isQuotationMark } from '../language/quotations.ts';
import type { Document, Sentence } from '../model/document.ts';
import type { Claim, SentenceState, UnreadReason } from '../model/evidence.ts';
import { EntryBit } from '../model/lexicon.ts';
import type { Span } from '../model/span.ts';
import type { Word } from '../model/word.ts';
import { cueItem } from '../phrases/cue-item.ts';
import { partsOfSentences } from './parts.ts';

/** A quotation shorter than this names something rather than says it. */
const LONG_QUOTE = 5;
/** How far before أن its verb may stand. */
const REACH = 4;

type Reason = Pick<SentenceState, 'reason' | 'why' | 'word' | 'at'>;

/**
 * What became of each sentence: `claims` where a claim's cue or content lies in it, `read` where nothing in it attributes
 * anything, `unread` where a verb of saying, a quotation or an unknown verb before أن stands in it and nothing was read.
 */
export const sentenceStates = (document: Document, claims: readonly Claim[]): SentenceState[] => {
  const spans = claims.flatMap((claim) => [claim.cue, ...claim.content]).sort((a, b) => a.start - b.start);
  let at = 0;
  let reached = 0;
  const parts = partsOfSentences(document);
  return document.sentences.map((sentence, s): SentenceState => {
    const part = parts[s];
    const { start, end } = sentence;
    const where = part ? { start, end, part } : { start, end };
    while (at < spans.length && spans[at]!.start < end) reached = Math.max(reached, spans[at++]!.end);
    if (reached > start) return { ...where, state: 'claims' };
    const reason = unreadReason(document, sentence);
    return reason === null ? { ...where, state: 'read' } : { ...where, state: 'unread', ...reason };
  });
};

const unreadReason = (document: Document, { first, last }: Sentence): Reason | null => {
  let words = 0;
  let open: Reason | null = null;
  for (let t = first; t < last; t++) {
    const word = document.words[t]!;
    if (word.shape.part !== 'mark' && word.shape.part !== 'number') words++;
    const filler = fillerEnd(document, t);
    if (filler > t) {
      t = filler - 1;
      continue;
    }
    const lemma = cueLemma(document, t);
    if (lemma)
      return because(
        'cue-without-content',
        `no rule found what ${written(document, t)} attributes`,
        document,
        t,
        lemma,
      );
    open ??= quotationAt(document, t) ?? unknownVerbBefore(document, first, t);
  }
  return open ?? (words === 0 ? { reason: 'no-words', why: 'no words' } : null);
};

const because = (reason: UnreadReason, why: string, document: Document, t: number, word: string): Reason => ({
  reason,
  why,
  word,
  at: spanOf(document, t),
});

/** The lemma of a finite verb of saying that hardly means anything else. */
const cueLemma = (document: Document, t: number): string | null => {
  const { kinds } = document.words[t]!;
  if (!(kinds & EntryBit.cueVerb) || kinds & EntryBit.function) return null;
  const item = cueItem(document, t)?.at(-1);
  const cue = item?.kind === 'cue' ? item.cues[0]!.entry : null;
  return cue?.kind === 'cueVerb' && !cue.weak && cue.class !== 'know' ? cue.lemma : null;
};

/** يذكر أن, which attributes nothing: the token behind it, or `t`. */
const fillerEnd = (document: Document, t: number): number => {
  const word = document.words[t]!;
  const phrase = word.opens.length > 0 ? phraseAt(document, t) : null;
  return phrase?.entries.some(({ kind }) => kind === 'filler') ? phrase.last : t;
};

const quotationAt = (document: Document, t: number): Reason | null =>
  isQuotationMark(document.words[t]!.form) && document.partner[t]! - t > LONG_QUOTE
    ? because('quotation-without-speaker', 'a quotation without a speaker', document, t, '')
    : null;

/** A verb that no table knows, close before أن, unless a noun of saying stands between. */
const unknownVerbBefore = (document: Document, first: number, t: number): Reason | null => {
  if (!hasRole(document.words[t]!, 'that')) return null;
  for (let i = t - 1; i >= first && i >= t - REACH; i--) {
    const word = document.words[i]!;
    if (word.shape.part === 'function' && i === t - 1) return null;
    if (word.kinds & EntryBit.cueNoun) return null;
    if (word.shape.part !== 'verb') continue;
    if (word.kinds & (EntryBit.cueVerb | EntryBit.function)) return null;
    if (word.senses.some(({ entry }) => entry.kind === 'clauseVerb')) return null;
    return because(
      'unknown-verb',
      `${written(document, i)} before ${written(document, t)} is no known verb of saying`,
      document,
      i,
      word.shape.stem,
    );
  }
  return null;
};

const hasRole = (word: Word, role: string): boolean =>
  (word.kinds & EntryBit.function) !== 0 &&
  word.senses.some(({ entry }) => entry.kind === 'function' && entry.role === role);

const spanOf = (document: Document, t: number): Span => ({ start: document.start[t]!, end: document.end[t]! });
const written = (document: Document, t: number): string => document.text.slice(document.start[t]!, document.end[t]!);
