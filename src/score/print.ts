import { type Counts, f1, precision, recall, SHARES, TALLIES } from './figures.ts';
import { intervals } from './interval.ts';
import { FAULTS } from './report-score.ts';
import type { Score } from './score.ts';

const one = (value: number): string => value.toFixed(1);

/** The figures of a score for a terminal: one line each, in percent, with the 95% interval of F1 or share. */
export const printScore = (score: Score): string => {
  const { counts } = score;
  const interval = intervals(score.perReport);
  const range = (name: Parameters<Counts['figure']>[0]) => `[${interval.get(name)!.map(one).join('–')}]`.padStart(13);
  const cell = (value: number) => one(value).padStart(5);
  return [
    `reports ${score.reports}, read ${score.read}; F1 and shares in percent with 95% intervals (bootstrap over reports)`,
    ...TALLIES.map((name) => {
      const tally = counts.tallies[name];
      const { right, labelled, read } = tally;
      const figures = `P ${cell(precision(tally))}  R ${cell(recall(tally))}  F1 ${cell(f1(tally))} ${range(name)}`;
      return `${name.padEnd(17)} ${figures}   (${right} right of ${labelled} labelled, ${read} read)`;
    }),
    ...SHARES.map((name) => {
      const { right, of } = counts.shares[name];
      return `${name.padEnd(17)} ${' '.repeat(18)}   ${cell(counts.figure(name))} ${range(name)}   (${right} of ${of})`;
    }),
  ].join('\n');
};

/** The first `count` faults of each kind. */
export const printFaults = ({ faults }: Score, count: number): string =>
  FAULTS.map((kind) => {
    const ofKind = faults.filter((fault) => fault.kind === kind);
    const lines = ofKind.slice(0, count).map(({ report, says }) => `  ${[report, ...says].join(' | ')}`);
    return [`\n## ${kind}: ${ofKind.length}`, ...lines].join('\n');
  }).join('\n');

/** The figures of several sets of reports as one Markdown table; the first set with its intervals and P and R. */
export const scoreTable = (sets: readonly { readonly name: string; readonly score: Score }[]): string => {
  const [first, ...others] = sets;
  const interval = intervals(first!.score.perReport);
  const header = ['figure', `${first!.name} (${first!.score.reports})`, '95% interval', 'P', 'R', 'right of labelled'];
  const heads = [...header, ...others.map(({ name, score }) => `${name} (${score.reports})`)];
  const rows = [...TALLIES, ...SHARES].map((name) => {
    const { counts } = first!.score;
    const range = interval.get(name)!.map(one).join('–');
    const tally = name in counts.tallies ? counts.tallies[name as (typeof TALLIES)[number]] : null;
    const share = counts.shares[name as (typeof SHARES)[number]];
    const detail = tally
      ? [one(precision(tally)), one(recall(tally)), `${tally.right} of ${tally.labelled}`]
      : ['', '', `${share.right} of ${share.of}`];
    const figures = others.map(({ score }) => one(score.counts.figure(name)));
    return [`\`${name}\``, one(counts.figure(name)), range, ...detail, ...figures];
  });
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(heads), line(heads.map((_, i) => (i === 0 ? '---' : '--:'))), ...rows.map(line)].join('\n');
};
