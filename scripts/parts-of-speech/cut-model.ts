/** A choice among candidates, each with its features; `right` is the index of the right one. */
export interface Choice {
  readonly candidates: readonly (readonly string[])[];
  readonly right: number;
}

/** Learns weights of features so that the right candidate wins: a conditional log-linear model by AdaGrad. */
export const learnChoices = (choices: readonly Choice[], epochs: number, ridge: number): Map<string, number> => {
  const ids = new Map<string, number>();
  const idOf = (name: string): number => {
    const id = ids.get(name) ?? ids.size;
    ids.set(name, id);
    return id;
  };
  const made = choices.map(({ candidates, right }) => ({
    right,
    candidates: candidates.map((names) => Int32Array.from(names, idOf)),
  }));
  const weights = new Float64Array(ids.size);
  const squares = new Float64Array(ids.size).fill(1e-6);
  const random = seeded(7);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const { right, candidates } of shuffled(made, random)) {
      if (candidates.length < 2) continue;
      const scores = candidates.map((ids) => ids.reduce((sum, id) => sum + weights[id]!, 0));
      const top = Math.max(...scores);
      const total = scores.reduce((sum, score) => sum + Math.exp(score - top), 0);
      for (const [i, ids] of candidates.entries()) {
        const gradient = Math.exp(scores[i]! - top) / total - (i === right ? 1 : 0);
        if (Math.abs(gradient) < 1e-4) continue;
        for (const id of ids) {
          const g = gradient + ridge * weights[id]!;
          squares[id]! += g * g;
          weights[id]! -= (0.2 * g) / Math.sqrt(squares[id]!);
        }
      }
    }
  }
  return new Map([...ids].map(([name, id]) => [name, weights[id]!]));
};

/** Numbers in [0, 1), the same from the same seed (mulberry32). */
export const seeded = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
};

export const shuffled = <T>(items: readonly T[], random: () => number): T[] => {
  const out = [...items];
  for (let i = out.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [out[i], out[j]] = [out[j]!, out[i]!];
  }
  return out;
};
