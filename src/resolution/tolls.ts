import { tokenAt } from '../language/parse.ts';
import { type Document, TokenKind } from '../model/document.ts';
import type { Evidence, Time } from '../model/evidence.ts';
import type { NumberWord } from '../model/lexicon.ts';
import { type Span, spanContains } from '../model/span.ts';
import type { Toll } from '../model/statement.ts';
import { topicStemsIn } from './stems.ts';

/** The tolls of headline and lead. */
export const tollsOf = (
  { figures = [], times }: Evidence,
  document: Document,
  title: Document | null,
  lead: readonly Span[],
): Toll[] =>
  figures.flatMap((figure): Toll[] => {
    const part = figure.in === 'title' ? title : document;
    const around =
      figure.in === 'title'
        ? { start: 0, end: title?.text.length ?? 0 }
        : lead.find(({ start, end }) => start <= figure.start && figure.start < end);
    if (!part || !around) return [];
    return [
      {
        ...figure,
        stems: topicStemsIn(part, [around]),
        days: figure.in === 'title' ? [] : daysIn(times, around),
        beside: numbersIn(part, around).filter((value) => value !== figure.value),
      },
    ];
  });

/** The single days that a sentence names. */
const daysIn = (times: readonly Time[], sentence: Span): string[] => [
  ...new Set(
    times
      .filter(({ age, earliest, latest }) => !age && earliest !== null && earliest === latest)
      .filter((time) => spanContains(sentence, time))
      .map(({ earliest }) => earliest!),
  ),
];

/** The numbers of a sentence, each once; of a number in several words its parts. */
const numbersIn = (document: Document, { start, end }: Span): number[] => {
  const values = new Set<number>();
  for (let t = tokenAt(document, start); t < document.size && document.start[t]! < end; t++) {
    const { key, senses } = document.words[t]!;
    const word = senses.find(({ entry }) => entry.kind === 'numberWord')?.entry as NumberWord | undefined;
    const value = document.kind[t] === TokenKind.number ? Number(key.replaceAll(',', '')) : word?.value;
    if (value) values.add(value);
  }
  return [...values];
};
