import type { ClaimRule } from '../model/claim-rule.ts';
import type { Frame } from '../model/lexicon.ts';
import type { Item } from '../phrases/item.ts';
import { belongsToCue, CLOSE, isAct, isGovernedAct, isUngoverned, opensWithAct } from './complement.ts';

/** What a rule found: indices into the item list. */
export interface RuleMatch {
  readonly rule: ClaimRule;
  /** The cue senses that fit the rule. */
  readonly cue: Item['cues'][number];
  /** Items between cue and content, half-open. */
  readonly gap: readonly [from: number, to: number];
  readonly speaker: number | null;
  readonly origin: number | null;
  readonly complement: 'that' | 'quote' | 'prep' | 'phrase' | 'colon';
  /** First item of the content. */
  readonly content: number;
}

const GAP_ITEMS = 26;
const GAP_TOKENS = 48;
const REACH = { gap: GAP_ITEMS, near: 12, short: 4, close: 6 } as const;
const LONG_QUOTE = 3;
/** Tokens of a source in quotation marks, with the marks. */
const LONGEST_SOURCE = 6;

/** Nouns of these classes keep the clause behind them for themselves. */
const HOLDS: ReadonlySet<string> = new Set(['allege', 'accuse', 'fear', 'doubt', 'threaten']);

const NOUN_STEPS: ReadonlySet<string> = new Set(['phrase', 'masdar', 'speaker', 'origin']);
const TAKES_OBJECT: ReadonlySet<string> = new Set(['obj-that', 'obj-prep', 'obj-masdar', 'as']);

/** The first rule that fits the cue at item `at`, with the parts that it found. Rules are tried in the order of the file. */
export const matchRules = (rules: readonly ClaimRule[], items: readonly Item[], at: number): RuleMatch | null => {
  for (const rule of rules) {
    const match = matchRule(rule, items, at);
    if (match) return match;
  }
  return null;
};

const matchRule = (rule: ClaimRule, items: readonly Item[], at: number): RuleMatch | null => {
  if (items[at]!.kind !== rule.on) return null;
  for (const cue of items[at]!.cues) {
    const { entry } = cue;
    if (rule.classes.length > 0 && !rule.classes.includes(entry.class)) continue;
    // يؤكده, أوردته: the content is the pronoun, and stands elsewhere.
    if (entry.kind === 'cueVerb' && entry.weak && !rule.weak) continue;
    const taken = rule.on === 'cue' && cue.sense.pronoun !== '';
    const frames = entry.frames.filter(
      (frame) => rule.frames.includes(frame.kind) && (!taken || TAKES_OBJECT.has(frame.kind)),
    );
    if (rule.frames.length > 0 && frames.length === 0) continue;
    const found = walk(rule, items, at, 0, at + 1, frames, {
      of: entry.class,
      takesAct: entry.frames.some(({ kind }) => kind === 'masdar'),
      speaker: null,
      origin: null,
      complement: 'phrase',
      gapFrom: at + 1,
      gapTo: at + 1,
    });
    if (found)
      return {
        rule,
        cue,
        gap: [found.gapFrom, found.gapTo],
        speaker: found.speaker,
        origin: found.origin,
        complement: found.complement,
        content: found.content,
      };
  }
  return null;
};

interface Progress {
  /** Class of the cue. */
  readonly of: string;
  /** The cue takes a verbal noun as its object. */
  readonly takesAct: boolean;
  readonly speaker: number | null;
  readonly origin: number | null;
  readonly complement: RuleMatch['complement'];
  readonly gapFrom: number;
  readonly gapTo: number;
}

type Found = Progress & { readonly content: number };

const walk = (
  rule: ClaimRule,
  items: readonly Item[],
  cue: number,
  step: number,
  i: number,
  frames: readonly Frame[],
  progress: Progress,
): Found | null => {
  const current = rule.pattern[step];
  if (!current) return null;
  const next = (to: number, more: Partial<Progress> = {}): Found | null =>
    walk(rule, items, cue, step + 1, to, frames, { ...progress, ...more });
  if (current.optional) {
    const taken = stepOver(current.what, items, i, frames);
    if (taken > i) return next(taken);
    return next(i);
  }
  switch (current.what) {
    case 'gap':
    case 'near':
    case 'short':
    case 'close': {
      for (let to = i; to <= items.length && to - i <= REACH[current.what]; to++) {
        // What a preposition governs is no speaker and no content.
        const governed = to > i && items[to - 1]!.kind === 'prep' && NOUN_STEPS.has(rule.pattern[step + 1]?.what ?? '');
        const found = governed ? null : next(to, { gapFrom: Math.min(progress.gapFrom, i), gapTo: to });
        if (found) return found;
        const item = items[to];
        // أعلنت الحركة مسؤوليتها عن الهجوم: the preposition is the verbal noun's.
        const isObject = progress.takesAct && to > cue + 1 && item?.act === true && items[to - 1]!.kind !== 'prep';
        if (isObject && rule.pattern[step + 1]?.what === 'prep') return null;
        // قال الادعاء إن: right behind a verb the noun with its article is who speaks.
        const isSpeaker = to === cue + 1 && rule.on === 'cue' && item?.kind === 'cueNoun' && !isAct(item);
        // وفق ما نقلت الوكالة: the verb of a prepositional cue stands in the gap with it.
        const attribution = items[to - 1];
        const isOfSource =
          item?.kind === 'cue' && attribution?.kind === 'source' && attribution.cuePreposition?.takes === 'verb';
        if (!item || (!isSpeaker && !isOfSource && closesGap(item, current.what === 'gap', rule.on))) return null;
        if (current.what === 'close' && !CLOSE.has(item.kind)) return null;
        if (item.last - items[cue]!.last > GAP_TOKENS) return null;
      }
      return null;
    }
    case 'speaker': {
      const item = items[i];
      // نفى مزاعم عن اتفاق: what is denied denies nothing.
      if (progress.of === 'deny' && item && holds(item)) return null;
      // ورد في تغريدة: behind a verb that brings a text, it is one, though it names an act too.
      return item?.kind === 'np' || (item?.kind === 'cueNoun' && (rule.frames.includes('source') || !isAct(item)))
        ? next(i + 1, { speaker: i, gapTo: Math.max(progress.gapTo, i + 1) })
        : null;
    }
    case 'origin': {
      // عن "مسؤول رفيع", عن بيان للوزارة.
      const item = items[i];
      const isShort = item?.kind === 'quote' && item.last - item.first <= LONGEST_SOURCE;
      return item?.kind === 'np' || isShort || (item?.kind === 'cueNoun' && !isAct(item))
        ? next(i + 1, { origin: i })
        : null;
    }
    case 'clause':
    case 'paragraph':
      return i < items.length ? { ...progress, content: i } : null;
    case 'masdar':
    case 'phrase': {
      const item = items[i];
      if (
        current.what === 'masdar' &&
        !(item && (isAct(item) || opensWithAct(item) || isGovernedAct(item, progress.complement, progress.of))) &&
        !(item && progress.of === 'deny' && holds(item))
      )
        return null;
      const opens =
        item !== undefined &&
        (item.kind === 'np' ||
          // أعلنت فرض رسوم: behind a verb that takes one, it is the verbal noun.
          (item.kind === 'verb' &&
            current.what === 'masdar' &&
            item.conjunction === '' &&
            items[i + 1]?.kind === 'np') ||
          (item.kind === 'quote' && (progress.complement === 'prep' || current.what === 'masdar')) ||
          item.kind === 'cueNoun' ||
          (item.kind === 'other' && items[i + 1]?.kind === 'np'));
      return opens ? { ...progress, content: i } : null;
    }
    case 'quote': {
      const item = items[i];
      const isFree =
        items[i - 1]?.kind !== 'source' &&
        (rule.pattern[step - 1]?.what !== 'near' || (items[cue]!.preposition === '' && isUngoverned(items, i)));
      return item?.kind === 'quote' && item.last - item.first > LONG_QUOTE && isFree
        ? { ...progress, complement: 'quote', content: i }
        : null;
    }
    default: {
      const to = stepOver(current.what, items, i, frames);
      if (to === i || !belongsToCue(rule, items, cue, i, frames)) return null;
      const complement =
        current.what === 'that'
          ? 'that'
          : current.what === 'prep'
            ? 'prep'
            : current.what === 'colon'
              ? 'colon'
              : progress.complement;
      return next(to, { complement });
    }
  }
};

/** The item index behind a single-item step, or `i` where it does not fit. */
const stepOver = (what: string, items: readonly Item[], i: number, frames: readonly Frame[]): number => {
  const item = items[i];
  if (!item) return i;
  switch (what) {
    case 'that':
      return item.kind === 'that' && item.preposition !== 'ل' ? i + 1 : i;
    case 'prep': {
      if (item.kind !== 'prep') return i;
      return frames.some((frame) => frame.preposition === item.preposition) ? i + 1 : i;
    }
    case 'colon':
      return item.kind === 'colon' ? i + 1 : i;
    case 'comma':
      return item.kind === 'comma' || item.kind === 'colon' ? i + 1 : i;
    case 'echo':
      return item.cues.length > 0 && item.cues.some((c) => c.sense.pronoun !== '') ? i + 1 : i;
    default:
      return i;
  }
};

/** مزاعم, اتهامات: a noun without article that keeps what is behind it. */
const holds = ({ kind, cues }: Item): boolean =>
  kind === 'cueNoun' && cues.some(({ entry, sense }) => HOLDS.has(entry.class) && !sense.definite);

/** What no gap reaches over: another cue, the content's own marks, a new clause. */
const closesGap = (item: Item, wide: boolean, on: ClaimRule['on']): boolean => {
  // فهو جزء من: what follows from it is no part of it.
  if (item.conjunction === 'ف') return true;
  switch (item.kind) {
    case 'cue':
    case 'participle':
    case 'that':
    case 'colon':
    case 'filler':
      return true;
    case 'cueNoun':
      // دعا إلى توضيح مزاعم بأن: the clause is the noun's.
      return on !== 'cueNoun' && item.cues.some(({ entry }) => entry.kind === 'cueNoun' && HOLDS.has(entry.class));
    case 'quote':
      return item.last - item.first > LONG_QUOTE + 3;
    case 'verb':
      return !wide || item.conjunction !== '';
    case 'conj':
      return !wide;
    default:
      return false;
  }
};
