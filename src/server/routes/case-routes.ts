import { basename } from 'node:path';
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { type CaseHead, caseHead } from '../../contract/case.ts';
import type { Desk } from '../desk.ts';
import { type Access, mayChange } from '../guard.ts';
import { answer, answers } from './asked.ts';

const caseRoute = createRoute({
  method: 'get',
  path: '/api/case',
  summary: 'The case that is open',
  responses: answers(caseHead, 'Its name and counts.'),
});

export const addCaseRoutes = (app: OpenAPIHono, { kept, program, bringIn }: Desk, access: Access): void => {
  app.openapi(caseRoute, async (c) => {
    const head: CaseHead = {
      name: basename(kept.path),
      program,
      mayChange: mayChange(c, access),
      waiting: await kept.waiting(),
      busy: bringIn.isBusy(),
      brought: bringIn.rounds(),
      ...(await kept.counts()),
      outletNames: [...(await kept.outlets())],
    };
    return answer(c, head);
  });
};
