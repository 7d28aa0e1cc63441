import type { ClaimRule } from '../model/claim-rule.ts';
import type { Frame } from '../model/lexicon.ts';
import type { Item } from '../phrases/item.ts';

/** What may stand between a verb and its quotation where the verb often means something else. */
export const CLOSE: ReadonlySet<Item['kind']> = new Set(['np', 'cueNoun', 'adverb', 'time', 'comma', 'paren']);

/** أدانته بالتحريض على العنف: behind its preposition the verbal noun of a verb of saying may be definite. */
export const isGovernedAct = ({ cues }: Item, complement: string, of: string): boolean =>
  complement === 'prep' && CHARGES.has(of) && cues.some(({ entry }) => entry.kind === 'cueNoun' && entry.verbal);

const CHARGES: ReadonlySet<string> = new Set(['accuse', 'criticise']);

/** Whether nothing takes the quotation at item `i` for itself (من أجل "...", أعمال "..."). */
export const isUngoverned = (items: readonly Item[], i: number): boolean => {
  const before = items[i - 1]!;
  if (before.kind === 'cueNoun') return false;
  return before.kind === 'np'
    ? before.party === true || (before.last - before.first > 1 && items[i - 2]?.kind === 'prep')
    : CLOSE.has(before.kind);
};

/** A verbal noun: of any verb, or of a verb of saying where it is not definite (تأكيد وقوع, not التصريحات). */
export const isAct = (item: Item): boolean =>
  item.act === true ||
  (item.kind === 'cueNoun' &&
    item.cues.some(
      ({ entry, sense }) =>
        entry.kind === 'cueNoun' &&
        ((entry.verbal && !sense.definite) || (sense.pronoun !== '' && (entry.verbal || !TEXTS.has(entry.class)))),
    ));

/** "اتخاذ كل التدابير" لتسلمها: a quotation that begins with a verbal noun. */
export const opensWithAct = ({ kind, inner }: Item): boolean => {
  const first = inner[0]?.kind === 'adverb' ? inner[1] : inner[0];
  return kind === 'quote' && first !== undefined && isAct(first);
};

/**
 * Whether the complement at item `i` is the cue's: وأن goes on with an earlier one, قبل أن is a time, and what follows a verbal
 * noun is that noun's (التحقق من).
 */
export const belongsToCue = (
  rule: ClaimRule,
  items: readonly Item[],
  cue: number,
  i: number,
  frames: readonly Frame[],
): boolean => {
  const item = items[i]!;
  const before = items[i - 1]!;
  if (item.kind === 'that') {
    // إذ إن, حيث إن: a reason that the report gives.
    if (item.conjunction !== '' || (before.kind === 'conj' && items[i - 2]?.kind !== 'prep')) return false;
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
