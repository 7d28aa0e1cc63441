import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import {
  citing,
  ratings,
  sourcesPage,
  sourcesQuestion,
  wordingsPage,
  wordingsQuestion,
} from '../../contract/sources.ts';
import { mutualIn } from '../../query/mutual.ts';
import { entitiesNamed } from '../../query/named-entity.ts';
import { ratingsIn } from '../../query/ratings.ts';
import { rated } from '../../query/sources.ts';
import type { Desk } from '../desk.ts';
import { answer, answers } from './asked.ts';

const sourcesRoute = createRoute({
  method: 'get',
  path: '/api/sources',
  summary: 'Whom the reports cite, the most cited first',
  request: { query: sourcesQuestion },
  responses: answers(sourcesPage, 'A page of them.'),
});

const citingRoute = createRoute({
  method: 'get',
  path: '/api/sources/citing',
  summary: 'Who cites whom, and who cite each other',
  responses: answers(citing, 'The heaviest edges, and all loops.'),
});

const ratingsRoute = createRoute({
  method: 'get',
  path: '/api/sources/ratings',
  summary: 'What people hold of sources',
  responses: answers(ratings, 'The ratings that hold.'),
});

const wordingsRoute = createRoute({
  method: 'get',
  path: '/api/sources/unnamed',
  summary: 'By which words the reports cite those who are no entity, the commonest first',
  request: { query: wordingsQuestion },
  responses: answers(wordingsPage, 'A page of them.'),
});

const EDGES = 200;

export const addSourceRoutes = (app: OpenAPIHono, { kept, names }: Desk): void => {
  app.openapi(sourcesRoute, async (c) => {
    const { name, skip, limit } = c.req.valid('query');
    const entities = name?.trim() ? await entitiesNamed(kept, name.trim(), names) : null;
    const found = await kept.sources(entities, limit + 1, skip);
    return answer(c, {
      sources: await rated(kept, found.slice(0, limit), names),
      more: found.length > limit,
    });
  });

  app.openapi(wordingsRoute, async (c) => {
    const { words, kind, skip, limit } = c.req.valid('query');
    const filter = { ...(words?.trim() ? { words: words.trim() } : {}), ...(kind ? { kind } : {}) };
    const found = await kept.wordings(filter, limit + 1, skip);
    return answer(c, { wordings: found.slice(0, limit), more: found.length > limit });
  });

  app.openapi(citingRoute, async (c) => {
    const [edges, loops, mutual] = [await kept.citations(EDGES), await kept.loops(), await mutualIn(kept, names)];
    return answer(c, { citing: edges, loops, mutual });
  });

  app.openapi(ratingsRoute, async (c) => {
    const held = ratingsIn(await kept.decisions());
    return answer(c, { ratings: [...held].map(([source, rating]) => ({ source, rating })) });
  });
};
