import type { Item } from '../phrases/item.ts';
import { speakerIn } from '../phrases/subject.ts';
import type { Surroundings } from '../phrases/surroundings.ts';
import { clauseEnd, contentOf, type OpensClaim } from './clause.ts';
import { bareDraft, type Draft } from './draft.ts';

const SHORTEST_QUOTE = 5;
/** Verbs of these classes may stand behind what they bring without a comma of quotation marks: القطار سيصل، أكدت الإدارة. */
const BEHIND_CLAUSE: ReadonlySet<string> = new Set([
  'say',
  'confirm',
  'announce',
  'clarify',
  'continue',
  'warn',
  'believe',
]);

/** Verbs of these classes bring a quotation that stands before them, though they have other senses (يصرخ, يضيف). */
const CALLS: ReadonlySet<string> = new Set(['say', 'continue', 'answer']);

/**
 * `"...", قال فلان` and `القطار سيصل، أكدت الإدارة`: the content stands before its cue; behind the speaker it may go on
 * (`الجسر، تقول البلدية، لم يعد صالحا`).
 */
export const contentFirst = (
  around: Surroundings,
  items: readonly Item[],
  i: number,
  opens: OpensClaim,
): Draft | null => {
  const { document, names } = around;
  const item = items[i]!;
  const cue = item.cues.find(
    ({ entry, sense }) =>
      entry.kind === 'cueVerb' &&
      (!entry.weak || CALLS.has(entry.class)) &&
      sense.pronoun === '' &&
      entry.inflection.person === 3 &&
      entry.frames.some((f) => f.kind === 'quote'),
  );
  if (cue?.entry.kind !== 'cueVerb') return null;
  let at = i - 1;
  while (items[at]?.kind === 'comma' || items[at]?.kind === 'adverb') at--;
  const before = items[at];
  const isQuote = before?.kind === 'quote';
  if (
    !before ||
    (isQuote && (before.last - before.first < SHORTEST_QUOTE || (at > 0 && items[at - 1]!.kind !== 'comma')))
  )
    return null;
  const speaker = speakerIn(document, names, items, i + 1, items.length);
  if (!speaker) return null;
  const next = items.findIndex((it, j) => j > i && it.first >= speaker.last);
  const behind = items[next]?.kind === 'comma' ? items[next + 1] : undefined;
  // "..."، يصرخ شاب: what often means something else has its speaker right behind it.
  if (cue.entry.weak && (!isQuote || items[i + 1]?.first !== speaker.first || items[i + 1]!.act)) return null;
  if (!isQuote) {
    const isClose = items[i + 1]?.first === speaker.first && items[i - 1]?.kind === 'comma' && item.conjunction === '';
    if (!isClose || !BEHIND_CLAUSE.has(cue.entry.class)) return null;
    if (items.slice(0, i).some(({ kind }) => kind === 'cue' || kind === 'that' || kind === 'source')) return null;
  }
  const isPredicated = items.slice(0, i).some(({ kind }) => kind === 'verb' || kind === 'aux');
  const goesOn =
    behind !== undefined &&
    behind.conjunction === '' &&
    (isQuote ? behind.kind === 'quote' : !isPredicated && behind.kind !== 'relative' && behind.kind !== 'conj');
  if (!isQuote && !isPredicated && !goesOn) return null;
  const content = [
    contentOf(
      document,
      isQuote ? before.first : items[0]!.first,
      items[i - 1]!.last,
      isQuote ? 0 : items[0]!.conjunction.length,
    ),
  ];
  if (goesOn) {
    const last = isQuote ? behind.last : items[clauseEnd(items, next + 1, false, false, opens) - 1]!.last;
    content.push(contentOf(document, behind.first, last, 0));
  }
  const found = content.filter((part) => part !== null);
  if (found.length === 0) return null;
  return {
    ...bareDraft,
    rule: isQuote ? 'ar.claim.quote-first' : 'ar.claim.clause-first',
    cueFirst: item.first,
    cueLast: item.last,
    cue: cue.entry,
    inflection: cue.entry.inflection,
    content: found,
    speaker,
    certainty: cue.entry.certainty,
    polarity: cue.entry.polarity,
    gap: [item.last, speaker.last],
    lead: [item.first, item.first],
  };
};
