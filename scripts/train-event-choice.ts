// Learns which mentions of events coders take, and writes src/languages/ar/learned/event-choice.tsv.
// Data: the dev half of the labelled reports (data/gold), our own labels of other reports of the corpus (event-labels), and every
// second sentence of data/events for ASSAULT and PROTEST.
// Method: logistic regression on the signs of a mention, fitted by descend.ts, no chance; the least score is the
// highest that stays near the best F1 in five-fold cross-validation by report (AS_GOOD). Usage: node scripts/train-event-choice.ts [--dry]
import { readFileSync, writeFileSync } from 'node:fs';
import { annotate } from '../src/annotate.ts';
import { SignTable } from '../src/language/sign-weights.ts';
import { arabic } from '../src/languages/ar/arabic.ts';
import type { Event } from '../src/model/evidence.ts';
import type { Report } from '../src/model/report.ts';
import { readCorpus } from '../src/score/corpus.ts';
import { readGold } from '../src/score/files.ts';
import { inHalf } from '../src/score/half.ts';
import { scoreReadings } from '../src/score/score.ts';
import { descend } from './descend.ts';
import { asGold, readLabels } from './event-labels/labels.ts';

const data = process.env.ISNAD_DATA ?? '../shared/data';
const TABLE = new URL('../src/languages/ar/learned/event-choice.tsv', import.meta.url);
const NO_WEIGHTS = new SignTable(new Map());
const FOLDS = 5;
const STEPS = 150;
const DECAY = 0.0003;
/**
 * Of thresholds that differ by no more in F1 (points) the highest: precision matters more than recall, and our own labels hold
 * more events a report than those of data/gold.
 */
const AS_GOOD = 3;
/** How much a sentence of the event data counts beside a mention of the labelled reports. */
const SENTENCE_WORTH = 1;

interface Example {
  readonly group: number;
  readonly signs: readonly string[];
  readonly isEvent: number;
  readonly worth: number;
}

const withWeights = (weights: ReadonlyMap<string, number>, least: number) => ({
  ...arabic,
  eventChoice: { weights: new SignTable(weights), least, roles: arabic.eventChoice.roles },
});

const watched = (report: Report): { event: Event; signs: readonly string[]; names: Map<string, string> }[] => {
  const out: { event: Event; signs: readonly string[] }[] = [];
  const watch = (event: Event, signs: readonly string[]): void => {
    out.push({ event, signs });
  };
  const { entities } = annotate(report, {
    ...arabic,
    eventChoice: { ...arabic.eventChoice, weights: NO_WEIGHTS, least: 1.1, watch },
  });
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  return out.map((found) => ({ ...found, names }));
};

const given = readGold(`${data}/gold`).filter(({ id }) => inHalf(id, 'dev'));
const labels = readLabels();
const ids = new Set([...given, ...labels].map(({ id }) => id));
const reports = readCorpus(`${data}/news/ant-2018-politics.jsonl.gz`, arabic.tag, (id) => ids.has(id));
const texts = new Map(reports.map(({ id, text }) => [id, text]));
const golds = [...given, ...labels.map((report) => asGold(report, texts.get(report.id)!))];
const goldOf = new Map(golds.map((gold) => [gold.id, gold]));

const examples: Example[] = [];
for (const [index, report] of reports.entries()) {
  const gold = goldOf.get(report.id)!;
  for (const { event, signs, names } of watched(report)) {
    // One mention alone in a reading: right where the scorer matches it.
    const entities = [...names].map(([id, name]) => ({ id, name, type: 'GROUP' as const, mentions: [], rule: '' }));
    const reading = { report, claims: [], times: [], entities, events: [event] };
    const { faults } = scoreReadings([gold], new Map([[report.id, reading]]), texts);
    const isEvent = faults.some(({ kind }) => kind === 'event false') ? 0 : 1;
    examples.push({ group: index % FOLDS, signs, isEvent, worth: 1 });
  }
}
const mentions = examples.length;
for (const type of ['assault', 'protest']) {
  const lines = readFileSync(`${data}/events/${type}-labels.jsonl`, 'utf8').split('\n').filter(Boolean);
  for (const [index, line] of lines.entries()) {
    if (index % 2 === 1) continue;
    const { label, text } = JSON.parse(line) as { label: string; text: string };
    if (label !== 'yes' && label !== 'easy no') continue;
    const report: Report = {
      id: 'x',
      outlet: null,
      title: null,
      url: null,
      author: null,
      abstract: null,
      language: 'ar',
      publishedAs: null,
      text,
    };
    for (const { event, signs } of watched(report))
      if (event.type === type.toUpperCase())
        examples.push({
          group: -1,
          signs,
          isEvent: label === 'yes' ? 1 : 0,
          worth: SENTENCE_WORTH,
        });
  }
}

const train = (all: readonly Example[]): Map<string, number> => {
  const index = new Map<string, number>();
  for (const { signs } of all) for (const sign of signs) if (!index.has(sign)) index.set(sign, index.size);
  const rows = all.map(({ signs }) => Uint32Array.from(signs, (sign) => index.get(sign)!));
  const total = all.reduce((sum, { worth }) => sum + worth, 0);
  const bias = index.get('bias')!;
  const weights = descend(index.size, STEPS, (current, slope) => {
    for (const [i, { isEvent, worth }] of all.entries()) {
      let z = 0;
      for (const sign of rows[i]!) z += current[sign]!;
      const error = ((isEvent - 1 / (1 + Math.exp(-z))) * worth) / total;
      for (const sign of rows[i]!) slope[sign]! += error;
    }
    for (let sign = 0; sign < slope.length; sign++) if (sign !== bias) slope[sign]! -= DECAY * current[sign]!;
  });
  return new Map([...index].map(([sign, i]) => [sign, weights[i]!]));
};

const agreement = (weights: (index: number) => ReadonlyMap<string, number>, least: number) => {
  const readings = new Map(
    reports.map((report, index) => [report.id, { report, ...annotate(report, withWeights(weights(index), least)) }]),
  );
  return scoreReadings(golds, readings, texts).counts.tallies.events;
};

const folds = Array.from({ length: FOLDS }, (_, fold) => train(examples.filter(({ group }) => group !== fold)));
const tried: { least: number; score: number }[] = [];
for (let least = 0.24; least < 0.5; least += 0.04) {
  const { right, labelled, read } = agreement((index) => folds[index % FOLDS]!, least);
  const score = (200 * right) / (labelled + read);
  console.log(
    least.toFixed(2),
    `P ${((100 * right) / read).toFixed(1)} R ${((100 * right) / labelled).toFixed(1)} F1 ${score.toFixed(1)}`,
  );
  tried.push({ least, score });
}
const top = Math.max(...tried.map(({ score }) => score));
const chosen = tried.findLast(({ score }) => score >= top - AS_GOOD)!;
const weights = train(examples);
const rows = [...weights].filter(([, w]) => Math.abs(w) >= 0.01).sort(([a], [b]) => (a < b ? -1 : 1));
if (!process.argv.includes('--dry'))
  writeFileSync(
    TABLE,
    `# Which mentions of events count: weights of their signs in a logistic regression, and the least probability.
# learned by scripts/train-event-choice.ts from the dev half of the labelled reports, our own labels of ${labels.length} others (scripts/event-labels) and every second sentence of arabic_event_gsr (MIT)
# ${mentions} mentions, ${examples.length - mentions} of single sentences; F1 in five-fold cross-validation ${chosen.score.toFixed(1)}
sign\tweight
least\t${chosen.least.toFixed(2)}
${rows.map(([sign, w]) => `${sign}\t${w.toFixed(3)}`).join('\n')}
`,
  );
