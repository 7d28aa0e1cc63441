import type { LexiconBuilder } from '../../language/lexicon.ts';
import { listCell, readTable } from '../../language/table.ts';
import type { PloverType } from '../../model/evidence.ts';
import type {
  CountedNoun,
  EventCombination,
  EventFrame,
  EventNoun,
  EventVerb,
  EventWord,
  NumberWord,
  PartyNoun,
  SupportVerb,
  TollWord,
} from '../../model/lexicon.ts';
import { readEventSlots } from './event-slots.ts';
import { inflectVerb } from './inflection.ts';

type Fold = (text: string) => string;
const table = (name: string): URL => new URL(`./words/${name}.tsv`, import.meta.url);

const WEIGHT: Readonly<Record<string, EventFrame['weight']>> = { strong: 3, plain: 2, weak: 1 };
export const PARTS = ['lemma', 'imperfect', 'root', 'form', 'masdar', 'participle'] as const;
/** Nouns, verbs with their verbal nouns, and combinations of both that make PLOVER events. */
export const addEvents = (builder: LexiconBuilder, fold: Fold): void => {
  addParties(builder);
  addEventWords(builder, fold);
  addNumbers(builder);
  addTolls(builder);
  addCountedNouns(builder);
  const nouns = addEventNouns(builder, fold);
  addEventVerbs(builder, fold, nouns);
  addSupportVerbs(builder, fold);
};

/** Where the actor and the place of any event stand, whose a thing is, and of whom it comes. */
const fixed = (fold: Fold) => {
  const { agent, place, owner, of } = readEventSlots(fold);
  return { agent: [...agent], place: [...place], owner: [...owner], of: [...of] };
};

const addEventNouns = (builder: LexiconBuilder, fold: Fold): Set<string> => {
  const { agent, place } = fixed(fold);
  const seen = new Set<string>();
  for (const row of readTable(table('event-nouns'), [
    'noun',
    'plural',
    'type',
    'mode',
    'recipient',
    'genitive',
    'weight',
  ])) {
    const frame: EventFrame = {
      type: row.type as PloverType,
      mode: row.mode || null,
      actor: agent,
      recipient: listCell(row.recipient).map(fold),
      place,
      genitive: (row.genitive || null) as EventFrame['genitive'],
      lone: 'actor',
      tie: tieOf(row.type, row.mode, row.noun),
      weight: WEIGHT[row.weight]!,
    };
    const entry: EventNoun = { kind: 'eventNoun', lemma: row.noun, frame };
    seen.add(row.noun);
    for (const form of [row.noun, ...listCell(row.plural)]) builder.add(form, entry);
  }
  return seen;
};

const addEventVerbs = (builder: LexiconBuilder, fold: Fold, nouns: ReadonlySet<string>): void => {
  const { agent, place, owner } = fixed(fold);
  const rows = readTable(table('event-verbs'), [
    ...PARTS,
    'type',
    'mode',
    'actor',
    'recipient',
    'place',
    'genitive',
    'lone',
    'weight',
  ]);
  for (const row of rows) {
    const recipient = listCell(row.recipient).map(fold);
    const frame: EventFrame = {
      type: row.type as PloverType,
      mode: row.mode || null,
      actor: [...listCell(row.actor).map(fold), ...agent],
      recipient,
      place: [...listCell(row.place).map(fold), ...place],
      genitive: (row.genitive || null) as EventFrame['genitive'],
      lone: row.lone as EventFrame['lone'],
      tie: tieOf(row.type, row.mode, row.lemma),
      weight: WEIGHT[row.weight]!,
    };
    for (const { form, inflection } of inflectVerb(partsOf(row))) {
      const entry: EventVerb = { kind: 'eventVerb', lemma: row.lemma, frame, inflection };
      builder.add(form, entry);
    }
    // The object of the verb stands behind ل or free behind its noun: اعتقال الشرطة للمحتجين.
    const nominal: EventFrame = {
      ...frame,
      recipient: recipient.flatMap((slot) => (slot === 'obj' ? [...owner, 'obj'] : [slot])),
      weight: frame.weight === 1 ? 1 : 2,
    };
    for (const masdar of listCell(row.masdar)) {
      if (nouns.has(masdar)) continue;
      const entry: EventNoun = { kind: 'eventNoun', lemma: masdar, frame: nominal };
      builder.add(masdar, entry);
    }
  }
};

const addSupportVerbs = (builder: LexiconBuilder, fold: Fold): void => {
  const { agent, place, of } = fixed(fold);
  const combinations = new Map<string, EventCombination[]>();
  for (const row of readTable(table('event-combinations'), [
    'verb',
    'slot',
    'nouns',
    'type',
    'mode',
    'recipient',
    'subject',
    'weight',
  ])) {
    const frame: EventFrame = {
      type: row.type as PloverType,
      mode: row.mode || null,
      // تلقى دعما من: who gives stands behind من.
      actor: row.subject === 'recipient' && row.type !== 'ASSAULT' ? [...agent, ...of] : agent,
      recipient: listCell(row.recipient).map(fold),
      place,
      genitive: null,
      lone: 'actor',
      tie: tieOf(row.type, row.mode, row.verb, listCell(row.nouns)),
      weight: WEIGHT[row.weight]!,
    };
    const known = combinations.get(row.verb) ?? [];
    known.push({
      slot: fold(row.slot),
      nouns: new Set(listCell(row.nouns).map(fold)),
      frame,
      subject: (row.subject || null) as EventCombination['subject'],
    });
    combinations.set(row.verb, known);
  }
  for (const row of readTable(table('event-support-verbs'), PARTS)) {
    const shared = { kind: 'supportVerb', lemma: row.lemma, combinations: combinations.get(row.lemma) ?? [] } as const;
    for (const { form, inflection } of inflectVerb(partsOf(row))) {
      const entry: SupportVerb = { ...shared, inflection };
      builder.add(form, entry);
    }
    for (const masdar of listCell(row.masdar)) {
      const entry: SupportVerb = { ...shared, inflection: null };
      builder.add(masdar, entry);
    }
  }
};

/** Which tie an event of this type, mode and word leaves: the first row of the table that fits. */
const tieOf = (type: string, mode: string, lemma: string, nouns: readonly string[] = []): EventFrame['tie'] => {
  for (const row of tieRows) {
    if (row.type !== type || (row.mode !== '' && row.mode !== mode)) continue;
    const lemmas = listCell(row.lemmas);
    if (lemmas.length > 0 && !lemmas.includes(lemma) && !lemmas.includes(nouns[0] ?? '')) continue;
    return row.tie === '' ? null : { kind: row.tie, to: row.to as 'recipient' | 'place' };
  }
  return null;
};

const tieRows = readTable(table('event-ties'), ['type', 'mode', 'lemmas', 'tie', 'to']);

export const partsOf = (row: Readonly<Record<(typeof PARTS)[number], string>>) => ({
  perfect: row.lemma,
  imperfect: row.imperfect,
  root: row.root,
  form: row.form,
  participles: listCell(row.participle),
});

const addParties = (builder: LexiconBuilder): void => {
  for (const row of readTable(table('party-nouns'), ['noun', 'forms', 'sector'])) {
    const entry: PartyNoun = { kind: 'partyNoun', noun: row.noun, sector: row.sector };
    for (const form of [row.noun, ...listCell(row.forms)]) builder.add(form, entry);
  }
};

const addNumbers = (builder: LexiconBuilder): void => {
  for (const row of readTable(table('numbers'), ['value', 'class', 'cardinal'])) {
    const value = Number(row.value);
    const entry: NumberWord = {
      kind: 'numberWord',
      value: row.value === '' || !Number.isFinite(value) ? null : value,
      class: row.class,
    };
    for (const form of listCell(row.cardinal)) builder.add(form, entry);
  }
};

const addTolls = (builder: LexiconBuilder): void => {
  const columns = ['lemma', 'imperfect', 'root', 'form', 'forms', 'role', 'what'] as const;
  for (const row of readTable(table('toll-words'), columns)) {
    const entry: TollWord = {
      kind: 'tollWord',
      role: row.role as TollWord['role'],
      what: row.what,
      lemma: row.lemma,
      inflection: null,
    };
    const nouns = row.imperfect === '' ? [row.lemma, ...listCell(row.forms)] : listCell(row.forms);
    for (const form of nouns) builder.add(form, entry);
    if (row.imperfect === '') continue;
    for (const { form, inflection } of inflectVerb({ perfect: row.lemma, ...row, participles: [] }))
      builder.add(form, { ...entry, inflection });
  }
};

const addCountedNouns = (builder: LexiconBuilder): void => {
  for (const row of readTable(table('counted-nouns'), ['noun', 'forms', 'pair', 'of', 'factor'])) {
    const isMeasure = row.factor !== '';
    const entry: CountedNoun = {
      kind: 'countedNoun',
      noun: row.noun,
      of: row.of,
      isMeasure,
      factor: isMeasure ? Number(row.factor) : 1,
      pair: false,
    };
    for (const form of [row.noun, ...listCell(row.forms)]) builder.add(form, entry);
    for (const form of listCell(row.pair)) builder.add(form, { ...entry, pair: true });
  }
};

const addEventWords = (builder: LexiconBuilder, fold: Fold): void => {
  for (const row of readTable(table('event-words'), ['word', 'role', 'mode'])) {
    const word = row.mode || fold(row.word);
    const entry: EventWord = { kind: 'eventWord', role: row.role as EventWord['role'], word, form: 'word' };
    builder.add(row.word, entry);
  }
  for (const row of readTable(table('event-status-verbs'), [...PARTS, 'role'])) {
    const of = (form: EventWord['form']): EventWord => ({
      kind: 'eventWord',
      role: row.role as EventWord['role'],
      word: fold(row.lemma),
      form,
    });
    const [finite, participle, noun] = [of('finite'), of('participle'), of('masdar')];
    // أهم of هم: a reporter seldom says I.
    for (const { form, inflection } of inflectVerb(partsOf(row)))
      if (inflection.person !== 1 || inflection.number !== 's')
        builder.add(form, inflection.aspect === 'participle' ? participle : finite);
    for (const masdar of listCell(row.masdar)) builder.add(masdar, noun);
  }
};
