import { tokenAt } from '../language/parse.ts';
import type { Document } from '../model/document.ts';
import type { Evidence, Time } from '../model/evidence.ts';
import { EntryBit } from '../model/lexicon.ts';
import { Upos } from '../model/part-of-speech.ts';
import { type Span, spansOverlap } from '../model/span.ts';
import type { NamedDay } from '../model/statement.ts';
import { hashOf } from './hash.ts';
import { stemsIn } from './stems.ts';

/** Words before and behind a day that tell what happened on it. */
const AROUND = 8;
/** How a day is given that stays the same whenever the report is read: no yesterday, no hour. */
const ABSOLUTE = /\.(?:weekday|date)$/;

/** The days that the body gives by weekday or date, beside those on which something was said. */
export const namedDays = ({ times, claims }: Evidence, document: Document): NamedDay[] => {
  const said = new Set(claims.map((claim) => claim.said));
  return times.flatMap((time, i): NamedDay[] => {
    const { id, rule, start, end } = time;
    const value = dayOf(time);
    if (value === null || said.has(id) || !ABSOLUTE.test(rule)) return [];
    // The night from one day to the next.
    if ([times[i - 1], times[i + 1]].some((other) => other && areBeside(time, other))) return [];
    const first = tokenAt(document, start);
    const deed = deedAt(document, first);
    if (deed === null) return [];
    const sentence = document.sentences[document.sentenceOf[first]!]!;
    const others = times.filter((other) => other !== time && spansOverlap(other, sentence) && !said.has(other.id));
    const beside = others.flatMap((other) => dayOf(other) ?? []);
    return [{ value, start, end, around: wordsAround(document, time, times), deed, beside: [...new Set(beside)] }];
  });
};

const dayOf = ({ earliest, latest, age }: Time): string | null => (!age && earliest === latest ? earliest : null);

const areBeside = (a: Span, b: Span): boolean => a.start - b.end <= 2 && b.start - a.end <= 2;

/** The stem of the nearest verb or noun of an event before a token of a sentence, else behind it; `null` for a verb of saying. */
const deedAt = (document: Document, first: number): number | null => {
  const sentence = document.sentences[document.sentenceOf[first]!]!;
  const isDeed = (t: number): boolean =>
    document.parts[t] === Upos.VERB || (document.words[t]!.kinds & (EntryBit.eventNoun | EntryBit.eventVerb)) !== 0;
  let t = first - 1;
  while (t >= sentence.first && !isDeed(t)) t--;
  if (t < sentence.first) {
    t = first + 1;
    while (t < sentence.last && !isDeed(t)) t++;
    if (t >= sentence.last) return null;
  }
  const { kinds, shape, key } = document.words[t]!;
  return kinds & EntryBit.cueVerb && !(kinds & EntryBit.eventVerb) ? null : hashOf(shape.stem || key);
};

const wordsAround = (document: Document, { start, end }: Span, times: readonly Time[]): number[] => {
  const [first, last] = [tokenAt(document, start), tokenAt(document, end - 1)];
  const sentence = document.sentences[document.sentenceOf[first]!]!;
  const spans: Span[] = [];
  for (let t = Math.max(sentence.first, first - AROUND); t < Math.min(sentence.last, last + 1 + AROUND); t++) {
    const token = { start: document.start[t]!, end: document.end[t]! };
    if (!times.some((time) => spansOverlap(time, token))) spans.push(token);
  }
  return stemsIn(document, spans);
};
