// Hides the publication date of corpus reports and says how often what the text alone gives holds the true day.
// Usage: node scripts/score-published.ts [--reports N] [--errors N]   (reads ISNAD_DATA, default ../shared/data)
import { parseArgs } from 'node:util';
import { arabic } from '../src/languages/ar/arabic.ts';
import { readCorpus } from '../src/score/corpus.ts';
import { readTimes } from '../src/time/read-times.ts';

const { values } = parseArgs({
  options: { reports: { type: 'string', default: '500' }, errors: { type: 'string', default: '0' } },
});
const data = process.env.ISNAD_DATA ?? '../shared/data';
const all = readCorpus(`${data}/news/ant-2018-politics.jsonl.gz`, arabic.tag).filter(({ publishedAs }) => publishedAs);
const step = Math.max(1, Math.floor(all.length / Number(values.reports)));
const sample = all.filter((_, i) => i % step === 0).slice(0, Number(values.reports));
let given = 0;
let right = 0;
let shown = 0;
for (const { id, text, publishedAs } of sample) {
  const { published } = readTimes({ publishedAs: null }, arabic.parse(text), arabic.timeWords);
  if (published.earliest === null || published.latest === null) continue;
  given++;
  const day = publishedAs!.slice(0, 10);
  const holds = published.earliest <= day && day <= published.latest;
  if (holds) right++;
  else if (shown++ < Number(values.errors))
    console.log(
      `${id}  ${day}  not in ${published.earliest}..${published.latest}  ${published.basis}: ${published.why}`,
    );
}
const percent = (part: number, of: number): string => `${((100 * part) / Math.max(of, 1)).toFixed(1)}%`;
console.log(
  `${sample.length} reports, metadata hidden: ${given} intervals given, ${right} hold the day (${percent(right, given)});`,
);
console.log(`unknown: ${sample.length - given} (${percent(sample.length - given, sample.length)})`);
