import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { explanation, reportsPage, reportsQuestion, wholeReport } from '../../contract/reports.ts';
import { applyDecisions } from '../../model/apply-decisions.ts';
import type { Span } from '../../model/span.ts';
import { daysOf } from '../../query/days.ts';
import { explainClaim } from '../../query/explain.ts';
import type { Desk } from '../desk.ts';
import { answer, answers, missing } from './asked.ts';

const listRoute = createRoute({
  method: 'get',
  path: '/api/reports',
  summary: 'Reports by words, outlet and date',
  request: { query: reportsQuestion },
  responses: answers(reportsPage, 'A page of them.'),
});

const reportRoute = createRoute({
  method: 'get',
  path: '/api/reports/{id}',
  summary: 'One report with all its evidence, decisions applied',
  request: { params: z.object({ id: z.string() }) },
  responses: answers(wholeReport, 'The report as printed and what was read in it.'),
});

const explainRoute = createRoute({
  method: 'get',
  path: '/api/reports/{id}/claims/{claim}/explanation',
  summary: 'The rule behind each part of a claim, with its words',
  request: { params: z.object({ id: z.string(), claim: z.string() }) },
  responses: answers(explanation, 'Part by part.'),
});

export const addReportRoutes = (app: OpenAPIHono, { kept, language }: Desk): void => {
  app.openapi(listRoute, async (c) => {
    const { limit, since, until, text, outlet, after } = c.req.valid('query');
    const found = await kept.reports({
      ...(text?.trim() ? { text } : {}),
      ...(outlet === undefined ? {} : { outlet }),
      ...(after === undefined ? {} : { after }),
      ...(since === undefined ? {} : { since: daysOf(since).first }),
      ...(until === undefined ? {} : { until: daysOf(until).last }),
      limit: limit + 1,
    });
    return answer(c, { reports: found.slice(0, limit), more: found.length > limit });
  });

  app.openapi(reportRoute, async (c) => {
    const { id } = c.req.valid('param');
    const found = await kept.reading(id);
    if (!found) return missing(c, `There is no report ${id}.`);
    const { report, evidence, version, program, decisions } = found;
    return answer(c, { report, evidence: applyDecisions(report, evidence, decisions, true), version, program });
  });

  app.openapi(explainRoute, async (c) => {
    const { id, claim: name } = c.req.valid('param');
    const found = await kept.reading(id);
    const shown = found && applyDecisions(found.report, found.evidence, found.decisions, true);
    const claim = shown?.claims.find((each) => each.id === name);
    if (!found || !shown || !claim) return missing(c, `There is no claim ${name} in the report ${id}.`);
    const parts = explainClaim(found.report, shown, claim, language);
    return answer(c, { parts: parts.map((part) => ({ ...part, span: part.span && spanOf(part.span) })) });
  });
};

/** The place alone, of whatever stands there. */
const spanOf = ({ start, end, in: part }: Span): Span => ({ start, end, ...(part ? { in: part } : {}) });
