import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';

/** Nodes by number with the lines between them; positions go back as x, y in turn, a few times until it stands. */
interface Task {
  readonly size: number;
  readonly edges: readonly (readonly [from: number, to: number, weight: number])[];
}

const ROUNDS = 12;

self.onmessage = ({ data: { size, edges } }: MessageEvent<Task>) => {
  const graph = new Graph({ type: 'undirected' });
  for (let node = 0; node < size; node++) {
    // A spiral to begin with: the same network always comes out the same.
    const angle = node * 2.4;
    const radius = Math.sqrt(node + 1);
    graph.addNode(node, { x: radius * Math.cos(angle), y: radius * Math.sin(angle) });
  }
  for (const [from, to, weight] of edges) if (!graph.hasEdge(from, to)) graph.addEdge(from, to, { weight });
  const settings = {
    ...forceAtlas2.inferSettings(graph),
    // Little that pulls to the middle: who belongs together stands together, with room between.
    strongGravityMode: true,
    gravity: 0.05,
    scalingRatio: 40,
    slowDown: 2,
    edgeWeightInfluence: 0,
    barnesHutOptimize: size > 500,
  };
  const iterations = size > 2000 ? 14 : 50;
  for (let round = 0; round < ROUNDS; round++) {
    forceAtlas2.assign(graph, { iterations, settings, getEdgeWeight: 'weight' });
    const positions = new Float32Array(size * 2);
    graph.forEachNode((node, { x, y }) => {
      positions[Number(node) * 2] = x;
      positions[Number(node) * 2 + 1] = y;
    });
    self.postMessage({ positions, isDone: round === ROUNDS - 1 }, { transfer: [positions.buffer] });
  }
};
