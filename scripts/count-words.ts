// Counts the folded word forms of the news corpus into src/languages/ar/learned/word-counts.tsv.
// Usage: npm run counts   (reads ISNAD_DATA, default ../shared/data)
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { createFolding } from '../src/language/folding.ts';
import { tokenise } from '../src/language/tokenise.ts';
import { ARABIC_FOLDING } from '../src/languages/ar/letters.ts';
import { TokenKind } from '../src/model/document.ts';

const LEAST = 6;
const data = process.env.ISNAD_DATA ?? '../shared/data';
const { fold } = createFolding(ARABIC_FOLDING);
const counts = new Map<string, { total: number; behind: number }>();
for (const file of globSync(`${data}/news/*.jsonl.gz`)) {
  for (const line of gunzipSync(readFileSync(file)).toString('utf8').split('\n')) {
    if (line === '') continue;
    const { text } = JSON.parse(line) as { text: string };
    const tokens = tokenise(text);
    let definite = false;
    for (let t = 0; t < tokens.size; t++) {
      const written = tokens.kind[t] === TokenKind.word ? text.slice(tokens.start[t]!, tokens.end[t]!) : '';
      const key = fold(written);
      if (/^[ء-ي]{2,}$/.test(key)) {
        const count = counts.get(key) ?? { total: 0, behind: 0 };
        count.total++;
        if (definite) count.behind++;
        counts.set(key, count);
      }
      definite = /^([وف]?[بك]?ال|[وف]?لل)..+/.test(written);
    }
  }
}
const rows = [...counts]
  .filter(([, n]) => n.total >= LEAST)
  .sort((a, b) => b[1].total - a[1].total || (a[0] < b[0] ? -1 : 1));
mkdirSync(new URL('../src/languages/ar/learned/', import.meta.url), { recursive: true });
writeFileSync(
  new URL('../src/languages/ar/learned/word-counts.tsv', import.meta.url),
  [
    '# Folded word forms of 17,797 Arabic news reports (ANT corpus v2.1, 2018) with their counts, where at least 6.',
    '# source: counted by scripts/count-words.ts; single words only, no text',
    '# count: in all; behind: directly behind a word with the article, as adjectives stand',
    'form\tcount\tbehind',
    ...rows.map(([form, { total, behind }]) => `${form}\t${total}\t${behind}`),
    '',
  ].join('\n'),
);
console.log(`${rows.length} forms of ${counts.size}`);
