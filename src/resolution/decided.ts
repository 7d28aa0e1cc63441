import { applyDecisions } from '../model/apply-decisions.ts';
import type { DecisionTarget, LoggedDecision } from '../model/decisions.ts';
import type { Entity, Evidence } from '../model/evidence.ts';
import { claimsMeant, eventsMeant, locateAll, tiesMeant } from '../model/find-target.ts';
import type { Language } from '../model/language.ts';
import type { Report } from '../model/report.ts';
import type { DecidedReading, ResolutionStore } from '../model/resolution.ts';
import { spansOverlap } from '../model/span.ts';
import type { ApartPassage, Assertion, Assertions, Party } from '../model/statement.ts';
import { assertionsOf } from './assertions.ts';

/** Makes anew what reports assert on which something was decided: their readings with the decisions that hold. */
export const assertAsDecided = (store: ResolutionStore, reports: readonly number[], language: Language): void => {
  for (const report of reports) {
    const reading = store.reading(report);
    if (reading) store.assert(report, assertionsDecided(reading, language));
  }
};

/** What a report asserts as people decided. Pure. */
const assertionsDecided = ({ report, evidence, decisions }: DecidedReading, language: Language): Assertions => {
  const shown = applyDecisions(report, evidence, decisions);
  // A rejected claim is said by nobody, and its sentence is not the report's own for that.
  const { claims } = applyDecisions(report, evidence, decisions, true);
  const rejected = new Set(claims.flatMap(({ id, decided }) => (decided?.verdict === 'rejected' ? [id] : [])));
  const asserted = assertionsOf(
    report,
    { ...shown, claims, entities: shown.entities.map((entity) => withLatin(entity, language)) },
    language.parse(report.text),
    report.title === null ? null : language.parse(report.title),
    language,
  );
  const passages = apartPassages(report, decisions);
  return {
    ...asserted,
    ...(passages.length > 0 ? { apart: passages } : {}),
    parties: asserted.parties.map((party) => apart(party, report, decisions)),
    stances: asserted.stances.filter(({ claim }) => claim === null || !rejected.has(claim)),
    central: asserted.central.filter((id) => !rejected.has(id)),
    assertions: asserted.assertions
      .filter(({ id }) => !rejected.has(id))
      .map((assertion) => ({
        ...assertion,
        inside: assertion.inside !== null && rejected.has(assertion.inside) ? null : assertion.inside,
        ...linked('same', assertion, report, evidence, decisions),
        ...linked('different', assertion, report, evidence, decisions),
      })),
  };
};

/** Someone who was taken out of another by a decision has a name in one script only. */
const withLatin = (entity: Entity, { romanise }: Language): Entity =>
  entity.rule === 'decision' ? { ...entity, latin: romanise(entity.name) } : entity;

/** A party of whom was said that it is someone else than another report's of the same name has a form of its own. */
const apart = (party: Party, report: Report, decisions: readonly LoggedDecision[]): Party => {
  const said = decisions.findLast(({ decision }) => {
    if (decision.kind !== 'different') return false;
    const [a, b] = decision.targets;
    return (
      a.kind === 'entity' &&
      b.kind === 'entity' &&
      b.report === report.id &&
      a.report !== b.report &&
      b.name === party.name
    );
  });
  return said ? { ...party, apart: said.number } : party;
};

/** The passages of a report that were said to speak of something else than another's. */
const apartPassages = (report: Report, decisions: readonly LoggedDecision[]): ApartPassage[] =>
  decisions.flatMap(({ number, decision }) =>
    decision.kind === 'different'
      ? decision.targets.flatMap((target) =>
          target.kind === 'passage' && target.report === report.id
            ? locateAll(report, [target.passage]).map((span) => ({ ...span, number }))
            : [],
        )
      : [],
  );

/** The numbers of the decisions that an assertion says the same as another, or does not. */
const linked = (
  kind: 'same' | 'different',
  assertion: Assertion,
  report: Report,
  evidence: Evidence,
  decisions: readonly LoggedDecision[],
): { readonly [K in typeof kind]?: readonly number[] } => {
  const numbers = decisions.flatMap(({ number, decision }) =>
    decision.kind === kind && decision.targets.some((target) => isMeant(assertion, target, report, evidence))
      ? [number]
      : [],
  );
  return numbers.length === 0 ? {} : { [kind]: numbers };
};

/** Whether a target means an assertion: the passage that it says, or the claim that it is. */
const isMeant = (assertion: Assertion, target: DecisionTarget, report: Report, evidence: Evidence): boolean => {
  if (target.kind !== 'passage') return claimsOf(target, report, evidence).has(assertion.id);
  const place = target.report === report.id ? locateAll(report, [target.passage])[0] : undefined;
  return place !== undefined && assertion.content.some((span) => span.in === place.in && spansOverlap(span, place));
};

/** The claims that a target means, or that its event or tie rests on. */
const claimsOf = (target: DecisionTarget, report: Report, evidence: Evidence): ReadonlySet<string> => {
  if (target.report !== report.id) return new Set();
  if (target.kind === 'claim') return new Set(claimsMeant(report, evidence, target).map(({ id }) => id));
  if (target.kind === 'event') return new Set(eventsMeant(report, evidence, target).flatMap(({ claims }) => claims));
  if (target.kind === 'tie') return new Set(tiesMeant(evidence, target).flatMap(({ claims }) => claims));
  return new Set();
};
