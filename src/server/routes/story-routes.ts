import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { storiesPage, storiesQuestion, wholeStory } from '../../contract/stories.ts';
import { daysOf } from '../../query/days.ts';
import type { Desk } from '../desk.ts';
import { answer, answers, missing } from './asked.ts';
import { statementHead } from './statement-routes.ts';

const listRoute = createRoute({
  method: 'get',
  path: '/api/stories',
  summary: 'Reports that tell the same event, by words and period',
  request: { query: storiesQuestion },
  responses: answers(storiesPage, 'A page of them.'),
});

const storyRoute = createRoute({
  method: 'get',
  path: '/api/stories/{id}',
  summary: 'One story with its reports, roots, tolls and contradictions',
  request: { params: z.object({ id: z.string() }) },
  responses: answers(wholeStory, 'The story.'),
});

/** Statements of a story that are given. */
const STATEMENTS = 100;

export const addStoryRoutes = (app: OpenAPIHono, { kept }: Desk): void => {
  app.openapi(listRoute, async (c) => {
    const { text, disputed, since, until, report, limit, ...asked } = c.req.valid('query');
    const found = await kept.storyHeads({
      ...asked,
      ...(text?.trim() ? { text } : {}),
      ...(since === undefined ? {} : { since: daysOf(since).first }),
      ...(until === undefined ? {} : { until: daysOf(until).last }),
      ...(report === undefined ? {} : { report }),
      disputed: disputed === 'true',
      limit: limit + 1,
    });
    return answer(c, { stories: found.slice(0, limit), more: found.length > limit });
  });

  app.openapi(storyRoute, async (c) => {
    const { id } = c.req.valid('param');
    const found = await kept.story(id);
    if (!found) return missing(c, `There is no story ${id}.`);
    const statements = await kept.statements({ story: id, limit: STATEMENTS });
    return answer(c, { ...found, statements: statements.map(statementHead) });
  });
};
