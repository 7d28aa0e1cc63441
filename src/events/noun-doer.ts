import type { Document } from '../model/document.ts';
import { EntryBit, type EventFrame } from '../model/lexicon.ts';
import type { EntityDraft } from '../names/entities.ts';
import type { Candidate } from './candidates.ts';
import { genitiveOf } from './genitive.ts';
import { hasEventRole } from './has-event-role.ts';
import { isState } from './is-state.ts';
import { phraseOf } from './phrase.ts';
import type { Piece } from './piece.ts';
import type { Reader } from './reader.ts';

/**
 * Who does what the word at a token names behind a noun of attempt or resolve that is his: قيام الشرطة باعتقال, محاولة
 * الجيش اقتحام, قراره طرد.
 */
export const attempting = (
  { around, parties }: Reader,
  pieces: readonly Piece[],
  at: number,
  token: number,
): EntityDraft | null => {
  const before = pieces[at - 1];
  const { first } = pieces[at]!;
  const from = first < token ? first : before?.kind === 'np' ? before.first : token;
  const end = first < token ? token : before?.last;
  for (let t = from; t < token; t++) {
    const { shape } = around.document.words[t]!;
    if (!parties.slots.attempt.has(shape.stem) || around.names.has(t)) continue;
    if (shape.pronoun !== '') return parties.pronoun(pieces, first < token ? at : at - 1, shape.pronoun, null);
    const genitive = genitiveOf(around, t, end!);
    if (genitive && parties.isParty(genitive)) return parties.party(genitive, true);
    // محاولات إيرانية لمهاجمة: of which people they are.
    return parties.nationality(t + 1, end!);
  }
  return null;
};

/** يمكن لطهران مضايقة خصمها, سمحت السلطات لهم بالمغادرة: whom a verb right before a noun lets or bids do it. */
export const enabled = (
  { around: { document }, parties }: Reader,
  pieces: readonly Piece[],
  at: number,
): EntityDraft | null => {
  const whom = pieces[at - 1];
  const { slots } = parties;
  if (!whom || !(slots.owner.has(whom.governed) || slots.on.has(whom.governed))) return null;
  const from = pieces[at - 2]?.kind === 'np' && pieces[at - 2]!.governed === '' ? at - 3 : at - 2;
  const verb = pieces[from];
  return verb && slots.enabling.has(document.words[verb.first]!.key.slice(verb.skip))
    ? parties.at(pieces, at - 1)
    : null;
};

/** هجوم للجيش, غارات من الطائرات: whose act an indefinite noun tells, right behind it. */
export const owner = (
  { around: { document }, parties }: Reader,
  pieces: readonly Piece[],
  { frame, piece, token, pronoun }: Candidate,
): EntityDraft | null => {
  const next = pieces[piece + 1];
  const { slots } = parties;
  if (!next || (next.kind !== 'np' && next.kind !== 'resumptive') || next.conjunction !== '') return null;
  const { last, governed } = pieces[piece]!;
  // قتل في قصف مدفعي لقوات التحالف: armed people whose shelling brings harm.
  const isTheirs = frame.genitive === 'either' && governed !== '' && ARMED.has(parties.sector(phraseOf(next)));
  if (pronoun !== '' || !(isTheirs || (frame.genitive === 'actor' && !frame.recipient.includes(next.governed))))
    return null;
  // مظاهرات مناهضة للحكومة: the preposition is of the adjective.
  if (document.words[token]!.shape.definite || leadsOn(document, last - 1, token)) return null;
  const isOwned = slots.owner.has(next.governed) && OWNED.has(frame.type);
  if (!isOwned && !(slots.of.has(next.governed) && COMES_FROM.has(frame.type))) return null;
  if (next.kind === 'resumptive') return parties.at(pieces, piece + 1);
  const phrase = phraseOf(next);
  const party = parties.isParty(phrase) && !parties.isPremises(phrase) ? parties.at(pieces, piece + 1, false) : null;
  return party && (party.type !== 'LOC' || isState(party)) ? party : null;
};

/** بطلب من بوليفيا, بدعم من النواب: whose it is by which something is done. */
export const origin = (
  { around: { document }, parties }: Reader,
  pieces: readonly Piece[],
  { frame, piece, token, pronoun }: Candidate,
): EntityDraft | null => {
  const { governed, last } = pieces[piece]!;
  const next = pieces[piece + 1];
  const { slots } = parties;
  if (!slots.at.has(governed) || last - 1 > token || pronoun !== '' || frame.type === 'RETREAT') return null;
  if (document.words[token]!.shape.definite) return null;
  if (next?.kind !== 'np' || next.conjunction !== '' || !slots.of.has(next.governed)) return null;
  return parties.isParty(phraseOf(next)) ? parties.at(pieces, piece + 1) : null;
};

/** تعرض لانتقادات شديدة من النواب, تلقى دعوة من بوليفيا: from whom it comes that someone undergoes. */
export const sender = (
  { parties }: Reader,
  pieces: readonly Piece[],
  governed: readonly (readonly [string, number])[],
): EntityDraft | null => {
  for (const [preposition, index] of governed)
    if (parties.slots.of.has(preposition) && pieces[index]!.kind === 'np' && parties.isParty(phraseOf(pieces[index]!)))
      return parties.at(pieces, index);
  return null;
};

/** لبنان ملتزم باستضافة, الجيش قادر على استعادة, إنها مستعدة للانسحاب: of whom the predicate before is told. */
export const committed = (
  { around: { document }, parties }: Reader,
  pieces: readonly Piece[],
  at: number,
): EntityDraft | null => {
  const before = pieces[at - 1];
  if (pieces[at]!.governed === '' || !before || before.governed !== '') return null;
  const { kind, first, last, skip } = before;
  const { shape } = document.words[last - 1]!;
  if (shape.definite || !parties.slots.committed.has(shape.stem)) return null;
  if (last - first > 1) return kind === 'np' ? parties.party({ first, last: last - 1, skip }, true) : null;
  const who = pieces[at - 2];
  if (who?.kind === 'np' && who.governed === '') return parties.at(pieces, at - 2, false);
  return who?.kind === 'that' ? parties.pronoun(pieces, at - 1, '', null) : null;
};

/** مناهضة ل, مدعومة من: an adjective that a preposition belongs to. */
const leadsOn = (document: Document, at: number, token: number): boolean =>
  at > token &&
  (hasEventRole(document, at, 'sided') ||
    (document.words[at]!.kinds & (EntryBit.eventVerb | EntryBit.tiePhrase)) !== 0);

/** Types of acts that are someone's; demands and aid are for him. */
const OWNED: ReadonlySet<EventFrame['type']> = new Set([
  'ASSAULT',
  'COERCE',
  'CONSULT',
  'MOBILIZE',
  'PROTEST',
  'RETREAT',
]);

const ARMED: ReadonlySet<string> = new Set(['MIL', 'COP', 'REB']);

/** Types of what comes from who does it; one moves from a place and warns of a thing. */
const COMES_FROM: ReadonlySet<EventFrame['type']> = new Set([
  'ASSAULT',
  'PROTEST',
  'AID',
  'SUPPORT',
  'REJECT',
  'ACCUSE',
]);

/** سوريا المتهمة بشن هجوم, المسؤول عن قتل, المشتبه به في خطف: who is said to have done what stands behind. */
export const culprit = (
  { around: { document }, parties }: Reader,
  pieces: readonly Piece[],
  at: number,
): EntityDraft | null => {
  if (pieces[at]!.governed === '') return null;
  const index = pieces[at - 1]?.kind === 'resumptive' ? at - 2 : at - 1;
  const before = pieces[index];
  if (before?.kind !== 'np') return null;
  const { first, last, skip } = before;
  if (!parties.slots.culprit.has(document.words[last - 1]!.shape.stem)) return null;
  if (last - first > 1)
    return parties.party({ first, last: last - 1, skip }, true) ?? parties.party({ first: last - 1, last, skip: 0 });
  // رجلا متهما: an indefinite participle is a phrase of its own.
  const isApart = pieces[index - 1]?.kind === 'np' && !document.words[first]!.shape.definite && before.governed === '';
  return isApart ? parties.at(pieces, index - 1, false) : parties.party(phraseOf(before));
};

/** الهجوم المنسوب إلى الجماعة: whose act it is said to be. */
export const ascribed = (
  { around: { document }, parties }: Reader,
  pieces: readonly Piece[],
  at: number,
  token: number,
): EntityDraft | null => {
  // The participle ends the phrase or is one of its own.
  const index = pieces[at]!.last - 1 > token ? at : at + 1;
  const { kind, last } = pieces[index] ?? pieces[at]!;
  const next = pieces[index + 1];
  if (kind !== 'np' || next?.kind !== 'np' || !parties.slots.to.has(next.governed)) return null;
  return parties.slots.ascribed.has(document.words[last - 1]!.shape.stem) ? parties.at(pieces, index + 1) : null;
};
