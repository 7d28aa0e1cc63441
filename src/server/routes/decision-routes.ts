import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { decidedNow, deciding, decisions, decisionsQuestion } from '../../contract/decisions.ts';
import { inForce, type LoggedDecision, reportsOf } from '../../model/decisions.ts';
import { decisionsOfStatement, decisionsOnReports } from '../../query/decisions-of.ts';
import { QuestionError } from '../../query/question-error.ts';
import type { Desk } from '../desk.ts';
import { answer, answers } from './asked.ts';

const logRoute = createRoute({
  method: 'get',
  path: '/api/decisions',
  summary: 'The log of decisions',
  request: { query: decisionsQuestion },
  responses: answers(decisions, 'All of them, and whether they hold.'),
});

const decideRoute = createRoute({
  method: 'post',
  path: '/api/decisions',
  summary: 'Writes a decision at the end of the log',
  request: { body: { content: { 'application/json': { schema: deciding } }, required: true } },
  responses: answers(decidedNow, 'Its number, to take it back.'),
});

export const addDecisionRoutes = (app: OpenAPIHono, { kept, bringIn }: Desk): void => {
  app.openapi(logRoute, async (c) => {
    const { report, statement, story } = c.req.valid('query');
    const log = await kept.decisions();
    const holding = new Set(inForce(log).map(({ number }) => number));
    const concerns = ({ decision }: LoggedDecision): boolean => {
      const reports = reportsOf(decision);
      return decision.kind !== 'undo' && (reports.length === 0 || reports.includes(report!));
    };
    const [ofStatement] = statement === undefined ? [] : await kept.statements({ id: statement, limit: 1 });
    const ofStory = story === undefined ? null : await kept.story(story);
    const wanted =
      statement !== undefined
        ? ofStatement
          ? decisionsOfStatement(log, ofStatement)
          : []
        : story !== undefined
          ? decisionsOnReports(log, new Set(ofStory?.reports.map(({ id }) => id)))
          : report === undefined
            ? log
            : log.filter(concerns);
    return answer(c, {
      decisions: wanted.map((logged) => ({ ...logged, inForce: holding.has(logged.number) })).reverse(),
    });
  });

  app.openapi(decideRoute, async (c) => {
    const { decision, by } = c.req.valid('json');
    const log = await kept.decisions();
    if (decision.kind === 'undo' && !log.some(({ number }) => number === decision.number))
      throw new QuestionError(`There is no decision ${decision.number}.`, 'The log lists them with their numbers.');
    for (const report of reportsOf(decision))
      if (!(await kept.reading(report)))
        throw new QuestionError(`There is no report ${report}.`, 'Look for it in the list.');
    const { number } = await kept.decide(decision, by, new Date().toISOString());
    bringIn.start();
    return answer(c, { number });
  });
};
