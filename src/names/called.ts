import type { Document } from '../model/document.ts';
import { EntryBit } from '../model/lexicon.ts';
import { appositionEnd, calledBy, callingsOf, lemmaOf } from './calling.ts';
import type { EntityDraft, EntityIndex } from './entities.ts';
import type { NameMention } from './mention.ts';

/** A named person or organisation with all the words that one of its mentions is called by. */
export interface CalledName {
  readonly entity: EntityDraft;
  readonly name: NameMention;
  /** Stems of the name and the titles around it, and the marks of `calledBy`; kinds as ~office, ~movement. */
  readonly stems: ReadonlySet<string>;
}

/** How many tokens before a name its titles may reach. */
const TITLE_REACH = 9;

/** Every mention of a named person or organisation, in order, with what it is called by. */
export const calledNames = (document: Document, names: readonly NameMention[], entities: EntityIndex): CalledName[] =>
  names.flatMap((name) => {
    const entity = entities.byToken.get(name.first);
    if (!entity || name.type === 'LOC') return [];
    return [{ entity, name, stems: stemsAround(document, name) }];
  });

/** The words of a name and of the titles before and behind it. */
const stemsAround = (document: Document, name: NameMention): Set<string> => {
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
  const stems = calledBy(callingsOf(document, first, end));
  for (const key of name.keys) stems.add(lemmaOf(key.startsWith('ال') ? key.slice(2) : key));
  if (name.type === 'PER') {
    addTitleKinds(document, first, name.first, stems);
    addTitleKinds(document, name.last, end, stems);
  } else if (name.entry) {
    stems.add(`~${name.entry.of}`);
    if (name.entry.country !== '') stems.add(`@${name.entry.country}`);
  }
  return stems;
};

/**
 * ~office for what kind of title stands there, ^رئيس for the title itself (the governor's spokesman is no governor), !رئيس
 * where it stands alone or before a nationality or country.
 */
const addTitleKinds = (document: Document, from: number, to: number, stems: Set<string>): void => {
  for (let t = from; t < to; t++) {
    const { senses, shape, kinds } = document.words[t]!;
    if (!(kinds & EntryBit.title) || !isOwnTitle(document, from, t)) continue;
    stems.add(`^${lemmaOf(shape.stem)}`);
    for (const { entry } of senses) if (entry.kind === 'title' && entry.of !== '') stems.add(`~${entry.of}`);
    const next = document.words[t + 1];
    const isWhole = t + 1 >= to || shape.definite || (next && (next.kinds & (EntryBit.nisba | EntryBit.country)) !== 0);
    if (isWhole) stems.add(`!${lemmaOf(shape.stem)}`);
  }
};

/** Whether the title at token `t` is no part of another's: behind a comma, a definite word or nothing. */
const isOwnTitle = (document: Document, from: number, t: number): boolean => {
  if (t === from) return true;
  const { shape } = document.words[t - 1]!;
  return shape.part === 'mark' || (shape.definite && document.words[t]!.shape.skip === 0);
};
