import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { queue, queueQuestion } from '../../contract/queue.ts';
import { queueOf } from '../../query/queue.ts';
import type { Desk } from '../desk.ts';
import { answer, answers } from './asked.ts';

const queueRoute = createRoute({
  method: 'get',
  path: '/api/queue',
  summary: 'What a person should look at',
  request: { query: queueQuestion },
  responses: answers(queue, 'The first of it, and how much there is.'),
});

export const addQueueRoutes = (app: OpenAPIHono, { kept }: Desk): void => {
  app.openapi(queueRoute, async (c) => {
    const { kind, limit } = c.req.valid('query');
    return answer(c, await queueOf(kept, kind ?? null, limit));
  });
};
