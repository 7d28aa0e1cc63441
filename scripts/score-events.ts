// Scores events on single sentences of conflict news (data/events): detection, and the words of actor and recipient; and on the
// whole reports that our own labels set aside (event-labels/aside.jsonl); writes docs/events.md.
// Usage: npm run score:events [-- --half dev|held|all] (reads ISNAD_DATA, default ../shared/data)
// Half dev is every second sentence, from which the choice of events was learned; held is the rest.
import { readFileSync, writeFileSync } from 'node:fs';
import { annotate } from '../src/annotate.ts';
import { arabic } from '../src/languages/ar/arabic.ts';
import type { Entity, Event, Evidence } from '../src/model/evidence.ts';
import { EntryBit } from '../src/model/lexicon.ts';
import { readCorpus } from '../src/score/corpus.ts';
import { fold } from '../src/score/same-name.ts';
import { scoreReadings } from '../src/score/score.ts';
import { asGold, readLabels } from './event-labels/labels.ts';

const data = process.env.ISNAD_DATA ?? '../shared/data';
const half = process.argv.includes('--half') ? process.argv[process.argv.indexOf('--half') + 1] : 'held';
const inHalf = (index: number): boolean => half === 'all' || (index % 2 === 0) === (half === 'dev');

const lines = <Row>(name: string): Row[] =>
  readFileSync(`${data}/events/${name}.jsonl`, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row);

const read = (text: string, least: number): Evidence =>
  annotate(
    {
      id: 'sentence',
      outlet: null,
      title: null,
      url: null,
      author: null,
      abstract: null,
      language: 'ar',
      publishedAs: null,
      text,
    },
    { ...arabic, eventChoice: { ...arabic.eventChoice, least } },
  );

const said: string[] = [];
const say = (line: string): void => {
  said.push(`- ${line}`);
  console.log(line);
};

const percent = (part: number, whole: number): string => (whole === 0 ? '0.0' : ((100 * part) / whole).toFixed(1));

/** Mean of the precision at each right find, best score first. */
const averagePrecision = (ranked: readonly { readonly score: number; readonly isRight: boolean }[]): number => {
  let right = 0;
  let sum = 0;
  for (const [i, one] of [...ranked].sort((a, b) => b.score - a.score).entries()) {
    if (!one.isRight) continue;
    right++;
    sum += right / (i + 1);
  }
  return right === 0 ? 0 : sum / right;
};

/** The highest score down to which this share of the right ones is found. */
const leastFor = (ranked: readonly { readonly score: number; readonly isRight: boolean }[], recall: number): number => {
  const right = ranked.filter(({ isRight }) => isRight).sort((a, b) => b.score - a.score);
  return right[Math.ceil(recall * right.length) - 1]!.score;
};

for (const type of ['ASSAULT', 'PROTEST'] as const) {
  const rows = lines<{ label: string; text: string }>(`${type.toLowerCase()}-labels`).filter((_, i) => inHalf(i));
  const scored = rows.map(({ label, text }) => {
    const scores = read(text, 0).events.filter((event) => event.type === type);
    return { label, score: Math.max(0, ...scores.map(({ score = 0 }) => score)) };
  });
  const least = arabic.eventChoice.least;
  const told = (label: string): string => {
    const of = scored.filter((row) => row.label === label);
    return `${label} ${of.filter(({ score }) => score >= least).length} of ${of.length}`;
  };
  const clear = scored.filter(({ label }) => label === 'yes' || label === 'easy no');
  const yes = clear.filter(({ label }) => label === 'yes').length;
  for (const [name, cut] of [
    ['as chosen', least],
    ['0.1', 0.1],
    ['0.2', 0.2],
    ['0.3', 0.3],
    ['0.4', 0.4],
    ['0.5', 0.5],
  ] as const) {
    const found = clear.filter(({ score }) => score >= cut && score > 0);
    const right = found.filter(({ label }) => label === 'yes').length;
    say(
      `${type} detection, least ${name}: P ${percent(right, found.length)} R ${percent(right, yes)} (${right} of ${yes}, ${found.length} found)`,
    );
  }
  const ranked = clear.map(({ label, score }) => ({ score, isRight: label === 'yes' }));
  const cut = leastFor(ranked, 0.7);
  const kept = ranked.filter(({ score }) => score >= cut);
  say(
    `${type} detection at recall 70: P ${percent(kept.filter(({ isRight }) => isRight).length, kept.length)}, least ${cut}`,
  );
  say(
    `${type} average precision ${(100 * averagePrecision(ranked)).toFixed(1)}; found: ${told('difficult no')}, ${told('ambiguous')}`,
  );
}

interface SpanRow {
  readonly text: string;
  readonly event_type: string;
  readonly spans: readonly { readonly source_actor: readonly string[]; readonly target_actor: readonly string[] }[];
}

/** Without numbers, where these are not to count: how many (ستة جنود) is the quantity of an event, which it tells apart from its parties. */
const wordsOf = (text: string, withNumbers: boolean): Set<string> => {
  const { words } = arabic.parse(text);
  const isNumber = ({ kinds, form }: (typeof words)[number]): boolean =>
    (kinds & EntryBit.numberWord) !== 0 || /^\p{N}+$/u.test(form);
  const counted = words.filter((word) => withNumbers || !isNumber(word));
  return new Set(
    fold((counted.length > 0 ? counted : words).map(({ form }) => form).join(' ')).match(/[\p{L}\p{N}]+/gu) ?? [],
  );
};

const setF1 = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  if (a.size === 0 || b.size === 0) return 0;
  const shared = [...a].filter((word) => b.has(word)).length;
  return (2 * shared) / (a.size + b.size);
};

/** A party in the words of the sentence, as coders mark it: its mention nearest to the event, with the clitics of its words (للصين). */
const toldAs = (text: string, event: Event | undefined, party: Entity | undefined): string => {
  const own = (party?.mentions ?? []).filter((mention) => !mention.in);
  if (!event || own.length === 0) return party?.name ?? '';
  const { start, end } = own.reduce((near, other) =>
    Math.abs(other.start - event.trigger.start) < Math.abs(near.start - event.trigger.start) ? other : near,
  );
  const from = text.lastIndexOf(' ', start - 1) + 1;
  const to = text.indexOf(' ', end);
  return text.slice(from, to < 0 ? text.length : to);
};

const rows = [...lines<SpanRow>('assault-spans'), ...lines<SpanRow>('protest-spans')];
for (const [role, field] of [
  ['actor', 'source_actor'],
  ['recipient', 'target_actor'],
] as const) {
  let sum = 0;
  let counted = 0;
  let of = 0;
  for (const { text, event_type: type, spans } of rows) {
    const coders = spans.map((span) => span[field].join(' ')).filter((words) => words !== '');
    if (coders.length === 0) continue;
    of++;
    const { events, entities } = read(text, 0);
    const likeliest = events.filter((event) => event.type === type).sort((a, b) => (b.score ?? 0) - (a.score ?? 0))[0];
    const party = entities.find(({ id }) => id === likeliest?.[role]);
    const told = toldAs(text, likeliest, party);
    const best = (words: ReadonlySet<string>): number =>
      Math.max(...coders.map((coder) => setF1(words, wordsOf(coder, true))));
    sum += best(wordsOf(told, false));
    counted += best(wordsOf(told, true));
  }
  say(`spans, ${role}: set F1 ${percent(sum, of)}, with the numbers of ours ${percent(counted, of)} (${of} sentences)`);
}

const labels = readLabels('aside');
const ids = new Set(labels.map(({ id }) => id));
const reports = readCorpus(`${data}/news/ant-2018-politics.jsonl.gz`, arabic.tag, (id) => ids.has(id));
const texts = new Map(reports.map(({ id, text }) => [id, text]));
const { counts } = scoreReadings(
  labels.map((label) => asGold(label, texts.get(label.id)!)),
  new Map(reports.map((report) => [report.id, { report, ...annotate(report, arabic) }])),
  texts,
);
const { right, labelled, read: found } = counts.tallies.events;
say(
  `reports set aside (${labels.length}): events P ${percent(right, found)} R ${percent(right, labelled)} F1 ${percent(2 * right, labelled + found)} (${right} right of ${labelled} labelled, ${found} read)`,
);
for (const role of ['actor', 'recipient', 'place'] as const) {
  const share = counts.shares[`event.${role}`];
  say(`reports set aside, ${role}: ${percent(share.right, share.of)} (${share.right} of ${share.of})`);
}

writeFileSync(
  new URL('../docs/events.md', import.meta.url),
  `# Events on single sentences and reports set aside

Written by \`npm run score:events\` on ${new Date().toISOString().slice(0, 10)}. Data: arabic_event_gsr (MIT), conflict news, one sentence a
record. Detection: \`yes\` against \`easy no\`, on the half \`${half}\` (every second sentence; the choice of events was learned from the other
half and from the dev half of our own labelled reports). Spans: the words of actor and recipient of the likeliest event of the
type, as the sentence has them, without numbers (the quantity of an event) and with them, against the best of the coders, all sentences. Reports set aside: whole reports of
our own labels, never learned from. What events reach on the labelled reports given stands in [scores.md](scores.md).

${said.join('\n')}
`,
);
