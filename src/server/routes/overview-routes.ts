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
import type { OverviewFilter } from '../../store/overview/overview.ts';
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

export const addOverviewRoutes = (app: OpenAPIHono, { kept: { overview } }: Desk): void => {
  app.openapi(eventsRoute, (c) => {
    const { skip, limit, order, ...question } = c.req.valid('query');
    const found = overview.happenings(filterOf(question), order, skip, limit + 1);
    return answer(c, { happenings: found.slice(0, limit), more: found.length > limit });
  });
  app.openapi(monthsRoute, (c) => {
    const filter = filterOf(c.req.valid('query'));
    return answer(c, { months: overview.months(filter), undated: overview.undated(filter) });
  });
  app.openapi(placesRoute, (c) => answer(c, { sites: overview.sites(filterOf(c.req.valid('query'))) }));
  app.openapi(networkRoute, (c) => {
    const { reports, roots, limit, ...question } = c.req.valid('query');
    return answer(c, overview.network(filterOf(question), reports, roots, limit));
  });
  app.openapi(tieRoute, (c) => {
    const { type, from, to } = c.req.valid('query');
    return answer(c, { told: overview.told(type, from, to, TOLD) });
  });
  app.openapi(partiesRoute, (c) => {
    const { name, types, skip, limit } = c.req.valid('query');
    const found = overview.parties(name, listOf(types), limit + 1, skip);
    return answer(c, { parties: found.slice(0, limit), more: found.length > limit });
  });
  app.openapi(dossierRoute, (c) => {
    const { key } = c.req.valid('param');
    const found = overview.dossier(key);
    return found ? answer(c, found) : missing(c, `There is nobody with the number ${key}.`);
  });
};

const listOf = (list: string | undefined): string[] => (list ?? '').split(',').filter((each) => each !== '');

const filterOf = ({ types, status, party, since, until }: z.infer<typeof overviewQuestion>): OverviewFilter => ({
  ...(types ? { types: listOf(types) } : {}),
  ...(status === undefined ? {} : { status }),
  ...(party === undefined ? {} : { party }),
  ...(since === undefined ? {} : { since: daysOf(since).first }),
  ...(until === undefined ? {} : { until: daysOf(until).last }),
});
