import type { Document } from '../model/document.ts';
import type { Demonym } from '../model/evidence.ts';
import { EntryBit, type Nisba } from '../model/lexicon.ts';

/** Nationality adjectives by the country that they lead to: الروسية to روسيا. Adjectives of towns lead to the town's country. */
export const findDemonyms = (document: Document): Demonym[] => {
  const found = new Map<string, { country: string; name: string; mentions: { start: number; end: number }[] }>();
  for (let t = 0; t < document.size; t++) {
    const word = document.words[t]!;
    if (!(word.kinds & EntryBit.nisba)) continue;
    const nisba = word.senses.find(({ entry }) => entry.kind === 'nisba')?.entry as Nisba | undefined;
    if (!nisba || nisba.country === '') continue;
    const key = `${nisba.country} ${nisba.name}`;
    const mention = { start: document.start[t]!, end: document.end[t]! };
    const known = found.get(key);
    if (known) known.mentions.push(mention);
    else found.set(key, { country: nisba.country, name: nisba.name, mentions: [mention] });
  }
  return [...found.values()];
};
