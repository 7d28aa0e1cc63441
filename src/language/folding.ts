import { CHAR_CLASS, CharClass } from './characters.ts';

/** How a script's letters are folded for matching: pairs of what is written and what it counts as, one unit each. */
export type FoldingTable = readonly (readonly [written: string, counts: string])[];

/** A folded text with the way back: unit i of `text` comes from unit `map[i]` of the original; `map[length]` is its end. */
export interface Folded {
  readonly text: string;
  readonly map: Int32Array;
}

export interface Folding {
  /** Drops marks and tatweel, folds letters and digits, lower-cases. For matching only: evidence quotes the original. */
  readonly fold: (text: string) => string;
  readonly foldWithMap: (text: string) => Folded;
}

/** Builds the folding of a script. One table look-up a unit; nothing is composed or decomposed beyond the table. */
export const createFolding = (table: FoldingTable): Folding => {
  const to = Uint16Array.from({ length: 0x10000 }, (_, unit) => {
    if (CHAR_CLASS[unit] === CharClass.mark) return 0;
    const lower = String.fromCharCode(unit).toLowerCase();
    return lower.length === 1 ? lower.charCodeAt(0) : unit;
  });
  for (const [written, counts] of table) for (const c of written) to[c.charCodeAt(0)] = counts.charCodeAt(0);

  const foldWithMap = (text: string): Folded => {
    const units = new Uint16Array(text.length);
    const map = new Int32Array(text.length + 1);
    let size = 0;
    for (let i = 0; i < text.length; i++) {
      const unit = to[text.charCodeAt(i)]!;
      if (unit === 0) continue;
      map[size] = i;
      units[size++] = unit;
    }
    map[size] = text.length;
    return { text: fromUnits(units.subarray(0, size)), map: map.subarray(0, size + 1) };
  };

  const fold = (text: string): string => {
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      if (to[unit] !== unit) return foldWithMap(text).text;
    }
    return text;
  };
  return { fold, foldWithMap };
};

const CHUNK = 8192;
const fromUnits = (units: Uint16Array): string => {
  if (units.length <= CHUNK) return String.fromCharCode(...units);
  let text = '';
  for (let i = 0; i < units.length; i += CHUNK) text += String.fromCharCode(...units.subarray(i, i + CHUNK));
  return text;
};
