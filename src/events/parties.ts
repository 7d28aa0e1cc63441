// Over 300 lines because a party is found by one order of tries over the same tables.
import { tokenAt } from '../language/parse.ts';
import { phraseAt } from '../language/phrases.ts';
import type { Document } from '../model/document.ts';
import type { EventSlots } from '../model/event-slots.ts';
import { EntryBit, type Nisba, type PartyNoun } from '../model/lexicon.ts';
import type { Span } from '../model/span.ts';
import type { Word } from '../model/word.ts';
import type { EntityDraft, EntityIndex } from '../names/entities.ts';
import { type NameMention, spanOfTokens } from '../names/mention.ts';
import { stateNamed } from '../names/stand-ins.ts';
import type { Surroundings } from '../phrases/surroundings.ts';
import { hasEventRole } from './has-event-role.ts';
import { isState } from './is-state.ts';
import type { Piece } from './piece.ts';

/** A noun phrase as tokens: `first` to `last` (half-open), `skip` letters of the first left out. */
export interface Phrase {
  readonly first: number;
  readonly last: number;
  readonly skip: number;
}

/** A phrase that is a party without a name. */
const UNNAMED = 'unnamed';

const DIPLOMAT = 'دبلوماسي';

export type Gender = 'm' | 'f' | '';

const ACTS =
  EntryBit.partyNoun |
  EntryBit.title |
  EntryBit.organisationHead |
  EntryBit.outletHead |
  EntryBit.group |
  EntryBit.organisation |
  EntryBit.anonymousHead;

/** How far back (tokens) the state stands that somebody calls his own. */
const HOMELAND_REACH = 40;

/** Sectors of those who serve somewhere: ضابط في الشرطة. */
const SERVES: ReadonlySet<string> = new Set(['MIL', 'COP', 'GOV', 'LEG', 'PTY', 'SPY', 'JUD']);

const PREMISES = EntryBit.outletHead | EntryBit.organisationHead;

/** Turns noun phrases into entities: the name that the phrase is, else an unnamed party of this report (GROUP). */
export class Parties {
  /** The prepositions and pronouns of the language by what they bring. */
  readonly slots: EventSlots;
  readonly #document: Document;
  readonly #names: Surroundings['names'];
  readonly #references: Surroundings['references'];
  readonly #entities: EntityIndex;
  /** The person whose title stands at a token, and where that title begins. */
  readonly #titled = new Map<number, { readonly entity: EntityDraft; readonly from: number }>();
  readonly #surnames = new Map<string, EntityDraft>();
  readonly #titles: { readonly entity: EntityDraft; readonly words: ReadonlySet<string> }[] = [];

  constructor({ document, names, references }: Surroundings, entities: EntityIndex, slots: EventSlots) {
    this.slots = slots;
    this.#document = document;
    this.#names = names;
    this.#references = references;
    this.#entities = entities;
    for (const entity of entities.drafts) {
      if (entity.type !== 'PER') continue;
      const words = new Set<string>();
      for (const { titled, first, keys } of entity.names) {
        if (keys.length > 1) this.#surnames.set(keys.at(-1)!, entity);
        for (let t = titled; t < first; t++) {
          words.add(document.words[t]!.shape.stem);
          this.#titled.set(t, { entity, from: titled });
        }
      }
      if (words.size > 0) this.#titles.push({ entity, words });
    }
  }

  byId(id: string | null): EntityDraft | null {
    return (id && this.#entities.drafts.find((draft) => draft.id === id)) || null;
  }

  /** The members of a phrase joined by و: فرنسا وبريطانيا. */
  members({ first, last, skip }: Phrase): Phrase[] {
    const out: Phrase[] = [];
    let from = first;
    let letters = skip;
    for (let t = first + 1; t < last; t++) {
      const name = this.#names.get(t);
      const word = this.#document.words[t]!;
      const joined = name
        ? name.start > this.#document.start[t]! && word.key.startsWith('و')
        : word.shape.conjunction === 'و';
      if (!joined) continue;
      out.push({ first: from, last: t, skip: letters });
      from = t;
      letters = name ? 1 : word.shape.skip;
    }
    out.push({ first: from, last, skip: letters });
    return out;
  }

  /**
   * The party that a phrase is, or `null` where it is none. With `anyName` also a name that only stands in it. Who has no
   * name is called by the phrase up to the token `to`.
   */
  party(phrase: Phrase, anyName = false, to = phrase.last): EntityDraft | null {
    const [member] = this.members(phrase) as [Phrase];
    const found = this.#find(member, anyName);
    if (found !== UNNAMED) return found;
    return this.#unnamed(member.last === phrase.last ? { ...member, last: to } : member, 'GROUP');
  }

  /** The name that an unnamed party at a phrase has or would get, `null` where the phrase is none or names one. */
  unnamedAt(phrase: Phrase): string | null {
    return this.#find(phrase, false) === UNNAMED ? this.#written(this.#closed(phrase)) : null;
  }

  /** The party that one member of a phrase is; `UNNAMED` where it is one that only this report tells of. */
  #find(member: Phrase, anyName: boolean): EntityDraft | typeof UNNAMED | null {
    const document = this.#document;
    const { first } = member;
    const name = this.#names.get(first);
    if (name) return this.#entities.byToken.get(first) ?? null;
    const titled = this.#titled.get(first);
    if (titled) return titled.entity;
    const homeland = this.#homeland(first);
    if (homeland) return homeland;
    const reference = this.#references.get(first);
    if (reference && member.last <= reference.last) return reference.entity;
    const bearer = member.last - first === 1 ? this.#bySurname(first) : null;
    if (bearer) return bearer;
    const head = document.words[this.#head(member)]!;
    let inside: EntityDraft | null = null;
    for (let t = first; t < member.last; t++) {
      const entity = this.#entities.byToken.get(t);
      if (!entity) continue;
      const mention = this.#names.get(t)!;
      // وزير الدفاع جيمس ماتيس is he; محامي الرئيس نيكولا ساركوزي is another.
      const bare = mention.titled === mention.first && isTitleOfOne(head);
      // شقيقه كريم الهاشمي: behind a noun with a pronoun stands no genitive.
      const isApposed = t === first + 1 && head.shape.pronoun !== '' && document.words[first] === head;
      if (entity.type === 'PER' && (mention.titled <= first || bare || isApposed)) return entity;
      inside ??= entity;
    }
    if (head.kinds & EntryBit.title && !(head.kinds & EntryBit.partyNoun)) {
      const known = this.#byTitle(member);
      if (known) return known;
    }
    if (head.kinds & ACTS || this.#isNationality(first) || this.#isTitle(first)) {
      if (inside && member.last - first <= 2 && inside.type === 'ORG') return inside;
      return UNNAMED;
    }
    if (inside) return anyName ? inside : null;
    // المحتجزين, المتورطون: a plural with its ending is of people.
    const { agreement, case: shown } = head.grammar.noun;
    if (agreement === 'people' && shown !== '' && head.shape.definite) return UNNAMED;
    // المتلاعبين, a participle that no table knows.
    if (head.shape.adjective && head.shape.definite && /..[وي]ن$/.test(head.shape.stem)) return UNNAMED;
    // A person or group that no table knows.
    return head.shape.part === 'name' ? UNNAMED : null;
  }

  /** قال الوزير الروسي إن بلاده: the state named last before it, by itself, in a title or by the title of a person. */
  #homeland(at: number): EntityDraft | null {
    const { shape } = this.#document.words[at]!;
    if (shape.pronoun === '' || !this.slots.homeland.has(shape.stem)) return null;
    for (let t = at - 1; t >= 0 && at - t < HOMELAND_REACH; t--) {
      const entity = this.#entities.byToken.get(t);
      if (entity?.type === 'LOC' && isState(entity)) return entity;
      const state = entity?.type === 'PER' ? this.stateOfTitle(entity) : this.nationality(t, t + 1);
      if (state) return state;
    }
    return null;
  }

  /** The state in the titles of a person: وزير الخارجية الروسي, رئيس مصر. */
  stateOfTitle({ names }: EntityDraft): EntityDraft | null {
    for (const { titled, first } of names) {
      const state = this.nationality(titled, first) ?? this.namedIn(titled, first, 'LOC');
      if (state) return state;
    }
    return null;
  }

  /** The state whose people a party is: دبلوماسيا روسيا. */
  stateOf({ mentions }: EntityDraft): EntityDraft | null {
    const { first, last } = this.#phraseAt(mentions[0]!);
    return this.nationality(first, last) ?? this.namedIn(first, last, 'LOC');
  }

  /** Who must be someone, as the subject of a verb of what is done in words: a phrase that names no party by the tables. */
  someone(phrase: Phrase): EntityDraft | null {
    const [member] = this.members(phrase) as [Phrase];
    const { shape, kinds } = this.#document.words[this.#head(member)]!;
    if (shape.act || shape.adjective || (shape.part !== 'noun' && shape.part !== 'name' && shape.part !== 'unknown'))
      return null;
    if (kinds & (EntryBit.eventWord | EntryBit.eventNoun | EntryBit.cueNoun | EntryBit.function)) return null;
    return this.#unnamed(member, 'GROUP');
  }

  /** What is done to: a party, a name in the phrase, else the thing that it names (مبنى حكومي, ستة مستشفيات). */
  target(phrase: Phrase): EntityDraft | null {
    const [member] = this.members(phrase) as [Phrase];
    const { shape, kinds } = this.#document.words[this.#head(member)]!;
    // تفجير سيارة مفخخة, إلقاء قنبلة: with what it is done.
    if (this.isWeapon(member)) return null;
    if (this.isPremises(member)) return this.#unnamed(member, 'THING');
    const party = this.party(phrase, true);
    if (party) return party;
    // مقتل 13 في هجوم, إصابة آخرين: those counted without a noun are people.
    if (this.isCounted({ ...member, first: this.#head(member) }) || this.#isOthers(this.#head(member)))
      return this.#unnamed(member, 'GROUP');
    if (shape.act || shape.adjective || shape.part !== 'noun') return null;
    // الطائفة الدرزية: with its article a word of quantity names who they are.
    if (kinds & EntryBit.eventWord && shape.definite && this.#isQuantity(member.first))
      return this.#unnamed(member, 'GROUP');
    if (kinds & (EntryBit.eventWord | EntryBit.function)) return null;
    // سوق, a market rather than the bringing of proof.
    if (kinds & EntryBit.cueNoun && !(kinds & EntryBit.placeHead)) return null;
    if (kinds & EntryBit.eventNoun && !this.#isProtest(member)) return null;
    return this.#unnamed(member, 'THING');
  }

  /** آخرين: others, of whoever was told before. */
  #isOthers(t: number): boolean {
    const { kinds, senses } = this.#document.words[t]!;
    return (
      !(kinds & EntryBit.partyNoun) && senses.some(({ entry }) => entry.kind === 'tollWord' && entry.role === 'person')
    );
  }

  /** ستة, 31 آخرون: whether of those without a name only their number is told. */
  isBare({ names, mentions }: EntityDraft): boolean {
    if (names.length > 0) return false;
    const { first, last } = this.#phraseAt(mentions[0]!);
    for (let t = first; t < last; t++)
      if (!this.#isNumber(t) && !this.#isOthers(t) && !(this.#document.words[t]!.kinds & EntryBit.function))
        return false;
    return true;
  }

  /** زهاء, أكثر: how a number is meant. */
  #isBound(t: number): boolean {
    return this.#document.words[t]!.senses.some(({ entry }) => entry.kind === 'tollWord' && entry.role === 'bound');
  }

  #isQuantity(t: number): boolean {
    return this.#document.words[t]!.senses.some(({ entry }) => entry.kind === 'eventWord' && entry.role === 'quantity');
  }

  /** قمع المظاهرات, فض الاعتصام: a protest may be put down. */
  #isProtest({ first }: Phrase): boolean {
    return this.#document.words[first]!.senses.some(
      ({ entry }) => entry.kind === 'eventNoun' && entry.frame.type === 'PROTEST',
    );
  }

  /**
   * The party at a piece: a noun phrase with the name in apposition behind it (القائد العسكري في ليبيا خليفة حفتر), or whom
   * the pronoun on a preposition stands for.
   */
  at(pieces: readonly Piece[], index: number, anyName = true, other: EntityDraft | null = null): EntityDraft | null {
    const piece = pieces[index]!;
    if (piece.kind === 'resumptive') {
      const antecedent = this.antecedent(pieces, index);
      // المناطق التي تسيطر عليها: the pronoun stands for what is before the relative pronoun, party or not.
      if (antecedent || isInRelative(pieces, index)) return antecedent;
      return this.pronoun(pieces, index, this.#pronounOn(piece.first), other);
    }
    return (
      this.#apposed(pieces, index) ??
      this.#spokenFor(pieces, index) ??
      this.quantity(pieces, index, phraseOf(piece)) ??
      this.#ownerOf(pieces, index) ??
      this.party(phraseOf(piece), anyName, this.#extent(pieces, index))
    );
  }

  /** متحدث باسم الوزارة: for whom a spokesman without a name speaks. */
  #spokenFor(pieces: readonly Piece[], index: number): EntityDraft | null {
    const next = pieces[index + 1];
    if (next?.kind !== 'np' || !this.slots.behalf.has(next.governed) || !this.isUntold(phraseOf(pieces[index]!)))
      return null;
    return this.at(pieces, index + 1);
  }

  /** قواته, طائراتها: whose forces they are. */
  #ownerOf(pieces: readonly Piece[], index: number): EntityDraft | null {
    const { first, last } = this.members(phraseOf(pieces[index]!))[0]!;
    const { shape, grammar, senses } = this.#document.words[first]!;
    if (shape.pronoun === '' || last - first > 1 || grammar.noun.agreement === 'people') return null;
    const areForces = senses.some(
      ({ entry }) =>
        (entry.kind === 'partyNoun' && entry.sector === 'MIL') ||
        (entry.kind === 'organisationHead' && entry.of === 'military'),
    );
    if (!areForces) return null;
    const owner = this.pronoun(pieces, index, shape.pronoun, null);
    return owner && !this.isTeller(owner) ? owner : null;
  }

  /**
   * Where those without a name end that a piece tells of: with what their adjective goes on to (متظاهرون مناهضون للحرب) and
   * where they serve (ضابط في الشرطة).
   */
  #extent(pieces: readonly Piece[], index: number): number {
    const { first, last } = pieces[index]!;
    const next = pieces[index + 1];
    if (next?.kind !== 'np' || next.conjunction !== '' || next.first > last + 1) return last;
    const phrase = { first, last, skip: 0 };
    if (this.slots.owner.has(next.governed)) {
      const isSided = last - first > 1 && hasEventRole(this.#document, last - 1, 'sided');
      return isSided ? this.members(phraseOf(next))[0]!.last : last;
    }
    const serves =
      this.slots.in.has(next.governed) &&
      SERVES.has(this.sector(phrase)) &&
      !this.isDefinite(phrase) &&
      this.isParty(phraseOf(next)) &&
      !this.isPremises(phraseOf(next)) &&
      this.namedIn(next.first, next.last, 'LOC') === null;
    return serves ? this.members(phraseOf(next))[0]!.last : last;
  }

  /** The pronoun at the end of a preposition. */
  #pronounOn(t: number): string {
    const { key } = this.#document.words[t]!;
    const { him, her, several } = this.slots;
    return [...several, ...her, ...him].find((pronoun) => key.endsWith(pronoun)) ?? '';
  }

  /** What is done to at a piece: a party, else a thing. */
  targetAt(pieces: readonly Piece[], index: number): EntityDraft | null {
    const { kind } = pieces[index]!;
    if (kind !== 'np') return this.at(pieces, index);
    const phrase = phraseOf(pieces[index]!);
    // مجموعة من المسلحين: a quantity, whatever else its word names.
    const party = this.quantity(pieces, index, phrase) ?? (this.isPremises(phrase) ? null : this.at(pieces, index));
    if (party) return party;
    const target = this.target(phraseOf(pieces[index]!));
    if (target?.type !== 'THING') return target;
    // هاجموا مكتبا للمنظمة, قصفوا مواقع وأهدافا للحركة: with whose it is.
    let behind = index + 1;
    while (pieces[behind]?.kind === 'np' && pieces[behind]!.governed === '' && pieces[behind]!.conjunction !== '')
      behind++;
    const next = pieces[behind];
    const isOwned =
      next?.kind === 'np' && this.slots.owner.has(next.governed) && next.conjunction === '' && next.skip > 0;
    return (isOwned && this.isParty(phraseOf(next)) ? this.at(pieces, behind) : null) ?? target;
  }

  /**
   * Whom something concerns that is done in words: the party at a piece, else the one that its thing is of or comes from:
   * الاتفاق النووي الإيراني, التصريحات التي أدلى بها الوزير.
   */
  concerned(pieces: readonly Piece[], index: number): EntityDraft | null {
    const own = this.at(pieces, index);
    const { kind, first, last } = pieces[index]!;
    if (own || kind !== 'np') return own;
    const told = this.nationality(first, last) ?? this.relativeSubject(pieces, index + 1);
    if (told) return told;
    // سياسة الحكومة, مطالب المعارضة: whose it is.
    const owner = this.isDefinite(pieces[index]!) ? this.#lastActing(first, last) : null;
    if (owner) return owner;
    // الأموال المخصصة لسوريا: the name right behind what it is for or against.
    const next = pieces[index + 1];
    const leads = next?.kind === 'np' && next.conjunction === '' && this.slots.leads.has(next.governed);
    return leads ? this.namedIn(next.first, next.last) : null;
  }

  /** Who acts in the relative clause that begins at a piece: بما أعلنته القمة. */
  relativeSubject(pieces: readonly Piece[], index: number): EntityDraft | null {
    if (pieces[index]?.kind !== 'relative' || pieces[index + 1]?.kind !== 'verb') return null;
    const resumed = pieces[index + 2]?.kind === 'resumptive';
    if (!resumed && this.#document.words[pieces[index + 1]!.first]!.cut.pronoun === '') return null;
    const at = resumed ? index + 3 : index + 2;
    const subject = pieces[at];
    return subject?.kind === 'np' && subject.governed === '' ? this.at(pieces, at) : null;
  }

  /** Whether a noun only names an office: وزير الخارجية والتعاون الدولي. */
  isOffice({ first }: Phrase, token: number): boolean {
    const { kinds } = this.#document.words[first]!;
    return token > first && (kinds & EntryBit.title) !== 0 && this.#document.words[token]!.shape.definite;
  }

  /** Whether a phrase lies inside the title of a person named behind it: المرشد الأعلى للجمهورية علي ... */
  isInTitle(pieces: readonly Piece[], index: number): boolean {
    const { first } = pieces[index]!;
    const titled = this.#titled.get(first);
    if (titled !== undefined && titled.from < first) return true;
    const [before, next] = [pieces[index - 1], pieces[index + 1]];
    if (before?.kind !== 'np' || next?.kind !== 'np' || next.governed !== '' || next.conjunction !== '') return false;
    return this.isUntold(phraseOf(before)) && this.namedIn(next.first, next.last, 'PER') !== null;
  }

  /** The subject at a piece; behind a name and a comma it is that name (نبيل، المتحدث باسم ...، قال), of a predicate its subject. */
  subject(pieces: readonly Piece[], at: number): EntityDraft | null {
    const phrase = phraseOf(pieces[at]!);
    const [before, comma] = [pieces[at - 2], pieces[at - 1]];
    if (comma?.kind === 'comma' && before?.kind === 'np' && this.#names.get(before.first)?.type === 'PER')
      return this.party(phraseOf(before));
    // حفتر هو عسكري انشق: the predicate's subject.
    if (comma?.kind === 'pronoun' && before?.kind === 'np' && before.governed === '')
      return this.party(phraseOf(before));
    const next = pieces[at + 1];
    const definite = next?.kind === 'relative' ? this.#definiteOf(phrase, next) : null;
    return (
      definite ??
      this.at(pieces, at, false) ??
      (pieces[at + 1]?.kind === 'relative'
        ? (this.#last(phrase.first, phrase.last) ?? this.#lastActing(phrase.first, phrase.last))
        : null)
    );
  }

  /** Free noun phrases without the titles that stand behind a name (قال أحمد علي وزير الدفاع), where others are left. */
  withoutTitles(pieces: readonly Piece[], all: readonly number[], takesObject = true): readonly number[] {
    // مرور 800 شاحنة: a number right behind a bare noun counts what that is of.
    const counted = all.filter((i) => !this.#isCountOf(pieces[i - 1]!, pieces[i]!));
    // دعا قائد القوات العقيد كريم الهاشمي الحكومة: with one more behind it, a name and its title are who has the title before.
    const [title, name] = counted;
    const isApposed =
      title !== undefined &&
      name !== undefined &&
      (counted.length > 2 || !takesObject) &&
      this.isUntold(phraseOf(pieces[title]!)) &&
      pieces[name - 1]!.kind === 'np' &&
      this.#titled.get(pieces[name]!.first)?.from === pieces[name]!.first;
    const free = isApposed ? counted.slice(1) : counted;
    const [head] = free;
    const isUntold = head !== undefined && this.isUntold(phraseOf(pieces[head]!));
    const own = free.filter(
      (i, at) =>
        // دعا ولي العهد، الأمير فلان، المجتمع: the name behind a title is its own.
        !(
          at === 1 &&
          isUntold &&
          pieces[i - 1]!.kind === 'comma' &&
          this.namedIn(pieces[i]!.first, pieces[i]!.last, 'PER')
        ) &&
        (at === 0 || (this.#names.get(pieces[i]!.first)?.titled ?? Infinity) > pieces[free[0]!]!.first),
    );
    if (own.length < 3) return own;
    const kept: number[] = [];
    let apposed = -1;
    for (const i of own) {
      const { first } = pieces[i]!;
      const before = pieces[i - 1]!;
      const named = before.kind === 'np' && this.#endsInPerson(before);
      if (kept.length > 0 && (named || apposed === i - 1) && !this.#names.has(first) && this.#isTitle(first))
        apposed = i;
      else kept.push(i);
    }
    return kept;
  }

  #isCountOf(before: Piece, { first, conjunction }: Piece): boolean {
    if (before.kind !== 'np' || before.governed === '' || before.last !== first || conjunction !== '') return false;
    const { shape, grammar } = this.#document.words[before.last - 1]!;
    return (
      this.#isNumber(first) &&
      before.last - before.first === 1 &&
      !this.#names.has(before.first) &&
      shape.part === 'noun' &&
      !shape.definite &&
      shape.pronoun === '' &&
      grammar.definite !== false
    );
  }

  #endsInPerson({ first, last }: Phrase): boolean {
    for (let t = last - 1; t >= first; t--) {
      const name = this.#names.get(t);
      if (name) return name.type === 'PER' && name.last === last;
    }
    return false;
  }

  /** Whom a pronoun in a relative clause stands for: the noun phrase before the relative pronoun. */
  antecedent(pieces: readonly Piece[], index: number): EntityDraft | null {
    for (let i = index - 1; i > 0 && index - i < 6; i--) {
      const { kind } = pieces[i]!;
      if (kind === 'that' || kind === 'stop' || kind === 'conj') return null;
      if (kind !== 'relative') continue;
      const piece = pieces[i - 1]!.kind === 'comma' ? pieces[i - 2] : pieces[i - 1];
      if (piece?.kind !== 'np') return null;
      const { first, last } = piece;
      const told = this.#toldOf(pieces, pieces.indexOf(piece));
      if (told) return told;
      return (
        this.#definiteOf(phraseOf(piece), pieces[i]!) ??
        this.party(phraseOf(piece)) ??
        this.#last(first, last) ??
        this.#quoted(first, last) ??
        this.#lastActing(first, last)
      );
    }
    return null;
  }

  /**
   * The last of those that و joins, where the first has no such relative pronoun: دولة غربية وروسيا التي for it is indefinite,
   * القوات والمتمردين الذين for it is no people.
   */
  #definiteOf(phrase: Phrase, { last: end }: Piece): EntityDraft | null {
    const members = this.members(phrase);
    const [first, last] = [members[0]!, members.at(-1)!];
    if (first === last || !this.isDefinite(last)) return null;
    const ofPeople =
      this.#document.words[end - 1]!.key.endsWith('ذين') && !this.arePeople(first) && this.arePeople(last);
    return this.isDefinite(first) && !ofPeople ? null : this.party(last);
  }

  /** يعد فلان أحد الرجال, هو من القادة: of whom a predicate speaks that names one among others. */
  #toldOf(pieces: readonly Piece[], index: number): EntityDraft | null {
    const { first, governed } = pieces[index]!;
    if (!this.slots.of.has(governed) && !(governed === '' && this.#isOneOf(first))) return null;
    const before = pieces[index - 1];
    const at =
      before?.kind === 'pronoun' || (this.slots.of.has(governed) && before && this.#isOneOf(before.first))
        ? index - 2
        : index - 1;
    const subject = pieces[at];
    if (subject?.kind !== 'np' || subject.governed !== '' || !this.isParty(phraseOf(subject))) return null;
    return this.at(pieces, at);
  }

  /** أحد, إحدى, واحد. */
  #isOneOf(t: number): boolean {
    return this.#document.words[t]!.senses.some(
      ({ entry }) => entry.kind === 'function' && entry.role === 'quantifier',
    );
  }

  /** عدد من مساعدي الرئيس, مجموعة من المسلحين: a quantity with what it is of, the last member of the phrase at a piece. */
  quantity(pieces: readonly Piece[], index: number, { first, last, skip }: Phrase): EntityDraft | null {
    // مجموعات صغيرة أيضا من المحتجين.
    const beside = pieces[index + 1]?.kind === 'adverb' ? 1 : 0;
    const next = pieces[index + 1 + beside];
    if (next?.kind !== 'np' || !this.slots.of.has(next.governed) || next.first > last + 1 + 2 * beside) return null;
    // 13 معظمهم من رجال الشرطة: who most of them are.
    if (last - first > 1 && this.#isNumber(first) && this.#document.words[last - 1]!.shape.pronoun !== '')
      return this.isParty(phraseOf(next)) ? this.party(phraseOf(next), true) : null;
    const { senses } = this.#document.words[first]!;
    // أكثر من 20 شخصا, أكثر من 20 من المسلحين: those who are counted.
    if (last - first === 1 && this.#isBound(first) && this.isCounted(phraseOf(next)))
      return this.quantity(pieces, index + 1 + beside, phraseOf(next)) ?? this.target(phraseOf(next));
    // كل طلبات اللجوء من هذه الدول: a quantifier with its own noun is no quantity of those.
    // خمسة سياح من فرنسا: where they come from; خمسة سياح من المطعم: where they were.
    // 20 ألفا من المتظاهرين: a number of several words.
    const isLone = last - first === 1 || (this.#isNumber(first) && last - first === 2 && this.#isNumber(last - 1));
    const isQuantity =
      (this.#isNumber(first) && (isLone || this.#isStateAt(next.first))) ||
      senses.some(
        ({ entry }) =>
          (entry.kind === 'function' && entry.role === 'quantifier' && isLone) ||
          (entry.kind === 'eventWord' && entry.role === 'quantity'),
      );
    return isQuantity && this.isParty(phraseOf(next)) ? this.#unnamed({ first, last: next.last, skip }, 'GROUP') : null;
  }

  /** Whether a title stands at a token, of one word or more. */
  #isTitle(t: number): boolean {
    const { kinds, opens } = this.#document.words[t]!;
    if (kinds & EntryBit.title) return true;
    return opens.length > 0 && (phraseAt(this.#document, t)?.entries.some(({ kind }) => kind === 'title') ?? false);
  }

  /** The name in apposition to a title at a piece, behind what the title is of. */
  #apposed(pieces: readonly Piece[], index: number): EntityDraft | null {
    const members = this.members(phraseOf(pieces[index]!));
    if (members.length > 1) return null;
    return this.apposedTo(pieces, index, members[0]!);
  }

  /** The person named behind a title without a name, the last member of the phrase at a piece. */
  apposedTo(pieces: readonly Piece[], index: number, { first, last }: Phrase): EntityDraft | null {
    if (!this.#isTitle(first) || this.#titled.has(first)) return null;
    if (this.namedIn(first, last, 'PER')) return null;
    for (let i = index + 1; i < pieces.length && i - index < 5; i++) {
      const { kind, governed, first: at, last: end, conjunction } = pieces[i]!;
      const name = this.#names.get(at);
      if (kind === 'np' && governed === '' && conjunction === '' && name?.type === 'PER' && name.titled === name.first)
        return this.#entities.byToken.get(at) ?? null;
      // ولي العهد السعودي، الأمير فلان: with a second title, between commas.
      const titled = this.#titled.get(at);
      const isBehindComma = pieces[i - 1]!.kind === 'comma' && conjunction === '' && governed === '';
      if (kind === 'np' && isBehindComma && titled?.from === at) return titled.entity;
      if (kind === 'np' && governed !== '' && this.slots.title.has(governed)) {
        const inside = this.#last(at, end);
        if (inside?.type === 'PER' && end - at > 1) return inside;
        continue;
      }
      const describes =
        kind === 'np' && conjunction === '' && governed === '' && this.describes({ first: at, last: end, skip: 0 });
      if (kind !== 'comma' && !describes) return null;
    }
    return null;
  }

  /** القوي, المشاركة: whether a phrase is an adjective, or a lone definite word that neither names nor acts. */
  describes({ first, last }: Phrase): boolean {
    const { shape, kinds } = this.#document.words[first]!;
    return shape.adjective || (last - first === 1 && shape.definite && !(kinds & ACTS) && !this.#names.has(first));
  }

  /** The last name in a phrase. */
  #last(first: number, last: number): EntityDraft | null {
    for (let t = last - 1; t >= first; t--) {
      const entity = this.#entities.byToken.get(t);
      if (entity) return entity;
    }
    return null;
  }

  /** دوافع الرجل: the last noun in a phrase that can act, with what describes it. */
  #lastActing(first: number, last: number): EntityDraft | null {
    for (let t = last - 1; t > first; t--)
      // هجوم انتحاري: how it was done. الأحزاب السياسية: an adjective.
      if (
        !(this.#document.words[t]!.shape.definite && this.#document.words[t - 1]!.shape.definite) &&
        this.#document.words[t]!.kinds & ACTS &&
        !hasEventRole(this.#document, t, 'mode')
      )
        return this.#unnamed({ first: t, last, skip: 0 }, 'GROUP');
    return null;
  }

  /** A name in quotation marks that no table knows: جيش التحرير. */
  #quoted(first: number, last: number): EntityDraft | null {
    for (let t = first; t < last; t++) {
      const close = this.#document.partner[t]!;
      if (close > t + 1 && close <= last) return this.#unnamed({ first: t + 1, last: close, skip: 0 }, 'GROUP');
    }
    return null;
  }

  /** The tokens of a mention. */
  #phraseAt({ start, end }: Span): Phrase {
    const first = tokenAt(this.#document, start);
    let last = first + 1;
    while (last < this.#document.size && this.#document.start[last]! < end) last++;
    return { first, last, skip: 0 };
  }

  /** The token that says what a phrase is of: behind numbers and quantities (بعض المهاجرين, 30 مشتبها). */
  #head({ first, last }: Phrase): number {
    for (let t = first; t + 1 < last; t++) {
      const { shape, kinds } = this.#document.words[t]!;
      if (shape.part !== 'number' && !(kinds & (EntryBit.function | EntryBit.numberWord))) return t;
    }
    return last - 1;
  }

  /** Whether a phrase has a name or an article in it. */
  isDefinite({ first, last }: Phrase): boolean {
    for (let t = first; t < last; t++) if (this.#names.has(t) || this.#document.words[t]!.shape.definite) return true;
    return false;
  }

  /** Whether a phrase is a person: a name of one or a title. */
  isPerson({ first, last }: Phrase): boolean {
    return this.#isTitle(first) || this.namedIn(first, last, 'PER') !== null;
  }

  /** انعقادها: whether a phrase begins with a noun that has a pronoun. */
  hasPronoun({ first }: Phrase): boolean {
    return this.#document.words[first]!.shape.pronoun !== '';
  }

  /** Whether a phrase begins with a name. */
  isName({ first }: Phrase): boolean {
    return this.#names.has(first);
  }

  /** Whether a phrase is a title whose holder stands elsewhere. */
  isUntold({ first }: Phrase): boolean {
    return this.#isTitle(first) && !this.#titled.has(first) && !this.#names.has(first);
  }

  /** Whether a phrase is headed by a name or a noun that can act. */
  isParty(phrase: Phrase): boolean {
    const { kinds, senses, shape } = this.#document.words[this.#head(phrase)]!;
    // شقيقه كريم الهاشمي: with a pronoun on its noun the phrase is who is named behind it.
    if (shape.pronoun !== '' && this.#names.get(phrase.first + 1)?.type === 'PER') return true;
    return this.#names.has(phrase.first) || (kinds & ACTS) !== 0 || senses.some(({ entry }) => entry.kind === 'nisba');
  }

  /** الاتفاق النووي: whether a phrase is headed by an agreement. */
  isAgreement({ first }: Phrase): boolean {
    return this.#document.words[first]!.senses.some(
      ({ entry }) => entry.kind === 'eventNoun' && entry.frame.type === 'AGREE',
    );
  }

  /** مواقع, مراكز: whether a phrase is headed by a place of someone's rather than by who speaks there. */
  isPremises(phrase: Phrase): boolean {
    const { kinds } = this.#document.words[this.#head(phrase)]!;
    return (
      (kinds & PREMISES) !== 0 && !(kinds & (ACTS & ~PREMISES)) && this.namedIn(phrase.first, phrase.last) === null
    );
  }

  /** The sector of who heads a phrase, behind numbers and pointers (هؤلاء الأشخاص). */
  sector(phrase: Phrase): string {
    for (const { entry } of this.#document.words[this.#head(phrase)]!.senses)
      if (entry.kind === 'partyNoun') return (entry as PartyNoun).sector;
    return '';
  }

  /** Whom an object pronoun on the word at a piece stands for: the nearest party before it that fits and is not its subject. */
  pronoun(
    pieces: readonly Piece[],
    at: number,
    pronoun: string,
    subject: EntityDraft | null,
    topic: EntityDraft | null = null,
    teller: EntityDraft | null = null,
  ): EntityDraft | null {
    if (pieces[at - 1]?.kind === 'relative') {
      // اللائحة التي يتزعمها: nobody else, where what is before the relative pronoun is no party.
      const antecedent = this.antecedent(pieces, at);
      if (antecedent || pronoun !== '') return antecedent;
    }
    const gender = this.slots.him.has(pronoun) ? 'm' : this.slots.her.has(pronoun) ? 'f' : '';
    for (let i = at - 1; i >= 0; i--) {
      const phrase = phraseOf(pieces[i]!);
      if (pieces[i]!.kind !== 'np') continue;
      if (!this.isParty(phrase)) {
        // وفاة شخصين بعد اعتقالهما: who stands behind an act.
        const behind = this.#document.words[phrase.first]!.shape.act
          ? this.#lastActing(phrase.first, phrase.last)
          : null;
        if (behind && behind !== subject) return behind;
        continue;
      }
      const isJoined =
        pieces[i]!.conjunction !== '' || (pieces[i + 1]?.kind === 'np' && pieces[i + 1]!.conjunction !== '');
      if (this.slots.several.has(pronoun) && !isJoined && this.#isOne(phrase)) continue;
      // احتجاجا على زيارته: several are not he.
      if (gender === 'm' && this.arePeople(phrase)) continue;
      if (gender !== '' && this.genderOfAny(phrase) === (gender === 'm' ? 'f' : 'm')) continue;
      const entity = this.party(phrase);
      if (entity && entity !== subject && entity !== teller) return entity;
    }
    if (topic && this.slots.several.has(pronoun) && topic.names.length > 0) return null;
    return topic === subject ? null : topic;
  }

  /** غارة شنتها, هجوم شنه: whether a pronoun agrees with the noun at a token. */
  mayStandFor(pronoun: string, t: number): boolean {
    const { agreement } = this.#document.words[t]!.grammar.noun;
    return !(agreement === 'f' && this.slots.him.has(pronoun)) && !(agreement === 'm' && this.slots.her.has(pronoun));
  }

  /** A single name or a singular: nobody that هم or هما stands for. */
  #isOne(phrase: Phrase): boolean {
    if (this.members(phrase).length > 1) return false;
    if (this.isName(phrase) || this.namedIn(phrase.first, phrase.last, 'PER')) return true;
    return this.#document.words[this.#head(phrase)]!.grammar.noun.number === 's';
  }

  /** Whether a party is an armed group. */
  isArmed({ names, mentions }: EntityDraft): boolean {
    if (names.some(({ entry }) => entry?.kind === 'group')) return true;
    return (
      names.length === 0 &&
      this.#senses(mentions[0]!.start).some(({ entry }) => entry.kind === 'partyNoun' && entry.sector === 'REB')
    );
  }

  /** Whether a party are journalists or an outlet, who attack in words. */
  isPress({ names, mentions }: EntityDraft): boolean {
    const [name] = names;
    // الاتحاد الأوروبي is not الاتحاد, the paper.
    const isOther = name?.entry && name.entry.kind !== 'outlet';
    return this.#senses(name ? this.#document.start[name.first]! : mentions[0]!.start).some(
      ({ entry }) =>
        entry.kind === 'outletHead' ||
        (entry.kind === 'outlet' && !isOther) ||
        (entry.kind === 'partyNoun' && entry.sector === 'JRN'),
    );
  }

  /** Whether a party only tells what others did: the press, unnamed sources. */
  isTeller(party: EntityDraft): boolean {
    const { names, mentions } = party;
    return (
      this.isPress(party) ||
      (names.length === 0 && this.#senses(mentions[0]!.start).some(({ entry }) => entry.kind === 'anonymousHead'))
    );
  }

  isDiplomat({ names, mentions }: EntityDraft): boolean {
    const at = names[0]?.titled ?? this.#head(this.#phraseAt(mentions[0]!));
    return this.#document.words[at]!.senses.some(
      ({ entry }) =>
        (entry.kind === 'title' && entry.of === 'diplomatic') ||
        (entry.kind === 'partyNoun' && entry.noun === DIPLOMAT),
    );
  }

  #senses(offset: number) {
    return this.#document.words[tokenAt(this.#document, offset)]?.senses ?? [];
  }

  /** Whether a party is a court, named or not. */
  isCourt({ names, mentions }: EntityDraft): boolean {
    return this.#senses(names[0] ? this.#document.start[names[0].first]! : mentions[0]!.start).some(
      ({ entry }) => entry.kind === 'organisationHead' && entry.of === 'court',
    );
  }

  /** قنبلة, سيارة مفخخة: whether a phrase is headed by a weapon or what is made one. */
  isWeapon(phrase: Phrase): boolean {
    if (hasEventRole(this.#document, this.#head(phrase), 'weapon')) return true;
    for (let t = phrase.first + 1; t < phrase.last; t++)
      for (const { entry } of this.#document.words[t]!.senses)
        if (entry.kind === 'eventWord' && entry.role === 'mode' && entry.word === 'explosives') return true;
    return false;
  }

  /** Whether a phrase is headed by the seat of someone: مقره. */
  isSeat({ first }: Phrase): boolean {
    return this.#document.words[first]!.senses.some(({ entry }) => entry.kind === 'eventWord' && entry.role === 'seat');
  }

  /** Whether a phrase of one word may be an adjective: an indefinite singular that is no name. */
  mayDescribe({ first }: Phrase): boolean {
    const { shape, grammar } = this.#document.words[first]!;
    return !this.#names.has(first) && !shape.definite && shape.pronoun === '' && grammar.noun.number === 's';
  }

  /** Whether a phrase begins with a number, said to be exact or not (زهاء 15 مسلحا). */
  isCounted({ first, last }: Phrase): boolean {
    return this.#isNumber(first) || (first + 1 < last && this.#isOneOf(first) && this.#isNumber(first + 1));
  }

  #isStateAt(t: number): boolean {
    const entity = this.#entities.byToken.get(t);
    return entity !== undefined && isState(entity);
  }

  #isNumber(t: number): boolean {
    const { shape, kinds } = this.#document.words[t]!;
    return shape.part === 'number' || (kinds & EntryBit.numberWord) !== 0;
  }

  /** The country of a nationality adjective in a phrase behind its head: الغارات الإسرائيلية. */
  nationality(first: number, last: number): EntityDraft | null {
    for (let t = first; t < last; t++) {
      const nisba = this.#nisba(t);
      // الكوري alone is of no one state.
      if (!nisba?.country) continue;
      const span = {
        start: this.#document.start[t]!,
        end: this.#document.end[t]!,
        form: 'nationality',
        rule: 'ar.reference.nationality',
      } as const;
      return stateNamed(this.#entities, nisba.name, nisba.country, span, 'ar.reference.nationality');
    }
    return null;
  }

  /** The first name of one of these types that stands in a phrase. */
  namedIn(first: number, last: number, type?: string): EntityDraft | null {
    for (let t = first; t < last; t++) {
      const entity = this.#entities.byToken.get(t);
      if (entity && (!type || entity.type === type)) return entity;
    }
    return null;
  }

  /** The first place that a phrase names, or the seat of a government (في البيت الأبيض). */
  placeIn(first: number, last: number, seats = true): EntityDraft | null {
    for (let t = first; t < last; t++) {
      const entity = this.#entities.byToken.get(t);
      if (entity && (entity.type === 'LOC' || (seats && this.#names.get(t)!.entry?.seat))) return entity;
    }
    return null;
  }

  gender({ first }: Phrase): Gender {
    const name = this.#names.get(first);
    if (name?.type === 'LOC') return this.#genderOfPlace(name);
    if (name) return name.type === 'PER' ? name.gender : '';
    // هذا النظام: the noun behind it.
    const at = this.#document.words[first]!;
    const points = at.senses.some(({ entry }) => entry.kind === 'function' && entry.role === 'demonstrative');
    const { grammar, shape, kinds } = (points && this.#document.words[first + 1]) || at;
    if (shape.part === 'number' || shape.part === 'function' || kinds & EntryBit.numberWord) return '';
    const { agreement, case: shown } = grammar.noun;
    // A verb before a sound plural of people is masculine, before a broken one it may be either.
    return agreement !== 'people' ? agreement : shown === '' ? '' : 'm';
  }

  /** موسكو, تركيا are feminine, العراق may be either; إقليم كردستان is what its first noun is. */
  #genderOfPlace({ first, entry, keys }: NameMention): Gender {
    const { kinds, grammar } = this.#document.words[first]!;
    if (kinds & EntryBit.placeHead) return grammar.noun.agreement === 'people' ? '' : grammar.noun.agreement;
    if (!entry || entry.seat) return '';
    return this.slots.masculine.has(keys.join(' ')) ? '' : 'f';
  }

  /** Whether a phrase is headed by a plural of people, behind which a verb stands in the plural. */
  arePeople(phrase: Phrase): boolean {
    if (this.#names.has(phrase.first)) return false;
    const { agreement, number } = this.#document.words[this.#head(phrase)]!.grammar.noun;
    return agreement === 'people' && number === 'p';
  }

  /** The gender that a pronoun for a phrase has: that of its first noun where it is a name of one (القنصلية, الحزب). */
  genderOfAny(phrase: Phrase): Gender {
    const own = this.gender(phrase);
    if (own !== '' || this.#names.get(phrase.first)?.type !== 'ORG') return own;
    const { agreement } = this.#document.words[phrase.first]!.grammar.noun;
    return agreement === 'people' ? '' : agreement;
  }

  #isNationality(t: number): boolean {
    return this.#nisba(t) !== null;
  }

  #nisba(t: number): Nisba | null {
    const { kinds, senses } = this.#document.words[t]!;
    if (!(kinds & EntryBit.nisba)) return null;
    for (const { entry } of senses) if (entry.kind === 'nisba') return entry;
    return null;
  }

  /** الرئيس الأميركي: the person of this report whose title has all these words, if only one has. */
  #byTitle({ first, last }: Phrase): EntityDraft | null {
    const wanted: string[] = [];
    for (let t = first; t < last; t++) wanted.push(this.#document.words[t]!.shape.stem);
    const fits = this.#titles.filter(({ words }) => wanted.every((word) => words.has(word)));
    return fits.length === 1 || (fits.length > 1 && wanted.length > 1) ? fits[0]!.entity : null;
  }

  /** The person of this report whose name ends in the word at a token, which no table knows as a name: الزيداني. */
  #bySurname(t: number): EntityDraft | null {
    const { shape, key } = this.#document.words[t]!;
    if (shape.part !== 'unknown' && shape.part !== 'name') return null;
    return this.#surnames.get(key.slice(shape.skip)) ?? null;
  }

  #unnamed(phrase: Phrase, type: 'GROUP' | 'THING'): EntityDraft {
    const { first, last, skip } = this.#closed(phrase);
    const text = this.#written({ first, last, skip });
    const known = this.#entities.drafts.find(
      (draft) => draft.type !== 'PER' && draft.names.length > 0 && draft.name === text,
    );
    if (known) return known;
    const { start, end } = spanOfTokens(this.#document, first, last, skip);
    return this.#entities.add(type, text, { start, end, form: 'description' }, 'ar.party.unnamed');
  }

  /** القوات الموالية ل: what goes on behind the phrase is no part of it without its end. زهاء 15 مسلحا are 15 مسلحا. */
  #closed({ first, last: to, skip }: Phrase): Phrase {
    const last = to - first > 1 && opensTie(this.#document, to - 1) ? to - 1 : to;
    const isAbout = last - first > 1 && this.#isNumber(first + 1) && this.#isBound(first);
    return isAbout ? { first: first + 1, last, skip: 0 } : { first, last, skip };
  }

  /** A phrase as it is written; للجيش is الجيش: the article that the preposition swallowed comes back. */
  #written({ first, last, skip }: Phrase): string {
    const document = this.#document;
    const { start, end } = spanOfTokens(document, first, last, skip);
    const written = document.text.slice(start, end);
    const key = document.words[first]!.variants.find((variant) => variant.skip === skip)?.key ?? '';
    return key.startsWith('ال') && written.startsWith('ل') ? `ا${written}` : written;
  }
}

/** مساعدو فلان are others than he: of a plural only the definite one stands before its names. */
const isTitleOfOne = ({ kinds, senses, shape }: Word): boolean =>
  (kinds & EntryBit.title) !== 0 &&
  (shape.definite || senses.some(({ entry }) => entry.kind === 'title' && entry.number === 's'));

/** A piece that is a noun phrase, as tokens. */
export const phraseOf = ({ first, last, skip }: Piece): Phrase => ({ first, last, skip });

/** التي كان يسيطر عليها: whether the verb before a piece stands behind a relative pronoun, with no more than an auxiliary between. */
export const isInRelative = (pieces: readonly Piece[], index: number): boolean => {
  let at = index - 2;
  while (pieces[at]?.kind === 'aux' || pieces[at]?.kind === 'negation') at--;
  return pieces[at]?.kind === 'relative';
};

/** الموالية, التابعة, المدعومة من: a participle that leads to whom the one before is tied. */
const opensTie = (document: Document, t: number): boolean => {
  const { kinds, opens, shape } = document.words[t]!;
  if (kinds & EntryBit.title || shape.pronoun !== '') return false;
  const isSingle = (kinds & EntryBit.tiePhrase) !== 0 && document.words[t + 1]?.shape.preposition !== '';
  return (
    isSingle || (opens.length > 0 && (phraseAt(document, t)?.entries.some(({ kind }) => kind === 'tiePhrase') ?? false))
  );
};
