import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { type Kinds, kinds } from '../../contract/kinds.ts';
import { readEventKinds, readTieKinds } from '../../model/kinds/kinds.ts';
import { answer, answers } from './asked.ts';

const kindsRoute = createRoute({
  method: 'get',
  path: '/api/kinds',
  summary: 'The kinds of event and tie',
  responses: answers(kinds, 'All of them with their labels.'),
});

export const addKindRoutes = (app: OpenAPIHono): void => {
  const all: Kinds = {
    events: readEventKinds().map(({ kind, label, quad, modes }) => ({ kind, label, quad, modes })),
    ties: readTieKinds().map(({ kind, label, inverse, symmetric }) => ({ kind, label, inverse, symmetric })),
  };
  app.openapi(kindsRoute, (c) => answer(c, all));
};
