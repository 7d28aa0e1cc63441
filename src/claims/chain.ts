import type { Document } from '../model/document.ts';
import type { Certainty } from '../model/evidence.ts';
import { EntryBit } from '../model/lexicon.ts';
import type { SpeakerPhrase } from '../phrases/speaker.ts';
import { agrees, agreesBehind, canTell } from '../phrases/subject.ts';
import { governingNoun, governingOf, latest, passerOn } from './antecedent.ts';
import type { Draft } from './draft.ts';
import { genderOf } from './gap.ts';
import { contains } from './nesting.ts';
import { omit, type Placed, parentOf, type Resolved, resolvedAt, sameBody, sameSource } from './placed.ts';
import { genderFits, linkOf, type Source, UNKNOWN_SOURCE } from './source.ts';
import type { SourceResolver } from './sources.ts';

/** Verbs of these classes say nothing aloud: أضاف أنه يعتقد is one act, and يعتقد without a subject is everyone's. */
export const UNSAID_CLASSES = new Set(['believe', 'expect', 'fear', 'estimate', 'doubt', 'hint']);

/** The chain of a claim behind the report: the links of the claims around it, then its own; `null` where no source is found. */
export const chainOf = (
  document: Document,
  resolver: SourceResolver,
  placed: readonly Placed[],
  siblings: readonly Draft[],
  draft: Draft,
): readonly Resolved[] | null => {
  const parent = parentOf(placed, draft);
  const own = ownLinks(document, resolver, placed, siblings, draft, parent);
  if (!own) return null;
  if (!parent) return own;
  // نفى مزاعم بأن: what is denied others allege, not who denies it.
  const isDenied = parent.draft.cue?.class === 'deny' && parent.draft.content[0]!.first === draft.cueFirst;
  if (isDenied && draft.kind === 'noun' && own[0]?.source.kind === 'unknown') return own;
  const outer = parent.chain;
  const lastOuter = outer.at(-1);
  // Someone who speaks of himself in the first person adds no link: نطلب inside his own quotation.
  if (draft.inflection?.person === 1 && own.length > 0 && lastOuter && sameSource(own[0]!.source, lastOuter.source))
    return [...outer.slice(0, -1), ...own];
  // قال كومي إنه حذر من: he says so of himself, twice; أضاف أنه يعتقد is one act.
  if (draft.pronounSubject && own.length === 1 && !UNSAID_CLASSES.has(draft.cue?.class ?? ''))
    return [...outer, ...own];
  // عبر الوزير عن خشيته من: the noun is his who expresses it.
  if (draft.kind === 'noun' && own.length === 1 && lastOuter && sameSource(own[0]!.source, lastOuter.source))
    return [...outer.slice(0, -1), ...own];
  if (own.length >= outer.length && outer.every((link, i) => sameSource(link.source, own[i]!.source))) return own;
  return [...outer.map((r) => ({ source: r.source, link: r.link })), ...own];
};

/** The links that the claim itself adds: its speaker and the source behind, or those that an omitted speaker stands for. */
const ownLinks = (
  document: Document,
  resolver: SourceResolver,
  placed: readonly Placed[],
  siblings: readonly Draft[],
  draft: Draft,
  parent: Placed | null,
): readonly Resolved[] | null => {
  const { speaker, origin, certainty } = draft;
  const at = (phrase: SpeakerPhrase, sure: Certainty): Resolved => {
    const shown = phrase === speaker && draft.kind === 'verb' ? draft.inflection : null;
    return resolvedAt(document, resolver, phrase, sure, parent !== null, draft.cue?.class === 'continue', shown);
  };
  if (draft.kind === 'participle') {
    const governing = governingOf(placed, siblings, draft);
    // قالوا إن القائد صديق له وجاءه ناصحا: whom the clause around it is about.
    const about = governing && governing === parent ? teller(document, parent, draft) : null;
    if (about) return [at(about, certainty)];
    if (governing) return [...governing.chain.map(omit), ...(origin ? [at(origin, certainty)] : [])];
    const named = governingNoun(placed, siblings, draft);
    if (named) return named.chain.map(omit);
    if (draft.governor) return [at(draft.governor, certainty)];
    const last = latest(placed, draft, null);
    return last ? last.chain.map(omit) : null;
  }
  // أُبلغ الوزير أن: to whom it was said is not who said it.
  const isUnsaid = draft.kind === 'verb' && !origin && isPassive(document, draft);
  if (speaker && !isUnsaid) {
    const outer = draft.passedBy ? [at(draft.passedBy, 'certain')] : [];
    const first = at(speaker, origin ? 'certain' : certainty);
    if (origin) return [...outer, first, at(origin, certainty)];
    const last = draft.ofLast ? toldLast(document, placed, draft, parent, first, at) : null;
    if (last) return [...outer, first, last];
    if (parent || outer.length > 0) return [...outer, first];
    return behindStatement(document, placed, speaker, first) ?? throughOthers(placed, first) ?? [first];
  }
  // ذكرت الوكالة أن الوزير وصل. ونقلت عنه قوله: it is the agency that goes on.
  const passing = draft.ofLast ? (passerOn(placed, draft) ?? latest(placed, draft, parent)?.chain[0]) : null;
  const last = passing ? toldLast(document, placed, draft, parent, passing, at) : null;
  if (passing && last) return [omit(passing), last];
  if (origin) {
    const last = at(origin, certainty);
    if (isPassive(document, draft))
      return [{ source: UNKNOWN_SOURCE, link: linkOf(UNKNOWN_SOURCE, null, 'certain') }, last];
    const first = passerOn(placed, draft) ?? latest(placed, draft, parent)?.chain[0];
    return first ? [omit(first), last] : [last];
  }
  if (draft.inflection?.person === 1) return parent ? parent.chain.map(omit) : null;
  if (draft.pronounSubject && parent) return [omit(parent.chain.at(-1)!)];
  if (isUnsaid || isImpersonal(document, draft) || isNobodys(document, draft, parent))
    return [{ source: UNKNOWN_SOURCE, link: linkOf(UNKNOWN_SOURCE, null, certainty) }];
  if (draft.kind === 'noun' && draft.pronoun === '') {
    return draft.cue?.class === 'allege' || draft.certainty !== 'certain'
      ? [{ source: UNKNOWN_SOURCE, link: linkOf(UNKNOWN_SOURCE, null, certainty) }]
      : null;
  }
  if (draft.kind === 'noun' && draft.governor && !parent && !siblings.some((s) => s.cueFirst < draft.cueFirst))
    return [at(draft.governor, certainty)];
  // قالت الناطقة إن الوزير كان واضحا بقوله إنه: whom the clause around it is about.
  const ownSaying = draft.kind === 'noun' && draft.pronoun !== '' && draft.cue?.class === 'say' && parent;
  const aboutHim = ownSaying ? teller(document, parent, draft) : null;
  if (aboutHim) return [omit(at(aboutHim, certainty))];
  // قال المتظاهرون ...، استجابة لمطالبهم: the nearest that the pronoun can mean, or who speaks.
  if (draft.kind === 'noun' && draft.pronoun !== '' && parent)
    return draft.governor ? [at(draft.governor, certainty)] : [omit(parent.chain.at(-1)!)];
  // على حد قوله: of him who speaks in the clause.
  if (draft.kind === 'source' && draft.governor) return [at(draft.governor, certainty)];
  // استقبل الوزير الوفد وأكد أن: the subject of the verb before it in the sentence, unless a claim stands between.
  const { governor } = draft;
  const between =
    governor !== null &&
    siblings.some((s) => s !== draft && s.cueFirst >= governor.first && s.cueFirst < draft.cueFirst);
  const reported =
    governor !== null &&
    siblings.some(
      (s) =>
        s !== draft &&
        s.content.some((c) => governor.first >= c.first && governor.first < c.last) &&
        !contains(s, draft),
    );
  // قالوا إن الوزير خرج ليعلن: whom the clause around it is about, before who says it.
  const about = parent?.draft.subject ?? null;
  const isOutside =
    governor === null ||
    (parent !== null && governor.first < parent.draft.content[0]!.first) ||
    (draft.inflection !== null && !agrees(draft.inflection, governor.gender));
  if (about && isOutside && draft.quote === parent!.draft.quote && draft.inflection && canTell(document, about)) {
    if (about.last <= draft.cueFirst && agreesBehind(document, draft.inflection, about))
      return [omit(at(about, certainty))];
  }
  if (governor && !between && !reported && draft.inflection && agrees(draft.inflection, governor.gender)) {
    return [at(governor, certainty)];
  }
  const inside = goesOnInside(document, placed, siblings, draft);
  if (inside) return [...inside.told.chain.map(omit), omit(at(inside.teller, certainty))];
  const before = latest(placed, draft, parent);
  // عقب دعوته: of a noun with a pronoun, nobody whose gender it cannot have.
  const isOthers = draft.kind === 'noun' && draft.pronoun !== '' && before !== null;
  if (isOthers && !genderFits(before.chain.at(-1)?.source.gender ?? '', genderOf(draft.pronoun))) return null;
  if (!before) return parent ? null : [{ source: UNKNOWN_SOURCE, link: linkOf(UNKNOWN_SOURCE, null, certainty) }];
  return before.chain.map(omit);
};

/** نقلت عنه صحيفة: whom the clause before was about, or who spoke in it, where that is not the one who passes him on. */
const toldLast = (
  document: Document,
  placed: readonly Placed[],
  draft: Draft,
  parent: Placed | null,
  first: Resolved,
  at: (phrase: SpeakerPhrase, sure: Certainty) => Resolved,
): Resolved | null => {
  const before = latest(placed, draft, parent);
  const told = before?.draft.subject ?? null;
  const { governor } = draft;
  const isSomeone = governor !== null && (governor.name?.type === 'ORG' || isPerson(document, governor));
  const spoke = isSomeone ? at(governor, draft.certainty) : before?.chain.at(-1);
  // قالت الوكالة إن الوزير زار المدينة، ونقلت عنه قوله: whom the clause before was about.
  const isItself = spoke !== undefined && sameSource(spoke.source, first.source);
  const last = (!spoke || isItself) && told && isPerson(document, told) ? at(told, draft.certainty) : spoke;
  return last && !sameSource(last.source, first.source) ? omit(last) : null;
};

/** كشفت التسجيلات أن الخاطف بدا قلقا، وقال إنه: it is he who goes on, not the recordings. */
const goesOnInside = (
  document: Document,
  placed: readonly Placed[],
  siblings: readonly Draft[],
  { inflection, cue, cueFirst }: Draft,
): { readonly told: Placed; readonly teller: SpeakerPhrase } | null => {
  if (!inflection || cue?.class === 'continue') return null;
  const told = placed.findLast(({ draft }) => siblings.includes(draft) && draft.cueFirst < cueFirst && draft.subject);
  const teller = told?.draft.subject;
  if (!told || !teller || !UNSPEAKING.has(told.chain.at(-1)!.source.kind)) return null;
  return isPerson(document, teller) && agrees(inflection, teller.gender) ? { told, teller } : null;
};

/** The person whom the clause around a claim is about, where he can be the one who says it. */
const teller = (document: Document, { draft: { subject, quote } }: Placed, draft: Draft): SpeakerPhrase | null => {
  if (!subject || subject.last > draft.cueFirst || !isPerson(document, subject)) return null;
  if (draft.kind === 'participle' && quote !== draft.quote) return null;
  const { gender } = subject;
  const fits = draft.inflection ? agrees(draft.inflection, gender) : genderFits(gender, genderOf(draft.pronoun));
  return fits ? subject : null;
};

const isPerson = ({ words }: Document, { name, head }: SpeakerPhrase): boolean =>
  name?.type === 'PER' || (words[head]!.kinds & PERSONS) !== 0;

const PERSONS = EntryBit.title | EntryBit.anonymousHead;
/** Sources that do not go on to speak by themselves. */
const UNSPEAKING: ReadonlySet<string> = new Set(['document', 'unknown']);

/** وأضاف البيان, where someone spoke in a statement before: it is he who goes on, through those who passed it on. */
const behindStatement = (
  document: Document,
  placed: readonly Placed[],
  speaker: SpeakerPhrase,
  { link }: Resolved,
): readonly Resolved[] | null => {
  const { shape, kinds } = document.words[speaker.first]!;
  if (speaker.name || speaker.last - speaker.first > 1 || !shape.definite || !(kinds & EntryBit.documentHead))
    return null;
  const stated = latestOf(placed, ({ draft }) => draft.texts.includes(shape.stem));
  if (!stated || stated.chain.some(({ source }) => source.kind === 'document' && source.called.marks.has(shape.stem)))
    return null;
  // What goes on may agree with the statement or with whose it is.
  const source: Source = { ...stated.chain.at(-1)!.source, gender: '' };
  const { start, end, certainty } = link;
  return [
    ...stated.chain.slice(0, -1).map(omit),
    { source, link: linkOf(source, start === undefined ? null : { start, end: end! }, certainty) },
  ];
};

/** Who was reached through others just before (نقلت الوكالة عن الوزير) still is, named again; not whom a body speaks through. */
const throughOthers = (placed: readonly Placed[], last: Resolved): readonly Resolved[] | null => {
  const before = latestOf(placed, ({ chain }) => chain.some(({ source }) => sameBody(source, last.source)));
  if (!before) return null;
  const at = before.chain.findLastIndex(({ source }) => sameBody(source, last.source));
  // He may have been reached so in the claim around the latest one (تنديده بتهديدات الحكومة), or before he went on unnamed.
  const told = latestOf(
    placed,
    ({ chain, draft }) =>
      chain.length === at + 1 &&
      sameBody(chain.at(-1)!.source, last.source) &&
      (draft.speaker !== null || draft.origin !== null),
  );
  const through = before.chain.slice(0, Math.max(0, at));
  if (through.length === 0 || !told || through.some(({ source }) => source.kind === 'organization')) return null;
  // An outlet passes him on for as long as he goes on.
  const { origin, passedBy, speaker } = told.draft;
  const goesOn = speaker !== null && told.chain[0]!.link.start === undefined && parentOf(placed, told.draft) === null;
  const isPassed = (passedBy !== null || goesOn) && through.every(({ source }) => source.kind === 'outlet');
  if (!origin && !isPassed) return null;
  return [...through.map(omit), last];
};

const NEAR = 5;

/** The latest of the claims just before that fits. */
const latestOf = (placed: readonly Placed[], fits: (other: Placed) => boolean): Placed | null => {
  for (let i = placed.length - 1; i >= 0 && i >= placed.length - NEAR; i--) if (fits(placed[i]!)) return placed[i]!;
  return null;
};

const isImpersonal = (document: Document, { inflection, cue, cueFirst, kind }: Draft): boolean => {
  if (!inflection || kind !== 'verb' || inflection.person !== 3 || inflection.number !== 's') return false;
  if (inflection.voice === 'passive') return true;
  // كان يعتقد أنه: someone did.
  const before = cueFirst > 0 ? document.words[cueFirst - 1]! : null;
  if (before?.senses.some((s) => s.entry.kind === 'function' && s.entry.role === 'auxiliary')) return false;
  if (hasPassiveMark(document, cueFirst)) return true;
  return (
    inflection.aspect === 'imperfect' && inflection.gender === 'm' && cue !== null && UNSAID_CLASSES.has(cue.class)
  );
};

/** أعلن الخميس أن: at the front of a sentence, without و and without a subject, nobody is said to announce it. */
const isNobodys = (document: Document, draft: Draft, parent: Placed | null): boolean => {
  const { cue, cueFirst, inflection, kind, quote } = draft;
  if (kind !== 'verb' || cue?.class !== 'announce' || parent || quote !== null || draft.governor) return false;
  if (inflection?.aspect !== 'perfect' || inflection.number !== 's' || inflection.gender !== 'm') return false;
  return document.sentences[document.sentenceOf[cueFirst]!]!.first === cueFirst && !isJoined(document, cueFirst);
};

const isJoined = ({ words }: Document, t: number): boolean => words[t]!.shape.conjunction !== '';

const isPassive = (document: Document, { inflection, cueFirst }: Draft): boolean =>
  inflection?.voice === 'passive' || (!inflection?.damma && hasPassiveMark(document, cueFirst));

/** أُعلن, يُعتقد: a damma on the first letter of the verb. */
const hasPassiveMark = (document: Document, t: number): boolean =>
  document.text.slice(document.start[t]!, document.start[t]! + 4).includes('\u064f');
