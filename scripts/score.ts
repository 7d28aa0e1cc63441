// Scores the program on the labelled reports of the data folder and writes docs/scores.md.
// Usage: npm run score -- [--half all|dev|held] [--errors N]   (reads ISNAD_DATA, default ../shared/data)
import { existsSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { annotate } from '../src/annotate.ts';
import { arabic } from '../src/languages/ar/arabic.ts';
import { readCorpus } from '../src/score/corpus.ts';
import { readGold } from '../src/score/files.ts';
import { HALVES, type Half, inHalf } from '../src/score/half.ts';
import { printFaults, printScore, scoreTable } from '../src/score/print.ts';
import { scoreReadings } from '../src/score/score.ts';

const { values } = parseArgs({
  options: { half: { type: 'string', default: 'all' }, errors: { type: 'string', default: '0' } },
});
const shown = HALVES.find((half) => half === values.half);
if (!shown) throw new Error(`--half ${values.half}: use ${HALVES.join(', ')}`);

const data = process.env.ISNAD_DATA ?? '../shared/data';
const goldFolder = `${data}/gold`;
if (!existsSync(goldFolder)) {
  console.error(`No labelled reports in ${goldFolder}: set ISNAD_DATA to a folder that holds gold/ and news/.`);
  process.exit(2);
}

const golds = readGold(goldFolder);
const ids = new Set(golds.map(({ id }) => id));
const reports = readCorpus(`${data}/news/ant-2018-politics.jsonl.gz`, arabic.tag, (id) => ids.has(id));
const texts = new Map(reports.map(({ id, text }) => [id, text]));
const readings = new Map(reports.map((report) => [report.id, { report, ...annotate(report, arabic) }]));
const scoreOf = (half: Half) =>
  scoreReadings(
    golds.filter(({ id }) => inHalf(id, half)),
    readings,
    texts,
  );

console.log(printScore(scoreOf(shown)));
if (Number(values.errors) > 0) console.log(printFaults(scoreOf(shown), Number(values.errors)));

writeFileSync(
  new URL('../docs/scores.md', import.meta.url),
  `# Scores

Written by \`npm run score\` on ${new Date().toISOString().slice(0, 10)}; how things match is told in [scoring.md](scoring.md).
${golds.length} reports labelled by hand. Tallies (those with P and R) are F1, the others shares, in percent; intervals are 95%, by
bootstrap over reports. \`dev\` (MD5 of the id even) is the half to look at while writing rules, \`held\` the other.

${scoreTable(HALVES.map((half) => ({ name: half, score: scoreOf(half) })))}
`,
);
