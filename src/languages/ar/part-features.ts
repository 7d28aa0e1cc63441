import type { Lexicon } from '../../language/lexicon.ts';
import { TokenKind } from '../../model/document.ts';
import { EntryBit, UNLEARNED } from '../../model/lexicon.ts';
import type { Cut } from '../../model/word.ts';
import type { Counts } from './shape.ts';

/** What a written form shows about its part of speech, once it is cut. */
export interface PartFeatures {
  /** Of the word itself. */
  readonly own: readonly string[];
  /** Of the word as a neighbour of others. */
  readonly near: readonly string[];
  /** A class of words for which pairs of tags are learned apart, below `CLASSES`. */
  readonly type: number;
}

/** Numbers of the groups of words that stand beside like words, by folded form. */
export type Clusters = ReadonlyMap<string, readonly [coarse: string, fine: string]>;

export interface PartKnowledge {
  readonly lexicon: Lexicon;
  readonly counts: Counts;
  readonly clusters: Clusters;
}

export const CLASSES = 32;

const KINDS = Object.entries(EntryBit).filter(
  ([name]) => !['eventVerb', 'eventNoun', 'tieVerb', 'tiePhrase', 'filler', 'lineOpener'].includes(name),
);
const ENDING = /(ات|ين|ون|ان|وا|ية|ة|ي|ى|اً|ا|ت|ن|و|اء)$/;
const bucket = (n: number): number => Math.min(12, Math.round(Math.log2(n + 1)));
const ratio = (a: number, b: number): number => Math.max(-5, Math.min(5, Math.round(Math.log2((a + 0.5) / (b + 0.5)))));

/** The pattern of a form: its radicals as C, the letters that build patterns kept. */
const patternOf = (stem: string): string => stem.replace(/[^اأإآءئؤىويمتنسة]/g, 'C');

export const partFeatures = (
  form: string,
  key: string,
  kind: number,
  cut: Cut,
  { lexicon, counts, clusters }: PartKnowledge,
): PartFeatures => {
  if (kind !== TokenKind.word) {
    const what = kind === TokenKind.number ? '0' : kind === TokenKind.newline ? '\n' : form[0]!;
    const own = [`m${kind}`, `M${what}`, `L${Math.min(form.length, 5)}`];
    return { own, near: own, type: kind === TokenKind.number ? 1 : kind === TokenKind.newline ? 2 : 3 };
  }
  const { conjunction, preposition, future, pronoun, from, to } = cut;
  const stem = form.slice(from, to);
  const stemKey = key.slice(from, to);
  const ll = preposition === 'ل' && stemKey.startsWith('ل') && stemKey.length >= 3;
  const full = ll ? `ا${stemKey}` : stemKey;
  const definite = ll || (stemKey.startsWith('ال') && stemKey.length >= 4 && /[اٱ]/.test(stem[0]!));
  const bare = definite ? full.slice(2) : full;
  const bareForm = definite ? stem.slice(ll ? 1 : 2) : stem;
  const restored =
    pronoun === ''
      ? bare
      : bare.endsWith('ت')
        ? `${bare.slice(0, -1)}ه`
        : bare.endsWith('ا')
          ? `${bare.slice(0, -1)}ي`
          : bare;
  const clitics = `${preposition}${future ? 'س' : ''}${pronoun === '' ? '' : '+'}${definite ? 'ال' : ''}`;
  const ending = ENDING.exec(bareForm)?.[1] ?? '';
  const latin = /[a-zA-Z]/.test(form);

  const entries = [
    ...(lexicon.words.get(full) ?? []),
    ...(definite ? (lexicon.words.get(bare) ?? []) : []),
    ...(restored !== bare ? (lexicon.words.get(restored) ?? []) : []),
  ].filter(({ kind }) => !UNLEARNED.has(kind));
  const accusative = !definite && bare.endsWith('ا') && bare.length >= 4 ? bare.slice(0, -1) : '';
  if (accusative !== '' && entries.length === 0)
    entries.push(
      ...(lexicon.words.get(accusative) ?? []).filter(
        ({ kind }) => kind === 'cueNoun' || kind === 'title' || kind === 'nisba',
      ),
    );
  let bits = 0;
  const roles = new Set<string>();
  for (const entry of entries) {
    bits |= EntryBit[entry.kind];
    if (entry.kind === 'function') roles.add(`R${entry.role}`);
    if (entry.kind === 'cueVerb' || entry.kind === 'eventVerb') roles.add(`V${entry.inflection?.aspect}`);
    if ('ambiguous' in entry && !entry.ambiguous) roles.add(`U${entry.kind}`);
  }
  const lexical = [...roles];
  for (const [name, bit] of KINDS) if (bits & bit) lexical.push(`K${name}`, `K${name}${definite ? 'ال' : ''}`);
  const opens = lexicon.phrases.get(full);
  if (opens) lexical.push('O');
  if (bits === 0) lexical.push('K-');

  const alone = counts.total.get(bare) ?? 0;
  const named = counts.total.get(`ال${bare}`) ?? 0;
  const behind = counts.behind.get(full) ?? 0;
  const total = counts.total.get(full) ?? 0;
  const feminine = (counts.total.get(`${bare}ه`) ?? 0) + (counts.total.get(`ال${bare}ه`) ?? 0);
  const imperfect = counts.total.get(`ي${/^[يتن]/.test(bare) ? bare.slice(1) : bare}`) ?? 0;
  const perfect = counts.total.get(`${bare}ت`) ?? 0;
  const stats = [
    `c${bucket(alone + named)}`,
    `ca${definite ? 1 : 0}${ratio(named, alone)}`,
    total > 5 ? `cb${definite ? 1 : 0}${Math.round((8 * behind) / total)}` : 'cb-',
    `cf${alone + named > 5 ? ratio(feminine, alone + named) : '-'}`,
    `ci${ratio(imperfect, alone)}`,
    `ct${ratio(perfect, alone)}`,
    `cw${counts.total.has(`و${full}`) ? 1 : 0}${counts.total.has(`ب${bare}`) ? 1 : 0}${counts.total.has(`${bare}ها`) ? 1 : 0}`,
  ];
  const cluster =
    clusters.get(full) ??
    clusters.get(restored) ??
    clusters.get(bare) ??
    (accusative === '' ? undefined : clusters.get(accusative));
  const plain = clusters.get(bare);
  const groups = cluster ? [`g${cluster[0]}`, `h${cluster[1]}`, `g${cluster[0]}${clitics}`] : ['g-'];
  if (plain && plain !== cluster) groups.push(`b${plain[0]}`, `B${plain[1]}`);

  const before = `${conjunction === '' ? '' : 'و'}${clitics}`;
  const core = [`w${stem}`, `k${full}`, `E${ending}`, `E${ending}${clitics}`, `a${clitics}`, `A${before}`];
  const own = [
    '',
    ...core,
    `f${restored}`,
    `1${bareForm.at(-1)}`,
    `2${bareForm.slice(-2)}`,
    `3${bareForm.slice(-3)}`,
    `4${bareForm.slice(-4)}`,
    `<1${bareForm.slice(0, 1)}`,
    `<2${bareForm.slice(0, 2)}`,
    `<3${bareForm.slice(0, 3)}`,
    `<1${bareForm.slice(0, 1)}${ending}${clitics}`,
    `L${Math.min(bareForm.length, 8)}`,
    `p${patternOf(bareForm)}`,
    `P${patternOf(bareForm)}${clitics}`,
    ...lexical,
    ...stats,
    ...groups,
  ];
  if (latin) own.push('latin');
  const near = [
    ...core,
    `1${bareForm.at(-1)}`,
    ...lexical,
    `ca${definite ? 1 : 0}${ratio(named, alone)}`,
    ...groups.slice(0, 2),
  ];
  return { own, near, type: typeOf(definite, preposition, pronoun, ending, bits, conjunction, roles) };
};

const typeOf = (
  definite: boolean,
  preposition: string,
  pronoun: string,
  ending: string,
  bits: number,
  conjunction: string,
  roles: ReadonlySet<string>,
): number => {
  if (bits & EntryBit.function) {
    if (roles.has('Rpreposition') || roles.has('Rnp-preposition')) return 4;
    if (roles.has('Rthat')) return 5;
    if (roles.has('Rnegation') || roles.has('Rparticle')) return 6;
    if (roles.has('Rrelative')) return 7;
    if (roles.has('Rauxiliary')) return 8;
    if (roles.has('Rdemonstrative')) return 9;
    return 10;
  }
  const sex = ending === 'ة' || ending === 'ية' ? 1 : ending === 'ات' || ending === 'ين' || ending === 'ون' ? 2 : 0;
  return (
    11 +
    sex +
    3 * ((definite ? 1 : 0) + 2 * (preposition !== '' ? 1 : pronoun !== '' ? 2 : conjunction !== '' ? 0 : 0)) +
    0
  );
};
