import { leastCertain } from '../model/evidence.ts';
import type { CueVerb } from '../model/lexicon.ts';
import type { Item } from '../phrases/item.ts';
import { agrees, speakerAt, speakerBefore, speakerIn } from '../phrases/speaker.ts';
import type { Surroundings } from '../phrases/surroundings.ts';
import { clauseEnd, contentOf, type OpensClaim } from './clause.ts';
import { contentOfCue } from './cue-content.ts';
import type { Draft } from './draft.ts';
import { governorOf, passedByIn, relayAt, relayIn, supporterOf, textBefore, textsIn } from './gap.ts';
import type { RuleMatch } from './match.ts';
import { isNegated, saysNothing } from './says-nothing.ts';

/** The claim of a verb, participle or noun of saying and what its rule found; `null` where it says nothing. */
export const cueDraft = (
  around: Surroundings,
  items: readonly Item[],
  i: number,
  match: RuleMatch,
  opens: OpensClaim,
): Draft | null => {
  const { document, names } = around;
  const item = items[i]!;
  const { entry, sense } = match.cue;
  // التحالف يعتبر الميناء ممرا: with the subject before the verb, the noun phrase behind it belongs to the content.
  const preposed =
    match.speaker !== null && entry.kind === 'cueVerb'
      ? speakerBefore(document, names, items, i, entry.inflection)
      : null;
  const isPreposed = preposed !== null && items[i - 1]?.kind === 'np' && preposed.last === items[i - 1]!.last;
  const said = contentOfCue(document, items, i, match, isPreposed, opens);
  if (!said) return null;
  const { attitude, end, content } = said;
  const verb = entry.kind === 'cueVerb' ? entry : null;
  const [gapFrom, gapTo] = match.gap;
  const participle = item.kind === 'participle';
  if (entry.class === 'know' || (verb && saysNothing(document, items, i, match, verb, content))) return null;
  const selfSaid = verb?.inflection.person === 1;
  const pronounSubject =
    verb !== null &&
    items[i - 1]?.kind === 'that' &&
    /[هاممن]$/.test(document.words[items[i - 1]!.first]!.key) &&
    document.words[items[i - 1]!.first]!.key.length > items[i - 1]!.preposition.length + 2;
  let speaker = isPreposed
    ? preposed
    : match.speaker !== null
      ? speakerAt(document, names, items, match.speaker, gapTo)
      : null;
  const hasOrigin = match.origin !== null;
  // دول غربية تتهم روسيا: who stands right before the verb is its subject, not who follows.
  const isVerbal = verb !== null && !participle && !selfSaid && !pronounSubject;
  if (!speaker && isVerbal && item.conjunction === '' && items[i - 1]?.kind === 'np') {
    const before = speakerBefore(document, names, items, i, verb.inflection);
    if (before && before.last === items[i - 1]!.last) speaker = before;
  }
  if (!speaker && !participle && !selfSaid && !pronounSubject)
    speaker = speakerIn(document, names, items, gapFrom, hasOrigin ? match.origin! - 1 : gapTo);
  // اتهم الحكومة: a feminine noun directly behind a masculine verb is no subject of it.
  if (
    speaker &&
    verb &&
    match.speaker === null &&
    speaker.first === item.last &&
    !agrees(verb.inflection, speaker.gender)
  )
    speaker = null;
  if (!speaker && verb && !participle && !selfSaid && !pronounSubject)
    speaker = speakerBefore(document, names, items, i, verb.inflection);
  if (!speaker && !verb && sense.pronoun === '') speaker = supporterOf(around, items, i);
  // رسالة مفادها أن: the text is the source.
  if (entry.class === 'purport') speaker = textBefore(around, items, i);
  // توصف العلاقة بأنها: what a passive stands with is no speaker.
  if (verb?.inflection.voice === 'passive') speaker = null;
  const relay = hasOrigin ? null : relayIn(around, items, gapFrom, gapTo);
  const own = verb && isNegated(document, item) ? negated(verb) : entry;
  const certainty = leastCertain(own.certainty, attitude?.certainty ?? 'certain');
  return {
    rule: match.rule.id,
    cueFirst: item.first,
    cueLast: item.last,
    cue: entry,
    inflection: verb?.inflection ?? null,
    pronounSubject,
    pronoun: verb ? '' : sense.pronoun,
    kind: participle ? 'participle' : verb ? 'verb' : 'noun',
    content: [content],
    speaker,
    origin: hasOrigin
      ? speakerAt(document, names, items, match.origin!, match.content)
      : (relay ?? relayAt(around, items, end)),
    passedBy: passedByIn(around, items, gapFrom, gapTo),
    texts: textsIn(around, items, gapFrom, gapTo),
    governor: speaker ? null : governorOf(around, items, i),
    certainty,
    polarity: own.polarity,
    gap: [item.last, items[match.content]!.first],
    lead: [items[0]!.first, item.first],
  };
};

/** What is not denied is left open (لم ينف), what is not ruled out is possible, what is not believed is denied. */
const negated = ({ class: kind, certainty, polarity }: CueVerb): Pick<Draft, 'certainty' | 'polarity'> => {
  if (kind === 'doubt') return { polarity, certainty: 'certain' };
  if (polarity === '-') return { polarity: '+', certainty: kind === 'deny' ? 'unknown' : 'possible' };
  return { certainty, polarity: BELIEVED.has(kind) ? '-' : '+' };
};

const BELIEVED: ReadonlySet<string> = new Set(['believe', 'expect', 'consider']);

/** ألمحت إلى دعم ..., وأنه لعب دورا: a clause with وأن behind a phrase is a claim of its own under the same cue. */
export const alsoSaid = (
  around: Surroundings,
  items: readonly Item[],
  match: RuleMatch,
  draft: Draft,
  opens: OpensClaim,
): Draft | null => {
  if (match.complement !== 'prep' && match.complement !== 'phrase') return null;
  const end = items.findIndex((item) => item.first >= draft.content[0]!.last);
  const that = items[end]?.kind === 'comma' ? end + 1 : end;
  if (items[that]?.kind !== 'that' || items[that]!.conjunction === '' || that + 1 >= items.length) return null;
  const last = items[clauseEnd(items, that + 1, false, false, opens) - 1]!.last;
  const content = contentOf(around.document, items[that + 1]!.first, last, items[that + 1]!.skip);
  return content && { ...draft, content: [content] };
};
