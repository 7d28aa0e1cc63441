/** A map that keeps what was asked for lately: between `most` and twice as many entries, the others are forgotten. */
export interface Recent<K, V> {
  readonly get: (key: K) => V | undefined;
  readonly set: (key: K, value: V) => void;
}

/** Entries live in two generations; when the younger is full, the older is dropped whole. What is found in the older moves to the younger. */
export const createRecent = <K, V>(most: number): Recent<K, V> => {
  let younger = new Map<K, V>();
  let older = new Map<K, V>();
  const set = (key: K, value: V): void => {
    if (younger.size >= most) {
      older = younger;
      younger = new Map();
    }
    younger.set(key, value);
  };
  return {
    get: (key) => {
      const value = younger.get(key);
      if (value !== undefined) return value;
      const former = older.get(key);
      if (former !== undefined) set(key, former);
      return former;
    },
    set,
  };
};
