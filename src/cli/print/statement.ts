import type { StatementRoot } from '../../model/statement.ts';
import type { FoundDispute, FoundSide, FoundStatement } from '../../store/find-statements.ts';
import { oneLine, type Page, quoted } from '../page.ts';
import { counted, printWords, SEPARATOR } from './block.ts';

/** A statement: its words, its roots, its life claim by claim, and what contradicts it. */
export const printStatement = (page: Page, statement: FoundStatement): string[] => {
  const { id, claims, roots, kinds, loops, disputes } = statement;
  const reports = new Set(claims.map(({ report }) => report)).size;
  const outlets = new Set(claims.map(({ outlet }) => outlet)).size;
  return [
    ...printWords(page, claims[0]!.words, 0).map((line) => page.paint('strong', line)),
    `  ${[`${page.paint('faint', 'statement')} ${id}`, counted(reports, 'report'), counted(outlets, 'outlet'), counted(roots.length, 'root'), ...kinds.slice(0, 2)].join(SEPARATOR)}`,
    ...roots.map((root) => `  ● ${printRoot(page, root)}${SEPARATOR}${counted(root.claims.length, 'claim')}`),
    ...claims.map(
      (claim) =>
        `    ${[
          claim.published?.slice(0, 16) ?? 'undated',
          claim.step === 'denied' ? page.paint('denial', claim.step) : claim.step,
          quoted(page, claim.outlet ?? 'no outlet'),
          quoted(page, `${claim.report}#${claim.assertion}`),
          ...claim.chain.map(({ name, kind }) => `← ${kind} ${name === null ? 'not named' : quoted(page, name)}`),
          ...(claim.takenFrom === null ? [] : [`words of ${quoted(page, claim.takenFrom)}`]),
        ].join(SEPARATOR)}`,
    ),
    ...loops.map(
      ([a, b]) => `  ${page.paint('warning', 'LOOP')} ${quoted(page, a)} and ${quoted(page, b)} cite each other`,
    ),
    ...disputes.slice(0, SHOWN).flatMap((dispute) => printDispute(page, dispute).map((line) => `  ${line}`)),
  ];
};

const SHOWN = 3;

/** Two sides, each with its words and its chain. */
const printDispute = (page: Page, { what, why, update, a, b }: FoundDispute): string[] => [
  `${page.paint(update ? 'warning' : 'denial', update ? 'UPDATE' : 'CONTRADICTION')} ${what}: ${oneLine(why)}`,
  ...[a, b].flatMap((side) => printSide(page, side)),
];

const printSide = (page: Page, { report, outlet, published, chain, words }: FoundSide): string[] => [
  `  ${[published?.slice(0, 16) ?? 'undated', quoted(page, outlet ?? 'no outlet'), quoted(page, report), ...chain.map((name) => `← ${quoted(page, name)}`)].join(SEPARATOR)}`,
  ...printWords(page, words, 4),
];

const printRoot = (page: Page, { kind, name, unnamed }: StatementRoot): string =>
  kind === 'own'
    ? `${page.paint('faint', 'own voice of')} ${quoted(page, name)}`
    : `${page.paint('faint', unnamed ? 'unnamed' : kind)} ${quoted(page, name)}`;
