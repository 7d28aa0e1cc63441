import type { ClaimRule } from '../model/claim-rule.ts';
import type { Frame } from '../model/lexicon.ts';
import type { Item } from '../phrases/item.ts';

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

/** Nouns of these classes keep the clause behind them for themselves. */
const HOLDS: ReadonlySet<string> = new Set(['allege', 'accuse', 'fear', 'doubt', 'threaten']);

/** What may stand between a verb and its quotation where the verb often means something else. */
const CLOSE: ReadonlySet<Item['kind']> = new Set(['np', 'cueNoun', 'adverb', 'time', 'comma', 'paren']);

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
        if (!item || closesGap(item, current.what === 'gap', rule.on)) return null;
        if (current.what === 'close' && !CLOSE.has(item.kind)) return null;
        if (item.last - items[cue]!.last > GAP_TOKENS) return null;
      }
      return null;
    }
    case 'speaker': {
      const item = items[i];
      return item?.kind === 'np' || (item?.kind === 'cueNoun' && !isAct(item))
        ? next(i + 1, { speaker: i, gapTo: Math.max(progress.gapTo, i + 1) })
        : null;
    }
    case 'origin':
      return items[i]?.kind === 'np' ? next(i + 1, { origin: i }) : null;
    case 'clause':
    case 'paragraph':
      return i < items.length ? { ...progress, content: i } : null;
    case 'masdar':
    case 'phrase': {
      const item = items[i];
      if (current.what === 'masdar' && !(item && (isAct(item) || opensWithAct(item) || isGovernedAct(item, progress))))
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
        rule.pattern[step - 1]?.what !== 'near' || (items[cue]!.preposition === '' && isUngoverned(items, i));
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

/** أدانته بالتحريض على العنف: behind its preposition the verbal noun of a verb of saying may be definite. */
const isGovernedAct = ({ cues }: Item, { complement, of }: Progress): boolean =>
  complement === 'prep' && CHARGES.has(of) && cues.some(({ entry }) => entry.kind === 'cueNoun' && entry.verbal);

const CHARGES: ReadonlySet<string> = new Set(['accuse', 'criticise']);

/** Whether nothing takes the quotation at item `i` for itself (من أجل "...", أعمال "..."). */
const isUngoverned = (items: readonly Item[], i: number): boolean => {
  const before = items[i - 1]!;
  if (before.kind === 'cueNoun') return false;
  return before.kind === 'np' ? before.party === true || items[i - 2]?.kind === 'prep' : CLOSE.has(before.kind);
};

/** A verbal noun: of any verb, or of a verb of saying where it is not definite (تأكيد وقوع, not التصريحات). */
const isAct = (item: Item): boolean =>
  item.act === true ||
  (item.kind === 'cueNoun' &&
    item.cues.some(
      ({ entry, sense }) =>
        entry.kind === 'cueNoun' &&
        ((entry.verbal && !sense.definite) || (sense.pronoun !== '' && (entry.verbal || !TEXTS.has(entry.class)))),
    ));

/** "اتخاذ كل التدابير" لتسلمها: a quotation that begins with a verbal noun. */
const opensWithAct = ({ kind, inner }: Item): boolean => kind === 'quote' && inner[0] !== undefined && isAct(inner[0]);

/**
 * Whether the complement at item `i` is the cue's: وأن goes on with an earlier one, قبل أن is a time, and what follows a verbal
 * noun is that noun's (التحقق من).
 */
const belongsToCue = (
  rule: ClaimRule,
  items: readonly Item[],
  cue: number,
  i: number,
  frames: readonly Frame[],
): boolean => {
  const item = items[i]!;
  const before = items[i - 1]!;
  if (item.kind === 'that') {
    if (item.conjunction !== '') return false;
    // من أجل إثبات أنها, مكان كان يبدو أنه: the clause is that noun's or verb's.
    const isEcho =
      rule.pattern.some(({ what }) => what === 'echo') && before.cues.some(({ sense }) => sense.pronoun !== '');
    if (frames.every(({ kind }) => kind === 'source') && !hasText(items, cue + 1, i, frames)) return false;
    if (i - 1 !== cue && !isEcho && (before.kind === 'verb' || keepsClause(before))) return false;
    return before.kind !== 'prep' || i - 1 === cue || frames.some((frame) => frame.preposition === before.preposition);
  }
  return !(item.kind === 'prep' && rule.on === 'cueNoun' && before.act === true);
};

/** جاء فيه أن, وردت أنباء عن أن: a verb that brings a text needs its preposition, with a noun or a pronoun. */
const hasText = (items: readonly Item[], from: number, to: number, frames: readonly Frame[]): boolean => {
  for (let i = from; i < to; i++) {
    const { kind, preposition } = items[i]!;
    if (kind === 'adverb' || (kind === 'prep' && frames.some((frame) => frame.preposition === preposition)))
      return true;
  }
  return false;
};

/** A noun of saying that names no text (اعتقاد, not تصريح, بيان) and takes a clause. */
const keepsClause = (item: Item): boolean =>
  item.kind === 'cueNoun' &&
  item.cues.some(({ entry }) => KEEPS.has(entry.class) && entry.frames.some(({ kind }) => kind === 'that')) &&
  !item.cues.some(({ entry }) => TEXTS.has(entry.class));

const KEEPS: ReadonlySet<string> = new Set([
  'purport',
  'confirm',
  'believe',
  'expect',
  'fear',
  'doubt',
  'deny',
  'allege',
  'hint',
  'promise',
]);
const TEXTS: ReadonlySet<string> = new Set(['say', 'write', 'relay', 'announce', 'testify', 'answer']);

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

/** What no gap reaches over: another cue, the content's own marks, a new clause. */
const closesGap = (item: Item, wide: boolean, on: ClaimRule['on']): boolean => {
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
