// Learns who acts in an event, whom it is done to and where, and writes src/languages/ar/learned/event-roles.tsv.
// Data: the dev half of the labelled reports (data/gold) and our own labels of other reports of the corpus (event-labels): every
// mention that the rules read where a label of its type has its trigger.
// Method: for each role a softmax over the options of a mention (those named or described and nobody), fitted by
// descend.ts, no chance.
// Prints the share of roles that are right as the rules fill them and in five-fold cross-validation by report.
// Usage: node scripts/train-event-roles.ts [--dry]
import { writeFileSync } from 'node:fs';
import { annotate } from '../src/annotate.ts';
import { SignTable } from '../src/language/sign-weights.ts';
import { arabic } from '../src/languages/ar/arabic.ts';
import type { EventRole } from '../src/model/event-choice.ts';
import type { Event } from '../src/model/evidence.ts';
import { readCorpus } from '../src/score/corpus.ts';
import { readGold } from '../src/score/files.ts';
import { inHalf } from '../src/score/half.ts';
import { sameName } from '../src/score/same-name.ts';
import { descend } from './descend.ts';
import { asGold, readLabels } from './event-labels/labels.ts';

const data = process.env.ISNAD_DATA ?? '../shared/data';
const TABLE = new URL('../src/languages/ar/learned/event-roles.tsv', import.meta.url);
const NO_WEIGHTS = new SignTable(new Map());
const FOLDS = 5;
const STEPS = 150;
const DECAY = 0.0015;
/** Of fewer options that have a sign nothing is learned. */
const LEAST_SEEN = 3;
/**
 * By how much nobody must outweigh a place: labels leave places out that a text tells, so that of margins the one is taken with
 * the best mean of the shares right of all and of those that a label names. A wrong party is worse than none.
 */
const MARGINS = [0, 0.3, 0.6, 0.9, 1.2, 1.5, 1.8];
const ROLES: readonly EventRole[] = ['actor', 'recipient', 'place'];

interface Option {
  readonly signs: readonly string[];
  readonly isRight: boolean;
}

interface Example {
  readonly group: number;
  readonly role: EventRole;
  readonly options: readonly Option[];
  /** Whether the label names somebody. */
  readonly isNamed: boolean;
  readonly isRuleRight: boolean;
}

const given = readGold(`${data}/gold`).filter(({ id }) => inHalf(id, 'dev'));
const labels = readLabels();
const ids = new Set([...given, ...labels].map(({ id }) => id));
const reports = readCorpus(`${data}/news/ant-2018-politics.jsonl.gz`, arabic.tag, (id) => ids.has(id));
const texts = new Map(reports.map(({ id, text }) => [id, text]));
const golds = new Map(
  [...given, ...labels.map((each) => asGold(each, texts.get(each.id)!))].map((gold) => [gold.id, gold]),
);

/** Whether a label means a party, by any of the names that the report has for it. */
const isSame = (label: string | null, party: string | null, forms: ReadonlyMap<string, readonly string[]>): boolean =>
  label === null || party === null
    ? label === party
    : sameName(label, party) || (forms.get(party)?.some((form) => sameName(label, form)) ?? false);

const examples: Example[] = [];
for (const [index, report] of reports.entries()) {
  const { events } = golds.get(report.id)!;
  const seen: {
    event: Event;
    role: EventRole;
    options: readonly { name: string | null; signs: readonly string[] }[];
  }[] = [];
  const roles = {
    weights: arabic.eventChoice.roles.weights,
    watch: (event: Event, role: EventRole, options: (typeof seen)[number]['options']): void => {
      seen.push({ event, role, options });
    },
  };
  const choice = { ...arabic.eventChoice, weights: NO_WEIGHTS, least: 1.1, roles };
  const { entities } = annotate(report, { ...arabic, eventChoice: choice });
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  const forms = new Map(
    entities.map(({ name, mentions }) => [
      name,
      mentions.filter(({ form }) => form === 'name').map(({ start, end }) => report.text.slice(start, end)),
    ]),
  );
  for (const { event, role, options } of seen) {
    const label = events.find(
      ({ type, trigger: [start, end] }) =>
        type === event.type && start < event.trigger.end && event.trigger.start < end,
    );
    if (!label) continue;
    const wanted = label[role] ?? null;
    const ruled = event[role] === null ? null : (names.get(event[role]!) ?? null);
    examples.push({
      group: index % FOLDS,
      role,
      options: options.map(({ name, signs }) => ({ signs, isRight: isSame(wanted, name, forms) })),
      isNamed: wanted !== null,
      isRuleRight: isSame(wanted, ruled, forms),
    });
  }
}

const train = (all: readonly Example[]): Map<string, number> => {
  const seen = new Map<string, number>();
  for (const { options } of all)
    for (const { signs } of options) for (const sign of signs) seen.set(sign, (seen.get(sign) ?? 0) + 1);
  const index = new Map<string, number>();
  for (const [sign, times] of seen) if (times >= LEAST_SEEN) index.set(sign, index.size);
  const usable = all.filter(({ options }) => options.some(({ isRight }) => isRight));
  const rows = usable.map(({ options }) =>
    options.map(({ signs, isRight }) => ({
      isRight,
      signs: Uint32Array.from(signs.flatMap((sign) => index.get(sign) ?? [])),
    })),
  );
  const weights = descend(index.size, STEPS, (current, slope) => {
    for (const options of rows) {
      const scores = options.map(({ signs }) => Math.exp(signs.reduce((sum, sign) => sum + current[sign]!, 0)));
      const total = scores.reduce((sum, score) => sum + score, 0);
      const right = options.reduce((sum, { isRight }, i) => sum + (isRight ? scores[i]! : 0), 0);
      for (const [i, { isRight, signs }] of options.entries()) {
        const error = ((isRight ? scores[i]! / right : 0) - scores[i]! / total) / rows.length;
        for (const sign of signs) slope[sign]! += error;
      }
    }
    for (let sign = 0; sign < slope.length; sign++) slope[sign]! -= DECAY * current[sign]!;
  });
  return new Map([...index].map(([sign, i]) => [sign, weights[i]!]));
};

const NOBODY = 'none';

const isRightBy = (weights: ReadonlyMap<string, number>, { options }: Example, margin = 0): boolean => {
  const weigh = ({ signs }: Option): number =>
    signs.reduce((sum, sign) => sum + (weights.get(sign) ?? 0), signs[0] === NOBODY ? -margin : 0);
  return options.reduce((one, other) => (weigh(other) > weigh(one) ? other : one)).isRight;
};

const share = (all: readonly Example[], isRight: (one: Example) => boolean): string =>
  `${((100 * all.filter(isRight).length) / all.length).toFixed(1)} of ${all.length}`;

const measured: string[] = [];
const table: string[] = [];
for (const role of ROLES) {
  const own = examples.filter((one) => one.role === role);
  const folds = Array.from({ length: FOLDS }, (_, fold) => train(own.filter(({ group }) => group !== fold)));
  const named = own.filter(({ isNamed }) => isNamed);
  const rightOf = (some: readonly Example[], margin: number): number =>
    some.filter((one) => isRightBy(folds[one.group]!, one, margin)).length / some.length;
  const both = (margin: number): number => rightOf(own, margin) + rightOf(named, margin);
  const margin = role === 'place' ? MARGINS.reduce((best, each) => (both(each) > both(best) ? each : best)) : 0;
  for (const [what, some] of [
    ['all', own],
    ['named', named],
  ] as const) {
    const line = `${role}, ${what}, margin ${margin}: by rule ${share(some, (one) => one.isRuleRight)}, learned ${share(
      some,
      (one) => isRightBy(folds[one.group]!, one, margin),
    )}, among the options ${share(some, ({ options }) => options.some(({ isRight }) => isRight))}`;
    console.log(line);
    measured.push(line);
  }
  const weights = [...train(own)].map(([sign, w]) => [sign, sign === NOBODY ? w - margin : w] as const);
  for (const [sign, w] of weights.sort(([a], [b]) => (a < b ? -1 : 1)))
    if (Math.abs(w) >= 0.01) table.push(`${role}\t${sign}\t${w.toFixed(3)}`);
}
if (!process.argv.includes('--dry'))
  writeFileSync(
    TABLE,
    `# Who or what stands in a role of an event: weights of the signs of each option in a softmax over them.
# learned by scripts/train-event-roles.ts from the dev half of the labelled reports and our own labels of ${labels.length} others (scripts/event-labels)
# five-fold cross-validation, share right:
${measured.map((line) => `# ${line}`).join('\n')}
role\tsign\tweight
${table.join('\n')}
`,
  );
