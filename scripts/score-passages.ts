// Scores the program on the labelled passages of test/claims: by file and half, then by family.
// Usage: npm run score:passages -- [--errors N] [--family NAME] [--half all|dev|held]   (errors of the dev half, or of --half)
import { parseArgs } from 'node:util';
import { f1, precision, recall } from '../src/score/figures.ts';
import { HALVES } from '../src/score/half.ts';
import { printFaults } from '../src/score/print.ts';
import type { Score } from '../src/score/score.ts';
import { FILES, readPassages, scorePassages } from '../test/claims/labelled-passages.ts';

const { values } = parseArgs({
  options: {
    errors: { type: 'string', default: '0' },
    family: { type: 'string' },
    half: { type: 'string', default: 'dev' },
  },
});
const errorsOf = HALVES.find((half) => half === values.half);
if (!errorsOf) throw new Error(`--half ${values.half}: use ${HALVES.join(', ')}`);

const NAME = 30;
const SHARES = ['chain', 'chain.long', 'root'] as const;
const MARKED = ['certainty.marked', 'polarity.-'] as const;
const cell = (value: number | null) => (value === null ? '–' : value.toFixed(1)).padStart(6);

const header = [
  ''.padEnd(NAME),
  ...['texts', 'claims', 'P', 'R', 'F1', 'strict', 'chain', 'long', 'root', 'cert', 'deny'].map((name) =>
    name.padStart(6),
  ),
].join(' ');

/** One line of figures in percent; a dash where nothing of the kind is labelled. */
const line = (name: string, { counts, reports }: Score): string => {
  const { tallies, shares } = counts;
  const { claims } = tallies;
  return [
    name.padEnd(NAME),
    String(reports).padStart(6),
    String(claims.labelled).padStart(6),
    cell(claims.read > 0 ? precision(claims) : null),
    cell(claims.labelled > 0 ? recall(claims) : null),
    cell(claims.labelled > 0 ? f1(claims) : null),
    cell(claims.labelled > 0 ? f1(tallies['claims.strict']) : null),
    ...SHARES.map((share) => cell(shares[share].of > 0 ? counts.figure(share) : null)),
    ...MARKED.map((tally) => cell(tallies[tally].labelled > 0 ? counts.figure(tally) : null)),
  ].join(' ');
};

console.log(header);
for (const file of FILES) {
  const wanted = readPassages(file).filter(({ family }) => !values.family || family === values.family);
  if (wanted.length === 0) continue;
  for (const half of HALVES) console.log(line(`${file} ${half}`, scorePassages(wanted, half)));
  const families = Map.groupBy(wanted, ({ family }) => family);
  for (const [family, passages] of families) console.log(line(`  ${family}`, scorePassages(passages)));
  if (Number(values.errors) > 0) console.log(printFaults(scorePassages(wanted, errorsOf), Number(values.errors)));
}
