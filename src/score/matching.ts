/** A half-open stretch of a `ScoredText`, in code points. */
export type Stretch = readonly [start: number, end: number];

/** A report's text as the method counts it: in code points, while labels and readings give UTF-16 offsets. */
export class ScoredText {
  readonly #characters: readonly string[];
  readonly #codePointAt: Int32Array | null;

  constructor(text: string) {
    this.#characters = Array.from(text);
    this.#codePointAt =
      this.#characters.length === text.length ? null : codePointOffsets(this.#characters, text.length);
  }

  /** The code points of a UTF-16 span; an end inside a surrogate pair falls on its beginning. */
  stretch(start: number, end: number): Stretch {
    return [this.#offset(start), this.#offset(end)];
  }

  cut(stretch: Stretch | null | undefined): string {
    return stretch ? this.#characters.slice(stretch[0], stretch[1]).join('') : '';
  }

  /** Where letters and digits stand in the stretches. */
  letters(stretches: readonly Stretch[]): Set<number> {
    const places = new Set<number>();
    for (const [start, end] of stretches)
      for (let i = start; i < Math.min(end, this.#characters.length); i++)
        if (/[\p{L}\p{N}]/u.test(this.#characters[i]!)) places.add(i);
    return places;
  }

  #offset(utf16: number): number {
    return this.#codePointAt ? (this.#codePointAt[utf16] ?? this.#characters.length) : utf16;
  }
}

const codePointOffsets = (characters: readonly string[], length: number): Int32Array => {
  const offsets = new Int32Array(length + 1).fill(characters.length);
  let utf16 = 0;
  for (const [i, character] of characters.entries()) {
    offsets.fill(i, utf16, utf16 + character.length);
    utf16 += character.length;
  }
  return offsets;
};

export const overlap = (a: Stretch | null | undefined, b: Stretch | null | undefined): boolean =>
  a != null && b != null && a[0] < b[1] && b[0] < a[1];

export const countShared = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number => {
  let shared = 0;
  for (const member of a) if (b.has(member)) shared++;
  return shared;
};

/** F1 of two sets, 0 where one is empty. */
export const agreement = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number =>
  a.size === 0 || b.size === 0 ? 0 : (2 * countShared(a, b)) / (a.size + b.size);

/** What two sets share of all that they hold (Jaccard). */
export const jaccard = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number => {
  const shared = countShared(a, b);
  return shared / (a.size + b.size - shared);
};

/** Label `label` paired with find `found`; indexes into the two lists. */
export interface Pair {
  readonly label: number;
  readonly found: number;
  readonly score: number;
}

/** Pairs labels and finds one to one, best score first, then in order. */
export const assign = (candidates: readonly Pair[]): Pair[] => {
  const labels = new Set<number>();
  const finds = new Set<number>();
  return candidates
    .toSorted((a, b) => b.score - a.score || a.label - b.label || a.found - b.found)
    .filter(({ label, found }) => {
      if (labels.has(label) || finds.has(found)) return false;
      labels.add(label);
      finds.add(found);
      return true;
    });
};

/** Every pair of a label and a find whose score is a number. */
export const candidates = <A, B>(
  labels: readonly A[],
  finds: readonly B[],
  score: (label: A, found: B) => number | null,
): Pair[] =>
  labels.flatMap((a, label) =>
    finds.flatMap((b, found) => {
      const value = score(a, b);
      return value === null ? [] : [{ label, found, score: value }];
    }),
  );
