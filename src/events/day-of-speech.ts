import type { Document } from '../model/document.ts';
import type { Claim, Event } from '../model/evidence.ts';
import type { PlacedTime } from '../phrases/surroundings.ts';
import type { Found } from './found.ts';
import { BY_SAYING } from './own-time.ts';
import type { ParsedSentence } from './parsed-sentence.ts';
import { isFixed } from './time-of.ts';

/**
 * What is done by saying it is done when its actor last spoke, where the report tells that day: قال الوزير الثلاثاء ...
 * وطالب الحكومة بالاستقالة. Not what was done before (وكان قد طالب) and what a noun names.
 */
export const dayOfSpeech = (
  { type, actor, status, trigger }: Event,
  { aspect, token }: Found,
  { pieces }: ParsedSentence,
  { sentenceOf }: Document,
  claims: readonly Claim[],
  times: readonly PlacedTime[],
): string | null => {
  if (!BY_SAYING.has(type) || !actor || aspect === null || status !== 'actual' || isBefore(pieces, token)) return null;
  let day: PlacedTime | null = null;
  for (const { content, said, chain } of claims) {
    if (content[0]!.start >= trigger.start) break;
    if (said === null || !chain.some((link) => 'entity' in link && link.entity === actor)) continue;
    day = times.find(({ id }) => id === said) ?? null;
  }
  if (!day || day.start > trigger.start || day.value.length < DAY || !isFixed(day)) return null;
  return sentenceOf[token]! - sentenceOf[day.first]! <= FAR ? day.id : null;
};

const DAY = '2018-01-01'.length;
/** Further on in sentences the story may have come to something else. */
const FAR = 3;

/** وكان الوزير قد طالب: before what else is told. */
const isBefore = (pieces: ParsedSentence['pieces'], token: number): boolean => {
  let before = false;
  for (const { kind, first } of pieces) {
    if (first >= token) break;
    if (kind === 'aux') before = true;
    else if (kind === 'comma' || kind === 'stop' || kind === 'that') before = false;
  }
  return before;
};
