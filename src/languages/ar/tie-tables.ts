import type { LexiconBuilder } from '../../language/lexicon.ts';
import { listCell, readTable } from '../../language/table.ts';
import type { PostWord, TieTrigger } from '../../model/lexicon.ts';
import { PARTS, partsOf } from './event-tables.ts';
import { inflectAdjective, inflectVerb } from './inflection.ts';

type Fold = (text: string) => string;
const table = (name: string): URL => new URL(`./words/${name}.tsv`, import.meta.url);

/** Verbs, nouns, static phrases and titles that make lasting ties. */
export const addTies = (builder: LexiconBuilder, fold: Fold): void => {
  for (const row of readTable(table('tie-verbs'), [...PARTS, 'tie', 'from', 'to', 'extra', 'state'])) {
    const shared = {
      kind: 'tieVerb',
      lemma: row.lemma,
      tie: row.tie,
      from: slots(row.from, fold),
      to: slots(row.to, fold),
      extra: listCell(row.extra).map(fold),
      isState: row.state === 'state',
    } as const;
    for (const { form, inflection } of inflectVerb(partsOf(row))) {
      const entry: TieTrigger = { ...shared, inflection };
      builder.add(form, entry);
    }
  }
  for (const row of readTable(table('tie-nouns'), ['noun', 'plural', 'tie', 'from', 'to'])) {
    const [lemma = ''] = listCell(row.noun);
    const entry = trigger('tieNoun', lemma, row.tie, slots(row.from, fold), slots(row.to, fold));
    for (const form of [...listCell(row.noun), ...listCell(row.plural)]) builder.add(form, entry);
  }
  for (const row of readTable(table('tie-phrases'), ['phrase', 'tie', 'from', 'to'])) {
    const entry = trigger('tiePhrase', row.phrase, row.tie, slots(row.from, fold), slots(row.to, fold));
    // An attached preposition stands on the next word; the reader looks for it there.
    for (const phrase of listCell(row.phrase)) builder.add(phrase.replace(/ [لب]$/, ''), entry);
  }
  for (const row of readTable(table('tie-titles'), ['title', 'tie', 'article']))
    builder.add(row.title, { ...trigger('tieTitle', row.title, row.tie, [], []), extra: listCell(row.article) });
  for (const { word, forms, when } of readTable(table('post-words'), ['word', 'forms', 'when'])) {
    const entry: PostWord = { kind: 'postWord', when: when as PostWord['when'] };
    const inflected = forms === 'adjective' ? inflectAdjective(word).map(({ form }) => form) : [word];
    for (const form of inflected) builder.add(form, entry);
  }
};

const trigger = (
  kind: TieTrigger['kind'],
  lemma: string,
  tie: string,
  from: readonly string[],
  to: readonly string[],
): TieTrigger => ({ kind, lemma, tie, from, to, extra: [], isState: false, inflection: null });

/** `prep:إلى` with its preposition folded. */
const slots = (cell: string, fold: Fold): string[] =>
  listCell(cell).map((slot) => {
    const [kind, preposition] = slot.split(':');
    return preposition ? `${kind}:${fold(preposition)}` : slot;
  });
