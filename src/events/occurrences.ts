import type { EventRole } from '../model/event-choice.ts';
import { EntryBit } from '../model/lexicon.ts';
import type { EntityDraft } from '../names/entities.ts';
import type { ParsedSentence } from './parsed-sentence.ts';
import type { Parties } from './parties.ts';
import { type Phrase, phraseOf } from './phrase.ts';
import type { Piece } from './piece.ts';
import type { Reader } from './reader.ts';

/** Who or what a sentence names or describes, so that it may stand in a role of an event. */
export interface Occurrence {
  readonly name: string;
  /** The code of the state that a place is or lies in, '' for all else. */
  readonly state: string;
  readonly entity: () => EntityDraft | null;
  /** `null` for a nationality and for a description that is no party yet. */
  readonly draft: EntityDraft | null;
  readonly kind: 'name' | 'nationality' | 'description';
  readonly token: number;
  readonly piece: number;
}

/** What a sentence offers for a role, in the order of the text; for a place only places. */
export const occurrences = (reader: Reader, parsed: ParsedSentence, role: EventRole): readonly Occurrence[] => {
  let known = found.get(parsed);
  if (!known) {
    const all = occurrencesIn(reader, parsed);
    const places = all.filter(({ draft, kind }) => kind === 'nationality' || draft?.type === 'LOC');
    known = { all, places };
    found.set(parsed, known);
  }
  return role === 'place' ? known.places : known.all;
};

/** What each sentence offers, kept while its report is read. */
const found = new WeakMap<ParsedSentence, { all: readonly Occurrence[]; places: readonly Occurrence[] }>();

export const stateOf = ({ type, country }: EntityDraft): string => (type === 'LOC' ? country : '');

const occurrencesIn = (reader: Reader, { pieces }: ParsedSentence): Occurrence[] => {
  const { entities, around, parties } = reader;
  const { words } = around.document;
  const out: Occurrence[] = [];
  for (const [index, piece] of pieces.entries()) {
    if (piece.kind === 'np') described(parties, words, piece, index, out);
    for (let token = piece.first; token < piece.last; token++) {
      const draft = entities.byToken.get(token) ?? null;
      if (draft) {
        out.push({
          name: draft.name,
          state: stateOf(draft),
          entity: () => draft,
          draft,
          kind: 'name',
          token,
          piece: index,
        });
        continue;
      }
      if (!(words[token]!.kinds & EntryBit.nisba)) continue;
      const nisba = words[token]!.senses.find(({ entry }) => entry.kind === 'nisba')?.entry;
      if (nisba?.kind !== 'nisba' || !nisba.country) continue;
      const entity = () => parties.nationality(token, token + 1);
      out.push({
        name: nisba.name,
        state: nisba.country,
        entity,
        draft: null,
        kind: 'nationality',
        token,
        piece: index,
      });
    }
  }
  return out;
};

/** The parties without a name at a piece: each member of its phrase, or what stands behind its first noun (مقتل ستة جنود). */
const described = (
  parties: Parties,
  words: Reader['around']['document']['words'],
  piece: Piece,
  index: number,
  out: Occurrence[],
): void => {
  const add = (phrase: Phrase): boolean => {
    const name = parties.unnamedAt(phrase);
    if (name === null) return false;
    const entity = () => parties.party(phrase);
    out.push({ name, state: '', entity, draft: null, kind: 'description', token: phrase.first, piece: index });
    return true;
  };
  let any = false;
  for (const member of parties.members(phraseOf(piece))) any = add(member) || any;
  if (any) return;
  for (let t = piece.first + 1; t < piece.last; t++)
    if (words[t]!.kinds & DESCRIBES && !describesBefore(words, t) && add({ first: t, last: piece.last, skip: 0 }))
      return;
};

/** القائد العسكري: an adjective, no party of its own. */
const describesBefore = (words: Reader['around']['document']['words'], t: number): boolean =>
  words[t]!.shape.definite && words[t - 1]!.shape.definite;

const DESCRIBES = EntryBit.partyNoun | EntryBit.title | EntryBit.organisationHead | EntryBit.numberWord;
