/** The best common stretch of two word sequences: half-open word indexes, and how many words are equal in it. */
export interface Alignment {
  readonly from: number;
  readonly to: number;
  readonly otherFrom: number;
  readonly otherTo: number;
  readonly matches: number;
}

const EQUAL = 2;
const DIFFERENT = -1;
const LEFT_OUT = -1;

/**
 * The local alignment of words `from` to `to` of `words` with those of `others` that scores best (Smith and Waterman 1981):
 * equal words add, changed and left-out words take off. Among equal ones the first.
 */
export const align = (
  words: Int32Array,
  from: number,
  to: number,
  others: Int32Array,
  otherFrom: number,
  otherTo: number,
): Alignment => {
  const width = otherTo - otherFrom + 1;
  // A row each of scores, equal words, and where the stretch began in both.
  let above = new Int32Array(width * 4);
  let row = new Int32Array(width * 4);
  let best = 0;
  let found: Alignment = { from, to: from, otherFrom, otherTo: otherFrom, matches: 0 };
  for (let w = from; w < to; w++) {
    for (let column = 1; column < width; column++) {
      const o = otherFrom + column - 1;
      const isEqual = words[w] === others[o];
      const diagonal = above[(column - 1) * 4]! + (isEqual ? EQUAL : DIFFERENT);
      const up = above[column * 4]! + LEFT_OUT;
      const left = row[(column - 1) * 4]! + LEFT_OUT;
      const cell = column * 4;
      const score = Math.max(diagonal, up, left);
      if (score <= 0) {
        row[cell] = 0;
        continue;
      }
      row[cell] = score;
      const source = score === diagonal ? above : score === up ? above : row;
      const at = (score === diagonal || score !== up ? column - 1 : column) * 4;
      const begins = score === diagonal && source[at] === 0;
      row[cell + 1] = (begins ? 0 : source[at + 1]!) + (score === diagonal && isEqual ? 1 : 0);
      row[cell + 2] = begins ? w : source[at + 2]!;
      row[cell + 3] = begins ? o : source[at + 3]!;
      if (score <= best) continue;
      best = score;
      found = { from: row[cell + 2]!, to: w + 1, otherFrom: row[cell + 3]!, otherTo: o + 1, matches: row[cell + 1]! };
    }
    [above, row] = [row, above];
  }
  return found;
};
