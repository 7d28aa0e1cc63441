import type { Document } from '../model/document.ts';
import type { Certainty, SourceLink } from '../model/evidence.ts';
import type { Inflection } from '../model/lexicon.ts';
import type { SpeakerPhrase } from '../phrases/speaker.ts';
import type { Draft } from './draft.ts';
import { contains, width } from './nesting.ts';
import { linkOf, phraseSpan, type Source } from './source.ts';
import type { SourceResolver } from './sources.ts';

/** A link with what later claims need to know of it. */
export interface Resolved {
  readonly source: Source;
  readonly link: SourceLink;
}

/** A claim with its chain, as later claims look back at it. */
export interface Placed {
  readonly draft: Draft;
  readonly chain: readonly Resolved[];
}

/** The narrowest of the claims around a claim. */
export const parentOf = (placed: readonly Placed[], draft: Draft): Placed | null => {
  let best: Placed | null = null;
  for (let i = placed.length - 1; i >= 0 && i >= placed.length - 40; i--) {
    const other = placed[i]!;
    if (!contains(other.draft, draft)) continue;
    if (!best || width(other.draft) < width(best.draft)) best = other;
  }
  return best;
};

/** One and the same source, as far as entity and name tell. */
export const sameSource = (a: Source, b: Source): boolean =>
  a === b ||
  (a.entity !== null && a.entity === b.entity) ||
  (a.kind === b.kind && a.name !== null && a.name === b.name);

/** The same, or a body named by a part of its name (الحرس الوطني, وزارة الحرس الوطني). */
export const sameBody = (a: Source, b: Source): boolean => {
  if (sameSource(a, b)) return true;
  if (a.kind !== 'organization' || b.kind !== 'organization' || !a.name || !b.name) return false;
  const [short, long] = [a.name, b.name].sort((x, y) => x.length - y.length) as [string, string];
  return short.includes(' ') && ` ${long} `.includes(` ${short} `);
};

/** A speaker phrase as a link. */
export const resolvedAt = (
  document: Document,
  resolver: SourceResolver,
  phrase: SpeakerPhrase,
  certainty: Certainty,
  nested: boolean,
  continues: boolean,
  inflection: Inflection | null,
): Resolved => {
  const source = resolver.resolve(phrase, nested, continues, inflection);
  return { source, link: linkOf(source, phraseSpan(document, phrase), certainty) };
};

/** The same source, left out in the text. */
export const omit = ({ source, link }: Resolved): Resolved => {
  const { start: _start, end: _end, ...rest } = link;
  return { source, link: { ...rest, certainty: 'certain' } };
};
