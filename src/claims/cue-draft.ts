import { isQuotationMark } from '../language/quotations.ts';
import { leastCertain } from '../model/evidence.ts';
import { type CueVerb, EntryBit, type Frame } from '../model/lexicon.ts';
import type { Item } from '../phrases/item.ts';
import { kindsAt } from '../phrases/kinds-at.ts';
import { NAMES_A_PARTY } from '../phrases/noun-phrase.ts';
import { type SpeakerPhrase, speakerAt } from '../phrases/speaker.ts';
import { agrees, speakerBefore, speakerIn } from '../phrases/subject.ts';
import type { Surroundings } from '../phrases/surroundings.ts';
import { clauseEnd, contentOf, type OpensClaim } from './clause.ts';
import { consideredAt, isAllegedOf, isDescribedAs } from './considered.ts';
import { contentOfCue } from './cue-content.ts';
import type { Draft } from './draft.ts';
import {
  antecedentOf,
  expressedBy,
  governorOf,
  hasRelayPronoun,
  passedByBehind,
  passedByIn,
  relayAt,
  relayIn,
  supporterOf,
  textBefore,
  textsIn,
} from './gap.ts';
import type { RuleMatch } from './match.ts';
import { isNegated, saysNothing } from './says-nothing.ts';
import { spokenIn } from './spoken-in.ts';

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
  const pronounSubject = entry.kind === 'cueVerb' && isPronouns(around, items, i);
  const considered =
    match.rule.frames.includes('as') && entry.kind === 'cueVerb' && !isPreposed && match.speaker !== null
      ? consideredAt(document, entry, speakerAt(document, names, items, match.speaker, match.gap[1]), pronounSubject)
      : 'considers';
  const isObject = isPreposed || considered !== 'considers';
  const said = contentOfCue(document, items, i, match, isObject, opens);
  if (!said) return null;
  const { attitude, start, end, content } = said;
  const verb = entry.kind === 'cueVerb' ? entry : null;
  const [gapFrom, gapTo] = match.gap;
  const participle = item.kind === 'participle';
  // علمت الوكالة من مصدر أن: who learned it from someone passes it on.
  const isKnown = entry.class === 'know' && match.origin === null;
  if (isKnown || (verb && saysNothing(document, items, i, match, verb, content))) return null;
  // "أعلم بأن": at the front of a quotation he speaks of himself, though the letters are those of أعلمَ too.
  const opensQuote = i === 0 && item.first > 0 && isQuotationMark(document.words[item.first - 1]!.form);
  if (verb && opensQuote && isOwn(item, verb)) return null;
  const selfSaid = verb?.inflection.person === 1;
  let speaker = isPreposed
    ? preposed
    : match.speaker !== null && !isObject
      ? speakerAt(document, names, items, match.speaker, gapTo)
      : null;
  const hasOrigin = match.origin !== null;
  // دول غربية تتهم روسيا: who stands right before the verb is its subject, not who follows.
  const isVerbal = verb !== null && !participle && !selfSaid && !pronounSubject;
  if (!speaker && isVerbal && !isObject && item.conjunction === '') speaker = subjectBefore(around, items, i, verb);
  if (!speaker && !participle && !selfSaid && !pronounSubject && !isObject)
    speaker = speakerIn(document, names, items, gapFrom, hasOrigin ? match.origin! - 1 : ownEnd(items, match));
  // اتهم الحكومة: a feminine noun directly behind a masculine verb is no subject of it.
  if (
    speaker &&
    verb &&
    match.speaker === null &&
    (speaker.first === item.last || (items[i + 1]?.kind === 'adverb' && speaker.first === items[i + 1]!.last)) &&
    !agrees(verb.inflection, speaker.gender)
  )
    speaker = null;
  if (!speaker && isVerbal && item.conjunction === '')
    speaker = speakerBefore(document, names, items, i, verb.inflection);
  // مطالب شعبية, نداء اللحظات الأخيرة: what describes the noun speaks no more than it does.
  // بعد إعلانه على فيسبوك: the pronoun is who speaks.
  if (speaker && !verb && (sense.pronoun !== '' || !isParty(around, speaker))) speaker = null;
  if (!speaker && !verb)
    speaker = expressedBy(around, items, i) ?? (sense.pronoun === '' ? supporterOf(around, items, i) : null);
  // استدعى النائب لإعلامه بالقرار, لطمأنة زوجته بأن: who does something in order to tell someone.
  const isPurpose = !verb && item.preposition === 'ل' && entry.frames.some(({ kind }) => ADDRESSES.has(kind));
  if (isPurpose) speaker = governorOf(around, items, i, null) ?? speaker;
  // رسالة مفادها أن: the text is the source.
  if (entry.class === 'purport') speaker = textBefore(around, items, i);
  // وأبلغوا الوزارة بالأمر: a verb in the plural or dual has its subject before it.
  const isBehind = speaker !== null && speaker.first >= item.last;
  if (verb && isBehind && verb.inflection.person === 3 && verb.inflection.number !== 's') speaker = null;
  // توصف العلاقة بأنها: what a passive stands with is no speaker.
  const isNobodys =
    considered === 'is-considered' ||
    (verb !== null &&
      (isAllegedOf(document, verb, item.first) || isDescribedAs(document, verb, sense.pronoun, item.first)));
  if (verb?.inflection.voice === 'passive' || isNobodys) speaker = null;
  const inText = speaker || !verb || participle ? null : spokenIn(around, items, i);
  const ofLast = entry.class === 'relay' && hasRelayPronoun(document, items, gapFrom, gapTo);
  const relay = hasOrigin ? null : relayIn(around, items, gapFrom, gapTo);
  const own = verb && isNegated(document, item) ? negated(verb) : entry;
  const certainty = leastCertain(own.certainty, attitude?.certainty ?? 'certain');
  return {
    rule: match.rule.id,
    cueFirst: item.first,
    cueLast: item.last,
    cue: entry,
    inflection: verb && isNobodys ? { ...verb.inflection, voice: 'passive' } : (verb?.inflection ?? null),
    pronounSubject,
    pronoun: verb ? '' : sense.pronoun,
    kind: participle ? 'participle' : verb ? 'verb' : 'noun',
    content: [content],
    speaker: speaker ?? inText?.speaker ?? null,
    origin: hasOrigin
      ? speakerAt(document, names, items, match.origin!, match.content)
      : (relay ?? relayAt(around, items, end)),
    passedBy: inText?.passedBy ?? passedByIn(around, items, gapFrom, gapTo) ?? passedByBehind(around, items, end),
    ofLast,
    texts: textsIn(around, items, gapFrom, gapTo),
    subject:
      match.complement === 'that' && start.kind === 'np' ? speakerAt(document, names, items, match.content, end) : null,
    governor:
      speaker && !ofLast
        ? null
        : verb
          ? governorOf(around, items, i, ofLast ? null : verb.inflection)
          : antecedentOf(around, items, i, sense.pronoun),
    certainty,
    polarity: own.polarity,
    quote: null,
    gap: [item.last, items[match.content]!.first],
    lead: [items[0]!.first, item.first],
  };
};

/** A form that may be of the first person and has nobody for its subject. */
const isOwn = ({ cues }: Item, { inflection }: CueVerb): boolean =>
  inflection.person === 3 && cues.some(({ entry }) => entry.kind === 'cueVerb' && entry.inflection.person === 1);

const ADDRESSES: ReadonlySet<string> = new Set(['obj-that', 'obj-prep']);

/** حذرت الهيئة من قنوات باتت "بوقا": the preposition that the verb takes ends the gap, where the content is a quotation. */
const ownEnd = (items: readonly Item[], { gap, complement, cue }: RuleMatch): number => {
  const [from, to] = gap;
  if (complement !== 'quote') return to;
  const own = items.findIndex(
    ({ kind, preposition }, i) =>
      i >= from && i < to && kind === 'prep' && cue.entry.frames.some((frame) => takesAt(frame, preposition)),
  );
  return own > from ? own : to;
};

const takesAt = ({ kind, preposition: own }: Frame, preposition: string): boolean =>
  (kind === 'prep' || kind === 'obj-prep') && own === preposition;

/** أنه أخبر, إنها لم تكن تتوقع: the subject is the pronoun on أن. */
const isPronouns = ({ document }: Surroundings, items: readonly Item[], verb: number): boolean => {
  let i = verb - 1;
  while (i > 0 && BEFORE_VERB.has(items[i]!.kind)) i--;
  if (items[i]?.kind !== 'that') return false;
  const { key } = document.words[items[i]!.first]!;
  return /[هاممن]$/.test(key) && key.length > items[i]!.preposition.length + 2;
};

const BEFORE_VERB: ReadonlySet<Item['kind']> = new Set(['adverb', 'aux']);

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

/** دول غربية تتهم, وكانت السيدات قد طالبن, المنظمة كانت قد طالبت: the noun phrase in front of the verb, unless a better one follows. */
const subjectBefore = (
  around: Surroundings,
  items: readonly Item[],
  i: number,
  verb: CueVerb,
): SpeakerPhrase | null => {
  const { inflection } = verb;
  let at = i - 1;
  while (at > 0 && items[at]!.kind === 'adverb') at--;
  const isAux = items[at]?.kind === 'aux';
  if (isAux) at--;
  const before = items[at];
  if (before?.kind !== 'np' || (!isAux && at < i - 1 && items[at - 1]?.kind !== 'aux')) return null;
  // وسيول ذكرت تقارير أن منسوبها: a clause about what stands before.
  const behind = items[i + 1];
  if (!isAux && at === i - 1 && isSubjectBehind(around, items, i, verb)) return null;
  const isAbout = !isAux && at === i - 1 && !before.party && !definite(around, before);
  if (isAbout && behind?.kind === 'np' && namesParty(around, behind)) return null;
  const speaker = speakerBefore(around.document, around.names, items, i, inflection);
  return speaker?.last === before.last ? speaker : null;
};

/** ذكرت تقارير أن: a party between a verb without an object and its clause can only be who speaks. */
const isSubjectBehind = (
  around: Surroundings,
  items: readonly Item[],
  i: number,
  { frames, inflection }: CueVerb,
): boolean => {
  const [noun, that] = [items[i + 1], items[i + 2]];
  if (!noun || that?.kind !== 'that') return false;
  if (noun.kind !== 'cueNoun' && !(noun.kind === 'np' && namesParty(around, noun))) return false;
  if (frames.some(({ kind }) => TAKES_OBJECT.has(kind))) return false;
  return agrees(inflection, speakerAt(around.document, around.names, items, i + 1, i + 2).gender);
};

const TAKES_OBJECT: ReadonlySet<string> = new Set(['obj-that', 'obj-prep', 'obj-masdar', 'as']);

const definite = ({ document }: Surroundings, { first }: Item): boolean => {
  const { shape } = document.words[first]!;
  return shape.definite || shape.pronoun !== '';
};

const namesParty = ({ document, names }: Surroundings, { first }: Item): boolean =>
  names.has(first) || (kindsAt(document, first) & NAMES_A_PARTY) !== 0;

const isParty = ({ document }: Surroundings, { name, head }: SpeakerPhrase): boolean =>
  name !== null || (kindsAt(document, head) & (NAMES_A_PARTY | EntryBit.partyNoun | EntryBit.nisba)) !== 0;
