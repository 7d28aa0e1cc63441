import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import {
  dossier,
  happeningsPage,
  happeningsQuestion,
  months,
  network,
  networkQuestion,
  overviewQuestion,
  partiesPage,
  partiesQuestion,
  sites,
  tieQuestion,
  told,
} from '../../contract/overview.ts';
import { daysOf } from '../../query/days.ts';
import { dossierOf } from '../../query/who.ts';
import type { ToldFilter } from '../../store/where.ts';
import type { Desk } from '../desk.ts';
import { answer, answers, missing } from './asked.ts';

const get = <Query extends z.ZodObject>(path: string, query: Query, schema: z.ZodType, summary: string) =>
  createRoute({ method: 'get', path, summary, request: { query }, responses: answers(schema, 'What was found.') });

const eventsRoute = get('/api/events', happeningsQuestion, happeningsPage, 'Dated events of the case, in order');
const monthsRoute = get('/api/events/months', overviewQuestion, months, 'How many events begin in each month');
const placesRoute = get('/api/places', overviewQuestion, sites, 'Places of the case with coordinates');
const networkRoute = get('/api/network', networkQuestion, network, 'Who is tied to whom');
const tieRoute = get('/api/tie', tieQuestion, told, 'What reports say of one tie');
const partiesRoute = get('/api/parties', partiesQuestion, partiesPage, 'Persons, organisations and places by name');
const dossierRoute = createRoute({
  method: 'get',
  path: '/api/parties/{key}',
  summary: 'What is known of one of them',
  request: { params: z.object({ key: z.coerce.number().int() }) },
  responses: answers(dossier, 'Names, ties, events.'),
});

/** A tie's sentences that are shown. */
const TOLD = 100;

export const addOverviewRoutes = (app: OpenAPIHono, { kept, names }: Desk): void => {
  app.openapi(eventsRoute, async (c) => {
    const { skip, limit, order, ...question } = c.req.valid('query');
    const found = await kept.events(filterOf(question), { order, undated: false }, skip, limit + 1);
    return answer(c, { happenings: found.slice(0, limit), more: found.length > limit });
  });
  app.openapi(monthsRoute, async (c) => {
    const { since: _, until: __, ...always } = filterOf(c.req.valid('query'));
    const { undated } = await kept.countEvents(always);
    return answer(c, { months: await kept.months(filterOf(c.req.valid('query'))), undated });
  });
  app.openapi(placesRoute, async (c) => answer(c, { sites: await kept.sites(filterOf(c.req.valid('query'))) }));
  app.openapi(networkRoute, async (c) => {
    const { reports, roots, limit, ...question } = c.req.valid('query');
    const { entities, edges, left } = await kept.network(filterOf(question), { reports, roots }, limit);
    return answer(c, { parties: entities, edges, left });
  });
  app.openapi(tieRoute, async (c) => answer(c, { told: await kept.told(c.req.valid('query'), TOLD) }));
  app.openapi(partiesRoute, async (c) => {
    const { name, types, skip, limit } = c.req.valid('query');
    const found = await kept.entities({ name, types: listOf(types) }, skip, limit + 1);
    return answer(c, { parties: found.slice(0, limit), more: found.length > limit });
  });
  app.openapi(dossierRoute, async (c) => {
    const { key } = c.req.valid('param');
    const entity = await kept.entity(key);
    return entity
      ? answer(c, await dossierOf(kept, entity, names))
      : missing(c, `There is nobody with the number ${key}.`);
  });
};

const listOf = (list: string | undefined): string[] => (list ?? '').split(',').filter((each) => each !== '');

const filterOf = ({ types, status, party, place, since, until }: z.infer<typeof overviewQuestion>): ToldFilter => ({
  ...(types ? { kinds: listOf(types) } : {}),
  ...(status === undefined ? {} : { status }),
  ...(party === undefined ? {} : { entity: party }),
  ...(place === undefined ? {} : { place }),
  ...(since === undefined ? {} : { since: daysOf(since).first }),
  ...(until === undefined ? {} : { until: daysOf(until).last }),
});
