import type { Document } from '../model/document.ts';

/** What a headline tells: the lemmas and types of its words of event, and the folded stems of all its words. */
export interface Headline {
  readonly lemmas: ReadonlySet<string>;
  readonly types: ReadonlySet<string>;
  readonly stems: ReadonlySet<string>;
}

export const headlineOf = (title: Document | null): Headline => {
  const lemmas = new Set<string>();
  const types = new Set<string>();
  const stems = new Set<string>();
  for (const { senses, shape, key } of title?.words ?? []) {
    if (shape.part === 'mark') continue;
    stems.add(key).add(shape.stem);
    for (const { entry } of senses) {
      if (entry.kind !== 'eventVerb' && entry.kind !== 'eventNoun') continue;
      lemmas.add(entry.lemma);
      types.add(entry.frame.type);
    }
  }
  return { lemmas, types, stems };
};
