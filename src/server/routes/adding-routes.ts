import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { added, adding } from '../../contract/adding.ts';
import { QuestionError } from '../../query/question-error.ts';
import type { Desk } from '../desk.ts';
import { answer, answers } from './asked.ts';

const addRoute = createRoute({
  method: 'post',
  path: '/api/reports',
  summary: 'Reads files into the case: text, HTML, JSON lines',
  request: { body: { content: { 'multipart/form-data': { schema: adding } } } },
  responses: answers(added, 'What became of them.'),
});

export const addAddingRoutes = (app: OpenAPIHono, { add, bringIn }: Desk): void => {
  app.openapi(addRoute, async (c) => {
    const { outlet = '', published = '' } = c.req.valid('form');
    const given = (await c.req.parseBody({ all: true })).files ?? [];
    const files = await Promise.all(
      [given].flat().map(async (file) => {
        if (typeof file === 'string') throw new QuestionError('What was handed over is no file.', 'Send files.');
        return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
      }),
    );
    if (files.length === 0) throw new QuestionError('No file was handed over.', 'Drop one, or paste a text.');
    const became = await add({ files, outlet: outlet.trim() || null, published: published || null });
    bringIn.start();
    return answer(c, became);
  });
};
