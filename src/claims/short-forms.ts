import { phraseAt } from '../language/phrases.ts';
import type { Document } from '../model/document.ts';
import type { SourceKind } from '../model/evidence.ts';
import { EntryBit } from '../model/lexicon.ts';
import {
  appositionEnd,
  type Called,
  type Calling,
  calledBy,
  callingsOf,
  callsSame,
  lemmaOf,
} from '../names/calling.ts';
import type { EntityDraft, EntityIndex } from '../names/entities.ts';
import type { NameMention } from '../names/mention.ts';
import { type NamesByToken, nounPhraseEnd } from '../phrases/noun-phrase.ts';
import type { SpeakerPhrase } from '../phrases/speaker.ts';
import { isGoverned } from '../phrases/speaker-name.ts';
import { genderFits, kindOfName, type Source } from './source.ts';

/** A named entity with all the words that one of its mentions is called by. */
interface CalledName {
  readonly entity: EntityDraft;
  readonly at: number;
  readonly called: Called;
  /** Folded words of the name. */
  readonly names: ReadonlySet<string>;
  readonly kind: SourceKind;
}

/** A noun phrase with what it calls someone. */
interface ToldPhrase {
  readonly phrase: SpeakerPhrase;
  readonly callings: readonly Calling[];
}

const NOBODY = { gender: '', several: false, author: null } as const;

/** Heads of phrases that a short form may mean without a name in them. */
const FULLER = EntryBit.title | EntryBit.anonymousHead | EntryBit.outletHead | EntryBit.organisationHead;

const LONGEST = 5;
const TITLES_BEFORE = 9;
/** What the table says of words that mean whoever was named last. */
const LATTER = '~';

/**
 * Whom a short form (الوزير, الصحيفة, الناطق) means: the latest source, or else the latest named party, that was called by all of its
 * words; persons are called by the titles around their names too.
 */
export class ShortForms {
  readonly #document: Document;
  readonly #names: NamesByToken;
  readonly #called: readonly CalledName[];
  readonly #genders: ReadonlyMap<string, 'm' | 'f'>;
  #phrases: ReadonlyMap<string, readonly ToldPhrase[]> | null = null;

  /** `genders` are those that verbs have shown, by entity id; they may grow. */
  constructor(
    document: Document,
    names: readonly NameMention[],
    byToken: NamesByToken,
    entities: EntityIndex,
    genders: ReadonlyMap<string, 'm' | 'f'>,
  ) {
    this.#genders = genders;
    this.#document = document;
    this.#names = byToken;
    this.#called = names.flatMap((name) => {
      const entity = entities.byToken.get(name.first);
      if (!entity || name.type === 'LOC') return [];
      const called = this.#calledAround(name);
      return [{ entity, at: name.first, called, names: new Set(name.keys), kind: kindOfName(name, document) }];
    });
  }

  /**
   * The source among those `known`, oldest first, or a named party that a definite short phrase means; `last` is who spoke last to
   * the report itself. An outlet that was named since speaks in its place, unless it `continues`.
   */
  find(
    phrase: SpeakerPhrase,
    callings: readonly Calling[],
    known: readonly Source[],
    last: Source | null,
    continues: boolean,
  ): Source | null {
    const { shape } = this.#document.words[phrase.head]!;
    const bare = phrase.last - phrase.first === 1 ? this.ofName([shape.stem]) : null;
    if (bare) return bare;
    if (!shape.definite && !this.isDefiniteConstruct(phrase)) return null;
    if (callings.length === 0 || callings.length > LONGEST) return null;
    if (callings.length === 1 && callings[0]!.means === LATTER) return this.#latter(phrase);
    for (let i = known.length - 1; i >= 0; i--) {
      const source = known[i]!;
      if (!callsSame(callings, source.called) || !genderFits(phrase.gender, source.gender)) continue;
      return (source.kind === 'outlet' && !continues ? this.#outletSince(phrase, callings, source) : null) ?? source;
    }
    let best: CalledName | null = null;
    for (const called of this.#called) {
      if (!callsSame(callings, called.called)) continue;
      if (!genderFits(phrase.gender, called.entity.gender || (this.#genders.get(called.entity.id) ?? ''))) continue;
      if (called.at < phrase.first || !best) best = called;
    }
    return best ? sourceOf(best) : this.#official(phrase, callings, last);
  }

  /** نقرأ في صحيفة النهار ... تقول الصحيفة: the outlet named last that is called so, though another one spoke before. */
  #outletSince({ first }: SpeakerPhrase, callings: readonly Calling[], source: Source): Source | null {
    const named = this.#called.findLast(
      ({ kind, at, called }) => kind === 'outlet' && at < first && callsSame(callings, called),
    );
    return named && named.entity !== source.entity ? sourceOf(named) : null;
  }

  /** A name that was not read as one here, but is a person's elsewhere. */
  ofName(keys: readonly string[]): Source | null {
    const known = this.#called.find(({ kind, names }) => kind === 'person' && keys.every((key) => names.has(key)));
    return known ? sourceOf(known) : null;
  }

  /**
   * الوكالة الكورية الشمالية: the last outlet of the same head noun that is of this country, where nothing more is told of it than
   * the country.
   */
  outletOf({ first, last, head }: SpeakerPhrase, [noun]: readonly Calling[]): Source | null {
    if (!noun || !this.#document.words[head]!.shape.definite) return null;
    const country = countryOf(this.#document, head + 1, last);
    if (country === '') return null;
    const known = this.#called.findLast(
      ({ kind, entity, at, called }) =>
        kind === 'outlet' && at < first && entity.country === country && called.heads.has(noun.stem),
    );
    return known ? sourceOf(known) : null;
  }

  /** الأخير: the person named last before, or else the organisation. */
  #latter({ first, gender }: SpeakerPhrase): Source | null {
    let best: CalledName | null = null;
    for (const called of this.#called) {
      if (called.at >= first || !genderFits(gender, called.entity.gender)) continue;
      if (called.kind === 'person' || best?.kind !== 'person') best = called;
    }
    return best && sourceOf(best);
  }

  /** المسؤول الأميركي: one of whom no more is told is the person who spoke last, unless of another country. */
  #official(phrase: SpeakerPhrase, callings: readonly Calling[], last: Source | null): Source | null {
    const { shape, senses } = this.#document.words[phrase.head]!;
    const isOne = senses.some(({ entry }) => entry.kind === 'anonymousHead' && entry.number === 's');
    if (!shape.definite || !isOne || callings.length > 3) return null;
    if (last?.kind !== 'person' || !genderFits(phrase.gender, last.gender)) return null;
    const { marks } = last.called;
    const fits = callings.every(({ country }) => country === '' || marks.has(`@${country}`) || !isOfCountry(marks));
    return fits ? last : null;
  }

  /**
   * An earlier noun phrase that tells more of whom a definite short phrase means, though he has not spoken (السفراء, سفراء الدول
   * الأربع); outlets may be told of later too.
   */
  fullerPhrase(phrase: SpeakerPhrase, callings: readonly Calling[]): SpeakerPhrase | null {
    const { shape, kinds } = this.#document.words[phrase.head]!;
    if (phrase.name || !(kinds & FULLER) || (!shape.definite && !this.isDefiniteConstruct(phrase))) return null;
    if (callings.length === 0 || callings.length > LONGEST) return null;
    let best: SpeakerPhrase | null = null;
    for (const { phrase: other, callings: more } of this.#phrasesByHead().get(callings[0]!.stem) ?? []) {
      if (other.first >= phrase.first && (best || !(kinds & EntryBit.outletHead))) break;
      if (more.length > callings.length && other.first !== phrase.first && callsSame(callings, calledBy(more)))
        best = other;
    }
    return best;
  }

  /** Noun phrases of the report whose head can speak and tells more than itself, by the folded head. */
  #phrasesByHead(): ReadonlyMap<string, readonly ToldPhrase[]> {
    if (this.#phrases) return this.#phrases;
    const document = this.#document;
    const phrases = new Map<string, ToldPhrase[]>();
    for (let t = 0; t < document.size; t++) {
      const { kinds, shape } = document.words[t]!;
      if (!(kinds & FULLER) || shape.definite || shape.pronoun !== '' || shape.part === 'verb') continue;
      const last = nounPhraseEnd(document, t, this.#names, document.size);
      if (last - t < 2) continue;
      const callings = callingsOf(document, t, last);
      const told: ToldPhrase = {
        phrase: { ...NOBODY, first: t, last, skip: shape.skip, head: t, name: this.#names.get(t) ?? null },
        callings,
      };
      const key = callings[0]?.stem ?? '';
      const same = phrases.get(key);
      if (same) same.push(told);
      else phrases.set(key, [told]);
    }
    this.#phrases = phrases;
    return phrases;
  }

  isDefiniteConstruct(phrase: SpeakerPhrase): boolean {
    for (let t = phrase.first + 1; t < Math.min(phrase.last, phrase.first + 4); t++) {
      if (this.#document.words[t]!.shape.definite || this.#names.has(t)) return true;
    }
    return false;
  }

  /** The words of a name and of the titles before and behind it. */
  #calledAround(name: NameMention): Called {
    const document = this.#document;
    const first = this.#titleBefore(name);
    const { marks, heads } = calledBy(callingsOf(document, first, appositionEnd(document, name.last)));
    const own = name.keys.map((key) => lemmaOf(key.startsWith('ال') ? key.slice(2) : key));
    return { marks: new Set([...marks, ...own]), heads: name.type === 'PER' ? new Set([...heads, ...own]) : heads };
  }

  /** Where the titles in front of a name begin. */
  #titleBefore(name: NameMention): number {
    const document = this.#document;
    const { preposition } = document.words[name.first]!.shape;
    // المبعوث لرويترز: who stands before the preposition is someone else.
    if (name.start > document.start[name.first]! && preposition !== '') return name.first;
    // مرشح ترامب: behind an indefinite title stands someone else.
    if (name.type === 'PER' && isGoverned(document, name.first - 1, name)) return name.first;
    const before = name.type === 'PER' ? EntryBit.title : EntryBit.organisationHead | EntryBit.outletHead;
    const reach = name.type === 'PER' ? TITLES_BEFORE : 2;
    let first = name.first;
    let steps = 0;
    for (let t = first - 1; t >= 0 && steps < reach; t--, steps++) {
      // مدير المكتب "...": what stands in marks tells no more.
      if (document.partner[t]! >= 0 && document.partner[t]! < t) {
        t = document.partner[t]!;
        continue;
      }
      if (document.sentenceOf[t] !== document.sentenceOf[name.first]) break;
      const { shape, kinds, form } = document.words[t]!;
      if (shape.part === 'verb' || (shape.part === 'function' && !(kinds & EntryBit.title))) break;
      if (shape.part === 'mark' && !'،"“«('.includes(form)) break;
      if (kinds & before) first = t;
    }
    return first;
  }
}

const sourceOf = ({ kind, entity, called }: CalledName): Source => ({
  kind,
  name: entity.name,
  entity,
  gender: entity.gender,
  plural: false,
  called,
});

/** The country of the nationality that fills tokens `first` to `last`, '' for other words. */
const countryOf = (document: Document, first: number, last: number): string => {
  if (first >= last) return '';
  const phrase = last - first > 1 ? phraseAt(document, first) : null;
  if (last - first > 1 && phrase?.last !== last) return '';
  const entries = phrase?.entries ?? document.words[first]!.senses.map(({ entry }) => entry);
  for (const entry of entries) if (entry.kind === 'nisba') return entry.country;
  return '';
};

const isOfCountry = (marks: ReadonlySet<string>): boolean => {
  for (const mark of marks) if (mark.startsWith('@')) return true;
  return false;
};
