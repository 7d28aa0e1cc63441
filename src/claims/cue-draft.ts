import { type Document, TokenKind } from '../model/document.ts';
import { leastCertain } from '../model/evidence.ts';
import type { CueNoun, CueVerb } from '../model/lexicon.ts';
import { hasRole } from '../phrases/has-role.ts';
import type { Item } from '../phrases/item.ts';
import { agrees, speakerAt, speakerBefore, speakerIn } from '../phrases/speaker.ts';
import type { Surroundings } from '../phrases/surroundings.ts';
import { attitudeAt } from './attitude.ts';
import { type Content, clauseEnd, contentOf, type OpensClaim } from './clause.ts';
import type { Draft } from './draft.ts';
import { governorOf, passedByIn, relayAt, relayIn, supporterOf, textBefore, textsIn } from './gap.ts';
import type { RuleMatch } from './match.ts';

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

/** What is not said is no claim (لم تعلن أي جهة ...); what is not believed or not denied is. */
const NEGATABLE: ReadonlySet<string> = new Set(['believe', 'expect', 'doubt', 'deny', 'fear', 'consider', 'reveal']);

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
  const attitude =
    match.complement === 'prep' || match.complement === 'phrase' ? attitudeAt(items, match.content, entry.class) : null;
  const from = attitude?.content ?? match.content;
  const opening = items[from - 1];
  // أعلن عدم ترشحه: what negates the verbal noun belongs to it.
  const negates = opening?.kind === 'adverb' && document.words[opening.first]!.shape.act;
  const start = isPreposed ? items[match.speaker!]! : negates ? opening : items[from]!;
  const isPhrase = attitude ? attitude.phrase : match.complement === 'prep' || match.complement === 'phrase';
  const end =
    match.complement === 'quote'
      ? match.content + 1
      : clauseEnd(items, from, isPhrase, items[i - 1]?.kind === 'relative', opens);
  const lastToken = match.complement === 'colon' ? paragraphEnd(document, items.at(-1)!.last) : items[end - 1]!.last;
  // نداء للتبرع بالدم: ل tells what for, and stays.
  const before = items[from - 1];
  const skip = before?.kind === 'prep' && before.preposition === 'ل' && before.first === before.last ? 0 : start.skip;
  const content = contentOf(document, start.first, lastToken, skip);
  if (!content) return null;
  const verb = entry.kind === 'cueVerb' ? entry : null;
  const [gapFrom, gapTo] = match.gap;
  const participle = item.kind === 'participle';
  if (verb?.inflection.person === 2 || entry.class === 'know') return null;
  if (verb && isNegated(document, item) && !NEGATABLE.has(entry.class)) return null;
  if (verb?.inflection.voice === 'passive' && entry.class === 'call') return null;
  const selfSaid = verb?.inflection.person === 1;
  if (match.rule.frames.includes('obj-masdar') && !namesBlame(document, entry, start.first)) return null;
  if (match.complement === 'quote' && verb?.inflection.voice === 'passive' && !NAMELESSLY.has(entry.class)) return null;
  // على إسرائيل أن تظهر ضبطا للنفس: what someone is to do is not done.
  if (match.complement === 'phrase' && verb?.inflection.aspect === 'imperfect' && isBidden(document, items, i))
    return null;
  // طلب الرحيل: a definite verbal noun alone states nothing; but what is denied may be one word.
  if (
    match.complement === 'phrase' &&
    entry.class !== 'deny' &&
    isBareAct(document, entry.class, items[from]!, content)
  )
    return null;
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

const isBareAct = ({ words }: Document, of: string, item: Item, { first, last }: Content): boolean =>
  item.act === true && words[first]!.shape.definite && (last - first === 1 || JUDGES.has(of));

/** حمل فلانا مسؤولية كذا: whether the content begins with the noun that the verb's frame names. */
const namesBlame = ({ words }: Document, { frames }: CueVerb | CueNoun, t: number): boolean =>
  frames.some(
    ({ kind, preposition }) => kind === 'obj-masdar' && words[t]!.shape.stem.startsWith(preposition.slice(0, -1)),
  );

/** Of these classes the passive attributes a quotation (قيل "...", وصف ب"..."). */
const NAMELESSLY: ReadonlySet<string> = new Set(['say', 'describe', 'relay', 'write']);

/** Directly behind أن without a pronoun. */
const isBidden = ({ words }: Document, items: readonly Item[], i: number): boolean => {
  const before = items[i - 1];
  return before?.kind === 'that' && words[before.last - 1]!.key.length === before.skip + 2;
};

/** A definite act is what they judge, not what they say happened (دانت الهجوم الذي ...). */
const JUDGES: ReadonlySet<string> = new Set(['criticise', 'praise']);

const isNegated = (document: Document, item: Item): boolean => {
  const { first } = item;
  if (negates(document, first - 1)) return true;
  // لم يكن الرئيس يتوقع: the auxiliary bears the negation.
  for (let t = first - 1; t > 0 && t >= first - AUXILIARY_REACH; t--) {
    if (document.kind[t] !== TokenKind.word) return false;
    if (hasRole(document.words[t]!, 'auxiliary')) return negates(document, t - 1);
  }
  return false;
};

const AUXILIARY_REACH = 4;
const negates = (document: Document, t: number): boolean => t >= 0 && hasRole(document.words[t]!, 'negation');

const paragraphEnd = (document: Document, from: number): number => {
  let t = from;
  while (t < document.size && document.kind[t] !== TokenKind.newline) t++;
  return t;
};
