import type { Inflection } from '../model/lexicon.ts';
import type { Parties } from './parties.ts';
import { type Gender, type Phrase, phraseOf } from './phrase.ts';
import type { Piece } from './piece.ts';

const LOOK_BACK = 12;

/** في هجوم بسيارة مفخخة استهدف السوق: the indefinite event before it is the subject of a verb without a joint. */
export const eventBefore = (
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
    // عصيانا احتجزوا خلاله: one event is not several who act.
    const isAlone = inflection.number === 'p' && pieces[i]!.last - pieces[i]!.first === 1;
    if (told(i) && !isAlone && !parties.isDefinite(phraseOf(pieces[i]!)))
      return agrees(inflection, parties.gender(phraseOf(pieces[i]!)), false) ? i : null;
    if (governed === '') return null;
  }
  return null;
};

/** The subject that stands before the verb at piece `at` in its clause, or that a relative pronoun stands for. */
export const subjectBefore = (
  pieces: readonly Piece[],
  at: number,
  inflection: Inflection,
  parties: Parties,
  accusative: (piece: number) => boolean,
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
            // الحوثيين المتحالفين مع إيران، الذين أطلقوا: one state is not several who act.
            const isOne = inflection.number === 'p' && parties.isName(phrase) && isOneName(parties, phrase);
            if (!isOne && (isChain || agrees(inflection, parties.gender(phrase), false))) return j;
            // الدولة الوحيدة في العالم التي تمنع: where it does not agree, the noun before it is meant.
            if (pieces[j]!.governed === '') return null;
            continue;
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
        // وردا على القصف أعلنت: how or why it is done, unless أن stands before it.
        if (accusative(i) && pieces[i - 1]?.kind !== 'that' && pieces[i - 1]?.kind !== 'verb') continue;
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
        // أن الهند ونيبال اتفقتا: the first of several.
        const lead = leadOfList(pieces, i);
        if (lead !== i && parties.isParty(phraseOf(pieces[lead]!)) && parties.isParty(phraseOf(piece))) return lead;
        // الفصائل المشاركة في المحادثات توافقت: what describes a definite noun is not the subject beside it.
        if (isBeside(pieces, i) && parties.describes(pieces[i]!) && parties.isDefinite(phraseOf(pieces[i - 1]!)))
          continue;
        if (!hasRoom(pieces, i)) {
          // الضربة التي شنها الجيش استهدفت: behind the relative clause its head goes on.
          const head = headOfRelative(pieces, i) ?? headOfDescribed(pieces, i, parties);
          return head !== null && agrees(inflection, parties.gender(phraseOf(pieces[head]!)), false) ? head : null;
        }
        return agrees(inflection, parties.gender(phraseOf(piece)), false) ? i : null;
      }
      case 'verb': {
        // والهيئة التي تدير المطار، تنفي: behind the aside the clause goes on with the head of a relative clause.
        const head = aside ? headOfRelative(pieces, i) : null;
        const isOpen =
          head !== null && (head === 0 || OPENS.has(pieces[head - 1]!.kind) || pieces[head - 1]!.kind === 'aux');
        return isOpen && agrees(inflection, parties.gender(phraseOf(pieces[head]!)), false) ? head : null;
      }
      default:
        return null;
    }
  }
  return null;
};

const isOneName = (parties: Parties, { first, last }: Phrase): boolean => {
  const type = parties.namedIn(first, last)?.type;
  return type === 'LOC' || type === 'PER';
};

/** Whether two free noun phrases stand side by side without a joint: the one at piece `i` and the one before it. */
const isBeside = (pieces: readonly Piece[], i: number): boolean => {
  const [before, piece] = [pieces[i - 1], pieces[i]!];
  return before?.kind === 'np' && before.governed === '' && piece.conjunction === '' && before.last === piece.first;
};

/** Where the noun phrases joined by و begin that stand before all else of their clause and end with piece `i`; else `i`. */
const leadOfList = (pieces: readonly Piece[], i: number): number => {
  let at = i;
  while (at > 0 && pieces[at]!.conjunction !== '' && pieces[at - 1]!.kind === 'np' && pieces[at - 1]!.governed === '')
    at--;
  const opens = at === 0 || OPENS.has(pieces[at - 1]!.kind) || pieces[at - 1]!.kind === 'adverb';
  return opens && pieces[at]!.conjunction === '' ? at : i;
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
    const head = pieces[j - 1]!.kind === 'comma' ? j - 2 : j - 1;
    const before = pieces[head];
    return before?.kind === 'np' && before.governed === '' ? head : null;
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

/** واحتجاجا على القانون طلب: a phrase before all else of its clause. */
export const isFronted = (pieces: readonly Piece[], i: number): boolean => {
  const kind = pieces[i - 1]?.kind ?? 'stop';
  return kind === 'stop' || kind === 'comma' || kind === 'conj';
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
export const agrees = (inflection: Inflection, gender: Gender, adjacent: boolean): boolean => {
  if (inflection.person !== 3) return false;
  if (inflection.gender === '' || gender === '') return true;
  if (inflection.gender === gender) return true;
  // Before a plural or at a distance the masculine verb goes with either.
  return inflection.gender === 'm' && gender === 'f' && !adjacent && inflection.number === 's'
    ? false
    : inflection.number !== 's';
};
