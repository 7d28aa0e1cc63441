import type { DecisionTarget, LoggedDecision } from '../model/decisions.ts';
import { reportsOf } from '../model/decisions.ts';
import { type Span, spansOverlap } from '../model/span.ts';
import type { FoundStatement } from '../store/find-statements.ts';

/** What was said of the claims of a statement and of the sides of what contradicts it. */
export const decisionsOfStatement = (
  log: readonly LoggedDecision[],
  { claims, disputes }: FoundStatement,
): LoggedDecision[] => {
  const places = [
    ...claims.flatMap(({ report, content }) => content.map((span) => ({ report, span }))),
    ...disputes.flatMap(({ a, b }) => [a, b]),
  ];
  const isMeant = (target: DecisionTarget): boolean =>
    spansOf(target).some((span) =>
      places.some(
        (place) => place.report === target.report && place.span.in === span.in && spansOverlap(place.span, span),
      ),
    );
  return log.filter(({ decision }) =>
    'target' in decision ? isMeant(decision.target) : 'targets' in decision && decision.targets.some(isMeant),
  );
};

/** What was said of anything that some reports tell. */
export const decisionsOnReports = (log: readonly LoggedDecision[], reports: ReadonlySet<string>): LoggedDecision[] =>
  log.filter(({ decision }) => reportsOf(decision).some((report) => reports.has(report)));

const spansOf = (target: DecisionTarget): readonly Span[] =>
  target.kind === 'claim'
    ? target.content
    : target.kind === 'event'
      ? [target.trigger]
      : target.kind === 'passage'
        ? [target.passage]
        : [];
