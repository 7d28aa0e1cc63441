import { featureHash, type WordFeatures } from '../../language/tagger.ts';
import { EntryBit, UNLEARNED } from '../../model/lexicon.ts';
import type { Word } from '../../model/word.ts';
import type { Clusters } from './part-features.ts';
import type { Counts } from './shape.ts';

/** How a form is used over the corpus, as features: `PERS4` where four fifths of its tokens are persons. */
export type NameShares = ReadonlyMap<string, readonly string[]>;

/** Kinds of entries that say what a word is to a name; the others only say that it is none. */
const TELLING =
  EntryBit.title |
  EntryBit.anonymousHead |
  EntryBit.outletHead |
  EntryBit.organisationHead |
  EntryBit.placeHead |
  EntryBit.outlet |
  EntryBit.organisation |
  EntryBit.group |
  EntryBit.country |
  EntryBit.place |
  EntryBit.given |
  EntryBit.family |
  EntryBit.nisba |
  EntryBit.particle |
  EntryBit.cueVerb;

/** What a word shows a tagger of names: its letters, tables, clusters and counts. */
export const createNameFeatures =
  (clusters: Clusters, counts: Counts, shares: NameShares) =>
  (word: Word): WordFeatures => {
    const { key, shape, senses, kinds } = word;
    const bare = word.variants.find(({ skip }) => skip === shape.skip)?.key ?? key;
    const cluster = (form: string): readonly string[] => clusters.get(form) ?? ['', ''];
    const [coarse, fine] = cluster(key);
    const [bareCoarse, bareFine] = bare === key ? [coarse, fine] : cluster(bare);
    const tables = new Set<string>();
    for (const { entry, skip, definite, pronoun } of senses) {
      if (pronoun !== '' || UNLEARNED.has(entry.kind)) continue;
      const doubt = 'ambiguous' in entry && entry.ambiguous ? '?' : '';
      const kind = `${entry.kind}${skip === 0 ? '' : skip === shape.skip ? '+' : '~'}`;
      tables.add(`e${kind}${doubt}${definite ? 'd' : ''}`);
      if ('of' in entry && entry.kind !== 'given') tables.add(`o${kind}${entry.of}`);
      if (entry.kind === 'function') tables.add(`o${kind}${entry.role}`);
    }
    if (word.opens.length > 0) tables.add('opens');
    for (const share of shares.get(bare) ?? []) tables.add(`share${share}`);
    const size = bare.length;
    const own = [
      `k${key}`,
      `b${bare}`,
      `s${shape.stem}`,
      `kind${shape.part}${shape.definite}${shape.preposition}`,
      `and${shape.conjunction}`,
      `with${shape.pronoun}`,
      `common${shape.common}${shape.adjective}`,
      `long${Math.min(size, 9)}`,
      `often${bucket(counts.total.get(key) ?? 0)}`,
      `bare${bucket(counts.total.get(bare) ?? 0)}`,
    ];
    if (shape.part === 'mark') own.push('mark');
    const affixes: string[] = [];
    for (let n = 1; n <= 4 && n < size; n++) affixes.push(`<${bare.slice(0, n)}`, `>${bare.slice(size - n)}`);
    for (let i = 0; i + 3 <= size; i++) affixes.push(`~${bare.slice(i, i + 3)}`);
    const groups = [`C${coarse}`, `F${fine}`, `BC${bareCoarse}`, `BF${bareFine}`, `P${bareCoarse}${shape.preposition}`];
    const near = [
      `k${key}`,
      `b${bare}`,
      `kind${shape.part}${shape.definite}${shape.preposition}`,
      ...groups,
      ...tables,
    ];
    if (size > 2) near.push(`>${bare.slice(-2)}`, `>${bare.slice(-3)}`);
    const far = [`k${key}`, `kind${shape.part}`, `BC${bareCoarse}`, `BF${bareFine}`, ...tables];
    const look = featureHash(`${kinds & TELLING}${shape.part}${shape.definite}${shape.preposition}`);
    return {
      rings: [hashes([...own, ...affixes, ...groups, ...tables]), hashes(near), hashes(far)],
      codes: [featureHash(key), featureHash(bareFine || `${shape.part}${shape.definite}`), look],
    };
  };

/** Each once, in the order of the names. */
const hashes = (names: readonly string[]): Int32Array => {
  const all: number[] = [];
  for (const name of names) {
    const hash = featureHash(name);
    if (!all.includes(hash)) all.push(hash);
  }
  return new Int32Array(all);
};

const bucket = (count: number): number => Math.min(9, Math.floor(Math.log2(count + 1)));
