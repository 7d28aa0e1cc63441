import { type Document, TokenKind } from '../model/document.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Language } from '../model/language.ts';
import type { Digest, DigestSentences, WeightedStems } from '../model/resolution.ts';
import { hashOf } from './hash.ts';

type StemWeight = Language['stemWeight'];

/** The lead is the first sentences up to so many tokens: what happened, to whom, where, said once. */
const LEAD_TOKENS = 60;
/** Stems of a lower weight stand in every fifth report and say nothing. */
const LEAST_WEIGHT = 45;
/** The longest word that is counted, in UTF-16 units. */
const LONGEST = 255;

/** What of a report is compared with other reports. Pure: the same report gives the same digest. */
export const digestOf = (
  document: Document,
  title: Document | null,
  evidence: Evidence,
  stemWeight: StemWeight,
): Digest => {
  const ofTitle = title ? stemsOf(title, title.size, stemWeight) : new Map<number, number>();
  return {
    at: momentOf(evidence.published.value, evidence.published.earliest),
    sentences: sentencesOf(document, evidence),
    title: columnsOf(ofTitle),
    lead: columnsOf(new Map([...ofTitle, ...stemsOf(document, endOfLead(document, evidence), stemWeight)])),
  };
};

/** Days and months as they begin in UTC, times of day as written with their zone. */
const momentOf = (value: string | null, earliest: string | null): number | null => {
  if (earliest === null) return null;
  const written = value?.includes('T') ? Date.parse(value) : Number.NaN;
  return Number.isNaN(written) ? Date.parse(earliest) : written;
};

/** The token behind the lead. Headings do not end it, and do not count. */
const endOfLead = ({ sentences, size }: Document, { sentences: states }: Evidence): number => {
  const last = sentences.findIndex(({ last }, s) => last >= LEAD_TOKENS && !states[s]?.part);
  return last < 0 ? size : Math.min(sentences[last]!.last, LEAD_TOKENS * 2);
};

const sentencesOf = (
  { sentences, kind, words, start, end }: Document,
  { sentences: states }: Evidence,
): DigestSentences => {
  const first = [0];
  const hashes: number[] = [];
  const starts: number[] = [];
  const lengths: number[] = [];
  for (const [s, sentence] of sentences.entries()) {
    if (states[s]?.part) continue;
    for (let t = sentence.first; t < sentence.last; t++) {
      if (kind[t] !== TokenKind.word && kind[t] !== TokenKind.number) continue;
      hashes.push(hashOf(words[t]!.key));
      starts.push(start[t]!);
      lengths.push(Math.min(LONGEST, end[t]! - start[t]!));
    }
    if (hashes.length > first.at(-1)!) first.push(hashes.length);
  }
  return {
    first: Int32Array.from(first),
    words: Int32Array.from(hashes),
    start: Int32Array.from(starts),
    length: Uint8Array.from(lengths),
  };
};

/** The stems of the tokens before `last` with their weights. */
const stemsOf = ({ kind, words }: Document, last: number, stemWeight: StemWeight): Map<number, number> => {
  const weights = new Map<number, number>();
  for (let t = 0; t < last; t++) {
    if (kind[t] !== TokenKind.word) continue;
    const { stem } = words[t]!.shape;
    const weight = stemWeight(stem);
    if (stem !== '' && weight >= LEAST_WEIGHT) weights.set(hashOf(stem), weight);
  }
  return weights;
};

const columnsOf = (weights: ReadonlyMap<number, number>): WeightedStems => {
  const stems = Int32Array.from(weights.keys()).sort();
  return { stems, weights: Uint8Array.from(stems, (stem) => weights.get(stem)!) };
};
