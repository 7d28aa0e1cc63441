import type { EventFrame } from '../model/lexicon.ts';

/** Types that are done in words, to whoever stands behind what they are about. */
export const IN_WORDS: ReadonlySet<EventFrame['type']> = new Set([
  'ACCUSE',
  'SUPPORT',
  'REJECT',
  'SANCTION',
  'THREATEN',
  'CONCEDE',
  'REQUEST',
  'AGREE',
]);

/** Types that are done to things as well. */
export const HARMS: ReadonlySet<EventFrame['type']> = new Set(['ASSAULT', 'COERCE']);
