import type { Event } from '../model/evidence.ts';
import type { Found } from './found.ts';
import type { Parties } from './parties.ts';

/**
 * Mentions without a place of their own, of all sentences in order, at the place where their story goes on: deeds where
 * the last ones were done, talks where someone came in the sentence before (وصل الوفد إلى روما. وأجرى محادثات).
 */
export const atScenes = (parties: Parties, found: readonly Found[]): readonly Found[] => {
  let done: string | null = null;
  let came: { readonly place: string; readonly sentence: number } | null = null;
  const out: Found[] = [];
  for (let i = 0; i < found.length; ) {
    const { sentence } = found[i]!;
    const before = done;
    const talks: string | null = came?.sentence === sentence - 1 ? came.place : null;
    for (; i < found.length && found[i]!.sentence === sentence; i++) {
      const one = found[i]!;
      const { type, mode, place: own } = one.event;
      if (own && AT_SCENE.has(type) && parties.byId(own)?.type === 'LOC') done = own;
      if (own && mode === 'visit') came = { place: own, sentence };
      const scene = own ?? (AT_SCENE.has(type) ? before : type === 'CONSULT' ? talks : null);
      out.push(scene === own ? one : { ...one, event: { ...one.event, place: scene } });
    }
  }
  return out;
};

/** Types that go on at the place of the last ones where their own sentence names none. */
const AT_SCENE: ReadonlySet<Event['type']> = new Set(['ASSAULT', 'COERCE', 'PROTEST', 'MOBILIZE']);
