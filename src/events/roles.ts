import type { Inflection } from '../model/lexicon.ts';
import { type Gender, type Parties, phraseOf } from './parties.ts';
import type { Piece } from './piece.ts';

/** The noun phrases around a verb or noun, by what they are to it: indices into the pieces of the sentence. */
export interface Roles {
  readonly subject: number | null;
  readonly object: number | null;
  /** Behind prepositions: folded preposition and piece, in order. */
  readonly governed: readonly (readonly [preposition: string, piece: number])[];
  /** Where the clause ends: piece, half-open. */
  readonly end: number;
  /** The form is read as a passive: nobody acts unless a preposition names him. */
  readonly passive?: true;
}

const LONGEST = 22;
const LOOK_BACK = 12;

/** Noun phrases from piece `from` to the end of the clause: free ones (those joined by و to another left out) and governed ones. */
export const behind = (
  pieces: readonly Piece[],
  from: number,
  /** Folded words for among: who stands behind one with a pronoun (بينهم طفلان) is free of the verb. */
  among: ReadonlySet<string>,
  /** The clause stands between commas (، الذي قتل في المدينة،): the next one ends it. A relative clause ends before a free phrase. */
  bounds: 'none' | 'relative' | 'inserted' = 'none',
): { free: number[]; governed: [string, number][]; end: number } => {
  const free: number[] = [];
  const governed: [string, number][] = [];
  let i = from;
  for (; i < pieces.length && i - from < LONGEST; i++) {
    const piece = pieces[i]!;
    if (piece.kind === 'resumptive') governed.push([piece.governed, i]);
    else if (piece.kind === 'np') {
      if (piece.governed !== '') governed.push([piece.governed, i]);
      // قتل ثمانية بينهم طفلان: who is told to be among them.
      else if (
        piece.conjunction === '' &&
        !(pieces[i - 1]?.kind === 'resumptive' && among.has(pieces[i - 1]!.governed))
      )
        free.push(i);
    } else if (piece.kind === 'verb' || piece.kind === 'that' || piece.kind === 'stop' || piece.kind === 'relative')
      break;
    else if (piece.kind === 'conj' || piece.kind === 'aux' || piece.kind === 'participle') break;
    else if (piece.kind === 'comma') {
      const next = pieces[i + 1];
      if (bounds === 'inserted' || (bounds === 'relative' && next?.kind === 'np' && next.governed === '')) break;
      // What goes on behind a comma is a member or an apposition, or else a new clause.
      if (!next || (next.kind !== 'np' && next.kind !== 'time' && next.kind !== 'adverb')) break;
      if (next.kind !== 'adverb' && next.conjunction !== '') break;
    }
  }
  return { free, governed, end: i };
};

/** What the reading of a verb needs to know of it beside its inflection. */
export interface VerbHabits {
  readonly takesObject: boolean;
  readonly lone: 'actor' | 'recipient' | 'unarmed';
  /** An object pronoun stands on the verb. */
  readonly pronoun: boolean;
  /** Its subject is the pronoun on أن before it (أنها تواصلت): none stands behind it. */
  readonly ownSubject: boolean;
  /** A mark on the verb shows the passive (قُتل). */
  readonly passive: boolean;
  /** The phrase at a piece can be no subject: it shows the accusative (مسلحين, شهودا). */
  readonly accusative: (piece: number) => boolean;
  /** The phrase at a piece is headed by an indefinite noun of event, of which a verb right behind tells more. */
  readonly told: (piece: number) => boolean;
}

/** The roles around the finite verb at piece `at`. */
export const rolesOfVerb = (
  pieces: readonly Piece[],
  at: number,
  inflection: Inflection,
  { takesObject, lone, pronoun, ownSubject, passive, accusative, told }: VerbHabits,
  parties: Parties,
): Roles => {
  const isRelative = pieces[at - 1]?.kind === 'relative';
  const bounds = !isRelative ? 'none' : pieces[at - 2]?.kind === 'comma' ? 'inserted' : 'relative';
  const found = behind(pieces, at + 1, parties.slots.between, bounds);
  const { governed, end } = found;
  const fits = (i: number): boolean =>
    !accusative(i) && agrees(inflection, parties.gender(phraseOf(pieces[i]!)), i === at + 1);
  const [first = null, second = null] = parties.withoutTitles(pieces, found.free);
  if (ownSubject) {
    const isPassive = passive || inflection.voice === 'passive';
    const object = takesObject && !isPassive && !pronoun ? first : null;
    return { subject: null, object, governed, end, ...(isPassive ? { passive: true as const } : {}) };
  }
  // الذي أسسه الثوار, التي تعتمد عليها الدولة: what a pronoun stands for in its relative clause is not the subject.
  // هجوم شنه مسلحون: and so it is behind an indefinite noun, without a relative pronoun.
  const resumed =
    (pieces[at - 1]?.kind === 'relative' &&
      (pronoun ||
        pieces[at + 1]?.kind === 'resumptive' ||
        // الجلسة التي دعت روسيا لانعقادها
        (first === at + 1 && governed.some(([, i]) => parties.hasPronoun(pieces[i]!))))) ||
    (pronoun && pieces[at - 1]?.kind === 'np' && pieces[at - 1]!.governed !== '' && pieces[at]!.conjunction === '');
  // قطر التي قطعت السعودية علاقاتها معها: with who acts and what is done to behind it, the verb has its own subject.
  const full =
    pieces[at - 1]?.kind === 'relative' && second !== null && takesObject && parties.isParty(phraseOf(pieces[first!]!));
  const before =
    (resumed || full) && first !== null && fits(first)
      ? null
      : (eventBefore(pieces, at, inflection, parties, told) ?? subjectBefore(pieces, at, inflection, parties));
  if (passive || inflection.voice === 'passive')
    return { subject: null, object: before ?? first, governed, end, passive: true };
  if (pronoun)
    return { subject: before ?? (first !== null && fits(first) ? first : null), object: null, governed, end };
  if (before !== null) {
    // المدنيين الذين قتلوا: with nothing behind it, a verb of harm with its victim before it is a passive.
    const victim = first === null && takesObject && lone !== 'actor' && inflection.aspect === 'perfect';
    return victim
      ? { subject: null, object: before, governed, end, passive: true }
      : { subject: before, object: first, governed, end };
  }
  if (first === null) return { subject: null, object: null, governed, end };
  // يقاتلون الشرطة: a plural verb has its subject before it or left out.
  if (inflection.person !== 3 || inflection.number !== 's') return { subject: null, object: first, governed, end };
  // قتل المئات من سكان المدينة: who is counted is killed, whatever stands behind.
  const counted = lone !== 'actor' && parties.isCounted(phraseOf(pieces[first]!));
  if (second !== null && fits(first) && !counted) return { subject: first, object: second, governed, end };
  if (!takesObject) return { subject: fits(first) ? first : null, object: null, governed, end };
  const phrase = phraseOf(pieces[first]!);
  if (resumed && fits(first)) return { subject: first, object: null, governed, end };
  // أنقذت 240 شخصا: what is counted is done to.
  if (!fits(first) || parties.isCounted(phrase)) return { subject: null, object: first, governed, end };
  const sector = parties.sector(phrase);
  // قتل الجيش is who kills, قتل شرطي who is killed.
  const isAuthority = AUTHORITIES.has(sector) && parties.isDefinite(phrase);
  if (lone !== 'actor' && !isAuthority && !(lone === 'unarmed' && sector === 'REB'))
    return { subject: null, object: first, governed, end, passive: true };
  return parties.isParty(phrase) && !parties.isPremises(phrase)
    ? { subject: first, object: null, governed, end }
    : { subject: null, object: first, governed, end };
};

/** في هجوم بسيارة مفخخة استهدف السوق: the indefinite event before it is the subject of a verb without a joint. */
const eventBefore = (
  pieces: readonly Piece[],
  at: number,
  inflection: Inflection,
  parties: Parties,
  told: (piece: number) => boolean,
): number | null => {
  if (pieces[at]!.conjunction !== '') return null;
  for (let i = at - 1; i >= 0 && at - i < 4; i--) {
    const { kind, governed } = pieces[i]!;
    if (kind === 'time' || kind === 'adverb') continue;
    if (kind !== 'np') return null;
    if (told(i)) return agrees(inflection, parties.gender(phraseOf(pieces[i]!)), false) ? i : null;
    if (governed === '') return null;
  }
  return null;
};

const AUTHORITIES: ReadonlySet<string> = new Set(['MIL', 'COP', 'GOV', 'JUD', 'SPY']);

/** The subject that stands before the verb at piece `at` in its clause, or that a relative pronoun stands for. */
const subjectBefore = (
  pieces: readonly Piece[],
  at: number,
  inflection: Inflection,
  parties: Parties,
): number | null => {
  let aside = false;
  for (let i = at - 1; i >= 0 && at - i < LOOK_BACK; i--) {
    const piece = pieces[i]!;
    switch (piece.kind) {
      case 'adverb':
      case 'time':
      case 'negation':
      case 'aux':
      case 'pronoun':
      case 'resumptive':
        continue;
      case 'comma':
        // Behind commas a verb goes on with its subject where an apposition or aside stood: الرئيس، دونالد ترمب، قال.
        if (pieces[at]!.conjunction !== '') return null;
        aside = true;
        continue;
      case 'relative': {
        const antecedent = pieces[i - 1];
        if (i !== at - 1 && pieces[i + 1]?.kind === 'np') return null;
        for (let j = i - 1; j >= 0 && i - j < 4; j--) {
          if (pieces[j]!.kind === 'np') {
            const phrase = phraseOf(pieces[j]!);
            // دوافع الرجل الذي دهس: the last of a chain may be meant.
            const isChain = phrase.last - phrase.first > 1;
            return isChain || agrees(inflection, parties.gender(phrase), false) ? j : null;
          }
          // السكان هم الذين هاجموا: a pronoun points to whom it is told of.
          const { kind, conjunction } = pieces[j]!;
          if (kind !== 'comma' && kind !== 'time' && !(kind === 'pronoun' && conjunction === '')) return null;
        }
        return antecedent?.kind === 'np' ? i - 1 : null;
      }
      case 'np': {
        // لمسلحين يشنون: a clause behind an indefinite noun, without a relative pronoun.
        if (
          piece.governed !== '' &&
          i === at - 1 &&
          pieces[at]!.conjunction === '' &&
          inflection.aspect === 'imperfect' &&
          inflection.number === 'p' &&
          !parties.isName(phraseOf(piece))
        )
          return i;
        if (piece.governed !== '') continue;
        // 22 مدنيا بينهم نساء وأطفال قتلوا: those among them are not all of them.
        const list = listBehind(pieces, i, parties.slots.between);
        if (list !== i) {
          i = list;
          continue;
        }
        if (aside) {
          // حفتر الذي وصفته الحكومة بأنه إرهابي، كان قد أجرى: behind the aside the clause goes on with the head.
          const head = headOfRelative(pieces, i);
          if (head !== null && agrees(inflection, parties.gender(phraseOf(pieces[head]!)), false)) return head;
          // أن البلدات، على الأقل، تعرضت: right behind أن stands the subject.
          if (pieces[i - 1]?.kind !== 'that' && !parties.isParty(phraseOf(piece))) return null;
        }
        if (pieces[at]!.conjunction !== '') return null;
        if (!hasRoom(pieces, i)) {
          // الضربة التي شنها الجيش استهدفت: behind the relative clause its head goes on.
          const head = headOfRelative(pieces, i) ?? headOfDescribed(pieces, i, parties);
          return head !== null && agrees(inflection, parties.gender(phraseOf(pieces[head]!)), false) ? head : null;
        }
        return agrees(inflection, parties.gender(phraseOf(piece)), false) ? i : null;
      }
      default:
        return null;
    }
  }
  return null;
};

/** Where those begin that are told to be among others, of whom piece `i` is one (بينهم نساء وأطفال); else `i`. */
const listBehind = (pieces: readonly Piece[], i: number, among: ReadonlySet<string>): number => {
  let at = i;
  while (pieces[at]!.conjunction !== '' && pieces[at - 1]?.kind === 'np' && pieces[at - 1]!.governed === '') at--;
  const before = pieces[at - 1];
  return before?.kind === 'resumptive' && among.has(before.governed) ? at - 1 : i;
};

/** The free noun phrase before the last relative pronoun in front of piece `i`, in the same sentence. */
const headOfRelative = (pieces: readonly Piece[], i: number): number | null => {
  for (let j = i; j > 0 && i - j < 14; j--) {
    const { kind } = pieces[j]!;
    if (kind === 'stop') return null;
    if (kind !== 'relative') continue;
    const before = pieces[j - 1]!;
    return before.kind === 'np' && before.governed === '' ? j - 1 : null;
  }
  return null;
};

/** أن مسلحا يقود سيارة هاجم: the indefinite noun phrase that a clause before piece `i` describes without a relative pronoun. */
const headOfDescribed = (pieces: readonly Piece[], i: number, parties: Parties): number | null => {
  const at = pieces[i - 1]?.kind === 'verb' ? i - 2 : -1;
  const head = pieces[at];
  if (head?.kind !== 'np' || head.governed !== '' || parties.isDefinite(phraseOf(head))) return null;
  return at === 0 || OPENS.has(pieces[at - 1]!.kind) ? at : null;
};

const OPENS: ReadonlySet<Piece['kind']> = new Set(['that', 'stop', 'comma', 'conj']);

/** A free noun phrase is a subject before its verb where no other verb already takes it. */
const hasRoom = (pieces: readonly Piece[], i: number): boolean => {
  for (let j = i - 1; j >= 0 && i - j < 6; j--) {
    const { kind, governed } = pieces[j]!;
    if (kind === 'np' && governed === '') continue;
    return kind !== 'verb';
  }
  return true;
};

/** Whether verb and noun phrase agree as far as both show gender; a verb directly before its subject always shows it. */
const agrees = (inflection: Inflection, gender: Gender, adjacent: boolean): boolean => {
  if (inflection.person !== 3) return false;
  if (inflection.gender === '' || gender === '') return true;
  if (inflection.gender === gender) return true;
  // Before a plural or at a distance the masculine verb goes with either.
  return inflection.gender === 'm' && gender === 'f' && !adjacent && inflection.number === 's'
    ? false
    : inflection.number !== 's';
};
