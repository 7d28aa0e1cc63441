// Over 300 lines because a source is told from all the others by one ladder of cases, top to bottom.
import { offsetInToken } from '../language/parse.ts';
import type { Document } from '../model/document.ts';
import type { Certainty, SourceKind, SourceLink } from '../model/evidence.ts';
import { EntryBit } from '../model/lexicon.ts';
import type { CalledName } from '../names/called.ts';
import { calledBy, callingsOf, callsSame } from '../names/calling.ts';
import type { EntityDraft, EntityIndex } from '../names/entities.ts';
import type { NameMention } from '../names/mention.ts';
import type { References } from '../names/references.ts';
import type { NamesByToken } from '../phrases/noun-phrase.ts';
import type { SpeakerPhrase } from '../phrases/speaker.ts';
import type { Surroundings } from '../phrases/surroundings.ts';

/** A source as claims share it: who it is, without where it stands. */
export interface Source {
  readonly kind: SourceKind;
  readonly name: string | null;
  readonly entity: EntityDraft | null;
  readonly gender: 'm' | 'f' | '';
  readonly plural: boolean;
  /** Folded stems of all the words that this source was called by: what a short form is matched against. */
  readonly stems: ReadonlySet<string>;
}

export const UNKNOWN_SOURCE: Source = {
  kind: 'unknown',
  name: null,
  entity: null,
  gender: '',
  plural: false,
  stems: new Set(),
};

/** A chain link for a source, with its place in the text where it stands there. */
export const linkOf = (
  source: Source,
  phrase: { start: number; end: number } | null,
  certainty: Certainty,
): SourceLink => ({
  kind: source.kind,
  name: source.name,
  entity: source.entity?.id ?? null,
  ...(phrase ? { start: phrase.start, end: phrase.end } : {}),
  certainty,
});

export const phraseSpan = (document: Document, phrase: SpeakerPhrase): { start: number; end: number } => ({
  start: phrase.skip === 0 ? document.start[phrase.first]! : offsetInToken(document, phrase.first, phrase.skip),
  end: document.end[phrase.last - 1]!,
});

/**
 * Resolves speaker phrases to sources over a whole report, in reading order. A short form (الوزير, الصحيفة, الناطق) is the
 * latest source that was called by all of its words; persons are called by the titles around their names too.
 */
export class SourceResolver {
  readonly #document: Document;
  readonly #names: NamesByToken;
  readonly #entities: EntityIndex;
  readonly #known: Source[] = [];
  readonly #renamed = new Map<string, EntityDraft>();
  readonly #headed = new Map<string, string>();
  readonly #called: readonly CalledName[];
  readonly #references: References;

  constructor({ document, names, called, references }: Surroundings, entities: EntityIndex) {
    this.#document = document;
    this.#names = names;
    this.#entities = entities;
    this.#called = called;
    this.#references = references;
  }

  resolve(phrase: SpeakerPhrase): Source {
    const source = this.#identify(phrase);
    this.#nameOffice(source, phrase);
    this.#nameOutlet(source, phrase);
    this.#known.push(source);
    return source;
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
    if (!(this.#document.words[phrase.first]!.kinds & EntryBit.outletHead)) return;
    const text = balanced(this.#text(phrase));
    const known = this.#headed.get(source.entity.id) ?? source.entity.name;
    if (text.length > known.length && phrase.last - phrase.first <= LONGEST_OUTLET)
      this.#headed.set(source.entity.id, text);
  }

  /**
   * Someone met for the first time by name with no more than a rank (الجنرال سامر الحلبي) has been introduced: he is the
   * speaker who was called by his office alone just before.
   */
  #nameOffice(source: Source, phrase: SpeakerPhrase): void {
    const { entity } = source;
    const before = this.#known.at(-1);
    if (
      source.kind !== 'person' ||
      !entity ||
      entity.type !== 'PER' ||
      !before?.entity ||
      before.kind !== 'person' ||
      before.entity.type === 'PER'
    )
      return;
    if (this.#known.some((known) => known.entity === entity)) return;
    const head = this.#document.words[phrase.first]!;
    const ranked = head.senses.some(
      ({ entry }) => entry.kind === 'title' && (entry.of === 'rank' || entry.of === 'address'),
    );
    const first = entity.names.reduce((a, b) => (b.first < a.first ? b : a));
    if (!ranked || first.first < phrase.first || !genderFits(before.gender, source.gender)) return;
    this.#renamed.set(before.entity.id, entity);
    entity.mentions.push(
      ...before.entity.mentions.map((mention) => ({
        ...mention,
        form: 'title' as const,
        rule: 'ar.reference.introduced',
      })),
    );
  }

  #identify(phrase: SpeakerPhrase): Source {
    const { name } = phrase;
    const head = this.#document.words[phrase.first]!;
    const callings = callingsOf(this.#document, phrase.first, phrase.last);
    const stems = calledBy(callings);
    const has = (bit: number): boolean => (head.kinds & bit) !== 0;
    const entity = name ? this.#entities.byToken.get(name.first) : undefined;
    const plural = isPlural(head);
    if (name?.type === 'PER' && entity)
      return {
        kind: 'person',
        name: entity.name,
        entity,
        gender: phrase.gender || entity.gender,
        plural: false,
        stems,
      };
    const text = this.#text(phrase);
    // مسؤول في وزارة الدفاع: an unnamed person of a named body.
    if (has(EntryBit.anonymousHead) && !head.shape.definite)
      return this.#unnamed('anonymous', text, phrase, stems, plural);
    if (has(EntryBit.documentHead | EntryBit.cueNoun) && !(name && name.first === phrase.first))
      return this.#documentSource(phrase, text, callings);
    if (has(EntryBit.outletHead)) {
      const outlet = this.#outletIn(phrase);
      if (outlet) return { kind: 'outlet', name: outlet.name, entity: outlet, gender: phrase.gender, plural, stems };
    }
    if (
      name &&
      entity &&
      name.first <= phrase.first + 1 &&
      (name.first === phrase.first ||
        has(EntryBit.outletHead | EntryBit.organisationHead) ||
        head.shape.part === 'mark')
    ) {
      const kind = has(EntryBit.outletHead) ? 'outlet' : kindOfName(name, this.#document);
      return { kind, name: entity.name, entity, gender: phrase.gender, plural, stems };
    }
    const earlier = this.#shortForm(phrase, callings, head.shape.definite);
    if (earlier) return earlier;
    const reference = this.#references.get(phrase.first);
    if (reference && phrase.last <= reference.last) return this.#referred(reference.entity, stems);
    if (has(EntryBit.outletHead)) return this.#unnamed('outlet', text, phrase, stems, plural);
    if (has(EntryBit.title)) {
      const kind =
        head.shape.definite && !plural
          ? 'person'
          : this.#isDefiniteConstruct(phrase) && !plural && !has(EntryBit.anonymousHead)
            ? 'person'
            : 'anonymous';
      return this.#unnamed(kind, text, phrase, stems, plural);
    }
    if (has(EntryBit.anonymousHead)) return this.#unnamed('anonymous', text, phrase, stems, plural);
    if (has(EntryBit.organisationHead)) return this.#unnamed('organization', text, phrase, stems, plural);
    const ofOrganisation = name !== null;
    return this.#unnamed(
      ofOrganisation ? 'organization' : plural ? 'anonymous' : 'organization',
      text,
      phrase,
      stems,
      plural,
    );
  }

  /** Who of the report a description means that no source was called by before. */
  #referred(entity: EntityDraft, stems: ReadonlySet<string>): Source {
    const kind = kindOfName(entity.names[0]!, this.#document);
    return { kind, name: entity.name, entity, gender: entity.gender, plural: false, stems };
  }

  /** وكالة أنباء "رويترز": the listed outlet inside the phrase. */
  #outletIn(phrase: SpeakerPhrase): EntityDraft | null {
    for (let t = phrase.first; t < phrase.last; t++) {
      if (this.#names.get(t)?.entry?.kind === 'outlet') return this.#entities.byToken.get(t) ?? null;
    }
    return null;
  }

  /** A report, statement or letter: its author where the phrase names one, else the text itself. */
  #documentSource(phrase: SpeakerPhrase, text: string, callings: Callings): Source {
    const stems = calledBy(callings);
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
          stems,
        };
    }
    return (
      this.#shortForm(phrase, callings, this.#document.words[phrase.first]!.shape.definite) ??
      this.#unnamed('document', text, phrase, stems, false)
    );
  }

  /** An unnamed party or text: an entity of this report only. */
  #unnamed(kind: SourceKind, text: string, phrase: SpeakerPhrase, stems: ReadonlySet<string>, plural: boolean): Source {
    const { start, end } = phraseSpan(this.#document, phrase);
    const type = kind === 'document' ? 'THING' : 'GROUP';
    const entity = this.#entities.add(type, text, { start, end, form: 'description' }, 'ar.source.unnamed');
    return { kind, name: text, entity, gender: phrase.gender, plural, stems };
  }

  /** The latest source or named party called by all the words of a definite short phrase. */
  #shortForm(phrase: SpeakerPhrase, callings: Callings, definite: boolean): Source | null {
    if (!definite && !this.#isDefiniteConstruct(phrase)) return null;
    if (callings.length === 0 || callings.length > LONGEST_SHORT_FORM) return null;
    const fits = (other: ReadonlySet<string>): boolean => callsSame(callings, other);
    for (let i = this.#known.length - 1; i >= 0; i--) {
      const source = this.#known[i]!;
      if (fits(source.stems) && genderFits(phrase.gender, source.gender)) return source;
    }
    let best: CalledName | null = null;
    for (const called of this.#called) {
      if (!fits(called.stems)) continue;
      if (called.name.first < phrase.first || !best) best = called;
    }
    if (!best) return null;
    return {
      kind: kindOfName(best.name, this.#document),
      name: best.entity.name,
      entity: best.entity,
      gender: best.entity.gender,
      plural: false,
      stems: best.stems,
    };
  }

  #isDefiniteConstruct(phrase: SpeakerPhrase): boolean {
    for (let t = phrase.first + 1; t < Math.min(phrase.last, phrase.first + 4); t++) {
      if (this.#document.words[t]!.shape.definite || this.#names.has(t)) return true;
    }
    return false;
  }

  #text(phrase: SpeakerPhrase): string {
    const { start, end } = phraseSpan(this.#document, phrase);
    const text = this.#document.text
      .slice(start, end)
      .replace(/^["“«]|["”»]$/g, '')
      .replace(/\s+/g, ' ');
    const word = this.#document.words[phrase.first]!;
    const variant = word.variants.find((v) => v.skip === phrase.skip);
    return variant?.key.startsWith('ال') && text.startsWith('ل') && !text.startsWith('ال') ? `ا${text}` : text;
  }
}

const genderFits = (a: 'm' | 'f' | '', b: 'm' | 'f' | ''): boolean => a === '' || b === '' || a === b;

/** A name without quotation marks of which only one stands inside it. */
const balanced = (text: string): string =>
  (text.match(/["“”«»]/g)?.length ?? 0) % 2 === 0 ? text : text.replace(/["“”«»]/g, '');

type Callings = ReturnType<typeof callingsOf>;
const LONGEST_SHORT_FORM = 5;
/** Tokens, marks included. */
const LONGEST_OUTLET = 8;

const isPlural = (word: {
  readonly key: string;
  readonly senses: readonly { readonly entry: { readonly kind: string } }[];
}): boolean => word.senses.some(({ entry }) => 'number' in entry && entry.number === 'p') || /(ون|ين)$/.test(word.key);

const kindOfName = (name: NameMention, document: Document): SourceKind => {
  if (name.type === 'PER') return 'person';
  if (name.entry?.kind === 'outlet') return 'outlet';
  if (!name.entry && document.words[name.first]!.kinds & EntryBit.outletHead) return 'outlet';
  return 'organization';
};
