import { EntryBit } from '../model/lexicon.ts';
import type { EntityDraft } from '../names/entities.ts';
import { hasEventRole } from './has-event-role.ts';
import { PartyOfPhrase } from './party-of-phrase.ts';
import { isInRelative, type Phrase, phraseOf } from './phrase.ts';
import type { Piece } from './piece.ts';

/** Sectors of those who serve somewhere: ضابط في الشرطة. */
const SERVES: ReadonlySet<string> = new Set(['MIL', 'COP', 'GOV', 'LEG', 'PTY', 'SPY', 'JUD']);

/** The party at a piece of a sentence, with what stands behind it: its apposition, what a quantity is of, whom a pronoun stands for. */
export abstract class PartyAtPiece extends PartyOfPhrase {
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
    const { shape, grammar, senses } = this.document.words[first]!;
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
      const isSided = last - first > 1 && hasEventRole(this.document, last - 1, 'sided');
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
    const { key } = this.document.words[t]!;
    const { him, her, several } = this.slots;
    return [...several, ...her, ...him].find((pronoun) => key.endsWith(pronoun)) ?? '';
  }

  /** عدد من مساعدي الرئيس, مجموعة من المسلحين: a quantity with what it is of, the last member of the phrase at a piece. */
  quantity(pieces: readonly Piece[], index: number, { first, last, skip }: Phrase): EntityDraft | null {
    const [share, whole] = pieces.slice(index + 1, index + 3);
    // سيطر على 80 في المئة من المدينة: what it is a share of.
    if (this.isNumber(first) && share?.kind === 'np' && this.isHundred(share.first) && whole?.kind === 'np')
      return this.slots.of.has(whole.governed)
        ? (this.party(phraseOf(whole), true) ?? this.target(phraseOf(whole)))
        : null;
    // مجموعات صغيرة أيضا من المحتجين.
    const beside = pieces[index + 1]?.kind === 'adverb' ? 1 : 0;
    const next = pieces[index + 1 + beside];
    if (next?.kind !== 'np' || !this.slots.of.has(next.governed) || next.first > last + 1 + 2 * beside) return null;
    // 13 معظمهم من رجال الشرطة: who most of them are.
    if (last - first > 1 && this.isNumber(first) && this.document.words[last - 1]!.shape.pronoun !== '')
      return this.isParty(phraseOf(next)) ? this.party(phraseOf(next), true) : null;
    // أكثر من 20 شخصا, أكثر من 20 من المسلحين: those who are counted.
    if (last - first === 1 && this.isBound(first) && this.isCounted(phraseOf(next)))
      return this.quantity(pieces, index + 1 + beside, phraseOf(next)) ?? this.target(phraseOf(next));
    // كل طلبات اللجوء من هذه الدول: a quantifier with its own noun is no quantity of those.
    // خمسة سياح من فرنسا: where they come from; خمسة سياح من المطعم: where they were.
    // 20 ألفا من المتظاهرين: a number of several words.
    const isLone = last - first === 1 || (this.isNumber(first) && last - first === 2 && this.isNumber(last - 1));
    const isQuantity =
      (this.isNumber(first) && (isLone || this.isStateAt(next.first))) ||
      (isLone && this.isOneOf(first)) ||
      this.isQuantity(first);
    return isQuantity && this.isParty(phraseOf(next)) ? this.unnamed({ first, last: next.last, skip }, 'GROUP') : null;
  }

  /** The name in apposition to a title at a piece, behind what the title is of. */
  #apposed(pieces: readonly Piece[], index: number): EntityDraft | null {
    const members = this.members(phraseOf(pieces[index]!));
    if (members.length > 1) return null;
    return this.apposedTo(pieces, index, members[0]!);
  }

  /** The person named behind a title without a name, the last member of the phrase at a piece. */
  apposedTo(pieces: readonly Piece[], index: number, { first, last }: Phrase): EntityDraft | null {
    if (!this.isTitle(first) || this.titled.has(first)) return null;
    if (this.namedIn(first, last, 'PER')) return null;
    for (let i = index + 1; i < pieces.length && i - index < 5; i++) {
      const { kind, governed, first: at, last: end, conjunction } = pieces[i]!;
      const name = this.names.get(at);
      if (kind === 'np' && governed === '' && conjunction === '' && name?.type === 'PER' && name.titled === name.first)
        return this.entities.byToken.get(at) ?? null;
      // ولي العهد السعودي، الأمير فلان: with a second title, between commas.
      const titled = this.titled.get(at);
      const isBehindComma = pieces[i - 1]!.kind === 'comma' && conjunction === '' && governed === '';
      if (kind === 'np' && isBehindComma && titled?.from === at) return titled.entity;
      if (kind === 'np' && governed !== '' && this.slots.title.has(governed)) {
        const inside = this.last(at, end);
        // أشاد الوزير بفلان, أشاد الوزير باعتقال فلان: whom a deed befell is not who has the title, nor one person who have it.
        const { words } = this.document;
        const isHolder =
          name?.type !== 'PER' && words[first]!.grammar.noun.number === 's' && !(words[at]!.kinds & EntryBit.eventNoun);
        if (inside?.type === 'PER' && end - at > 1 && isHolder) return inside;
        continue;
      }
      const describes =
        kind === 'np' && conjunction === '' && governed === '' && this.describes({ first: at, last: end, skip: 0 });
      if (kind !== 'comma' && !describes) return null;
    }
    return null;
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
        this.definiteOf(phraseOf(piece), pieces[i]!) ??
        this.party(phraseOf(piece)) ??
        this.last(first, last) ??
        this.quoted(first, last) ??
        this.lastActing(first, last)
      );
    }
    return null;
  }

  /**
   * The last of those that و joins, where the first has no such relative pronoun: دولة غربية وروسيا التي for it is indefinite,
   * القوات والمتمردين الذين for it is no people.
   */
  protected definiteOf(phrase: Phrase, { last: end }: Piece): EntityDraft | null {
    const members = this.members(phrase);
    const [first, last] = [members[0]!, members.at(-1)!];
    if (first === last || !this.isDefinite(last)) return null;
    const ofPeople =
      this.document.words[end - 1]!.key.endsWith('ذين') && !this.arePeople(first) && this.arePeople(last);
    return this.isDefinite(first) && !ofPeople ? null : this.party(last);
  }

  /** يعد فلان أحد الرجال, هو من القادة: of whom a predicate speaks that names one among others. */
  #toldOf(pieces: readonly Piece[], index: number): EntityDraft | null {
    const { first, governed } = pieces[index]!;
    if (!this.slots.of.has(governed) && !(governed === '' && this.isOneOf(first))) return null;
    const before = pieces[index - 1];
    const at =
      before?.kind === 'pronoun' || (this.slots.of.has(governed) && before && this.isOneOf(before.first))
        ? index - 2
        : index - 1;
    const subject = pieces[at];
    if (subject?.kind !== 'np' || subject.governed !== '' || !this.isParty(phraseOf(subject))) return null;
    return this.at(pieces, at);
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
        const behind = this.document.words[phrase.first]!.shape.act ? this.lastActing(phrase.first, phrase.last) : null;
        if (behind && behind !== subject) return behind;
        continue;
      }
      const isJoined =
        pieces[i]!.conjunction !== '' || (pieces[i + 1]?.kind === 'np' && pieces[i + 1]!.conjunction !== '');
      if (this.slots.several.has(pronoun) && !isJoined && this.isOne(phrase)) continue;
      // احتجاجا على زيارته: several are not he.
      if (gender === 'm' && (this.arePeople(phrase) || this.isCounted(phrase))) continue;
      if (gender !== '' && this.genderOfAny(phrase) === (gender === 'm' ? 'f' : 'm')) continue;
      const entity = this.party(phrase);
      if (entity && entity !== subject && entity !== teller) return entity;
    }
    if (topic && this.slots.several.has(pronoun) && topic.names.length > 0) return null;
    return topic === subject ? null : topic;
  }
}
