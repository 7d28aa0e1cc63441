import { OpenAPIHono } from '@hono/zod-openapi';
import { bodyLimit } from 'hono/body-limit';
import type { Failure } from '../contract/case.ts';
import { QuestionError } from '../query/question-error.ts';
import { CaseError } from '../store/case-error.ts';
import type { Desk } from './desk.ts';
import { type Access, guard } from './guard.ts';
import { safeHeaders } from './headers.ts';
import { pageFiles } from './page-files.ts';
import { addAddingRoutes } from './routes/adding-routes.ts';
import { addCaseRoutes } from './routes/case-routes.ts';
import { addClaimRoutes } from './routes/claim-routes.ts';
import { addDecisionRoutes } from './routes/decision-routes.ts';
import { addKindRoutes } from './routes/kind-routes.ts';
import { addMissedRoutes } from './routes/missed-routes.ts';
import { addOverviewRoutes } from './routes/overview-routes.ts';
import { addQueueRoutes } from './routes/queue-routes.ts';
import { addReportRoutes } from './routes/report-routes.ts';
import { addSourceRoutes } from './routes/source-routes.ts';
import { addStatementRoutes } from './routes/statement-routes.ts';
import { addStoryRoutes } from './routes/story-routes.ts';

/** The largest request that is taken, in bytes. */
const LARGEST = 64 * 2 ** 20;

/** The whole server as one function of requests: who may ask, the API, its description, the pages. `pages` is the folder of the built web app. */
export const workbench = (desk: Desk, access: Access, pages: string): OpenAPIHono => {
  const app = new OpenAPIHono({
    defaultHook: (result, c) => {
      if (result.success) return;
      const why = result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
      return c.json({ code: 'bad-question', why, remedy: 'See /api/openapi.json.' } satisfies Failure, 400);
    },
  });
  app.use(safeHeaders);
  app.use(guard(access));
  app.use(bodyLimit({ maxSize: LARGEST }));
  addCaseRoutes(app, desk, access);
  addAddingRoutes(app, desk);
  addDecisionRoutes(app, desk);
  addKindRoutes(app);
  addMissedRoutes(app, desk);
  addOverviewRoutes(app, desk);
  addReportRoutes(app, desk);
  addClaimRoutes(app, desk);
  addStatementRoutes(app, desk);
  addStoryRoutes(app, desk);
  addSourceRoutes(app, desk);
  addQueueRoutes(app, desk);
  app.doc31('/api/openapi.json', {
    openapi: '3.1.0',
    info: { title: 'Isnad', version: desk.program, description: 'What the workbench asks of a case.' },
  });
  app.use(pageFiles(pages));
  app.notFound((c) =>
    c.json({ code: 'not-found', why: 'There is nothing here.', remedy: 'See /api/openapi.json.' }, 404),
  );
  app.onError((error, c) => {
    const { code, status, remedy } = kindOf(error);
    return c.json({ code, why: error.message, remedy } satisfies Failure, status);
  });
  return app;
};

const kindOf = (error: Error): { code: string; status: 400 | 404 | 500; remedy: string } => {
  if (error instanceof QuestionError) return { code: 'bad-question', status: 400, remedy: error.remedy };
  if (error instanceof CaseError) return { code: error.code, status: 500, remedy: error.remedy };
  return { code: 'failed', status: 500, remedy: 'This is a fault of the program; please report it.' };
};
