import type { Certainty } from '../model/evidence.ts';
import { leastCertain } from '../model/evidence.ts';
import type { Item } from '../phrases/item.ts';

/** What a verb of saying brings, where a noun of thinking stands before it. */
export interface Attitude {
  /** First item of the content. */
  readonly content: number;
  readonly certainty: Certainty;
  /** The content is a phrase, no clause. */
  readonly phrase: boolean;
}

const ATTITUDES: ReadonlySet<string> = new Set(['believe', 'expect', 'fear']);

/**
 * عبر عن خشيته من العبث بالأدلة, أعرب عن أمله في أن ..., حذر من احتمال أن ...: what the noun of thinking at item `i` is about is
 * what is said, as surely as the noun says. `null` where no such noun stands there, or nothing behind it.
 */
export const attitudeAt = (items: readonly Item[], i: number, of: string): Attitude | null => {
  const noun = items[i];
  if (noun?.kind !== 'cueNoun') return null;
  for (const { entry } of noun.cues) {
    if (!ATTITUDES.has(entry.class) && !(of === 'express' && entry.class === 'doubt')) continue;
    const takes = (kind: string, preposition = ''): boolean =>
      entry.frames.some((frame) => frame.kind === kind && (kind !== 'prep' || frame.preposition === preposition));
    let at = i + 1;
    while (items[at]?.kind === 'adverb' || items[at]?.kind === 'time') at++;
    const next = items[at];
    const governs = next?.kind === 'prep' && takes('prep', next.preposition);
    const behind = governs ? items[at + 1] : next;
    if (!behind) continue;
    const isClause = behind.kind === 'that' && behind.conjunction === '';
    if (isClause ? !takes('that') && !governs : !(governs || (takes('masdar') && behind.act)) || !isNoun(behind))
      continue;
    const content = (governs ? at + 1 : at) + (isClause ? 1 : 0);
    if (content >= items.length) continue;
    const inner = isClause ? null : attitudeAt(items, content, of);
    const certainty = leastCertain(entry.certainty, inner?.certainty ?? 'certain');
    return inner ? { ...inner, certainty } : { content, certainty, phrase: !isClause };
  }
  return null;
};

const isNoun = ({ kind }: Item): boolean => kind === 'np' || kind === 'cueNoun' || kind === 'quote';
