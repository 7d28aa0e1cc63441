import { offsetInToken } from '../language/parse.ts';
import type { Document } from '../model/document.ts';
import type { Certainty, SourceKind, SourceLink } from '../model/evidence.ts';
import { EntryBit } from '../model/lexicon.ts';
import type { EntityDraft } from '../names/entities.ts';
import type { NameMention } from '../names/mention.ts';
import type { SpeakerPhrase } from '../phrases/speaker.ts';
import type { Called } from './calling.ts';

/** A source as claims share it: who it is, without where it stands. */
export interface Source {
  readonly kind: SourceKind;
  readonly name: string | null;
  readonly entity: EntityDraft | null;
  readonly gender: 'm' | 'f' | '';
  readonly plural: boolean;
  /** The words that this source was called by: what a short form is matched against. */
  readonly called: Called;
}

export const UNKNOWN_SOURCE: Source = {
  kind: 'unknown',
  name: null,
  entity: null,
  gender: '',
  plural: false,
  called: { marks: new Set(), heads: new Set() },
};

/** A chain link for a source, with its place in the text where it stands there. */
export const linkOf = (
  source: Source,
  phrase: { start: number; end: number } | null,
  certainty: Certainty,
): SourceLink => ({
  kind: source.kind,
  name: source.name,
  entity: source.entity?.id ?? null,
  ...(phrase ? { start: phrase.start, end: phrase.end } : {}),
  certainty,
});

export const phraseSpan = (document: Document, phrase: SpeakerPhrase): { start: number; end: number } => ({
  start: phrase.skip === 0 ? document.start[phrase.first]! : offsetInToken(document, phrase.first, phrase.skip),
  end: document.end[phrase.last - 1]!,
});

export const genderFits = (a: 'm' | 'f' | '', b: 'm' | 'f' | ''): boolean => a === '' || b === '' || a === b;

export const kindOfName = (name: NameMention, document: Document): SourceKind => {
  if (name.type === 'PER') return 'person';
  if (name.entry?.kind === 'outlet') return 'outlet';
  if (!name.entry && document.words[name.first]!.kinds & EntryBit.outletHead) return 'outlet';
  return 'organization';
};
