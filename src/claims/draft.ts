import type { ClaimRule } from '../model/claim-rule.ts';
import type { Document } from '../model/document.ts';
import { type CueNoun, type CueVerb, EntryBit, type Inflection } from '../model/lexicon.ts';
import type { Item } from '../phrases/item.ts';
import { agrees, type SpeakerPhrase, speakerAt, speakerBefore, speakerIn } from '../phrases/speaker.ts';
import type { Surroundings } from '../phrases/surroundings.ts';
import { type Content, clauseEnd, contentOf, type OpensClaim } from './clause.ts';
import { matchRules, type RuleMatch } from './match.ts';
import { readSourceCue, type SourceCue } from './source-cue.ts';

/** A claim before its sources are resolved. Tokens are half-open ranges. */
export interface Draft {
  readonly rule: string;
  readonly cueFirst: number;
  readonly cueLast: number;
  readonly cue: CueVerb | CueNoun | null;
  readonly inflection: Inflection | null;
  /** أنه أخبر, إنها تتوقع: the subject is the pronoun on what goes before, the speaker of the claim around it. */
  readonly pronounSubject: boolean;
  /** Pronoun on a noun of saying (تصريحاته) or prepositional cue (على حد قوله). */
  readonly pronoun: string;
  readonly kind: 'verb' | 'participle' | 'noun' | 'source';
  readonly content: readonly Content[];
  readonly speaker: SpeakerPhrase | null;
  readonly origin: SpeakerPhrase | null;
  /** Who passed on the speaker's words (في بيان نقلته وكالة ...). */
  readonly passedBy: SpeakerPhrase | null;
  /** Stems of the texts in which it was said (في بيان). */
  readonly texts: readonly string[];
  /** The subject of a governing verb that makes no claim itself (استقبل الوزير ..., مؤكدا أن). */
  readonly governor: SpeakerPhrase | null;
  readonly certainty: CueVerb['certainty'];
  readonly polarity: CueVerb['polarity'];
  /** Tokens between cue and content, where the time of saying and the channel stand. */
  readonly gap: readonly [first: number, last: number];
  /** Tokens of the clause before the cue. */
  readonly lead: readonly [first: number, last: number];
}

/** All claims of a sentence, those inside quotations too, in the order of their cues. */
export const draftsOf = (around: Surroundings, rules: readonly ClaimRule[], items: readonly Item[]): Draft[] =>
  draftsIn(around, rules, items).sort((a, b) => a.cueFirst - b.cueFirst);

const draftsIn = (around: Surroundings, rules: readonly ClaimRule[], items: readonly Item[]): Draft[] => {
  const matches: (RuleMatch | null | undefined)[] = new Array(items.length);
  const matchAt = (i: number): RuleMatch | null => {
    const known = matches[i];
    if (known !== undefined) return known;
    const match = isFillerBefore(items, i) ? null : matchRules(rules, items, i);
    matches[i] = match;
    return match;
  };
  const sources: (SourceCue | null | undefined)[] = new Array(items.length);
  const sourceAt = (i: number): SourceCue | null => {
    const known = sources[i];
    if (known !== undefined) return known;
    const { kind, cuePreposition } = items[i]!;
    // كما أفادت الوكالة: only where the verb brings no content of its own.
    const isCandidate =
      kind === 'source' || (cuePreposition !== undefined && kind === 'conj' && matchAt(i + 1) === null);
    const read = isCandidate ? readSourceCue(around, items, i) : null;
    sources[i] = read;
    return read;
  };
  const opens: OpensClaim = (i) => (items[i]!.cuePreposition ? sourceAt(i) !== null : matchAt(i) !== null);
  const drafts: Draft[] = [];
  for (let i = 0; i < items.length; i++) {
    const item = items[i]!;
    if (item.inner.length > 0) drafts.push(...draftsIn(around, rules, item.inner));
    const read = item.cuePreposition ? sourceAt(i) : null;
    if (read) {
      const draft = sourceDraft(around, items, i, read, opens);
      if (draft) drafts.push(draft);
      continue;
    }
    if (item.cues.length === 0 || isOfSource(items, i, sourceAt)) continue;
    const match = matchAt(i);
    const draft = match
      ? cueDraft(around, items, i, match, opens)
      : item.kind === 'cue'
        ? contentFirst(around, items, i, opens)
        : null;
    if (!draft) continue;
    drafts.push(draft);
    const second = match ? alsoSaid(around, items, match, draft, opens) : null;
    if (second) drafts.push(second);
  }
  return drafts;
};

/** حسبما أفادت: the verb behind a prepositional cue is part of it. */
const isOfSource = (items: readonly Item[], i: number, sourceAt: (i: number) => SourceCue | null): boolean => {
  const before = items[i - 1];
  return before?.cuePreposition?.takes === 'verb' && sourceAt(i - 1) !== null;
};

/** In the first person these report a claim of the speaker's own (نطالب, أعتقد); others only speak (أعلن, نعرف). */
const OWN_CLASSES: ReadonlySet<string> = new Set([
  'demand',
  'call',
  'believe',
  'expect',
  'fear',
  'deny',
  'accuse',
  'warn',
  'doubt',
  'estimate',
]);

/** يذكر أن: the cue is part of a filler. */
const isFillerBefore = (items: readonly Item[], i: number): boolean => items[i - 1]?.kind === 'filler';

/** What is not said is no claim (لم تعلن أي جهة ...); what is not believed or not denied is. */
const NEGATABLE: ReadonlySet<string> = new Set(['believe', 'expect', 'doubt', 'deny', 'fear', 'consider', 'reveal']);

const cueDraft = (
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
  const start = items[isPreposed ? match.speaker! : match.content]!;
  const isPhrase = match.complement === 'prep' || match.complement === 'phrase';
  const end =
    match.complement === 'quote'
      ? match.content + 1
      : clauseEnd(items, match.content, isPhrase, items[i - 1]?.kind === 'relative', opens);
  const lastToken = match.complement === 'colon' ? paragraphEnd(document, items.at(-1)!.last) : items[end - 1]!.last;
  const content = contentOf(document, start.first, lastToken, start.skip);
  if (!content || content.last - content.first < (isPhrase ? 1 : 1)) return null;
  const verb = entry.kind === 'cueVerb' ? entry : null;
  const [gapFrom, gapTo] = match.gap;
  const participle = item.kind === 'participle';
  if (verb?.inflection.person === 2 || entry.class === 'know') return null;
  if (verb && isNegated(document, item) && !NEGATABLE.has(entry.class)) return null;
  if (verb?.inflection.voice === 'passive' && entry.class === 'call') return null;
  const selfSaid = verb?.inflection.person === 1;
  // أوضحنا لهم أن tells of an earlier saying; نوضح أن only speaks.
  if (selfSaid && !OWN_CLASSES.has(entry.class) && verb.inflection.aspect !== 'perfect') return null;
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
  const relay = hasOrigin ? null : relayIn(around, items, gapFrom, gapTo);
  const { certainty, polarity } = verb && isNegated(document, item) ? negated(verb) : entry;
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
    polarity,
    gap: [item.last, start.first],
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
const alsoSaid = (
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

const isNegated = (document: Document, item: Item): boolean => {
  const before = item.first > 0 ? document.words[item.first - 1]! : null;
  return before?.senses.some((s) => s.entry.kind === 'function' && s.entry.role === 'negation') === true;
};

/** نقلا عن behind the content: the source behind the speaker. */
const relayAt = ({ document, names }: Surroundings, items: readonly Item[], at: number): SpeakerPhrase | null => {
  const relay = items[at]?.kind === 'comma' ? at + 1 : at;
  const source = items[relay + 1];
  return items[relay]?.kind === 'relay' && (source?.kind === 'np' || source?.kind === 'cueNoun')
    ? speakerAt(document, names, items, relay + 1, items.length)
    : null;
};

/** نقلا عن inside the gap: the source behind the speaker. */
const relayIn = (
  { document, names }: Surroundings,
  items: readonly Item[],
  from: number,
  to: number,
): SpeakerPhrase | null => {
  for (let i = from; i < to; i++) {
    if (items[i]!.kind === 'relay' && (items[i + 1]?.kind === 'np' || items[i + 1]?.kind === 'cueNoun'))
      return speakerAt(document, names, items, i + 1, to);
  }
  return null;
};

export const passedByIn = (
  { document, names }: Surroundings,
  items: readonly Item[],
  from: number,
  to: number,
): SpeakerPhrase | null => {
  for (let i = from; i < to; i++)
    if (items[i]!.kind === 'passed') return speakerAt(document, names, items[i]!.inner, 0, 1);
  return null;
};

const textsIn = ({ document }: Surroundings, items: readonly Item[], from: number, to: number): string[] => {
  const stems: string[] = [];
  for (let i = from; i < to; i++) {
    const item = items[i]!;
    const word = document.words[item.first]!;
    if ((item.kind === 'np' || item.kind === 'cueNoun') && word.kinds & EntryBit.documentHead)
      stems.push(word.shape.stem);
  }
  return stems;
};

/** The subject of the verb that a participle goes with, where that verb makes no claim. */
const governorOf = ({ document, names }: Surroundings, items: readonly Item[], at: number): SpeakerPhrase | null => {
  for (let i = at - 1; i >= 0; i--) {
    const item = items[i]!;
    if (item.kind !== 'verb' && item.kind !== 'cue') continue;
    const speaker = speakerIn(document, names, items, i + 1, at);
    if (speaker) return speaker;
  }
  return null;
};

const paragraphEnd = (document: Document, from: number): number => {
  let t = from;
  while (t < document.size && document.kind[t] !== 3) t++;
  return t;
};

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

/**
 * `"...", قال فلان` and `القطار سيصل، أكدت الإدارة`: the content stands before its cue; behind the speaker it may go on
 * (`الجسر، تقول البلدية، لم يعد صالحا`).
 */
const contentFirst = (around: Surroundings, items: readonly Item[], i: number, opens: OpensClaim): Draft | null => {
  const { document, names } = around;
  const item = items[i]!;
  const cue = item.cues.find(
    ({ entry, sense }) =>
      entry.kind === 'cueVerb' &&
      !entry.weak &&
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
    rule: isQuote ? 'ar.claim.quote-first' : 'ar.claim.clause-first',
    cueFirst: item.first,
    cueLast: item.last,
    cue: cue.entry,
    inflection: cue.entry.inflection,
    pronounSubject: false,
    pronoun: '',
    kind: 'verb',
    content: found,
    speaker,
    origin: null,
    passedBy: null,
    texts: [],
    governor: null,
    certainty: cue.entry.certainty,
    polarity: cue.entry.polarity,
    gap: [item.last, speaker.last],
    lead: [item.first, item.first],
  };
};

const sourceDraft = (
  around: Surroundings,
  items: readonly Item[],
  i: number,
  read: SourceCue,
  opens: OpensClaim,
): Draft | null => {
  const { document } = around;
  const item = items[i]!;
  const content: Content[] = [];
  const add = (from: number, lastToken: number): void => {
    const made = contentOf(document, items[from]!.first, lastToken, items[from]!.conjunction.length);
    if (made) content.push(made);
  };
  if (read.before !== null) add(read.before, item.first);
  if (read.behind !== null) add(read.behind, items[clauseEnd(items, read.behind, false, false, opens) - 1]!.last);
  if (content.length === 0) return null;
  return {
    rule: read.before === null ? 'ar.claim.source-before' : 'ar.claim.source-behind',
    cueFirst: item.first,
    cueLast: read.cueLast,
    cue: null,
    inflection: read.inflection,
    pronounSubject: false,
    pronoun: read.pronoun,
    kind: 'source',
    content,
    speaker: read.speaker,
    origin: read.origin,
    passedBy: read.passedBy,
    texts: [],
    governor: null,
    certainty: item.cuePreposition!.certainty,
    polarity: '+',
    gap: [read.cueLast, read.end],
    lead: [item.first, item.first],
  };
};
