import { createHash } from 'node:crypto';
import type { Contradiction, StoryFindings } from '../model/resolution.ts';
import { spansOverlap } from '../model/span.ts';
import type {
  AssertionSource,
  Dispute,
  Party,
  Side,
  Statement,
  StatementClaim,
  TellingReport,
} from '../model/statement.ts';
import { amountDisputes } from './amount-disputes.ts';
import { centralRoots } from './central-roots.ts';
import { dayDisputes } from './day-disputes.ts';
import { groupAssertions, type Telling } from './group-assertions.ts';
import { lifeOf } from './life.ts';
import { loopsIn } from './loops.ts';
import { sameParty } from './same-party.ts';
import { stanceDisputes } from './stance-disputes.ts';
import { denials } from './statement-disputes.ts';
import { rootsOf } from './statement-roots.ts';
import { mainTolls, tollDisputes } from './toll-disputes.ts';

/**
 * All that comparing the reports of one story (in canonical order) finds. Pure: the same reports give the same findings.
 * `guests` stand in other stories, and take part in the statements with which a person joined what they assert.
 */
export const findingsOf = (reports: readonly TellingReport[], guests: readonly TellingReport[] = []): StoryFindings => {
  const groups = groupAssertions(guests.length === 0 ? reports : [...reports, ...guests].sort(byTime)).filter((group) =>
    group.some(({ report }) => !guests.includes(report)),
  );
  const told = groups.flat();
  const disputes = reports.length + guests.length < 2 ? [] : disputesOf(reports, told);
  return {
    statements: groups.filter(isShared).map((group) => statementOf(group, disputes)),
    disputes,
    roots: storyRoots(reports),
    figures: reports.flatMap((report) =>
      mainTolls(report).map(({ what, value }) => ({ what, value, report: report.id })),
    ),
    contradictions: contradictionsOf(disputes),
  };
};

const disputesOf = (reports: readonly TellingReport[], told: readonly Telling[]): Dispute[] => {
  const ofTolls = tollDisputes(reports);
  const isOfToll = (dispute: Dispute): boolean =>
    ofTolls.some(
      ({ what, a, b }) => what === dispute.what && a.report === dispute.a.report && b.report === dispute.b.report,
    );
  return [
    ...ofTolls,
    ...amountDisputes(reports).filter((dispute) => !isOfToll(dispute)),
    ...dayDisputes(reports),
    ...denials(told),
    ...stanceDisputes(reports),
  ].filter(({ a, b }) => !areApart(reports, a, b) && !areOneText(reports, a, b));
};

const byTime = (a: TellingReport, b: TellingReport): number =>
  (a.at ?? Number.MAX_SAFE_INTEGER) - (b.at ?? Number.MAX_SAFE_INTEGER) || (a.id < b.id ? -1 : 1);

/** Whether a person said that two sides do not speak of the same. */
const areApart = (reports: readonly TellingReport[], a: Side, b: Side): boolean => {
  const numbersOf = ({ report, span }: Side): number[] =>
    (reports.find(({ id }) => id === report)?.assertions.apart ?? []).flatMap((passage) =>
      passage.in === span.in && spansOverlap(passage, span) ? [passage.number] : [],
    );
  const numbers = numbersOf(a);
  return numbers.length > 0 && numbersOf(b).some((number) => numbers.includes(number));
};

/** Share of a report's assertions that must lie in passages of another for it to be that text again. */
const SAME_TEXT = 0.75;

/** Whether an outlet has both sides in both reports: it published one text twice. Where the very passage differs, it says two things. */
const areOneText = (reports: readonly TellingReport[], a: Side, b: Side): boolean => {
  const [first, second] = [a, b].map(({ report }) => reports.find(({ id }) => id === report));
  if (!first || !second || first.outlet === null || first.outlet !== second.outlet) return false;
  return holdsBoth(second, first, b, a) || holdsBoth(first, second, a, b);
};

const holdsBoth = (copied: TellingReport, of: TellingReport, here: Side, there: Side): boolean => {
  if (copied.copy?.of !== of.id) return false;
  const { passages } = copied.copy;
  const own = passages.filter((passage) => spansOverlap(passage.here, here.span));
  const others = passages.filter((passage) => spansOverlap(passage.there, there.span));
  if (own.some((passage) => others.includes(passage))) return false;
  const { assertions } = copied.assertions;
  const same = assertions.filter(({ sentence }) => passages.some((passage) => spansOverlap(passage.here, sentence)));
  return (own.length > 0 && others.length > 0) || same.length >= SAME_TEXT * assertions.length;
};

/** Told by more than one report, or denied in the report that tells it. */
const isShared = (tellings: readonly Telling[]): boolean =>
  tellings.some(({ report }) => report !== tellings[0]!.report) ||
  tellings.some(({ assertion }) => assertion.polarity !== tellings[0]!.assertion.polarity);

const statementOf = (tellings: readonly Telling[], disputes: readonly Dispute[]): Statement => {
  const { roots, takenFrom } = rootsOf(tellings);
  const life = lifeOf(tellings);
  return {
    id: statementId(tellings),
    claims: tellings.map((telling, i) => claimOf(telling, life[i]!, takenFrom[i]!)),
    roots,
    kinds: kindsOf(tellings),
    about: aboutOf(tellings),
    loops: loopsIn(tellings),
    disputes: disputes.filter(({ a, b }) => tellings.some((telling) => isSideOf(a, telling) || isSideOf(b, telling))),
  };
};

const isSideOf = (side: Side, { report, assertion }: Telling): boolean =>
  side.report === report.id && side.assertion === assertion.id;

/** The same for the same members. */
const statementId = (tellings: readonly Telling[]): string =>
  `t${createHash('sha256')
    .update(JSON.stringify(tellings.map(({ report, assertion }) => `${report.id}#${assertion.id}`).sort()))
    .digest('hex')
    .slice(0, 12)}`;

const claimOf = (
  { report, assertion, parties }: Telling,
  step: StatementClaim['step'],
  takenFrom: string | null,
): StatementClaim => ({
  report: report.id,
  outlet: report.outlet,
  published: report.published,
  assertion: assertion.id,
  content: assertion.content,
  polarity: assertion.polarity,
  certainty: assertion.certainty,
  chain: assertion.chain.map(({ kind, name, party }) => ({ kind, name, entity: parties[party]?.entity ?? null })),
  step,
  takenFrom,
  figures: assertion.figures,
});

const kindsOf = (tellings: readonly Telling[]): string[] => {
  const counts = Map.groupBy(
    tellings.flatMap(({ assertion }) => assertion.events.map(({ type }) => type)),
    (type) => type,
  );
  return [...counts].sort(([a, m], [b, n]) => n.length - m.length || (a < b ? -1 : 1)).map(([type]) => type);
};

const aboutOf = (tellings: readonly Telling[]): string[] => [
  ...new Set(tellings.flatMap(({ assertion, parties }) => assertion.about.map((i) => parties[i]!.name))),
];

interface RootDraft {
  readonly kind: AssertionSource['kind'];
  readonly party: Party | null;
  /** What it is called, each time. */
  readonly names: string[];
  readonly reports: string[];
}

/** From whom the reports have their central statements, each origin once, under the name that most of them use, of as many the fullest. */
const storyRoots = (reports: readonly TellingReport[]): StoryFindings['roots'] => {
  const roots: RootDraft[] = [];
  for (const report of reports) {
    for (const { kind, name, party } of centralRoots(report.assertions, report.outlet)) {
      const known = roots.find((root) =>
        party === null || root.party === null
          ? root.kind === kind && root.names.includes(name)
          : sameParty(root.party, party) !== null,
      );
      if (!known) roots.push({ kind, party, names: [name], reports: [report.id] });
      else {
        if (!known.reports.includes(report.id)) known.reports.push(report.id);
        known.names.push(name);
      }
    }
  }
  return roots.map(({ kind, names, reports: of }) => ({ kind, name: commonest(names), reports: of }));
};

const commonest = (names: readonly string[]): string => {
  const uses = [...Map.groupBy(names, (name) => name)].map(([name, { length }]) => ({ name, length }));
  return uses.sort((a, b) => b.length - a.length || b.name.length - a.name.length || (a.name < b.name ? -1 : 1))[0]!
    .name;
};

/** One contradiction of a kind for each two reports. */
const contradictionsOf = (disputes: readonly Dispute[]): Contradiction[] => {
  const found = new Map<string, Contradiction>();
  for (const { what, a, b, update } of disputes) {
    if (a.report === b.report) continue;
    const key = JSON.stringify([what, a.report, b.report]);
    if (!found.has(key)) found.set(key, { what, a: a.report, b: b.report, update });
  }
  return [...found.values()];
};
