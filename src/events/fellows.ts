import type { EntityDraft } from '../names/entities.ts';
import type { Parties } from './parties.ts';
import { type Phrase, phraseOf } from './phrase.ts';
import type { Piece } from './piece.ts';

/** Who stands beside a party in a sentence and shares its part (فرنسا وبريطانيا, دول غربية ومن بينها كندا), with where it stands. */
export type Fellows = ReadonlyMap<EntityDraft, readonly Fellow[]>;

interface Fellow {
  readonly fellow: EntityDraft;
  /** The phrase of the party itself, as tokens. */
  readonly beside: Phrase;
}

export const fellowsIn = (parties: Parties, pieces: readonly Piece[]): Fellows => {
  const fellows = new Map<EntityDraft, Fellow[]>();
  const add = (head: EntityDraft | null, phrase: Phrase, beside: Phrase): void => {
    const fellow = head && parties.party(phrase);
    if (!head || !fellow || fellow === head) return;
    const known = fellows.get(head) ?? [];
    fellows.set(head, [...known, { fellow, beside }]);
  };
  for (const [index, piece] of pieces.entries()) {
    if (piece.kind !== 'np') continue;
    const [first, ...others] = parties.members(phraseOf(piece));
    const behind = joinedBehind(pieces, index, parties.slots.between);
    if (others.length === 0 && behind.length === 0) continue;
    // وزيري الدفاع والخارجية are one phrase: what joins a name is a party of its own.
    const isListed = pieces[index + 1]?.kind === 'resumptive';
    if (!isListed && !parties.isName(first!)) continue;
    const head = parties.party(first!, true);
    for (const other of [...others, ...behind.map(phraseOf)]) if (!parties.isUntold(other)) add(head, other, first!);
  }
  return fellows;
};

/** The noun phrases that و joins to the one at an index, or that are named as among it (ومن بينها فرنسا). */
const joinedBehind = (pieces: readonly Piece[], index: number, among: ReadonlySet<string>): Piece[] => {
  const out: Piece[] = [];
  for (let i = index + 1; i < pieces.length; i++) {
    const piece = pieces[i]!;
    const before = pieces[i - 1]!;
    if (piece.kind === 'resumptive' && among.has(piece.governed)) continue;
    const joined = piece.conjunction !== '' || before.kind === 'resumptive';
    if (piece.kind !== 'np' || piece.governed !== '' || !joined) break;
    out.push(piece);
  }
  return out;
};
