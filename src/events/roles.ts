import type { Inflection } from '../model/lexicon.ts';
import type { Parties } from './parties.ts';
import { phraseOf } from './phrase.ts';
import type { Piece } from './piece.ts';
import { agrees, eventBefore, isFronted, subjectBefore } from './subject-before.ts';

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
  /** `accused`: authority or not. */
  readonly lone: 'actor' | 'recipient' | 'unarmed' | 'accused';
  /** What it tells is done to premises: هاجمت السفارة, but نددت السفارة. */
  readonly atPremises: boolean;
  /** An object pronoun stands on the verb. */
  readonly pronoun: boolean;
  /** Its subject is the pronoun on أن before it (أنها تواصلت): none stands behind it. */
  readonly ownSubject: boolean;
  /** It goes on with the subject before it: the one noun phrase behind it is its object. */
  readonly goesOn: boolean;
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
  { takesObject, lone, atPremises, pronoun, ownSubject, goesOn, passive, accusative, told }: VerbHabits,
  parties: Parties,
): Roles => {
  const isRelative = pieces[at - 1]?.kind === 'relative';
  const bounds = !isRelative ? 'none' : pieces[at - 2]?.kind === 'comma' ? 'inserted' : 'relative';
  const found = behind(pieces, at + 1, parties.slots.between, bounds);
  const { governed, end } = found;
  const fits = (i: number): boolean =>
    !accusative(i) && agrees(inflection, parties.genderOfAny(phraseOf(pieces[i]!)), i === at + 1);
  const [first = null, second = null] = parties.withoutTitles(pieces, found.free, takesObject);
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
    // إصلاحات دعت إليها لجنة, العقارات، استولت عليها الميليشيات: with a pronoun right behind for who stands before.
    isResumed(pieces, at, takesObject, lone, first) ||
    (pronoun && pieces[at - 1]?.kind === 'np' && pieces[at - 1]!.governed !== '' && pieces[at]!.conjunction === '');
  // قطر التي قطعت السعودية علاقاتها معها: with who acts and what is done to behind it, and a pronoun for who stands before.
  const full =
    pieces[at - 1]?.kind === 'relative' &&
    second !== null &&
    takesObject &&
    parties.isParty(phraseOf(pieces[first!]!)) &&
    [second, ...governed.map(([, i]) => i)].some(
      (i) => pieces[i]!.kind === 'resumptive' || parties.hasPronoun(pieces[i]!),
    );
  const before =
    (resumed || full) && first !== null && fits(first)
      ? null
      : (eventBefore(pieces, at, inflection, parties, (i) => told(i) && !(accusative(i) && isFronted(pieces, i))) ??
        subjectBefore(pieces, at, inflection, parties, accusative));
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
  // رشق 700 شخص المركز: unless another stands right behind.
  const isFollowed =
    second === first + 1 && parties.isDefinite(phraseOf(pieces[second]!)) && !parties.describes(pieces[second]!);
  const counted = lone !== 'actor' && parties.isCounted(phraseOf(pieces[first]!)) && !isFollowed;
  if (second !== null && fits(first) && !counted) return { subject: first, object: second, governed, end };
  if (!takesObject) return { subject: fits(first) ? first : null, object: null, governed, end };
  const phrase = phraseOf(pieces[first]!);
  if (resumed && fits(first)) return { subject: first, object: null, governed, end };
  // أشاد بالمبادرة، كما حث الحكومة على: whom he urged.
  if (goesOn) return { subject: null, object: first, governed, end };
  // أنقذت 240 شخصا: what is counted is done to.
  if (!fits(first) || parties.isCounted(phrase)) return { subject: null, object: first, governed, end };
  const sector = parties.sector(phrase);
  // قتل الجيش is who kills, قتل شرطي who is killed.
  const isAuthority = AUTHORITIES.has(sector) && parties.isDefinite(phrase);
  // اتهمت قوات النظام باستخدام السلاح: but of an accusation authorities are accused too.
  if (lone !== 'actor' && !(isAuthority && lone !== 'accused') && !(lone === 'unarmed' && sector === 'REB'))
    return { subject: null, object: first, governed, end, passive: true };
  return parties.isParty(phrase) && !(atPremises && parties.isPremises(phrase))
    ? { subject: first, object: null, governed, end }
    : { subject: null, object: first, governed, end };
};

/** إصلاحات دعت إليها لجنة: whether a pronoun on a preposition right behind the verb stands for the phrase before it. */
const isResumed = (
  pieces: readonly Piece[],
  at: number,
  takesObject: boolean,
  lone: VerbHabits['lone'],
  first: number | null,
): boolean => {
  if (pieces[at]!.conjunction !== '' || pieces[at + 1]?.kind !== 'resumptive' || first !== at + 2) return false;
  const before = pieces[at - 1]?.kind === 'comma' ? pieces[at - 2] : pieces[at - 1];
  if (before?.kind !== 'np') return false;
  // محاضرة اتهم فيها الوزير: who alone stands behind may be whom it is done to.
  return !takesObject || (before.governed !== '' && lone === 'actor');
};

const AUTHORITIES: ReadonlySet<string> = new Set(['MIL', 'COP', 'GOV', 'JUD', 'SPY']);
