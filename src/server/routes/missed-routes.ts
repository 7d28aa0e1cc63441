import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { missed } from '../../contract/missed.ts';
import type { Desk } from '../desk.ts';
import { answer, answers } from './asked.ts';

const missedRoute = createRoute({
  method: 'get',
  path: '/api/missed',
  summary: 'What was not understood over the case',
  responses: answers(missed, 'Reasons and words, commonest first.'),
});

/** Reasons that are given: those further down stand for a sentence or two each. */
const SHOWN = 200;

export const addMissedRoutes = (app: OpenAPIHono, { kept }: Desk): void => {
  app.openapi(missedRoute, async (c) => answer(c, await kept.missed(SHOWN)));
};
