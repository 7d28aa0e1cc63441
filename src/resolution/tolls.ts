import type { Document } from '../model/document.ts';
import type { Evidence, Time } from '../model/evidence.ts';
import { type Span, spanContains } from '../model/span.ts';
import type { Toll } from '../model/statement.ts';
import { numbersIn } from './numbers-in.ts';
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
