import Graph from 'graphology';
import { useEffect, useRef, useState } from 'react';
import Sigma from 'sigma';
import type { Network } from '../../contract/index.ts';
import { type Ink, useInk } from '../frame/ink.ts';
import { useTongue } from '../words/words.ts';

/** What is chosen in the network: a party, or all ties between two. */
export type Choice = { readonly party: number } | { readonly between: readonly [number, number] } | null;

interface DrawingProps {
  readonly network: Network;
  readonly chosen: Choice;
  readonly onChoose: (choice: Choice) => void;
}

/** Lines above which they and the labels are left out while the drawing is dragged. */
const MANY = 800;

/** The network as lines between names. It is laid out in a worker, so the page stays quick while it moves. */
export const NetworkDrawing = ({ network, chosen, onChoose }: DrawingProps) => {
  const { words } = useTongue();
  const ink = useInk();
  const frame = useRef<HTMLDivElement>(null);
  const drawn = useRef<Sigma | null>(null);
  const latest = useRef({ onChoose, chosen, ink });
  latest.current = { onChoose, chosen, ink };
  const [isMoving, setMoving] = useState(true);

  useEffect(() => {
    const graph = graphOf(network);
    const isMany = network.edges.length > MANY;
    const sigma = new Sigma(graph, frame.current!, {
      enableEdgeEvents: true,
      labelFont: '"IBM Plex Sans Arabic", sans-serif',
      labelSize: 13,
      labelRenderedSizeThreshold: isMany ? 7 : 4,
      labelDensity: 0.8,
      zIndex: true,
      hideEdgesOnMove: isMany,
      hideLabelsOnMove: isMany,
      nodeReducer: (key, data) => {
        const { chosen: now, ink: colours } = latest.current;
        const isFar = now !== null && !isNear(graph, key, now);
        return {
          ...data,
          color: isFar ? colours.line : colours[COLOURS[data.type_ as 'PER']],
          label: isFar ? null : data.label,
          forceLabel: now !== null && isChosen(key, now),
          zIndex: isFar ? 0 : 1,
        };
      },
      edgeReducer: (_, data) => {
        const { chosen: now, ink: colours } = latest.current;
        const isHit = now === null || touches(data.ends, now);
        return {
          ...data,
          color:
            now !== null && isHit
              ? colours[data.isHostile ? 'lane-denied' : 'source']
              : mixed(data.isHostile ? colours['lane-denied'] : colours.soft, colours.paper, isMany ? 0.25 : 0.4),
          hidden: now !== null && 'party' in now && !isHit,
          zIndex: isHit ? 1 : 0,
        };
      },
    });
    drawn.current = sigma;
    sigma.on('clickNode', ({ node }) => latest.current.onChoose({ party: Number(node) }));
    sigma.on('clickEdge', ({ edge }) => latest.current.onChoose({ between: graph.getEdgeAttribute(edge, 'ends') }));
    sigma.on('clickStage', () => latest.current.onChoose(null));
    const worker = new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' });
    setMoving(true);
    const keys = network.parties.map(({ key }) => String(key));
    worker.onmessage = ({
      data: { positions, isDone },
    }: MessageEvent<{ positions: Float32Array; isDone: boolean }>) => {
      keys.forEach((key, i) => {
        graph.mergeNodeAttributes(key, { x: positions[i * 2], y: positions[i * 2 + 1] });
      });
      if (isDone) setMoving(false);
    };
    const number = new Map(keys.map((key, i) => [key, i]));
    worker.postMessage({
      size: keys.length,
      edges: graph.mapEdges((_, { size }, from, to) => [number.get(from)!, number.get(to)!, size]),
    });
    return () => {
      worker.terminate();
      sigma.kill();
      drawn.current = null;
    };
  }, [network]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is chosen changes what is drawn
  useEffect(() => {
    drawn.current?.setSetting('labelColor', { color: ink.ink });
    drawn.current?.refresh({ skipIndexation: true });
  }, [chosen, ink]);

  return (
    <div className="network">
      <div ref={frame} className="network-canvas" role="img" aria-label={words.network.label} />
      {isMoving && (
        <p className="network-state" role="status">
          {words.network.working}
        </p>
      )}
    </div>
  );
};

const COLOURS = { PER: 'source', ORG: 'accent', LOC: 'name' } as const satisfies Record<string, keyof Ink>;

/** A share of one colour (`#rrggbb`) on the ground of another. The canvas adds up what is see-through, so nothing is. */
const mixed = (colour: string, ground: string, share: number): string => {
  const [a, b] = [colour, ground].map((hex) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)));
  return `#${a!
    .map((value, i) =>
      Math.round(value * share + b![i]! * (1 - share))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
};

/** Ties of conflict wear the colour of denial. */
const HOSTILE: ReadonlySet<string> = new Set([
  'opposes',
  'fights',
  'attacks',
  'sanctions',
  'threatens',
  'accuses',
  'designates-as-terrorist',
]);

/** One line between two parties, whatever the kinds and directions of what ties them. */
const graphOf = ({ parties, edges }: Network): Graph => {
  const graph = new Graph({ type: 'undirected' });
  const degree = new Map<number, number>();
  for (const { from, to, reports } of edges)
    for (const end of [from, to]) degree.set(end, (degree.get(end) ?? 0) + reports);
  parties.forEach(({ key, name, type }, i) => {
    const angle = i * 2.4;
    graph.addNode(String(key), {
      label: name,
      type_: type,
      size: Math.min(14, 2 + Math.sqrt(degree.get(key) ?? 1) / 2.5),
      x: Math.sqrt(i + 1) * Math.cos(angle),
      y: Math.sqrt(i + 1) * Math.sin(angle),
    });
  });
  for (const { from, to, type, reports } of edges) {
    const known = graph.edge(String(from), String(to));
    const size = Math.min(4, 0.5 + Math.log2(1 + reports) / 3);
    if (known === undefined)
      graph.addEdge(String(from), String(to), { size, ends: [from, to], isHostile: HOSTILE.has(type) });
    else if (graph.getEdgeAttribute(known, 'size') < size) graph.setEdgeAttribute(known, 'size', size);
  }
  return graph;
};

const isChosen = (key: string, choice: NonNullable<Choice>): boolean =>
  'party' in choice ? Number(key) === choice.party : choice.between.includes(Number(key));

const isNear = (graph: Graph, key: string, choice: NonNullable<Choice>): boolean =>
  isChosen(key, choice) ||
  ('party' in choice && graph.hasNode(String(choice.party)) && graph.areNeighbors(key, String(choice.party)));

const touches = (ends: readonly number[], choice: NonNullable<Choice>): boolean =>
  'party' in choice ? ends.includes(choice.party) : ends.every((end) => choice.between.includes(end));
