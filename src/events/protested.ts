import { isQuotationMark } from '../language/quotations.ts';
import { EntryBit } from '../model/lexicon.ts';
import type { Word } from '../model/word.ts';
import type { EntityDraft } from '../names/entities.ts';
import type { Found } from './found.ts';
import { genitiveOf } from './genitive.ts';
import { hasEventRole } from './has-event-role.ts';
import { isState } from './is-state.ts';
import { areOneParty } from './one-party.ts';
import type { ParsedSentence } from './parsed-sentence.ts';
import type { Parties } from './parties.ts';
import { phraseOf } from './phrase.ts';
import type { Piece } from './piece.ts';
import type { Reader } from './reader.ts';
import { HARMS } from './type-classes.ts';

/**
 * Protests with whom they are against, where no preposition of their own tells: what is protested against (احتجاجا على زيارة
 * الوزير), before whose door they stand (أمام مقر الوزارة), from whom something is demanded or who is accused (مطالبين الحكومة ب), else who is named behind them.
 */
export const withProtested = (reader: Reader, parsed: ParsedSentence, found: readonly Found[]): Found[] => {
  const told = found.map((one) => (isOpen(one) ? toldTarget(reader, parsed, one, found) : null));
  const isTold = told.some((party) => party !== null);
  return found.map((one, i) => {
    if (!isOpen(one)) return one;
    const recipient = told[i] ?? (isTold ? null : named(reader, parsed.pieces, pieceOf(parsed, one), one.actor));
    if (!recipient || (one.actor && areOneParty(recipient, one.actor)) || recipient.id === one.event.place) return one;
    return { ...one, recipient, event: { ...one.event, recipient: recipient.id } };
  });
};

const isOpen = ({ event }: Found): boolean => event.type === 'PROTEST' && event.recipient === null;

const pieceOf = ({ pieces }: ParsedSentence, { token }: Found): number =>
  pieces.findIndex(({ first, last }) => first <= token && token < last);

const toldTarget = (
  reader: Reader,
  parsed: ParsedSentence,
  one: Found,
  found: readonly Found[],
): EntityDraft | null => {
  const at = pieceOf(parsed, one);
  const { pieces } = parsed;
  return issue(reader, pieces, at, one.actor) ?? door(reader, pieces, at) ?? addressee(one, found);
};

/** احتجاجا على رفض الحكومة, للتنديد بزيارة الوزير: what stands behind the words of protest and blame. */
const issue = (reader: Reader, pieces: readonly Piece[], at: number, actor: EntityDraft | null): EntityDraft | null => {
  const { parties, around } = reader;
  const { words } = around.document;
  for (let i = at; i + 1 < pieces.length && i - at < REACH && pieces[i]!.kind !== 'stop'; i++) {
    const { governed, kind } = pieces[i + 1]!;
    if (kind !== 'np' || governed === '') continue;
    const speaks =
      parties.slots.against.has(governed) ||
      words[pieces[i]!.last - 1]!.senses.some(
        ({ entry }) =>
          (entry.kind === 'eventNoun' || entry.kind === 'eventVerb') &&
          AGAINST.has(entry.frame.type) &&
          entry.frame.recipient.includes(governed),
      );
    const party = speaks ? blamed(reader, pieces, i + 1, actor) : null;
    if (party && party !== actor) return party;
  }
  return null;
};

/** Who did what a phrase names, or is it: زيارة الوزير, تعامل الحكومة, قتل مدنيين على يد الجيش; not who underwent it. */
const blamed = (
  { around, parties }: Reader,
  pieces: readonly Piece[],
  index: number,
  actor: EntityDraft | null,
): EntityDraft | null => {
  const { first, last } = pieces[index]!;
  const own = parties.at(pieces, index, false);
  if (own) return own;
  const { pronoun } = around.document.words[first]!.shape;
  // احتجاجا على زيارته: whose it is.
  if (pronoun !== '' && last - first === 1) return parties.pronoun(pieces, index, pronoun, actor);
  const act = around.document.words[first]!.senses.find(({ entry }) => entry.kind === 'eventNoun')?.entry;
  if (act?.kind === 'eventNoun' && HARMS.has(act.frame.type)) {
    // مقتل فتى برصاص الشرطة: who did it stands behind.
    for (let i = index + 1; i < pieces.length && i - index < 4 && pieces[i]!.kind === 'np'; i++)
      if (parties.slots.agent.has(pieces[i]!.governed)) return parties.at(pieces, i);
    if (act.frame.genitive !== 'actor') return null;
  }
  // تدخل عسكري: no one.
  const bound = genitiveOf(around, first, last);
  const genitive = bound && parties.isDefinite(bound) ? bound : null;
  const doer = genitive && (parties.party(genitive) ?? blamedIn(around, parties, genitive.first, last));
  if (doer) return doer;
  // استمرار حرب فلانة: a state in a war is not who wages it.
  const inside = parties.concerned(pieces, index) ?? parties.namedIn(first, last);
  return inside?.type === 'LOC' && around.document.words.slice(first, last).some(isHarm) ? null : inside;
};

/** تنفيذ قرار الحكومة: the last that can act, with what describes it. */
const blamedIn = (
  { document }: Reader['around'],
  parties: Parties,
  first: number,
  last: number,
): EntityDraft | null => {
  for (let t = first; t < last; t++)
    if (document.words[t]!.kinds & (EntryBit.partyNoun | EntryBit.title))
      return parties.party({ first: t, last, skip: 0 });
  return null;
};

/** تطالب السلطة بوقف, منددين بالوزير: whom the protesters address beside it. */
const addressee = ({ token, actor, sentence }: Found, found: readonly Found[]): EntityDraft | null => {
  const others = found.filter(
    (other) =>
      other.sentence === sentence &&
      other.event.recipient !== null &&
      (ADDRESSES.has(other.event.type)
        ? other.token > token &&
          other.token - token < FAR &&
          (other.actor === null || other.actor === actor || actor === null)
        : // رشق المتظاهرون الجنود بالحجارة: whom they attack.
          other.event.type === 'ASSAULT' && actor !== null && other.actor === actor),
  );
  return others[0]?.recipient ?? null;
};

/** أمام السفارة, باتجاه مقر رئيس الوزراء: whose door it is. */
const door = ({ around: { document }, parties }: Reader, pieces: readonly Piece[], at: number): EntityDraft | null => {
  for (let i = at + 1; i < pieces.length && i - at < REACH && pieces[i]!.kind !== 'stop'; i++) {
    const { kind, governed, first, last } = pieces[i]!;
    if (kind !== 'np' || !parties.slots.door.has(governed)) continue;
    const inside = parties.namedIn(first, last);
    if (inside && inside.type !== 'LOC') return inside;
    if (!parties.isPremises(phraseOf(pieces[i]!)) && !parties.isSeat(phraseOf(pieces[i]!))) continue;
    // مبنى البرلمان, مقر رئيس الوزراء: whose it is.
    for (let t = first + 1; t < last; t++)
      if (document.words[t]!.kinds & (EntryBit.partyNoun | EntryBit.title))
        return parties.party({ first: t, last, skip: 0 });
    return parties.target(phraseOf(pieces[i]!)) ?? parties.someone({ first: first + 1, last, skip: 0 });
  }
  return null;
};

/** Who is named behind a protest: a state or someone, not a town, and not who stands beside a place (في الهند وباكستان). */
const named = (
  { around: { document }, parties }: Reader,
  pieces: readonly Piece[],
  at: number,
  actor: EntityDraft | null,
): EntityDraft | null => {
  let quotedTo = -1;
  let isPlace = false;
  for (let i = at + 1; i < pieces.length && i - at < REACH; i++) {
    const { kind, governed, conjunction, first, last } = pieces[i]!;
    if (kind === 'stop' || backs(document.words[last - 1]!) || backs(document.words[first]!)) return null;
    // رفعوا صور الزعيم: who is shown.
    if (hasEventRole(document, first, 'emblem')) continue;
    const close = document.partner[first - 1] ?? -1;
    if (isQuotationMark(document.words[first - 1]?.form ?? '')) quotedTo = Math.max(quotedTo, close);
    if (kind !== 'np') continue;
    const joins = conjunction !== '' && governed === '';
    isPlace = parties.slots.whereabouts.has(governed) || (isPlace && joins);
    if (isPlace || document.words.slice(first, last).some(isHarm)) continue;
    const name = parties.namedIn(first, last);
    if (
      !name ||
      parties.isPress(name) ||
      name === actor ||
      (name.type === 'LOC' && (!isState(name) || parties.slots.at.has(governed)))
    )
      continue;
    if (name.type === 'LOC' && first < quotedTo) continue;
    return name;
  }
  return null;
};

/** تأييدا, مؤيدة: who stands behind is not whom it is against. */
const backs = ({ senses }: Word): boolean =>
  senses.some(
    ({ entry }) => (entry.kind === 'eventNoun' || entry.kind === 'eventVerb') && entry.frame.type === 'SUPPORT',
  );

const isHarm = ({ senses }: Word): boolean =>
  senses.some(({ entry }) => entry.kind === 'eventNoun' && HARMS.has(entry.frame.type));

const REACH = 14;
/** Tokens between a protest and what is said at it. */
const FAR = 40;

const AGAINST: ReadonlySet<string> = new Set(['PROTEST', 'ACCUSE', 'REJECT']);
const ADDRESSES: ReadonlySet<string> = new Set(['REQUEST', 'ACCUSE', 'REJECT', 'THREATEN']);
