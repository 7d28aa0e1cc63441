import { tokenAt } from '../language/parse.ts';
import type { Document } from '../model/document.ts';
import type { Claim, Evidence, Time } from '../model/evidence.ts';
import { type CueClass, EntryBit } from '../model/lexicon.ts';
import { Upos } from '../model/part-of-speech.ts';
import { type Span, spanContains, spansOverlap } from '../model/span.ts';
import type { NamedDay } from '../model/statement.ts';
import { hashOf } from './hash.ts';
import { namesIn } from './stances.ts';
import { deedStemsIn } from './stems.ts';
import { bothSides, wordsAround } from './words-around.ts';

/** How a day is given that stays the same whenever the report is read: no hour. */
const ABSOLUTE = /\.(?:weekday|date)$/;
/** Yesterday and today: they stay the same where the weekday stands beside them. */
const RELATIVE = /\.day$/;

/** The days that the body gives by weekday or date, beside those on which something was said. */
export const namedDays = (evidence: Evidence, document: Document, weight: (stem: string) => number): NamedDay[] => {
  const { times, claims, figures = [] } = evidence;
  const names = namesIn(evidence);
  const isTime = new Uint8Array(document.size);
  for (const { start, end } of times)
    for (let t = tokenAt(document, start); t < document.size && document.start[t]! < end; t++) isTime[t] = 1;
  const saidOf = Map.groupBy(claims, ({ said }) => said);
  return times.flatMap((time, i): NamedDay[] => {
    const { id, start, end } = time;
    const value = dayOf(time);
    if (value === null || !isAbsolute(document, time)) return [];
    // The night from one day to the next.
    if ([times[i - 1], times[i + 1]].some((other) => other && areBeside(time, other))) return [];
    const first = tokenAt(document, start);
    const deed = deedAt(document, first);
    if (deed === null || isOfSaying(document, deed, time, saidOf.get(id) ?? [], claims)) return [];
    const sentence = document.sentences[document.sentenceOf[first]!]!;
    const others = times.filter((other) => other !== time && spansOverlap(other, sentence) && !saidOf.has(other.id));
    const beside = others.flatMap((other) => dayOf(other) ?? []);
    const told = new Set(deedStemsIn(document, [sentence], names));
    const around = wordsAround(document, first, tokenAt(document, end - 1) + 1, weight, (t) => isTime[t] === 1);
    const stems = bothSides(around);
    return [
      {
        value,
        start,
        end,
        around: stems,
        told: stems.filter((stem) => told.has(stem)),
        deeds: namesOfDeed(document, deed),
        beside: [...new Set(beside)],
        tolls: figures.flatMap((figure) =>
          figure.in === undefined && spansOverlap(figure, sentence) ? [figure.value] : [],
        ),
      },
    ];
  });
};

const dayOf = ({ earliest, latest, age }: Time): string | null => (!age && earliest === latest ? earliest : null);

const isAbsolute = (document: Document, { rule, start, end }: Time): boolean => {
  if (ABSOLUTE.test(rule)) return true;
  if (!RELATIVE.test(rule)) return false;
  for (let t = tokenAt(document, start); t < document.size && document.start[t]! < end; t++)
    if (document.words[t]!.times.some(({ entry }) => isWeekday(entry.senses))) return true;
  return false;
};

const isWeekday = (senses: readonly { readonly kind: string }[] | undefined): boolean =>
  senses?.some(({ kind }) => kind === 'weekday') ?? false;

const areBeside = (a: Span, b: Span): boolean => a.start - b.end <= 2 && b.start - a.end <= 2;

const ACCUSING: ReadonlySet<CueClass> = new Set(['accuse', 'allege']);

/** A verb of saying; one of accusing is a deed too, or another word (تحمل). */
const isOfSpeech = ({ words }: Document, t: number): boolean =>
  words[t]!.senses.some(({ entry }) => entry.kind === 'cueVerb' && !ACCUSING.has(entry.class));

/** The token of the nearest verb or noun of an event before a token of a sentence, else behind it; `null` for a verb of saying. */
const deedAt = (document: Document, first: number): number | null => {
  const sentence = document.sentences[document.sentenceOf[first]!]!;
  const isDeed = (t: number): boolean =>
    document.parts[t] === Upos.VERB || (document.words[t]!.kinds & EntryBit.eventNoun) !== 0;
  let t = first - 1;
  while (t >= sentence.first && !isDeed(t)) t--;
  if (t < sentence.first) {
    t = first + 1;
    while (t < sentence.last && !isDeed(t)) t++;
    if (t >= sentence.last) return null;
  }
  return isOfSpeech(document, t) ? null : t;
};

/** Whether the day is that of a saying: nothing else was done between its cue and the day. A cue far behind has its own. */
const isOfSaying = (
  document: Document,
  deed: number,
  time: Time,
  sayings: readonly Claim[],
  claims: readonly Claim[],
): boolean => {
  const at = { start: document.start[deed]!, end: document.end[deed]! };
  if (claims.some(({ cue, part }) => part === undefined && spanContains(cue, at))) return true;
  return sayings.some(({ cue }) => cue.start < time.start || at.end > time.start);
};

/** Hashes by which the same deed is known in other forms: its stem, its lemma. */
const namesOfDeed = ({ words }: Document, t: number): number[] => {
  const { key, shape, senses } = words[t]!;
  const names = new Set([hashOf(shape.stem || key)]);
  for (const { entry } of senses) if ('lemma' in entry) names.add(hashOf(`=${entry.lemma}`));
  return [...names];
};
