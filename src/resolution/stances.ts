import { tokenAt } from '../language/parse.ts';
import type { Document } from '../model/document.ts';
import type { Claim, Event, Evidence } from '../model/evidence.ts';
import { type CueClass, EntryBit } from '../model/lexicon.ts';
import { type Span, spanContains, spansOverlap } from '../model/span.ts';
import type { Stance } from '../model/statement.ts';
import { deedStemsIn, isNegated } from './stems.ts';

/** Words within which a verb of denying has the accusation that it denies: نفت روسيا بشدة كل هذه الاتهامات. */
const REACH = 8;
/** Words at the beginning of what is denied among which an accusation says that no more is told of it. */
const BARE = 5;
/** Words at the beginning of a content among which a negation denies all of it: أنها لم تسقط الطائرة. */
const HEAD = 3;
/** Words before a noun of accusing in which its verb stands: حملت هولندا روسيا المسؤولية. */
const BEFORE = 6;
/** UTF-16 units between a name and that before it for whom he speaks: المتحدث باسم الكرملين، دميتري بيسكوف. */
const BESIDE = 2;

const ACCUSING: ReadonlySet<CueClass> = new Set(['accuse', 'allege']);
const DENYING: ReadonlySet<CueClass> = new Set(['deny', 'reject']);

/** The words of a stance and what is compared of them. */
type StanceWords = Pick<Stance, 'span' | 'claim' | 'deed' | 'isBare'>;

/** Who accuses whom, and who denies what he is accused of. `partyOf` gives the index of an entity's party, -1 for none. */
export const stancesOf = (evidence: Evidence, document: Document, partyOf: (entity: string) => number): Stance[] => {
  const reader = new StanceReader(evidence, document, partyOf);
  const told = [
    ...evidence.events.flatMap((event) => reader.ofEvent(event)),
    ...reader.body.flatMap((claim) => reader.ofClaim(claim)),
    ...reader.ofWords(),
  ];
  return told.filter(({ kind, by, whom }) => by >= 0 && (kind === 'denies' || (whom >= 0 && by !== whom)));
};

class StanceReader {
  /** The claims that are made in the body. */
  readonly body: readonly Claim[];
  readonly #evidence: Evidence;
  readonly #document: Document;
  readonly #partyOf: (entity: string) => number;
  readonly #names: readonly Span[];

  constructor(evidence: Evidence, document: Document, partyOf: (entity: string) => number) {
    this.body = evidence.claims.filter(({ part }) => part === undefined);
    this.#evidence = evidence;
    this.#document = document;
    this.#partyOf = partyOf;
    this.#names = namesIn(evidence);
  }

  /** An accusation in a word of accusing: whom somebody condemns he need not accuse. */
  ofEvent({ type, mode, status, trigger, actor, recipient, claims }: Event): Stance[] {
    if (type !== 'ACCUSE' || mode === 'investigate' || status !== 'actual') return [];
    if (actor === null || recipient === null || trigger.in !== undefined) return [];
    const sentence = this.#evidence.sentences.find((each) => spanContains(each, trigger));
    if (!sentence || !hasCue(this.#document, this.#before(trigger, sentence), ACCUSING)) return [];
    const claim = this.body.find(({ cue }) => spansOverlap(cue, trigger))?.id ?? claims[0] ?? null;
    const span = { start: sentence.start, end: sentence.end };
    return [
      {
        kind: 'accuses',
        by: this.#partyOf(actor),
        byCountry: this.#countryOf(actor),
        whom: this.#partyOf(recipient),
        whomCountry: this.#countryOf(recipient),
        ...this.#words([span], claim),
      },
    ];
  }

  /** A denial that is a claim: of what follows, of accusations, or in a negated clause. */
  ofClaim({ id, polarity, chain, cue, content }: Claim): Stance[] {
    const source = chain.at(-1);
    if (source?.kind === 'report' || !source?.entity) return [];
    const words = this.#words(content, id);
    const isDenied = polarity === '-' && hasCue(this.#document, cue, DENYING);
    if (!isDenied && (polarity === '-' || !this.#isNegated(content, words.isBare))) return [];
    return [this.#denial(source.entity, words)];
  }

  /** Denials of accusations that are no claims, as they do not say what is denied: رفضت موسكو الاتهامات. */
  ofWords(): Stance[] {
    const { size, start, end, words, sentences, sentenceOf } = this.#document;
    const stances: Stance[] = [];
    for (let t = 0; t < size; t++) {
      if (!(words[t]!.kinds & EntryBit.cueVerb) || !isCue(this.#document, t, DENYING)) continue;
      const at = { start: start[t]!, end: end[t]! };
      const sentence = sentences[sentenceOf[t]!]!;
      const accusation = this.#nounBehind(t, sentence.last);
      if (accusation < 0 || this.body.some((claim) => claim.polarity === '-' && spansOverlap(claim.cue, at))) continue;
      // آب is a month, and who refuses.
      if (this.#evidence.times.some((time) => spansOverlap(time, at))) continue;
      const denier = this.#entityBetween(at.end, start[accusation]!) ?? this.#entityBetween(sentence.start, at.start);
      if (denier === null) continue;
      const span = { start: at.start, end: sentence.end };
      const claim = this.body.find(({ content }) => content.some((each) => spanContains(each, at)))?.id ?? null;
      stances.push(this.#denial(denier, { span, claim, ...this.#deed([span], true) }));
    }
    return stances;
  }

  #denial(by: string, words: StanceWords): Stance {
    const byCountry = this.#countryOf(by);
    return { kind: 'denies', by: this.#partyOf(by), byCountry, whom: -1, whomCountry: null, ...words };
  }

  #words(spans: readonly Span[], claim: string | null): StanceWords {
    const [span] = spans as readonly [Span];
    const first = tokenAt(this.#document, span.start);
    const isBare = this.#nounBehind(first - 1, Math.min(this.#document.size, first + BARE)) >= 0;
    return { span, claim, ...this.#deed(spans, isBare) };
  }

  /**
   * What a stance is about. Accusations of which it does not say what they are were told
   * right before; at the beginning of a report it stays open what they are.
   */
  #deed(spans: readonly Span[], isBare: boolean): Pick<Stance, 'deed' | 'isBare'> {
    const { sentences, sentenceOf } = this.#document;
    const own = sentenceOf[tokenAt(this.#document, spans[0]!.start)]!;
    const told = !isBare ? spans : own === 0 ? [] : sentences.slice(own - 1, own + 1);
    return { deed: deedStemsIn(this.#document, told, this.#names), isBare };
  }

  /** A trigger and the few words of its sentence before it. */
  #before(trigger: Span, sentence: Span): Span {
    const first = Math.max(0, tokenAt(this.#document, trigger.start) - BEFORE);
    return { start: Math.max(sentence.start, this.#document.start[first]!), end: trigger.end };
  }

  /** Whether the content is negated as a whole, or anything in it where it is of accusations (لا أساس لها). */
  #isNegated(content: readonly Span[], isBare: boolean): boolean {
    if (isBare) return isNegated(this.#document, content);
    const { start, end } = content[0]!;
    const last = Math.min(this.#document.size - 1, tokenAt(this.#document, start) + HEAD - 1);
    return isNegated(this.#document, [{ start, end: Math.min(end, this.#document.end[last]!) }]);
  }

  /** The country of an entity, else of whom it speaks for: of who is named in its description, or right before its name. */
  #countryOf(id: string): string | null {
    const entity = this.#evidence.entities.find((each) => each.id === id);
    if (!entity) return null;
    if (entity.country !== undefined) return entity.country;
    for (const mention of entity.mentions) {
      if (mention.in !== undefined || (mention.form !== 'name' && mention.form !== 'description')) continue;
      const isSpokenFor = (other: Span): boolean =>
        other.in === undefined &&
        (spanContains(mention, other) || (other.end <= mention.start && mention.start - other.end <= BESIDE));
      const { entities, demonyms = [] } = this.#evidence;
      const spokenFor = [...entities, ...demonyms].find(
        ({ country, mentions }) => country !== undefined && mentions.some(isSpokenFor),
      );
      if (spokenFor) return spokenFor.country!;
    }
    return null;
  }

  /** The next noun of accusing behind a token, before `last` and within reach; -1 for none. */
  #nounBehind(t: number, last: number): number {
    for (let next = t + 1; next < Math.min(last, t + 1 + REACH); next++) {
      if (this.#document.words[next]!.kinds & EntryBit.cueNoun && isCue(this.#document, next, ACCUSING)) return next;
    }
    return -1;
  }

  /** Whose mention ends last between two offsets. */
  #entityBetween(start: number, end: number): string | null {
    let found: string | null = null;
    let last = start;
    for (const { id, type, mentions } of this.#evidence.entities) {
      if (type === 'THING') continue;
      for (const mention of mentions) {
        if (mention.in !== undefined || mention.start < start || mention.end > end || mention.end <= last) continue;
        found = id;
        last = mention.end;
      }
    }
    return found;
  }
}

/** Whether what the cue brings is denied. */
export const isDenied = (document: Document, cue: Span): boolean => hasCue(document, cue, DENYING);

const hasCue = (document: Document, span: Span, classes: ReadonlySet<CueClass>): boolean => {
  for (let t = tokenAt(document, span.start); t < document.size && document.start[t]! < span.end; t++)
    if (isCue(document, t, classes)) return true;
  return false;
};

const isCue = (document: Document, t: number, classes: ReadonlySet<CueClass>): boolean =>
  document.words[t]!.senses.some(
    ({ entry }) => (entry.kind === 'cueNoun' || entry.kind === 'cueVerb') && classes.has(entry.class),
  );

/** Where the body names somebody or something. */
export const namesIn = ({ entities }: Evidence): Span[] =>
  entities.flatMap(({ mentions }) => mentions.filter((mention) => mention.form === 'name' && mention.in === undefined));
