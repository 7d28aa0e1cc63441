type Ring = readonly (readonly number[])[];
export type Polygon = readonly Ring[];

/** Is a point (longitude, latitude) inside a polygon, holes taken out? */
export const isInside = ([x, y]: readonly [number, number], polygon: Polygon): boolean => {
  let inside = false;
  for (const ring of polygon)
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [xi, yi] = ring[i] as [number, number];
      const [xj, yj] = ring[j] as [number, number];
      if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
    }
  return inside;
};

/** A point in the middle of the largest polygon: its centroid, or where that lies outside, the middle of its widest chord nearby. */
export const middleOf = (polygons: readonly Polygon[]): readonly [longitude: number, latitude: number] => {
  const largest = polygons.reduce((a, b) => (areaOf(b[0]!) > areaOf(a[0]!) ? b : a));
  const centre = centroidOf(largest[0]!);
  if (isInside(centre, largest)) return centre;
  const crossings: number[] = [];
  for (const ring of largest)
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [xi, yi] = ring[i] as [number, number];
      const [xj, yj] = ring[j] as [number, number];
      if (yi > centre[1] !== yj > centre[1]) crossings.push(((xj - xi) * (centre[1] - yi)) / (yj - yi) + xi);
    }
  crossings.sort((a, b) => a - b);
  let best: readonly [number, number] = [crossings[0]!, crossings[1]!];
  for (let i = 0; i + 1 < crossings.length; i += 2) {
    const chord = [crossings[i]!, crossings[i + 1]!] as const;
    if (chord[1] - chord[0] > best[1] - best[0]) best = chord;
  }
  return [(best[0] + best[1]) / 2, centre[1]];
};

const signedArea = (ring: Ring): number => {
  let sum = 0;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++)
    sum += ring[j]![0]! * ring[i]![1]! - ring[i]![0]! * ring[j]![1]!;
  return sum / 2;
};

const areaOf = (ring: Ring): number => Math.abs(signedArea(ring));

const centroidOf = (ring: Ring): readonly [number, number] => {
  let x = 0;
  let y = 0;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const cross = ring[j]![0]! * ring[i]![1]! - ring[i]![0]! * ring[j]![1]!;
    x += (ring[j]![0]! + ring[i]![0]!) * cross;
    y += (ring[j]![1]! + ring[i]![1]!) * cross;
  }
  const area = 6 * signedArea(ring);
  return [x / area, y / area];
};
