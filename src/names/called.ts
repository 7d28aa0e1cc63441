import type { Document } from '../model/document.ts';
import { EntryBit } from '../model/lexicon.ts';
import { appositionEnd, type Called, calledBy, callingsOf, lemmaOf } from './calling.ts';
import type { EntityDraft, EntityIndex } from './entities.ts';
import type { NameMention } from './mention.ts';

/** A named person or organisation with all the words that one of its mentions is called by. */
export interface CalledName {
  readonly entity: EntityDraft;
  readonly name: NameMention;
  /** With kinds as ~office, ~movement, and !رئيس for an office that stands alone or before a nationality or country. */
  readonly called: Called;
}

/** How many tokens before a name its titles may reach. */
const TITLE_REACH = 9;

/** Every mention of a named person or organisation, in order, with what it is called by. */
export const calledNames = (document: Document, names: readonly NameMention[], entities: EntityIndex): CalledName[] =>
  names.flatMap((name) => {
    const entity = entities.byToken.get(name.first);
    if (!entity || name.type === 'LOC') return [];
    return [{ entity, name, called: calledAround(document, name) }];
  });

/** The words of a name and of the titles before and behind it. */
const calledAround = (document: Document, name: NameMention): Called => {
  let first = name.first;
  // المبعوث لرويترز: who stands before the preposition is someone else.
  const isGoverned = name.start > document.start[name.first]! && document.words[name.first]!.shape.preposition !== '';
  for (
    let t = name.first - 1;
    !isGoverned &&
    t >= 0 &&
    t >= name.first - TITLE_REACH &&
    document.sentenceOf[t] === document.sentenceOf[name.first];
    t--
  ) {
    const { shape, kinds } = document.words[t]!;
    if (shape.part === 'verb' || (shape.part === 'function' && !(kinds & EntryBit.title))) break;
    if (shape.part === 'mark' && !'،"“«('.includes(document.words[t]!.form)) break;
    if (kinds & EntryBit.title) first = t;
  }
  const end = appositionEnd(document, name.last);
  const called = calledBy(callingsOf(document, first, end));
  const marks = new Set(called.marks);
  const heads = new Set(called.heads);
  const own = name.keys.map((key) => lemmaOf(key.startsWith('ال') ? key.slice(2) : key));
  for (const stem of own) marks.add(stem);
  if (name.type === 'ORG' && own[0]) heads.add(own[0]);
  if (name.type === 'PER') {
    addTitleKinds(document, first, name.first, marks, heads);
    addTitleKinds(document, name.last, end, marks, heads);
  } else if (name.entry) {
    marks.add(`~${name.entry.of}`);
    heads.add(`~${name.entry.of}`);
    if (name.entry.country !== '') marks.add(`@${name.entry.country}`);
  }
  return { marks, heads };
};

/** Kinds of the titles that are the person's own: the governor's spokesman is no governor. */
const addTitleKinds = (document: Document, from: number, to: number, marks: Set<string>, heads: Set<string>): void => {
  for (let t = from; t < to; t++) {
    const { senses, shape, kinds } = document.words[t]!;
    if (!(kinds & EntryBit.title) || !isOwnTitle(document, from, t)) continue;
    const stem = lemmaOf(shape.stem);
    heads.add(stem);
    for (const { entry } of senses)
      if (entry.kind === 'title' && entry.of !== '') for (const set of [marks, heads]) set.add(`~${entry.of}`);
    const next = document.words[t + 1];
    const isWhole = t + 1 >= to || shape.definite || (next && (next.kinds & (EntryBit.nisba | EntryBit.country)) !== 0);
    if (isWhole) marks.add(`!${stem}`);
  }
};

/** Whether the title at token `t` is no part of another's: behind a comma, a definite word or nothing. */
const isOwnTitle = (document: Document, from: number, t: number): boolean => {
  if (t === from) return true;
  const { shape } = document.words[t - 1]!;
  return shape.part === 'mark' || (shape.definite && document.words[t]!.shape.skip === 0);
};
