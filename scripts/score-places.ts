// Measures places: which of the labelled LOC entities get coordinates, and a seeded sample of placed entities to read by eye.
// Usage: npm run score:places -- [--sample 200] [--seed 1] [--errors N]   (reads ISNAD_DATA, default ../shared/data)
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { annotate } from '../src/annotate.ts';
import { arabic } from '../src/languages/ar/arabic.ts';
import type { Entity } from '../src/model/evidence.ts';
import { readCorpus } from '../src/score/corpus.ts';
import { readGold } from '../src/score/files.ts';
import { inHalf } from '../src/score/half.ts';
import { fold } from '../src/score/same-name.ts';

const { values } = parseArgs({
  options: {
    sample: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    errors: { type: 'string', default: '0' },
  },
});
const data = process.env.ISNAD_DATA ?? '../shared/data';
if (!existsSync(`${data}/gold`)) {
  console.error(`No labelled reports in ${data}/gold: set ISNAD_DATA to a folder that holds gold/ and news/.`);
  process.exit(2);
}

const reports = readCorpus(`${data}/news/ant-2018-politics.jsonl.gz`, arabic.tag);
const readings = new Map(reports.map((report) => [report.id, { report, ...annotate(report, arabic) }]));
const formsOf = (text: string, { name, mentions }: Entity): string[] => [
  fold(name),
  ...mentions.flatMap((m) => (m.form === 'name' && !m.in ? [fold(text.slice(m.start, m.end))] : [])),
];

const missed: string[] = [];
for (const half of ['dev', 'held'] as const) {
  let labelled = 0;
  let found = 0;
  let placed = 0;
  let pinned = 0;
  for (const gold of readGold(`${data}/gold`).filter(({ id }) => inHalf(id, half))) {
    const reading = readings.get(gold.id)!;
    const read = reading.entities
      .filter(({ type }) => type === 'LOC')
      .map((entity) => ({ entity, forms: formsOf(reading.report.text, entity) }));
    for (const { name, mentions } of gold.entities.filter(({ type }) => type === 'LOC')) {
      labelled++;
      const wanted = new Set([name, ...mentions].map(fold));
      const hits = read.filter(({ forms }) => forms.some((form) => wanted.has(form)));
      if (hits.length > 0) found++;
      const places = hits.flatMap(({ entity }) => entity.place ?? []);
      if (places.length > 0) placed++;
      if (places.some(({ lat }) => lat !== null)) pinned++;
      else if (half === 'dev')
        missed.push(`${name}\t${hits.length === 0 ? 'not found' : places.length === 0 ? 'no entry' : 'no point'}`);
    }
  }
  const share = (n: number) => `${n} (${((100 * n) / labelled).toFixed(1)}%)`;
  console.log(
    `${half}: ${labelled} labelled places; found ${share(found)}, known ${share(placed)}, with coordinates ${share(pinned)}`,
  );
}
for (const line of missed.slice(0, Number(values.errors))) console.log(line);

const all = [...readings.values()].flatMap(({ report, entities }) =>
  entities.flatMap((entity) => (entity.type === 'LOC' ? [{ report, entity }] : [])),
);
const pinned = all.filter(({ entity }) => entity.place && entity.place.lat !== null);
console.log(
  `corpus: ${all.length} places in ${readings.size} reports, ${((100 * pinned.length) / all.length).toFixed(1)}% with coordinates`,
);

/** Mulberry32: the same seed, the same sample. */
let state = Number(values.seed) >>> 0;
const random = (): number => {
  state = (state + 0x6d2b79f5) >>> 0;
  let t = Math.imul(state ^ (state >>> 15), state | 1);
  t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
};
for (let n = 0; n < Number(values.sample); n++) {
  const { report, entity } = pinned[Math.floor(random() * pinned.length)]!;
  const { lat, lon, kind, country, precision, source, basis } = entity.place!;
  const at = entity.mentions[0]!.start;
  const words = report.text.slice(Math.max(0, at - 25), at + entity.name.length + 15).replaceAll('\n', ' ');
  console.log([entity.name, kind, country, `${lat},${lon}`, precision, source, basis, words].join('\t'));
}
