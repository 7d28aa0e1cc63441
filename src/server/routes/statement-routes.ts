import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { type StatementHead, statementsPage, statementsQuestion, wholeStatement } from '../../contract/statements.ts';
import { parseClaimName } from '../../query/claim-name.ts';
import { entitiesNamed } from '../../query/named-entity.ts';
import { statementsFor } from '../../query/statements.ts';
import type { FoundStatement } from '../../store/find-statements.ts';
import type { Desk } from '../desk.ts';
import { answer, answers, missing } from './asked.ts';

const listRoute = createRoute({
  method: 'get',
  path: '/api/statements',
  summary: 'What several reports say alike, by words, name, root and period',
  request: { query: statementsQuestion },
  responses: answers(statementsPage, 'A page of them.'),
});

const statementRoute = createRoute({
  method: 'get',
  path: '/api/statements/{id}',
  summary: 'One statement with its claims, roots and contradictions',
  request: { params: z.object({ id: z.string() }) },
  responses: answers(wholeStatement, 'The statement.'),
});

export const addStatementRoutes = (app: OpenAPIHono, { kept, names }: Desk): void => {
  app.openapi(listRoute, async (c) => {
    const { limit, skip, text, about, by, root, claim, certainty, disputed, single, since, until } =
      c.req.valid('query');
    const roots = by?.trim() ? await entitiesNamed(kept, by.trim(), names) : root === undefined ? null : [root];
    const found = await statementsFor(kept, {
      ...(text?.trim() ? { text } : {}),
      ...(about?.trim() ? { about } : {}),
      ...(roots === null ? {} : { roots }),
      ...(claim === undefined ? {} : { claim: placeOf(claim) }),
      ...(certainty === undefined ? {} : { certainty }),
      ...(since === undefined ? {} : { since }),
      ...(until === undefined ? {} : { until }),
      disputed: disputed === 'true',
      singleRoot: single === 'true',
      skip,
      limit: limit + 1,
    });
    return answer(c, { statements: found.slice(0, limit).map(statementHead), more: found.length > limit });
  });

  app.openapi(statementRoute, async (c) => {
    const { id } = c.req.valid('param');
    const [found] = await kept.statements({ id, limit: 1 });
    return found ? answer(c, found) : missing(c, `There is no statement ${id}.`);
  });
};

/** `REPORT#CLAIM`, where the claim may be a sentence of the report's own. */
const placeOf = (name: string): { readonly report: string; readonly assertion: string } => {
  const { report, claim } = parseClaimName(name);
  return { report: report ?? '', assertion: claim };
};

/** What a list shows of a statement. */
export const statementHead = ({ id, claims, roots, disputes }: FoundStatement): StatementHead => {
  const { words, outlet, published } = claims[0]!;
  const updates = disputes.filter(({ update }) => update).length;
  return {
    id,
    words,
    outlet,
    first: published,
    last: claims.at(-1)!.published,
    reports: new Set(claims.map(({ report }) => report)).size,
    outlets: new Set(claims.map((claim) => claim.outlet)).size,
    roots: roots.map(({ kind, name, unnamed }) => ({ kind, name, unnamed })),
    contradictions: disputes.length - updates,
    updates,
    steps: [...new Set(claims.map(({ step }) => step).filter((step) => step !== 'said' && step !== 'repeated'))],
  };
};
