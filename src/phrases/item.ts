import type { CueNoun, CuePreposition, CueVerb } from '../model/lexicon.ts';
import type { Sense } from '../model/word.ts';

/** What a piece of a sentence is to the rules of claims. */
export type ItemKind =
  /** A finite verb of saying. */
  | 'cue'
  /** A participle or قائلا: the speaker is that of the governing verb. */
  | 'participle'
  /** A noun of saying. */
  | 'cueNoun'
  /** A prepositional cue that names the source (بحسب) or the one before it (نقلا عن). */
  | 'source'
  | 'relay'
  /** `نقلته وكالة` behind a noun; `inner` holds the agency. */
  | 'passed'
  | 'np'
  /** A preposition of its own, or one attached to the noun phrase that follows (then `first` = `last`). */
  | 'prep'
  | 'that'
  | 'quote'
  | 'colon'
  | 'comma'
  | 'time'
  | 'relative'
  | 'verb'
  | 'aux'
  | 'adverb'
  | 'conj'
  | 'paren'
  | 'filler'
  | 'other';

/** A piece of a sentence: tokens `first` to `last` (half-open). */
export interface Item {
  readonly kind: ItemKind;
  readonly first: number;
  readonly last: number;
  /** Letters of the first token that are clitics before the piece itself. */
  readonly skip: number;
  /** Attached conjunction of the first token, folded. */
  readonly conjunction: string;
  /** Folded preposition: of `prep`, and of a `that` with بـ. */
  readonly preposition: string;
  /** The cue senses of a verb, participle or noun. */
  readonly cues: readonly { readonly entry: CueVerb | CueNoun; readonly sense: Sense }[];
  /** Of `source` and `relay`, and of a `conj` that can be one (كما أفادت الوكالة). */
  readonly cuePreposition?: CuePreposition;
  /** A noun phrase that can speak or act, or that is definite: no verbal noun with its participants. */
  readonly party?: boolean;
  /** A noun phrase whose head names an act, or what looks like a verb and may name one (فرض). */
  readonly act?: boolean;
  /** A conjunction that turns from what was said to what the report says itself. */
  readonly contrast?: boolean;
  /** Goes on with a clause that others say, but not with a phrase (أعلن حالة الطوارئ، مما يسمح). */
  readonly aside?: boolean;
  /** As `contrast`, without a comma too. */
  readonly result?: boolean;
  /** Inside a quotation or bracket: its own items. */
  readonly inner: readonly Item[];
}

/** What a piece is where nothing more is known of it. */
export const bare = { skip: 0, conjunction: '', preposition: '', cues: [], inner: [] } as const;
