import type { Event } from '../model/evidence.ts';
import type { Found } from './found.ts';
import type { Parties } from './parties.ts';

interface Scene {
  readonly place: string;
  readonly sentence: number;
}

/**
 * Mentions without a place of their own, of all sentences in order, at the place where their story goes on: deeds where
 * the last ones were done, talks where someone came in the sentence before (وصل الوفد إلى روما. وأجرى محادثات).
 */
export const atScenes = (parties: Parties, found: readonly Found[]): readonly Found[] => {
  const done = new Map<Event['type'], Scene>();
  let last: Scene | null = null;
  let came: Scene | null = null;
  const out: Found[] = [];
  for (let i = 0; i < found.length; ) {
    const { sentence } = found[i]!;
    const [before, known] = [last, new Map(done)];
    const talks: string | null = came?.sentence === sentence - 1 ? came.place : null;
    for (; i < found.length && found[i]!.sentence === sentence; i++) {
      const one = found[i]!;
      const { type, mode, place: own } = one.event;
      if (own && AT_SCENE.has(type) && parties.byId(own)?.type === 'LOC') {
        last = { place: own, sentence };
        done.set(type, last);
      }
      if (own && mode === 'visit') came = { place: own, sentence };
      const goesOn = within(known.get(type), sentence, FAR) ?? within(before, sentence, NEXT);
      const scene = own ?? (AT_SCENE.has(type) ? goesOn : type === 'CONSULT' ? talks : null);
      out.push(scene === own ? one : { ...one, event: { ...one.event, place: scene } });
    }
  }
  return out;
};

/** Types that go on at the place of the last ones where their own sentence names none. */
const AT_SCENE: ReadonlySet<Event['type']> = new Set(['ASSAULT', 'COERCE', 'PROTEST', 'MOBILIZE']);

/** How many sentences on a deed of the same type is still at one place, and one of another. */
const FAR = 3;
const NEXT = 2;

const within = (scene: Scene | null | undefined, sentence: number, far: number): string | null =>
  scene && sentence - scene.sentence <= far ? scene.place : null;
