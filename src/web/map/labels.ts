import type { Site } from '../../contract/index.ts';

/** A place's name on the map, in pixels from its upper left corner. */
export interface Label {
  readonly key: number;
  readonly x: number;
  readonly y: number;
  readonly name: string;
}

interface Projection {
  readonly project: (at: [number, number]) => { readonly x: number; readonly y: number };
  readonly getContainer: () => { readonly clientWidth: number; readonly clientHeight: number };
}

const MOST = 40;
/** About what a label takes, in pixels: its height, and each letter's width. */
const HEIGHT = 20;
const LETTER = 8;

/** Names for the places most reported that are in view and do not cover one another. `sites` ascend by reports. */
export const placeLabels = (map: Projection, sites: readonly Site[]): Label[] => {
  const { clientWidth, clientHeight } = map.getContainer();
  const labels: Label[] = [];
  const taken: { x: number; y: number; width: number }[] = [];
  for (let i = sites.length - 1; i >= 0 && labels.length < MOST; i--) {
    const { key, name, lon, lat } = sites[i]!;
    const point = map.project([lon, lat]);
    const width = name.length * LETTER + 8;
    const x = point.x - width / 2;
    const y = point.y + 6;
    if (x < 0 || y < 0 || x + width > clientWidth || y + HEIGHT > clientHeight) continue;
    const isCovered = taken.some(
      (other) => x < other.x + other.width && other.x < x + width && Math.abs(y - other.y) < HEIGHT,
    );
    if (isCovered) continue;
    taken.push({ x, y, width });
    labels.push({ key, x: point.x, y, name });
  }
  return labels;
};
