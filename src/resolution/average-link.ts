/** Two groups whose members' mean score is lower stay apart. */
const LEAST_MEAN = 0.5;

interface Meeting {
  readonly mean: number;
  readonly a: number;
  readonly b: number;
  /** Sizes when it was worked out; a group that has grown since makes it void. */
  readonly sizeA: number;
  readonly sizeB: number;
}

/**
 * Groups items by average link (Sokal and Michener 1958): the two groups whose members have the highest mean score are
 * joined, until none is high enough; pairs without a score count as 0. Ties go to the items that stand first, so the result
 * depends on the order of the items and the scores alone. Groups keep that order. E scores take E log E time.
 */
export const averageLink = (
  items: readonly number[],
  scores: ReadonlyMap<number, ReadonlyMap<number, number>>,
): number[][] => {
  const place = new Map(items.map((item, i) => [item, i]));
  const members: (number[] | null)[] = items.map((_, i) => [i]);
  const sums: Map<number, number>[] = items.map(
    (item) => new Map([...(scores.get(item) ?? [])].map(([other, score]) => [place.get(other)!, score])),
  );
  const heap: Meeting[] = [];
  const meet = (a: number, b: number): void => {
    const sizeA = members[a]!.length;
    const sizeB = members[b]!.length;
    const mean = sums[a]!.get(b)! / (sizeA * sizeB);
    if (mean >= LEAST_MEAN)
      push(heap, a < b ? { mean, a, b, sizeA, sizeB } : { mean, a: b, b: a, sizeA: sizeB, sizeB: sizeA });
  };
  for (const [a, near] of sums.entries()) for (const b of near.keys()) if (a < b) meet(a, b);

  for (let next = pop(heap); next; next = pop(heap)) {
    const { a, b } = next;
    if (members[a]?.length !== next.sizeA || members[b]?.length !== next.sizeB) continue;
    members[a] = [...members[a], ...members[b]].sort((x, y) => x - y);
    members[b] = null;
    for (const [other, sum] of sums[b]!) {
      sums[other]!.delete(b);
      if (other === a) continue;
      const joined = (sums[a]!.get(other) ?? 0) + sum;
      sums[a]!.set(other, joined);
      sums[other]!.set(a, joined);
    }
    for (const other of sums[a]!.keys()) meet(a, other);
  }
  return members.flatMap((group) => (group ? [group.map((i) => items[i]!)] : []));
};

/** Whether a meeting goes before another: higher mean, then the items that stand first. */
const isBefore = (x: Meeting, y: Meeting): boolean =>
  x.mean !== y.mean ? x.mean > y.mean : x.a !== y.a ? x.a < y.a : x.b < y.b;

const push = (heap: Meeting[], meeting: Meeting): void => {
  let at = heap.push(meeting) - 1;
  while (at > 0) {
    const above = (at - 1) >> 1;
    if (!isBefore(meeting, heap[above]!)) break;
    heap[at] = heap[above]!;
    at = above;
  }
  heap[at] = meeting;
};

const pop = (heap: Meeting[]): Meeting | undefined => {
  const first = heap[0];
  const last = heap.pop();
  if (first === undefined || last === undefined || heap.length === 0) return first;
  let at = 0;
  for (let below = 1; below < heap.length; below = 2 * at + 1) {
    if (below + 1 < heap.length && isBefore(heap[below + 1]!, heap[below]!)) below++;
    if (!isBefore(heap[below]!, last)) break;
    heap[at] = heap[below]!;
    at = below;
  }
  heap[at] = last;
  return first;
};
