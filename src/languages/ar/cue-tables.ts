import type { LexiconBuilder } from '../../language/lexicon.ts';
import { listCell, readTable } from '../../language/table.ts';
import type { Certainty, Polarity } from '../../model/evidence.ts';
import type {
  ClauseVerb,
  CueClass,
  CueNoun,
  CuePreposition,
  CueVerb,
  Frame,
  FunctionRole,
  FunctionWord,
  GroundNoun,
  Hedge,
  LineOpener,
  Nameless,
  SayingSupport,
  VoidNoun,
} from '../../model/lexicon.ts';
import { inflectVerb } from './inflection.ts';

type Fold = (text: string) => string;
const table = (name: string): URL => new URL(`./words/${name}.tsv`, import.meta.url);

/** `prep:إلى` gives the kind and the folded preposition. */
const frameOf = (cell: string, fold: Fold): Frame => {
  const [kind, preposition = ''] = cell.split(':') as [Frame['kind'], string?];
  return { kind, preposition: fold(preposition) };
};

/** Verbs of saying in every inflected form, and their verbal nouns. */
export const addCueVerbs = (builder: LexiconBuilder, fold: Fold): void => {
  const rows = readTable(table('cue-verbs'), [
    'lemma',
    'imperfect',
    'root',
    'form',
    'masdar',
    'participle',
    'class',
    'frames',
    'certainty',
    'polarity',
    'weight',
  ]);
  for (const row of rows) {
    const frames = listCell(row.frames).map((cell) => frameOf(cell, fold));
    const shared = {
      lemma: row.lemma,
      class: row.class as CueClass,
      frames,
      certainty: row.certainty as Certainty,
      polarity: row.polarity as Polarity,
    };
    const inflected = inflectVerb({
      perfect: row.lemma,
      imperfect: row.imperfect,
      root: row.root,
      form: row.form,
      participles: listCell(row.participle),
    });
    for (const { form, inflection } of inflected) {
      const entry: CueVerb = { kind: 'cueVerb', ...shared, weak: row.weight === 'weak', inflection };
      builder.add(form, entry);
    }
    for (const masdar of listCell(row.masdar)) {
      const entry: CueNoun = { kind: 'cueNoun', ...shared, lemma: masdar, verbal: true };
      builder.add(masdar, entry);
    }
  }
};

/** Verbs that take a clause and say nothing, and those beside nouns of saying, in every inflected form. */
export const addVerbsBesideCues = (builder: LexiconBuilder): void => {
  for (const [name, kind] of [
    ['clause-verbs', 'clauseVerb'],
    ['saying-supports', 'sayingSupport'],
  ] as const)
    for (const { lemma, imperfect, root, form } of readTable(table(name), ['lemma', 'imperfect', 'root', 'form']))
      for (const each of inflectVerb({ perfect: lemma, imperfect, root, form, participles: [] })) {
        const entry: ClauseVerb | SayingSupport = { kind, lemma, inflection: each.inflection };
        builder.add(each.form, entry);
      }
};

/** Words by which a source stays unnamed; verbs in every inflected form. */
export const addNameless = (builder: LexiconBuilder): void => {
  const entries = {
    verb: { kind: 'nameless', role: 'verb' },
    denied: { kind: 'nameless', role: 'denied' },
    named: { kind: 'nameless', role: 'named' },
    noun: { kind: 'nameless', role: 'noun' },
  } as const;
  for (const row of readTable(table('nameless'), ['word', 'imperfect', 'root', 'form', 'role'])) {
    const entry = entries[row.role as Nameless['role']];
    if (entry.role === 'noun') builder.add(row.word, entry);
    else for (const { form } of inflectVerb({ ...row, perfect: row.word, participles: [] })) builder.add(form, entry);
  }
};

export const addCueNouns = (builder: LexiconBuilder, fold: Fold): void => {
  for (const row of readTable(table('cue-nouns'), ['noun', 'plural', 'class', 'certainty', 'polarity', 'frames'])) {
    const entry: CueNoun = {
      kind: 'cueNoun',
      lemma: row.noun,
      class: row.class as CueClass,
      certainty: row.certainty as Certainty,
      polarity: row.polarity as Polarity,
      frames: listCell(row.frames).map((cell) => frameOf(cell, fold)),
      verbal: false,
    };
    for (const form of [row.noun, ...listCell(row.plural)]) builder.add(form, entry);
  }
};

export const addCuePrepositions = (builder: LexiconBuilder): void => {
  for (const row of readTable(table('cue-prepositions'), ['cue', 'takes', 'relation', 'certainty', 'weight'])) {
    const entry: CuePreposition = {
      kind: 'cuePreposition',
      cue: row.cue,
      takes: row.takes as CuePreposition['takes'],
      relation: row.relation as CuePreposition['relation'],
      certainty: row.certainty as Certainty,
      weak: row.weight === 'weak',
    };
    // The attached ل stands on the next word; the reader of the cue looks for it there.
    builder.add(row.cue.replace(/ ل$/, ''), entry);
  }
};

export const addHedges = (builder: LexiconBuilder): void => {
  for (const row of readTable(table('hedges'), ['hedge', 'certainty', 'scope'])) {
    const entry: Hedge = { kind: 'hedge', certainty: row.certainty as Certainty, scope: row.scope as Hedge['scope'] };
    builder.add(row.hedge, entry);
  }
};

export const addGroundNouns = (builder: LexiconBuilder): void => {
  const entry: GroundNoun = { kind: 'groundNoun' };
  for (const { noun, plural } of readTable(table('ground-nouns'), ['noun', 'plural']))
    for (const form of [noun, ...listCell(plural)]) builder.add(form, entry);
};

export const addVoidNouns = (builder: LexiconBuilder, fold: Fold): void => {
  for (const { noun, forms, before } of readTable(table('void-nouns'), ['noun', 'forms', 'before'])) {
    const entry: VoidNoun = { kind: 'voidNoun', before: listCell(before).map(fold) };
    for (const form of [noun, ...listCell(forms)]) builder.add(form, entry);
  }
};

export const addFillers = (builder: LexiconBuilder): void => {
  for (const row of readTable(table('fillers'), ['filler'])) builder.add(row.filler, { kind: 'filler' });
};

export const addLineOpeners = (builder: LexiconBuilder): void => {
  for (const row of readTable(table('line-openers'), ['opener', 'part'])) {
    const entry: LineOpener = { kind: 'lineOpener', part: row.part as LineOpener['part'] };
    builder.add(row.opener, entry);
  }
};

export const addFunctionWords = (builder: LexiconBuilder): void => {
  for (const row of readTable(table('function-words'), ['word', 'role'])) {
    const entry: FunctionWord = { kind: 'function', form: row.word, role: row.role as FunctionRole };
    builder.add(row.word, entry);
  }
};
