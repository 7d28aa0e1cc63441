import { EntryBit } from '../model/lexicon.ts';
import type { EntityDraft } from '../names/entities.ts';
import { genitiveOf } from './genitive.ts';
import { PartyAtPiece } from './party-at-piece.ts';
import { type Phrase, phraseOf } from './phrase.ts';
import type { Piece } from './piece.ts';

/** Parties by what the words around them make of them: subject, target, whom something concerns. */
export class Parties extends PartyAtPiece {
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
    // تصريحات رئيس الوزراء الإسرائيلي, سلوك بعض المشجعين: whose it is.
    const genitive = genitiveOf({ document: this.document, names: this.names }, first, last);
    const isHeld = genitive && this.isTitle(genitive.first) && (this.isDefinite(genitive) || this.arePeople(genitive));
    const holder = isHeld ? this.party(genitive) : null;
    const told = holder ?? this.nationality(first, last) ?? this.relativeSubject(pieces, index + 1);
    if (told) return told;
    // سياسة الحكومة, مطالب المعارضة: whose it is.
    const owner = this.isDefinite(pieces[index]!) ? this.lastActing(first, last) : null;
    if (owner) return owner;
    const people = genitive && this.arePeople(genitive) ? this.party(genitive) : null;
    if (people) return people;
    // الأموال المخصصة لسوريا: the name right behind what it is for or against.
    const next = pieces[index + 1];
    const leads = next?.kind === 'np' && next.conjunction === '' && this.slots.leads.has(next.governed);
    return leads ? this.namedIn(next.first, next.last) : null;
  }

  /** Who acts in the relative clause that begins at a piece: بما أعلنته القمة. */
  relativeSubject(pieces: readonly Piece[], index: number): EntityDraft | null {
    if (pieces[index]?.kind !== 'relative' || pieces[index + 1]?.kind !== 'verb') return null;
    const resumed = pieces[index + 2]?.kind === 'resumptive';
    if (!resumed && this.document.words[pieces[index + 1]!.first]!.cut.pronoun === '') return null;
    const at = resumed ? index + 3 : index + 2;
    const subject = pieces[at];
    return subject?.kind === 'np' && subject.governed === '' ? this.at(pieces, at) : null;
  }

  /** Whether a phrase lies inside the title of a person named behind it: المرشد الأعلى للجمهورية علي ... */
  isInTitle(pieces: readonly Piece[], index: number): boolean {
    const { first } = pieces[index]!;
    const titled = this.titled.get(first);
    if (titled !== undefined && titled.from < first) return true;
    const [before, next] = [pieces[index - 1], pieces[index + 1]];
    if (before?.kind !== 'np' || next?.kind !== 'np' || next.governed !== '' || next.conjunction !== '') return false;
    return this.isUntold(phraseOf(before)) && this.namedIn(next.first, next.last, 'PER') !== null;
  }

  /** The subject at a piece; behind a name and a comma it is that name (نبيل، المتحدث باسم ...، قال), of a predicate its subject. */
  subject(pieces: readonly Piece[], at: number): EntityDraft | null {
    const phrase = phraseOf(pieces[at]!);
    const [before, comma] = [pieces[at - 2], pieces[at - 1]];
    if (comma?.kind === 'comma' && before?.kind === 'np' && this.names.get(before.first)?.type === 'PER')
      return this.party(phraseOf(before));
    // حفتر هو عسكري انشق: the predicate's subject.
    if (comma?.kind === 'pronoun' && before?.kind === 'np' && before.governed === '')
      return this.party(phraseOf(before));
    const next = pieces[at + 1];
    const definite = next?.kind === 'relative' ? this.definiteOf(phrase, next) : null;
    return (
      definite ??
      this.at(pieces, at, false) ??
      this.#placeNamed(phrase) ??
      (pieces[at + 1]?.kind === 'relative'
        ? (this.last(phrase.first, phrase.last) ?? this.lastActing(phrase.first, phrase.last))
        : null)
    );
  }

  /** ولاية كاليفورنيا, مدينة برشلونة: the place whose kind a phrase tells before its name. */
  #placeNamed({ first, last }: Phrase): EntityDraft | null {
    const name = this.names.get(first + 1);
    const isKind = (this.document.words[first]!.kinds & EntryBit.placeHead) !== 0;
    return isKind && name?.type === 'LOC' && name.last === last ? this.namedIn(first + 1, last) : null;
  }

  /** Free noun phrases without the titles that stand behind a name (قال أحمد علي وزير الدفاع), where others are left. */
  withoutTitles(pieces: readonly Piece[], all: readonly number[], takesObject = true): readonly number[] {
    // مرور 800 شاحنة: a number right behind a bare noun counts what that is of.
    // اتصل بالعاهل السعودي، الملك فلان: nor does the name of a title behind a preposition stand free.
    const counted = all.filter(
      (i) =>
        !this.#isCountOf(pieces[i - 1]!, pieces[i]!) && !this.#isNameOf(pieces, i) && !this.isHowFallen(pieces[i]!),
    );
    // دعا قائد القوات العقيد كريم الهاشمي الحكومة: with one more behind it, a name and its title are who has the title before.
    const [title, name] = counted;
    const isApposed =
      title !== undefined &&
      name !== undefined &&
      (counted.length > 2 || !takesObject) &&
      this.isUntold(phraseOf(pieces[title]!)) &&
      pieces[name - 1]!.kind === 'np' &&
      this.titled.get(pieces[name]!.first)?.from === pieces[name]!.first;
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
        (at === 0 || (this.names.get(pieces[i]!.first)?.titled ?? Infinity) > pieces[free[0]!]!.first),
    );
    if (own.length < 3) return own;
    const kept: number[] = [];
    let apposed = -1;
    for (const i of own) {
      const { first } = pieces[i]!;
      const before = pieces[i - 1]!;
      const named = before.kind === 'np' && this.endsInPerson(before);
      if (kept.length > 0 && (named || apposed === i - 1) && !this.names.has(first) && this.isTitle(first)) apposed = i;
      else kept.push(i);
    }
    return kept;
  }

  #isNameOf(pieces: readonly Piece[], i: number): boolean {
    const [title, comma] = [pieces[i - 2], pieces[i - 1]];
    if (comma?.kind !== 'comma' || title?.kind !== 'np' || title.governed === '') return false;
    const name = phraseOf(pieces[i]!);
    return (
      this.isUntold(phraseOf(title)) && this.isDefinite(title) && this.namedIn(name.first, name.last, 'PER') !== null
    );
  }

  #isCountOf(before: Piece, { first, conjunction }: Piece): boolean {
    if (before.kind !== 'np' || before.governed === '' || before.last !== first || conjunction !== '') return false;
    const { shape, grammar } = this.document.words[before.last - 1]!;
    return (
      this.isNumber(first) &&
      before.last - before.first === 1 &&
      !this.names.has(before.first) &&
      shape.part === 'noun' &&
      !shape.definite &&
      shape.pronoun === '' &&
      grammar.definite !== false
    );
  }
}
