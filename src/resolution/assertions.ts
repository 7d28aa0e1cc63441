import { tokenAt } from '../language/parse.ts';
import { phraseAt } from '../language/phrases.ts';
import type { Document } from '../model/document.ts';
import type { Claim, Entity, Event, Evidence, SourceLink } from '../model/evidence.ts';
import type { Language } from '../model/language.ts';
import type { Report } from '../model/report.ts';
import { type Span, spanContains, spansOverlap } from '../model/span.ts';
import type { AssertedEvent, Assertion, AssertionSource, Assertions, Party } from '../model/statement.ts';
import { amountsOf } from './amounts.ts';
import { centralOf } from './central.ts';
import { deniedIn } from './denied.ts';
import { namedDays } from './named-days.ts';
import { bareParty, partyOf } from './party.ts';
import { isDenied, namesIn, stancesOf } from './stances.ts';
import { deedStemsIn, headIn, isNegated, rootsIn, stemsIn } from './stems.ts';
import { toldEvents, toldTies } from './told.ts';
import { tollsOf } from './tolls.ts';

/** Sentences in which a report tells what it is about. */
const LEAD = 4;
/** Share of a sentence that claims must cover for it to be no longer the report's own. */
const COVERED = 0.4;
/** UTF-16 units behind a correspondent within which the outlet is named: a space and an attached letter. */
const BEHIND = 2;
const POSTS = new Set(['holds-post', 'heads', 'member-of', 'citizen-of']);

/** All that a report asserts: its claims, and the sentences that tell an event or stand first without a claim. Pure. */
export const assertionsOf = (
  report: Report,
  evidence: Evidence,
  document: Document,
  title: Document | null,
  language: Language,
): Assertions => {
  const reader = new AssertionReader(report, evidence, document, language);
  const claims = evidence.claims.filter(({ part }) => part === undefined);
  const said = claims.map((claim) => reader.ofClaim(claim, claims));
  const told = evidence.sentences.flatMap((sentence, index) => reader.ofSentence(sentence, index, claims));
  const assertions = [...said, ...told].sort(
    (a, b) => a.content[0]!.start - b.content[0]!.start || (a.id < b.id ? -1 : 1),
  );
  const lead = evidence.sentences.slice(0, LEAD);
  const indexOf = (entity: string | null): number => reader.party(entity);
  for (const { id, type } of evidence.entities) if (type !== 'GROUP' && type !== 'THING') indexOf(id);
  return {
    events: toldEvents(report, evidence, indexOf),
    ties: toldTies(report, evidence, indexOf),
    days: namedDays(evidence, document, language.stemWeight),
    amounts: amountsOf(evidence, document, language.stemWeight),
    stances: stancesOf(evidence, document, indexOf),
    parties: reader.parties,
    assertions,
    central: centralOf(assertions, lead, lead[0] ? stemsIn(document, [lead[0]]) : []),
    figures: tollsOf(evidence, document, title, lead),
  };
};

class AssertionReader {
  readonly parties: Party[] = [];
  readonly #report: Report;
  readonly #evidence: Evidence;
  readonly #document: Document;
  readonly #language: Language;
  readonly #entities: ReadonlyMap<string, Entity>;
  readonly #names: readonly Span[];
  readonly #indexes = new Map<string, number>();
  readonly #eventsOf: ReadonlyMap<string, readonly Event[]>;
  /** Where the body mentions whom it names. */
  readonly #named: readonly { readonly id: string; readonly spans: readonly Span[] }[];

  constructor(report: Report, evidence: Evidence, document: Document, language: Language) {
    this.#report = report;
    this.#evidence = evidence;
    this.#document = document;
    this.#language = language;
    this.#names = namesIn(evidence);
    this.#entities = new Map(evidence.entities.map((entity) => [entity.id, entity]));
    const byClaim = new Map<string, Event[]>();
    for (const event of evidence.events)
      for (const claim of event.claims) byClaim.set(claim, [...(byClaim.get(claim) ?? []), event]);
    this.#eventsOf = byClaim;
    this.#named = evidence.entities.flatMap(({ id, type, mentions }) =>
      type === 'GROUP' || type === 'THING'
        ? []
        : [{ id, spans: mentions.filter((mention) => mention.in === undefined && mention.form !== 'omitted') }],
    );
  }

  ofClaim(claim: Claim, all: readonly Claim[]): Assertion {
    const holder = all
      .filter((other) => other !== claim && other.content.some((content) => spanContains(content, claim.cue)))
      .sort((a, b) => length(a.content) - length(b.content))[0];
    const said = this.#evidence.times.find(({ id }) => id === claim.said);
    return {
      id: claim.id,
      isClaim: true,
      cue: claim.cue,
      chain: claim.chain.flatMap((link) => (link.kind === 'report' ? [] : [this.#source(link)])),
      certainty: claim.certainty,
      polarity: claim.polarity,
      said: said?.earliest ?? null,
      events: (this.#eventsOf.get(claim.id) ?? []).map((event) => this.#event(event)),
      inside: holder?.id ?? null,
      ...this.#denied(claim),
      ...this.#content(claim.content),
    };
  }

  /** What a source denies in a word of denying, or finds nothing of. */
  #denied({ polarity, cue, content }: Claim): Pick<Assertion, 'deed' | 'denied'> {
    const isDenial = polarity === '-' && isDenied(this.#document, cue);
    const spans = isDenial ? content : deniedIn(this.#document, content);
    const head = headIn(this.#document, spans, this.#names, this.#language);
    return {
      ...(isDenial ? { deed: deedStemsIn(this.#document, content, this.#names) } : {}),
      ...(head === null ? {} : { denied: { head, roots: this.#told(spans) } }),
    };
  }

  #told(spans: readonly Span[]): number[] {
    return rootsIn(this.#document, spans, this.#names, this.#language);
  }

  /** A sentence that no claim covers, and that tells an event or a toll or stands among the first. */
  ofSentence(sentence: Span, index: number, claims: readonly Claim[]): Assertion[] {
    const covered = claims
      .flatMap(({ content, cue }) => [...content, cue])
      .filter((span) => spansOverlap(span, sentence))
      .reduce((sum, { start, end }) => sum + Math.min(end, sentence.end) - Math.max(start, sentence.start), 0);
    if (covered > COVERED * (sentence.end - sentence.start)) return [];
    const events = this.#evidence.events.filter(
      ({ trigger, claims: of }) => of.length === 0 && trigger.in === undefined && spanContains(sentence, trigger),
    );
    const content = this.#content([{ start: sentence.start, end: sentence.end }]);
    if (events.length === 0 && content.figures.length === 0 && index >= LEAD) return [];
    if (content.stems.length < 3) return [];
    return [
      {
        id: `s${sentence.start.toString(36)}`,
        isClaim: false,
        cue: null,
        chain: [],
        certainty: 'certain',
        polarity: '+',
        said: null,
        events: events.map((event) => this.#event(event)),
        inside: null,
        ...content,
      },
    ];
  }

  #content(
    content: readonly Span[],
  ): Pick<Assertion, 'content' | 'sentence' | 'stems' | 'told' | 'negated' | 'about' | 'countries' | 'figures'> {
    const first = content[0]!;
    const sentence =
      this.#evidence.sentences.find((each) => each.start <= first.start && first.start < each.end) ?? first;
    const inContent = (span: Span): boolean => content.some((each) => spanContains(each, span));
    const about: number[] = [];
    for (const { id, spans } of this.#named) if (spans.some(inContent)) about.push(this.party(id));
    const countries = (this.#evidence.demonyms ?? []).flatMap(({ country, mentions }) =>
      mentions.some((at) => at.in === undefined && inContent(at)) ? [country] : [],
    );
    return {
      content,
      ...(countries.length > 0 ? { countries: [...new Set(countries)] } : {}),
      sentence: { start: sentence.start, end: sentence.end },
      stems: stemsIn(this.#document, content),
      told: this.#told(content),
      negated: isNegated(this.#document, content),
      about,
      figures: (this.#evidence.figures ?? []).filter((figure) => figure.in === undefined && inContent(figure)),
    };
  }

  #event({ id, type, mode, actor, recipient, place, time, status }: Event): AssertedEvent {
    const at = this.#evidence.times.find((each) => each.id === time);
    return {
      id,
      type,
      mode,
      actor: this.party(actor),
      recipient: this.party(recipient),
      place: this.party(place),
      earliest: at?.earliest ?? null,
      latest: at?.latest ?? null,
      status,
    };
  }

  #source(link: SourceLink): AssertionSource {
    const { kind, name } = link;
    if (this.#isOwn(link)) return { kind: 'own', name: this.#report.outlet, relays: false, party: -1 };
    const sender = this.#senderOf(link);
    if (sender) return { kind: 'outlet', name: sender.name, relays: true, party: this.party(sender.id) };
    const party = link.entity !== null && this.#entities.has(link.entity) ? this.party(link.entity) : this.#bare(name);
    return { kind, name, relays: kind === 'document' || (kind === 'outlet' && this.#isAgency(link)), party };
  }

  /** The outlet itself, its people (مراسلنا), or someone whose description names it (مراسل سكاي نيوز عربية). */
  #isOwn({ name, entity }: SourceLink): boolean {
    if (name !== null && this.#language.isOwnReporter(name)) return true;
    const { outlet } = this.#report;
    const source = this.#entities.get(entity ?? '');
    if (outlet === null || !source) return false;
    const isOutlet = ({ name: called, latin }: Entity): boolean => latin === outlet || called === outlet;
    if (source.type !== 'GROUP') return isOutlet(source);
    return this.#evidence.entities.some(
      (other) =>
        isOutlet(other) &&
        other.mentions.some((m) => source.mentions.some((s) => s.in === m.in && s !== m && spanContains(s, m))),
    );
  }

  /** The outlet whose correspondent an unnamed source is: مراسل لوكالة كذا, مراسل وكالة كذا. */
  #senderOf({ entity, start, end }: SourceLink): Entity | null {
    const source = this.#entities.get(entity ?? '');
    if (source?.type !== 'GROUP' || start === undefined || end === undefined) return null;
    const { words } = this.#document;
    const isCorrespondent = words[tokenAt(this.#document, start)]!.senses.some(
      ({ entry }) => entry.kind === 'outletHead' && entry.of === 'correspondent',
    );
    if (!isCorrespondent) return null;
    const isNamed = (mention: Span): boolean =>
      mention.in === undefined && mention.start > start && mention.start <= end + BEHIND;
    return (
      this.#evidence.entities.find(
        ({ id, type, mentions }) => type === 'ORG' && mentions.some(isNamed) && this.#isAgency({ entity: id }),
      ) ?? null
    );
  }

  #isAgency({ entity, start }: Pick<SourceLink, 'entity' | 'start'>): boolean {
    const at =
      start ?? this.#entities.get(entity ?? '')?.mentions.find((m) => m.in === undefined && m.form === 'name')?.start;
    if (at === undefined) return false;
    const first = tokenAt(this.#document, at);
    for (const t of [first, first + 1, first + 2]) {
      if (t >= this.#document.size) break;
      const entries = [
        ...(phraseAt(this.#document, t)?.entries ?? []),
        ...this.#document.words[t]!.senses.map(({ entry }) => entry),
      ];
      if (entries.some((entry) => entry.kind === 'outlet' && entry.of === 'agency')) return true;
    }
    return false;
  }

  /** The index of an entity, -1 for none. */
  party(entity: string | null): number {
    if (entity === null) return -1;
    const known = this.#indexes.get(entity);
    if (known !== undefined) return known;
    const found = this.#entities.get(entity);
    if (!found) return -1;
    const posts = this.#evidence.ties.filter(({ type, from }) => from === entity && POSTS.has(type));
    return this.#add(entity, partyOf(found, posts, this.#entities, this.#language));
  }

  #bare(name: string | null): number {
    if (name === null) return -1;
    return this.#indexes.get(` ${name}`) ?? this.#add(` ${name}`, bareParty(name, this.#language));
  }

  #add(key: string, party: Party): number {
    this.#indexes.set(key, this.parties.length);
    this.parties.push(party);
    return this.parties.length - 1;
  }
}

const length = (spans: readonly Span[]): number => spans.reduce((sum, { start, end }) => sum + end - start, 0);
