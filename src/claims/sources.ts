import type { Document } from '../model/document.ts';
import type { SourceKind, SourceLink } from '../model/evidence.ts';
import { EntryBit, type Inflection } from '../model/lexicon.ts';
import type { Word } from '../model/word.ts';
import { type Called, type Calling, calledBy, callingsOf } from '../names/calling.ts';
import type { EntityDraft, EntityIndex } from '../names/entities.ts';
import type { NameMention } from '../names/mention.ts';
import type { References } from '../names/references.ts';
import { kindsAt } from '../phrases/kinds-at.ts';
import type { NamesByToken } from '../phrases/noun-phrase.ts';
import type { SpeakerPhrase } from '../phrases/speaker.ts';
import type { Surroundings } from '../phrases/surroundings.ts';
import { ShortForms } from './short-forms.ts';
import { genderFits, kindOfName, phraseSpan, type Source } from './source.ts';

/**
 * Resolves speaker phrases to sources over a whole report, in reading order. A short form (الوزير, الصحيفة, الناطق) is the
 * latest source that was called by all of its words; persons are called by the titles around their names too.
 */
export class SourceResolver {
  readonly #document: Document;
  readonly #names: NamesByToken;
  readonly #entities: EntityIndex;
  readonly #known: Source[] = [];
  #outer: Source | null = null;
  readonly #renamed = new Map<string, EntityDraft>();
  readonly #headed = new Map<string, string>();
  /** Genders that verbs have shown, by entity id. */
  readonly #genders = new Map<string, 'm' | 'f'>();
  readonly #shortForms: ShortForms;
  readonly #references: References;

  constructor(
    { document, names: byToken, references }: Surroundings,
    names: readonly NameMention[],
    entities: EntityIndex,
  ) {
    this.#document = document;
    this.#names = byToken;
    this.#entities = entities;
    this.#references = references;
    this.#shortForms = new ShortForms(document, names, byToken, entities, this.#genders);
  }

  /**
   * The source of a phrase; `nested` where it stands in what someone else says, `continues` where it goes on to speak, `verb` the
   * form whose subject it is.
   */
  resolve(phrase: SpeakerPhrase, nested: boolean, continues: boolean, verb: Inflection | null): Source {
    const source = this.#gendered(this.#identify(phrase, continues), verb);
    this.#nameOffice(source, phrase, continues);
    this.#nameOutlet(source, phrase);
    this.#known.push(source);
    if (!nested && source.kind !== 'document') this.#outer = source;
    return source;
  }

  /** A person of whom names and titles do not tell it, with the gender that a verb in the singular has shown. */
  #gendered(source: Source, verb: Inflection | null): Source {
    const { kind, entity, gender } = source;
    if (kind !== 'person' || !entity || gender !== '') return source;
    if (verb?.person === 3 && verb.number === 's' && verb.gender !== '') this.#genders.set(entity.id, verb.gender);
    return { ...source, gender: this.#genders.get(entity.id) ?? '' };
  }

  /** The link with the name that its unnamed office-holder turned out to have, or with the outlet's fullest form. */
  rename(link: SourceLink): SourceLink {
    if (link.entity === null) return link;
    const person = this.#renamed.get(link.entity);
    if (person) return { ...link, kind: 'person', name: person.name, entity: person.id };
    const outlet = link.kind === 'outlet' ? this.#headed.get(link.entity) : undefined;
    return outlet ? { ...link, name: outlet } : link;
  }

  /** وكالة "سبوتنيك" الروسية is the fullest form of سبوتنيك. */
  #nameOutlet(source: Source, phrase: SpeakerPhrase): void {
    if (source.kind !== 'outlet' || !source.entity || source.entity.names.length === 0) return;
    const { kinds, shape } = this.#document.words[phrase.first]!;
    // الوكالة الرسمية only goes back to what was named before.
    if (!(kinds & EntryBit.outletHead) || shape.definite) return;
    const text = this.#text(phrase).replace(/["“”«»]/g, '');
    const known = this.#headed.get(source.entity.id) ?? source.entity.name;
    if (text.length > known.length && phrase.last - phrase.first <= LONGEST_OUTLET)
      this.#headed.set(source.entity.id, text);
  }

  /**
   * Someone met for the first time by name with no more than a rank (الجنرال سامر الحلبي), or who goes on to speak (وأضاف سامر
   * الحلبي), has been introduced: he is the speaker who was called by his office alone just before; with a title (المحامي سامر
   * الحلبي), the last speaker who was called by it alone (محامي المتهم).
   */
  #nameOffice(source: Source, phrase: SpeakerPhrase, continues: boolean): void {
    const { entity } = source;
    if (source.kind !== 'person' || entity?.type !== 'PER' || entity.names.length === 0) return;
    if (this.#known.some((known) => known.entity === entity)) return;
    const first = entity.names.reduce((a, b) => (b.first < a.first ? b : a));
    if (first.first < phrase.first) return;
    const before = this.#calledAlone(phrase, first) ?? this.#rankedAfter(phrase, continues);
    if (!before?.entity || before.entity.type === 'PER' || !genderFits(before.gender, source.gender)) return;
    this.#renamed.set(before.entity.id, entity);
    entity.mentions.push(
      ...before.entity.mentions.map((mention) => ({
        ...mention,
        form: 'title' as const,
        rule: 'ar.reference.introduced',
      })),
    );
  }

  /** The speaker just before, where a name has no more than a rank before it or goes on to speak. */
  #rankedAfter(phrase: SpeakerPhrase, continues: boolean): Source | null {
    const before = (continues ? this.#outer : this.#known.at(-1)) ?? null;
    const ranked = this.#document.words[phrase.first]!.senses.some(
      ({ entry }) => entry.kind === 'title' && (entry.of === 'rank' || entry.of === 'address'),
    );
    return (ranked || continues) && before?.kind === 'person' ? before : null;
  }

  /** The last speaker whom the one definite title before a name calls, and nothing more: المحامي سامر behind محامي المتهم. */
  #calledAlone({ first, head }: SpeakerPhrase, name: NameMention): Source | null {
    const { shape, kinds } = this.#document.words[head]!;
    if (head !== first || name.first !== head + 1 || !shape.definite || !(kinds & EntryBit.title)) return null;
    const [calling] = callingsOf(this.#document, head, head + 1);
    if (!calling) return null;
    return (
      this.#known.findLast(
        ({ kind, plural, called }) => PERSONS.has(kind) && !plural && called.heads.has(calling.stem),
      ) ?? null
    );
  }

  #identify(phrase: SpeakerPhrase, continues: boolean): Source {
    const { name } = phrase;
    const head = this.#document.words[phrase.head]!;
    const callings = callingsOf(this.#document, phrase.first, phrase.last);
    const called = calledBy(callings);
    const kinds = kindsAt(this.#document, phrase.head);
    const has = (bit: number): boolean => (kinds & bit) !== 0;
    const entity = name ? this.#entities.byToken.get(name.first) : undefined;
    const plural = isPlural(head, name !== null && name.first === phrase.head);
    // المعارضة is a party, whatever it opposes.
    const isParty = head.shape.definite && has(EntryBit.title | EntryBit.anonymousHead | EntryBit.organisationHead);
    if (phrase.several && name)
      return this.#unnamed(kindOfName(name, this.#document), this.#text(phrase), phrase, called, true);
    if (name?.type === 'PER' && entity)
      return {
        kind: 'person',
        name: entity.name,
        entity,
        gender: phrase.gender || entity.gender,
        plural: false,
        called,
      };
    // قال باردو: a place's name may be a person's of this report.
    const person = name?.type === 'LOC' && phrase.last - phrase.first === 1 ? this.#shortForms.ofName(name.keys) : null;
    if (person) return { ...person, called };
    const text = this.#text(phrase);
    // مسؤول في وزارة الدفاع: an unnamed person of a named body.
    if (has(EntryBit.anonymousHead) && !head.shape.definite)
      return this.#unnamed('anonymous', text, phrase, called, plural);
    // A verb behind it may go with the text or with whose it is.
    if (phrase.author) return { ...this.#identify(phrase.author, continues), called, gender: '', plural: false };
    if (
      (has(EntryBit.documentHead) || (has(EntryBit.cueNoun) && !has(EntryBit.outletHead) && !isParty)) &&
      !(name && name.first === phrase.first)
    )
      return this.#documentSource(phrase, text, callings, continues);
    // موفد الأمم المتحدة: an envoy, of an outlet only where one is named.
    const isOutlet = has(EntryBit.outletHead) && (!has(EntryBit.title) || this.#outletIn(phrase) !== null);
    if (isOutlet) {
      const outlet = this.#outletIn(phrase);
      if (outlet) return { kind: 'outlet', name: outlet.name, entity: outlet, gender: phrase.gender, plural, called };
    }
    const outlet = isOutlet && !name?.entry ? this.#shortForms.outletOf(phrase, callings) : null;
    if (outlet) return { ...outlet, called };
    if (
      name &&
      entity &&
      name.first <= phrase.first + 1 &&
      (name.first === phrase.first || isOutlet || has(EntryBit.organisationHead) || head.shape.part === 'mark')
    ) {
      const kind = isOutlet ? 'outlet' : kindOfName(name, this.#document);
      return { kind, name: entity.name, entity, gender: phrase.gender, plural, called };
    }
    const earlier = this.#shortForms.find(phrase, callings, this.#known, this.#outer, continues);
    if (earlier) return earlier;
    const reference = this.#references.get(phrase.first);
    if (reference && phrase.last <= reference.last) return this.#referred(reference.entity, called);
    const fuller = this.#shortForms.fullerPhrase(phrase, callings);
    if (fuller) return { ...this.#identify(fuller, continues), gender: phrase.gender };
    if (isOutlet) return this.#unnamed('outlet', text, phrase, called, plural);
    if (has(EntryBit.title)) {
      const kind =
        head.shape.definite && !plural
          ? 'person'
          : this.#shortForms.isDefiniteConstruct(phrase) && !plural && !has(EntryBit.anonymousHead)
            ? 'person'
            : 'anonymous';
      return this.#unnamed(kind, text, phrase, called, plural);
    }
    if (has(EntryBit.anonymousHead)) return this.#unnamed('anonymous', text, phrase, called, plural);
    if (has(EntryBit.organisationHead)) return this.#unnamed('organization', text, phrase, called, plural);
    const ofOrganisation = name !== null;
    return this.#unnamed(
      ofOrganisation ? 'organization' : plural ? 'anonymous' : 'organization',
      text,
      phrase,
      called,
      plural,
    );
  }

  /** Who of the report a description means that no source was called by before. */
  #referred(entity: EntityDraft, called: Called): Source {
    const kind = kindOfName(entity.names[0]!, this.#document);
    return { kind, name: entity.name, entity, gender: entity.gender, plural: false, called };
  }

  /** وكالة أنباء "رويترز": the listed outlet inside the phrase. */
  #outletIn(phrase: SpeakerPhrase): EntityDraft | null {
    for (let t = phrase.first; t < phrase.last; t++) {
      if (this.#names.get(t)?.entry?.kind === 'outlet') return this.#entities.byToken.get(t) ?? null;
    }
    return null;
  }

  /** A report, statement or letter: its author where the phrase names one, else the text itself. */
  #documentSource(phrase: SpeakerPhrase, text: string, callings: readonly Calling[], continues: boolean): Source {
    const called = calledBy(callings);
    for (let t = phrase.first; t < phrase.last; t++) {
      const name = this.#names.get(t);
      const entity = name && this.#entities.byToken.get(t);
      if (name && entity && name.type !== 'LOC')
        return {
          kind: kindOfName(name, this.#document),
          name: entity.name,
          entity,
          gender: entity.gender,
          plural: false,
          called,
        };
    }
    return (
      this.#shortForms.find(phrase, callings, this.#known, this.#outer, continues) ??
      this.#unnamed('document', text, phrase, called, false)
    );
  }

  /** An unnamed party or text: an entity of this report only. */
  #unnamed(kind: SourceKind, text: string, phrase: SpeakerPhrase, called: Called, plural: boolean): Source {
    const { start, end } = phraseSpan(this.#document, phrase);
    const type = kind === 'document' ? 'THING' : 'GROUP';
    const entity = this.#entities.add(type, text, { start, end, form: 'description' }, 'ar.source.unnamed');
    return { kind, name: text, entity, gender: phrase.gender, plural, called };
  }

  #text(phrase: SpeakerPhrase): string {
    const { start, end } = phraseSpan(this.#document, phrase);
    const text = balanced(
      this.#document.text
        .slice(start, end)
        .replace(/^["“«]|["”»]$/g, '')
        .replace(/\s+/g, ' '),
    );
    const word = this.#document.words[phrase.first]!;
    const variant = word.variants.find((v) => v.skip === phrase.skip);
    return variant?.key.startsWith('ال') && text.startsWith('ل') && !text.startsWith('ال') ? `ا${text}` : text;
  }
}

const PERSONS: ReadonlySet<SourceKind> = new Set(['person', 'anonymous']);

/** Tokens, marks included. */
const LONGEST_OUTLET = 8;

/** By the tables, where they know it as nothing else (محامي is both), or by the ending of what is no name and no body (تلفزيون). */
const isPlural = ({ key, kinds, senses, grammar }: Word, isNamed: boolean): boolean => {
  const isOf = (number: string): boolean => senses.some(({ entry }) => 'number' in entry && entry.number === number);
  return (
    (isOf('p') && !isOf('s')) ||
    (!isNamed && grammar.noun.number === 'd') ||
    (!isNamed && !(kinds & BODIES) && /(ون|ين)$/.test(key))
  );
};

const BODIES = EntryBit.outletHead | EntryBit.organisationHead | EntryBit.documentHead;

/** A name without quotation marks of which only one stands inside it. */
const balanced = (text: string): string =>
  (text.match(/["“”«»]/g)?.length ?? 0) % 2 === 0 ? text : text.replace(/["“”«»]/g, '');
