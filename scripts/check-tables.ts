// Draws 50 rows of each table of names and prints how many of them occur in the news corpus in any of their forms, or are
// vouched for by the source that the table's header names; and which do not. With --all every row is looked up.
// Usage: npm run check:tables [-- --all]   (reads ISNAD_DATA, default ../shared/data)
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
/** Columns with further forms of a row. */
const FORMS: readonly string[] = ['aliases', 'feminine', 'plural'];
const DRAWN = process.argv.includes('--all') ? Number.POSITIVE_INFINITY : 50;
const CLITICS = ['', 'و', 'ف', 'ب', 'ل', 'ك', 'وب', 'ول'];
const ATTACHED = [...CLITICS, 'ال', 'وال', 'فال', 'بال', 'كال', 'لل', 'ولل'];

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
          if (tokens.kind[t] === TokenKind.word || tokens.kind[t] === TokenKind.number)
            words.push(fold(whole.slice(tokens.start[t]!, tokens.end[t]!)));
        return ` ${words.join(' ')} `;
      }),
  );
};

const corpus = readCorpus();
const reportsOf = new Map<string, number[]>();
for (const [i, report] of corpus.entries())
  for (const word of new Set(report.split(' '))) {
    const known = reportsOf.get(word);
    if (known) known.push(i);
    else reportsOf.set(word, [i]);
  }

/** Whether a form stands in a report, as its words follow each other, the first with any clitics. */
const occurs = (form: string): boolean => {
  const [first = '', ...rest] = fold(form).split(/[ -]/);
  if (rest.length === 0) return ATTACHED.some((clitic) => reportsOf.has(clitic + first));
  const lists = rest.map((word) => reportsOf.get(word) ?? []);
  const fewest = lists.reduce((a, b) => (b.length < a.length ? b : a));
  const tail = rest.join(' ');
  return fewest.some((i) => ATTACHED.some((clitic) => corpus[i]!.includes(` ${clitic}${first} ${tail} `)));
};

/** Places whose point the builder found in GeoNames, and countries and territories of ISO 3166-1: named in the headers. */
const placed = new Set(
  readTable(new URL('../src/languages/ar/learned/place-ids.tsv', import.meta.url), ['name', 'country', 'source'])
    .filter(({ source }) => source === 'geonames')
    .map(({ name, country }) => `${name}\t${country}`),
);
const isVouchedFor = (table: string, row: Readonly<Record<string, string>>): boolean =>
  (table === 'places' && placed.has(`${row.name}\t${row.country}`)) || (table === 'countries' && row.iso !== '');

console.log('table'.padEnd(16), 'rows'.padStart(6), 'occur'.padStart(6), ' not in the corpus');
for (const [table, column] of Object.entries(TABLES)) {
  const url = new URL(`../src/languages/ar/words/${table}.tsv`, import.meta.url);
  const rows = readTable<string>(url, [column]);
  const next = drawer(2018);
  const drawn = new Set<number>();
  while (drawn.size < Math.min(DRAWN, rows.length)) drawn.add(Math.floor(next() * rows.length));
  const missing = [...drawn]
    .map((i) => rows[i]!)
    .filter(
      (row) =>
        !isVouchedFor(table, row) &&
        ![row[column]!, ...FORMS.flatMap((each) => listCell(row[each] ?? ''))].some(occurs),
    );
  console.log(
    table.padEnd(16),
    String(rows.length).padStart(6),
    String(drawn.size - missing.length).padStart(6),
    `${missing.map((row) => row[column]).join('، ')}`,
  );
}
