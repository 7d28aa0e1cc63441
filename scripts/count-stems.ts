// Counts in how many reports of the news corpus each stem stands, into src/languages/ar/learned/stem-reports.tsv.
// Usage: node scripts/count-stems.ts   (reads ISNAD_DATA, default ../shared/data)
import { globSync, writeFileSync } from 'node:fs';
import { arabic } from '../src/languages/ar/arabic.ts';
import { TokenKind } from '../src/model/document.ts';
import { readLines } from '../src/score/files.ts';

/** Stems of fewer reports weigh as the rarest. */
const LEAST = 6;
const data = process.env.ISNAD_DATA ?? '../shared/data';
const counts = new Map<string, number>();
let reports = 0;
for (const line of globSync(`${data}/news/*.jsonl.gz`).flatMap(readLines)) {
  const { title, text } = JSON.parse(line) as { title: string; text: string };
  const { kind, words, size } = arabic.parse(`${title}\n${text}`);
  const stems = new Set<string>();
  for (let t = 0; t < size; t++) if (kind[t] === TokenKind.word) stems.add(words[t]!.shape.stem);
  for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  reports++;
}
const rows = [...counts]
  .filter(([stem, n]) => n >= LEAST && /^[ء-ي]{2,}$/.test(stem))
  .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
writeFileSync(
  new URL('../src/languages/ar/learned/stem-reports.tsv', import.meta.url),
  [
    '# Stems (folded, without clitics and article) with the number of Arabic news reports (ANT corpus v2.1, 2018) in which they stand, where at least 6.',
    `# source: counted by scripts/count-stems.ts in ${reports} reports; single words only, no text`,
    'stem\treports',
    ...rows.map(([stem, n]) => `${stem}\t${n}`),
    '',
  ].join('\n'),
);
console.log(`${rows.length} stems of ${counts.size} in ${reports} reports`);
