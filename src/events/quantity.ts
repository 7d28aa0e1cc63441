import { TokenKind } from '../model/document.ts';
import type { Quantity } from '../model/evidence.ts';
import type { Surroundings } from '../phrases/surroundings.ts';
import type { Piece } from './piece.ts';

/** A number with what is counted: 12 قتيلا. */
export const quantityOf = (
  { document }: Surroundings,
  pieces: readonly Piece[],
  from: number,
  to: number,
): Quantity | null => {
  for (let i = from; i < to; i++) {
    const { kind, first, last } = pieces[i]!;
    if (kind !== 'np' || document.kind[first] !== TokenKind.number || last - first < 2) continue;
    const value = Number(document.words[first]!.key.replaceAll(',', ''));
    const what = document.words[first + 1]!;
    if (Number.isFinite(value))
      return { value, what: what.form, start: document.start[first]!, end: document.end[first + 1]! };
  }
  return null;
};
