import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { claimsPage, claimsQuestion, trace } from '../../contract/claims.ts';
import { claimsFor } from '../../query/claims.ts';
import { entitiesNamed } from '../../query/named-entity.ts';
import { traceClaim } from '../../query/trace.ts';
import type { FoundClaim } from '../../store/case.ts';
import type { Desk } from '../desk.ts';
import { answer, answers } from './asked.ts';

const claimsRoute = createRoute({
  method: 'get',
  path: '/api/claims',
  summary: 'Claims by subject, source, words, period and certainty',
  request: { query: claimsQuestion },
  responses: answers(claimsPage, 'A page of them.'),
});

const traceRoute = createRoute({
  method: 'get',
  path: '/api/trace',
  summary: 'A claim with those that say the like and go back to the same root',
  request: { query: z.object({ claim: z.string().openapi({ description: 'REPORT#CLAIM' }) }) },
  responses: answers(trace, 'The claim and its like.'),
});

export const addClaimRoutes = (app: OpenAPIHono, { kept, words, names }: Desk): void => {
  app.openapi(claimsRoute, async (c) => {
    const { order, skip, limit, about, by, root, byParty, aboutParty, text, since, until, certainty, denied } =
      c.req.valid('query');
    const last = root?.trim();
    const claims: FoundClaim[] = [];
    for await (const claim of claimsFor(kept, {
      ...(about?.trim() ? { about } : {}),
      ...(by?.trim() ? { by } : {}),
      ...(byParty === undefined ? {} : { byEntity: byParty }),
      ...(aboutParty === undefined ? {} : { aboutEntity: aboutParty }),
      ...(last ? { lastSource: { entities: await entitiesNamed(kept, last, names), words: last } } : {}),
      ...(text?.trim() ? { text } : {}),
      ...(since === undefined ? {} : { since }),
      ...(until === undefined ? {} : { until }),
      ...(certainty === undefined ? {} : { certainty: [certainty] }),
      denied: denied === 'true',
      order,
      skip,
      limit: limit + 1,
    }))
      claims.push(claim);
    return answer(c, { claims: claims.slice(0, limit), more: claims.length > limit });
  });

  app.openapi(traceRoute, async (c) => {
    const { found, alike } = await traceClaim(kept, c.req.valid('query').claim, words);
    return answer(c, { found, alike });
  });
};
