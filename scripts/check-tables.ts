// Draws 50 rows of each table of names and prints how many of them occur in the news corpus, and which do not.
// Usage: npm run check:tables   (reads ISNAD_DATA, default ../shared/data)
import { globSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { createFolding } from '../src/language/folding.ts';
import { listCell, readTable } from '../src/language/table.ts';
import { tokenise } from '../src/language/tokenise.ts';
import { ARABIC_FOLDING } from '../src/languages/ar/letters.ts';
import { TokenKind } from '../src/model/document.ts';

const TABLES: Readonly<Record<string, string>> = {
  'given-names': 'name',
  'family-names': 'name',
  titles: 'title',
  organisations: 'name',
  groups: 'name',
  outlets: 'name',
  countries: 'name',
  places: 'name',
};
const DRAWN = 50;
const ATTACHED = ['', 'و', 'ف', 'ب', 'ل', 'ك', 'وب', 'ول'];

const { fold } = createFolding(ARABIC_FOLDING);

/** Park and Miller's generator: the same draws in every run. */
const drawer = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
};

/** The folded words of every report, with a blank before, between and behind. */
const readCorpus = (): string[] => {
  const data = process.env.ISNAD_DATA ?? '../shared/data';
  const files = globSync(`${data}/news/*.jsonl.gz`);
  if (files.length === 0) throw new Error(`no news in ${data}/news`);
  return files.flatMap((file) =>
    gunzipSync(readFileSync(file))
      .toString('utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => {
        const { title, text } = JSON.parse(line) as { title: string | null; text: string };
        const whole = `${title ?? ''}\n${text}`;
        const tokens = tokenise(whole);
        const words: string[] = [];
        for (let t = 0; t < tokens.size; t++)
          if (tokens.kind[t] === TokenKind.word) words.push(fold(whole.slice(tokens.start[t]!, tokens.end[t]!)));
        return ` ${words.join(' ')} `;
      }),
  );
};

const corpus = readCorpus();
const vocabulary = new Set(corpus.flatMap((report) => report.split(' ')));

const occurs = (form: string): boolean => {
  const key = fold(form);
  if (!key.includes(' ')) return ATTACHED.some((clitic) => vocabulary.has(clitic + key));
  return corpus.some((report) => ATTACHED.some((clitic) => report.includes(` ${clitic}${key} `)));
};

console.log('table'.padEnd(16), 'rows'.padStart(6), 'occur'.padStart(6), ' not in the corpus');
for (const [table, column] of Object.entries(TABLES)) {
  const url = new URL(`../src/languages/ar/words/${table}.tsv`, import.meta.url);
  const rows = readTable<string>(url, [column]);
  const next = drawer(2018);
  const drawn = new Set<number>();
  while (drawn.size < Math.min(DRAWN, rows.length)) drawn.add(Math.floor(next() * rows.length));
  const missing = [...drawn]
    .map((i) => rows[i]!)
    .filter((row) => ![row[column]!, ...listCell(row.aliases ?? '')].some(occurs));
  console.log(
    table.padEnd(16),
    String(rows.length).padStart(6),
    String(drawn.size - missing.length).padStart(6),
    `${missing.map((row) => row[column]).join('، ')}`,
  );
}
