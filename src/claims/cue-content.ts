import { type Document, TokenKind } from '../model/document.ts';
import type { Item } from '../phrases/item.ts';
import { type Attitude, attitudeAt } from './attitude.ts';
import { type Content, clauseEnd, contentOf, type OpensClaim } from './clause.ts';
import type { RuleMatch } from './match.ts';

/** What a cue brings, and where. */
export interface CueContent {
  readonly content: Content;
  readonly attitude: Attitude | null;
  /** The item that it begins with. */
  readonly start: Item;
  /** Item index behind it. */
  readonly end: number;
}

/** The content of the cue at item `i`, from what its rule found; with a subject before the verb, the noun phrase behind it too. */
export const contentOfCue = (
  document: Document,
  items: readonly Item[],
  i: number,
  match: RuleMatch,
  isPreposed: boolean,
  opens: OpensClaim,
): CueContent | null => {
  const { complement } = match;
  const { entry } = match.cue;
  const hasPhrase = complement === 'prep' || complement === 'phrase';
  const attitude = hasPhrase ? attitudeAt(items, match.content, entry.class) : null;
  const from = attitude?.content ?? match.content;
  const before = items[from - 1];
  // أعلن عدم ترشحه: what negates the verbal noun belongs to it.
  const negates = before?.kind === 'adverb' && document.words[before.first]!.shape.act;
  const start = isPreposed ? items[match.speaker!]! : negates ? before : items[from]!;
  // ما وصفه ب"الاحتلال", توصف بأنها "حديدية"، التي ...: what someone calls it ends with its marks.
  const isDescribing = entry.class === 'describe' && items[from]!.kind === 'quote';
  const isCalling = isDescribing && (complement === 'prep' || (complement === 'that' && isLast(items, from)));
  const closed =
    complement === 'quote' || isCalling
      ? match.content + 1
      : clauseEnd(items, from, attitude ? attitude.phrase : hasPhrase, isRelative(document, items, i, match), opens);
  const end = complement === 'that' && entry.kind === 'cueNoun' ? beforeMainClause(items, i, from, closed) : closed;
  const lastToken = complement === 'colon' ? paragraphEnd(document, items.at(-1)!.last) : items[end - 1]!.last;
  // نداء للتبرع بالدم: ل tells what for, and stays.
  const isPurpose = before?.kind === 'prep' && before.preposition === 'ل' && before.first === before.last;
  const content = contentOf(document, start.first, lastToken, isPurpose ? 0 : start.skip);
  return content && { content, attitude, start, end };
};

/** بعد تأكيد النيابة أن الوثائق مفقودة، طلب المحامي: what stands in front of the sentence ends where its first verb comes behind a comma. */
const beforeMainClause = (items: readonly Item[], i: number, from: number, end: number): number => {
  if (items[i - 1]?.kind !== 'prep' || items.slice(0, i).some(({ kind }) => VERBS.has(kind))) return end;
  for (let at = from + 1; at + 1 < end; at++) {
    const verb = items[at + 1]!;
    if (items[at]!.kind !== 'comma' || !VERBS.has(verb.kind) || verb.conjunction !== '') continue;
    // أن الوزير، فلان الفلاني، طلب: the subject between commas still waits for its verb.
    const isSubject = items.slice(from, at).every(({ kind }) => kind === 'np' || kind === 'comma');
    if (!isSubject) return at;
  }
  return end;
};

const VERBS: ReadonlySet<Item['kind']> = new Set(['verb', 'cue', 'aux']);

/** Whether nothing or a comma stands behind item `i`. */
const isLast = (items: readonly Item[], i: number): boolean => (items[i + 1]?.kind ?? 'comma') === 'comma';

/** الذي وصفته بأنه ..., هجوم يعتقد أنه كيماوي، وقع ...: a clause about the noun before it, which ends with its comma. */
const isRelative = (document: Document, items: readonly Item[], i: number, { cue, content }: RuleMatch): boolean => {
  const before = items[i - 1];
  if (before?.kind === 'relative') return true;
  const that = items[content - 1];
  return (
    before?.kind === 'np' &&
    !before.party &&
    THOUGHT.has(cue.entry.class) &&
    that?.kind === 'that' &&
    document.words[that.first]!.key.length > that.skip + that.preposition.length + 2
  );
};

const THOUGHT: ReadonlySet<string> = new Set(['believe', 'expect', 'doubt']);

const paragraphEnd = (document: Document, from: number): number => {
  let t = from;
  while (t < document.size && document.kind[t] !== TokenKind.newline) t++;
  return t;
};
