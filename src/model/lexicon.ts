// Over 300 lines because it is the vocabulary of all word tables, one entry type after another.
import type { Certainty, PloverType, Polarity } from './evidence.ts';

/** What a verb or noun of saying does, as the cue tables class it. */
export type CueClass =
  | 'say'
  | 'continue'
  | 'write'
  | 'announce'
  | 'confirm'
  | 'deny'
  | 'accuse'
  | 'warn'
  | 'threaten'
  | 'promise'
  | 'describe'
  | 'consider'
  | 'call'
  | 'demand'
  | 'believe'
  | 'expect'
  | 'fear'
  | 'hint'
  | 'allege'
  | 'relay'
  | 'reveal'
  | 'ask'
  | 'answer'
  | 'agree'
  | 'reject'
  | 'criticise'
  | 'praise'
  | 'express'
  | 'swear'
  | 'remind'
  | 'clarify'
  | 'point'
  | 'estimate'
  | 'doubt'
  | 'testify'
  /** What a text comes to (رسالة مفادها أن). */
  | 'purport'
  | 'know';

/** How a form of a verb is inflected, as far as unvowelled spelling shows it. */
export interface Inflection {
  readonly aspect: 'perfect' | 'imperfect' | 'jussive' | 'participle';
  readonly voice: 'active' | 'passive' | 'either';
  readonly person: 1 | 2 | 3;
  readonly gender: 'm' | 'f' | '';
  readonly number: 's' | 'd' | 'p';
  /** The form shows the future (سيقصف). */
  readonly future?: true;
  /** The active voice begins with a damma too (تُصر), so that one written tells no passive. */
  readonly damma?: true;
}

/** A complement that a verb or noun of saying takes: `that`, `quote`, `masdar`, `prep:إلى`, `obj-prep:ب`, `as`, `relay:عن`. */
export interface Frame {
  readonly kind:
    | 'that'
    | 'quote'
    | 'masdar'
    | 'prep'
    | 'obj-prep'
    | 'obj-that'
    | 'obj-masdar'
    | 'as'
    | 'relay'
    | 'source';
  /** Folded preposition, '' for none. */
  readonly preposition: string;
}

export interface CueVerb {
  readonly kind: 'cueVerb';
  readonly lemma: string;
  readonly class: CueClass;
  readonly frames: readonly Frame[];
  readonly certainty: Certainty;
  readonly polarity: Polarity;
  readonly weak: boolean;
  readonly inflection: Inflection;
}

export interface CueNoun {
  readonly kind: 'cueNoun';
  readonly lemma: string;
  readonly class: CueClass;
  readonly frames: readonly Frame[];
  readonly certainty: Certainty;
  readonly polarity: Polarity;
  /** A verbal noun of a cue verb, not a row of the noun table. */
  readonly verbal: boolean;
}

export interface CuePreposition {
  readonly kind: 'cuePreposition';
  readonly cue: string;
  /** A noun phrase, a verb of saying, or a noun phrase behind an attached ل. */
  readonly takes: 'np' | 'verb' | 'l-np';
  readonly relation: 'source' | 'relay';
  readonly certainty: Certainty;
  readonly weak: boolean;
}

export interface Hedge {
  readonly kind: 'hedge';
  readonly certainty: Certainty;
  readonly scope: 'content' | 'imperfect' | 'cue' | 'weak';
}

/** A verb that takes a clause and says nothing by it (يمكن أن). */
export interface ClauseVerb {
  readonly kind: 'clauseVerb';
  readonly lemma: string;
  readonly inflection: Inflection;
}

/** A verb whose subject says what a noun of saying beside it brings (وجه اتهامات). */
export interface SayingSupport {
  readonly kind: 'sayingSupport';
  readonly lemma: string;
  readonly inflection: Inflection;
}

/** A verb or noun by which a report says that a source wants no name (طلب عدم ذكر اسمه). */
export interface Nameless {
  readonly kind: 'nameless';
  /** `denied` is a verb that must be negated (لم يكشف عن هويته), `named` one with the source as its pronoun (لم تسمه). */
  readonly role: 'verb' | 'denied' | 'named' | 'noun';
}

/** What something is done by, and what says nothing (وفق القانون). */
export interface GroundNoun {
  readonly kind: 'groundNoun';
}

/** A noun of which it is said that there is none, so that what stands behind it is denied: دليل, صحة. */
export interface VoidNoun {
  readonly kind: 'voidNoun';
  /** Folded prepositions that lead to what is denied. */
  readonly before: readonly string[];
}

export interface Filler {
  readonly kind: 'filler';
}

/** The beginning of a line that is not of the story. */
export interface LineOpener {
  readonly kind: 'lineOpener';
  readonly part: 'related' | 'footer';
}

/** A word by which a short form may differ from the full one without meaning someone else (الرئيس الحالي, المدير). */
export interface ShortFormWord {
  readonly kind: 'shortFormWord';
  /** Folded word that it stands for, '' where it adds nothing, ~ where it is whoever was named last. */
  readonly means: string;
}

/** An adjective that describes an organisation and is no part of its name: الحاكم, الرسمية. */
export interface DescribingAdjective {
  readonly kind: 'describingAdjective';
}

/** A general noun that with the article means someone or something named before: المسؤول, الحركة, الصحيفة. */
export interface DescriptionNoun {
  readonly kind: 'descriptionNoun';
  readonly of: 'PER' | 'ORG';
  /** Kinds of titles (PER) or of listed organisations (ORG) that it can mean; empty where the word itself must recur. */
  readonly kinds: readonly string[];
  /**
   * PER: means only whom the noun without a second noun was the office of (الرئيس, not رئيس الوزراء). ORG: every state has one, so
   * only what was named shortly before is meant.
   */
  readonly whole: boolean;
}

export interface Title {
  readonly kind: 'title';
  readonly title: string;
  readonly gender: 'm' | 'f';
  readonly number: 's' | 'p';
  readonly of: string;
  /** Indefinite and without a name it is an unnamed source. */
  readonly anonymous: boolean;
}

/** A noun that heads a source: مصادر, تقرير, صحيفة, وزارة; or a place: مدينة. */
export interface Head {
  readonly kind: 'anonymousHead' | 'documentHead' | 'outletHead' | 'organisationHead' | 'placeHead';
  readonly noun: string;
  readonly number: 's' | 'p';
  readonly of: string;
  /** Organisation heads: with what follows nearly always a name. Place heads: part of the name. */
  readonly strong: boolean;
}

/** A name that the tables know. */
export interface Name {
  readonly kind: 'outlet' | 'organisation' | 'group' | 'country' | 'place' | 'given' | 'family';
  /** The usual form; for an alias, the form that it stands for. */
  readonly name: string;
  readonly of: string;
  readonly country: string;
  readonly latin: string;
  /** Also a common word: counts only with a head before it or in quotation marks. */
  readonly ambiguous: boolean;
  /** This form is the seat of a government that stands for the state (الكرملين). */
  readonly seat: boolean;
  /** The state that this capital or seat acts for in the news (موسكو, الكرملين), '' for all else. */
  readonly state: string;
}

/** A nationality adjective. */
export interface Nisba {
  readonly kind: 'nisba';
  readonly country: string;
  /** The country's or place's name. */
  readonly name: string;
  readonly gender: 'm' | 'f' | '';
  readonly number: 's' | 'd' | 'p';
}

export interface NameParticle {
  readonly kind: 'particle';
  readonly position: 'before' | 'after' | 'between';
}

/** A word of the closed classes. */
export interface FunctionWord {
  readonly kind: 'function';
  /** As the table spells it, unfolded: على is no علي. */
  readonly form: string;
  readonly role: FunctionRole;
}

export type FunctionRole =
  | 'that'
  | 'relative'
  | 'preposition'
  /** A preposition that takes no clause: before أن it is another word. */
  | 'np-preposition'
  /** A preposition with its pronoun (منه). */
  | 'prep-pronoun'
  | 'conjunction'
  /** Turns from what was said to what the report says itself: بينما, لكن, في حين. */
  | 'contrast'
  | 'aside'
  /** Draws a conclusion from what was said: مما, الأمر الذي. */
  | 'result'
  | 'subordinator'
  | 'negation'
  | 'pronoun'
  | 'demonstrative'
  | 'particle'
  | 'auxiliary'
  | 'adverb'
  | 'question'
  | 'quantifier';

/**
 * What a word of event brings: the PLOVER type and where the parties stand. A slot is `subj`, `obj` or a folded
 * preposition (of several words, with spaces between).
 */
export interface EventFrame {
  readonly type: PloverType;
  readonly mode: string | null;
  readonly actor: readonly string[];
  readonly recipient: readonly string[];
  readonly place: readonly string[];
  /** Who the noun phrase behind the noun of event is; `either` is decided by what it names. */
  readonly genitive: 'actor' | 'recipient' | 'victim' | 'either' | 'self' | null;
  /** What the only free noun phrase beside a verb is where form and context leave it open; `unarmed`: the recipient unless it bears arms. */
  readonly lone: 'actor' | 'recipient' | 'unarmed';
  /** The kind of tie that it leaves between actor and recipient, or actor and place. */
  readonly tie: { readonly kind: string; readonly to: 'recipient' | 'place' } | null;
  /** How surely the word alone tells it, a sign for the choice among mentions: 3 an event, 1 most often something else. */
  readonly weight: 1 | 2 | 3;
}

/** A verb that makes a PLOVER event, in one inflected form. */
export interface EventVerb {
  readonly kind: 'eventVerb';
  readonly lemma: string;
  readonly frame: EventFrame;
  readonly inflection: Inflection;
}

/** A noun that makes a PLOVER event: غارة, محادثات, the verbal nouns of event verbs. */
export interface EventNoun {
  readonly kind: 'eventNoun';
  readonly lemma: string;
  readonly frame: EventFrame;
}

/** A noun that makes an event with a support verb: شن هجوما. */
export interface EventCombination {
  /** `obj`, a folded preposition, or '' where the noun is the verb's subject (اندلعت اشتباكات). */
  readonly slot: string;
  /** Folded written forms. */
  readonly nouns: ReadonlySet<string>;
  readonly frame: EventFrame;
  /** What the verb's subject is to the event. */
  readonly subject: 'actor' | 'recipient' | null;
}

/** A verb whose subject acts in the event that a noun beside it names; `inflection` is `null` for its verbal noun. */
export interface SupportVerb {
  readonly kind: 'supportVerb';
  readonly lemma: string;
  readonly combinations: readonly EventCombination[];
  readonly inflection: Inflection | null;
}

/** A common noun that can be a party: مسلحون, قوات, متظاهرون. */
export interface PartyNoun {
  readonly kind: 'partyNoun';
  readonly noun: string;
  /** PLOVER sector: GOV, MIL, REB, CVL, ... */
  readonly sector: string;
}

/** A number in words: ثلاثة, عشرين. */
export interface NumberWord {
  readonly kind: 'numberWord';
  /** `null` where the word is vague (بضعة). */
  readonly value: number | null;
  /** How it goes with the number before it, as the table of numbers says. */
  readonly class: string;
}

/** A word by which reports count people: what befell them, or what stands around the number. */
export interface TollWord {
  readonly kind: 'tollWord';
  readonly role: 'act' | 'counted' | 'person' | 'pair' | 'reach' | 'bound' | 'earlier' | 'span';
  /** Of an act and who is counted by it what befell them; of a person `any` where it may be anyone; of a bound how it bounds. */
  readonly what: string;
  readonly lemma: string;
  /** Of the verbs among the acts. */
  readonly inflection: Inflection | null;
}

/** A noun of things that reports count or measure, or a word that multiplies the number before it. */
export interface CountedNoun {
  readonly kind: 'countedNoun';
  readonly noun: string;
  /** What is counted, one name for all nouns of the kind; of a multiplier `scale`. */
  readonly of: string;
  readonly isMeasure: boolean;
  /** How many of the kind's own measure one of it is. */
  readonly factor: number;
  /** A dual: two of it, without a number. */
  readonly pair: boolean;
}

/** A word that tells how an event is meant, or a compound preposition. */
export interface EventWord {
  readonly kind: 'eventWord';
  readonly role:
    | 'preposition'
    | 'planned'
    | 'possible'
    | 'denied'
    | 'mode'
    | 'seat'
    | 'result'
    | 'quantity'
    /** An adjective of who is for, against or part of someone: التابعة ل. */
    | 'sided'
    | 'weapon'
    | 'passing'
    | 'emblem'
    | 'accident'
    /** Behind a word of attack it makes a figure of speech: حرب تجارية. */
    | 'figure'
    /** Before what only may come about: إذا, في حال. */
    | 'condition'
    /** Before a verb in the imperfect, what only may come about: قد. */
    | 'may'
    /** A verb between an event and the place of it: شهدت المدينة, هز المدينة. */
    | 'scene'
    /** Of what stands behind it somebody is accused only: المتهم بقتل, تهمة قتل. */
    | 'accused'
    /** What who refuses it only does not say: رفض التعليق. */
    | 'comment'
    /** A verb or noun behind which something is only called so: يمثل ضربة, بمثابة حرب. */
    | 'likened'
    /** What is published, not deployed: نشر صورا. */
    | 'published'
    /** What is reserved, held, kept or taken off, from nobody: حجز مقعدا, احتل المرتبة, ضبط النفس. */
    | 'taken'
    /** With a verb in the imperfect what is done now and then: يجتمعون أحيانا. */
    | 'habit';
  /** Folded; of a mode the PLOVER mode. */
  readonly word: string;
  /** What form of a verb it is; a word of its own has none. */
  readonly form: 'word' | 'finite' | 'participle' | 'masdar';
}

/**
 * A word that makes a lasting tie: a verb, a noun, a static phrase, or a title. `from` and `to` say where the parties
 * stand, in the slots of the word tables (`subj`, `obj`, `prep:X` with X folded, `before`, `after`, `gen`, ...).
 */
export interface TieTrigger {
  readonly kind: 'tieVerb' | 'tieNoun' | 'tiePhrase' | 'tieTitle';
  readonly lemma: string;
  readonly tie: string;
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** Folded words of which one must stand in the clause; empty for none. */
  readonly extra: readonly string[];
  /** A verb that tells how things are: in the perfect they are so no more (حكم البلاد). */
  readonly isState: boolean;
  readonly inflection: Inflection | null;
}

/** Tells that what stands beside it no longer is (السابق, تعليق الاتصالات) or not yet (المكلف). */
export interface PostWord {
  readonly kind: 'postWord';
  readonly when: 'past' | 'coming' | 'ended';
}

export type Entry =
  | EventVerb
  | EventNoun
  | SupportVerb
  | PartyNoun
  | NumberWord
  | TollWord
  | CountedNoun
  | EventWord
  | TieTrigger
  | PostWord
  | CueVerb
  | CueNoun
  | CuePreposition
  | Hedge
  | ClauseVerb
  | SayingSupport
  | Nameless
  | GroundNoun
  | VoidNoun
  | Filler
  | LineOpener
  | ShortFormWord
  | DescriptionNoun
  | DescribingAdjective
  | Title
  | Head
  | Name
  | Nisba
  | NameParticle
  | FunctionWord;
export type EntryKind = Entry['kind'];

/** One bit a kind of entry, for quick tests on `Word.kinds`. */
export const EntryBit = {
  cueVerb: 1,
  cueNoun: 1 << 1,
  cuePreposition: 1 << 2,
  hedge: 1 << 3,
  filler: 1 << 4,
  title: 1 << 5,
  anonymousHead: 1 << 6,
  documentHead: 1 << 7,
  outletHead: 1 << 8,
  organisationHead: 1 << 9,
  placeHead: 1 << 10,
  outlet: 1 << 11,
  organisation: 1 << 12,
  group: 1 << 13,
  country: 1 << 14,
  place: 1 << 15,
  given: 1 << 16,
  family: 1 << 17,
  nisba: 1 << 18,
  particle: 1 << 19,
  function: 1 << 20,
  eventVerb: 1 << 21,
  eventNoun: 1 << 22,
  tieVerb: 1 << 23,
  tiePhrase: 1 << 24,
  supportVerb: 1 << 25,
  partyNoun: 1 << 26,
  eventWord: 1 << 27,
  lineOpener: 1 << 28,
  /** All bits are taken: looked for among the senses alone. */
  shortFormWord: 0,
  descriptionNoun: 0,
  describingAdjective: 0,
  clauseVerb: 0,
  groundNoun: 0,
  voidNoun: 0,
  sayingSupport: 0,
  nameless: 0,
  tollWord: 0,
  countedNoun: 0,
  postWord: 0,
  numberWord: 1 << 29,
  tieNoun: 1 << 30,
  tieTitle: 1 << 31,
} as const satisfies Record<EntryKind, number>;

/** Kinds that came after the taggers of names and parts of speech had learned: nothing of them is shown to those. */
export const UNLEARNED: ReadonlySet<EntryKind> = new Set(['voidNoun', 'countedNoun', 'postWord']);
