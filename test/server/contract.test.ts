import type { z } from '@hono/zod-openapi';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseHead, failure } from '../../src/contract/case.ts';
import { claimsPage, trace } from '../../src/contract/claims.ts';
import { decidedNow, decisions } from '../../src/contract/decisions.ts';
import { kinds } from '../../src/contract/kinds.ts';
import { missed } from '../../src/contract/missed.ts';
import { dossier, happeningsPage, months, network, partiesPage, sites, told } from '../../src/contract/overview.ts';
import { queue } from '../../src/contract/queue.ts';
import { explanation, reportsPage, wholeReport } from '../../src/contract/reports.ts';
import { citing, ratings, sourcesPage } from '../../src/contract/sources.ts';
import { statementsPage, wholeStatement } from '../../src/contract/statements.ts';
import { storiesPage, wholeStory } from '../../src/contract/stories.ts';
import { HOSTILE } from './hostile.ts';
import { served, TOKEN } from './served.ts';

let open: Awaited<ReturnType<typeof served>>;
beforeAll(async () => {
  open = await served();
});
afterAll(() => open.kept.close());

/** What the API answers, held against its schema: every field is there, and none that the schema does not name. */
const answered = async <Schema extends z.ZodType>(
  path: string,
  schema: Schema,
  status = 200,
): Promise<z.infer<Schema>> => {
  const response = await open.ask(path);
  const body: unknown = await response.json();
  expect(response.status, JSON.stringify(body)).toBe(status);
  const parsed = schema.parse(body);
  expect(parsed).toEqual(body);
  return parsed;
};

/** Writes a decision; its number where it was taken. */
const decided = async (decision: object): Promise<number> => {
  const response = await open.ask(
    '/api/decisions',
    { 'x-isnad-token': TOKEN, 'content-type': 'application/json' },
    { method: 'POST', body: JSON.stringify({ decision, by: 'ليلى' }) },
  );
  return decidedNow.parse(await response.json()).number;
};

describe('the API', () => {
  it('names the case', async () => {
    const head = await answered('/api/case', caseHead);
    expect(head).toMatchObject({ name: 'test.isnad', reports: open.reports.length });
    expect(head.outletNames.length).toBe(head.outlets);
  });

  it('lists reports in pages that neither repeat nor leave out', async () => {
    const ids: string[] = [];
    for (let more = true; more; ) {
      const after = ids.length > 0 ? `&after=${encodeURIComponent(ids.at(-1)!)}` : '';
      const page = await answered(`/api/reports?limit=2${after}`, reportsPage);
      ids.push(...page.reports.map(({ id }) => id));
      more = page.more;
    }
    expect(ids.toSorted()).toEqual(open.reports.map(({ id }) => id).toSorted());
  });

  it('finds reports by words', async () => {
    const { reports } = await answered(`/api/reports?text=${encodeURIComponent('ميناء')}`, reportsPage);
    expect(reports.map(({ id }) => id)).toContain(HOSTILE.id);
    expect(reports[0]!.snippet?.found.length).toBeGreaterThan(0);
  });

  it('gives the whole evidence of every report, and the rule behind every claim', async () => {
    for (const { id } of open.reports) {
      const path = `/api/reports/${encodeURIComponent(id)}`;
      const { evidence } = await answered(path, wholeReport);
      for (const { id: claim } of evidence.claims.slice(0, 3)) {
        const { parts } = await answered(`${path}/claims/${claim}/explanation`, explanation);
        expect(parts.every(({ rule }) => rule.id !== '' && rule.means !== '')).toBe(true);
      }
    }
  });

  it('pages claims and traces each of them', async () => {
    const first = await answered('/api/claims?limit=5', claimsPage);
    const second = await answered('/api/claims?limit=5&skip=5', claimsPage);
    const all = await answered('/api/claims?limit=10', claimsPage);
    expect([...first.claims, ...second.claims]).toEqual(all.claims);
    const { report, claim } = first.claims[0]!;
    const { found } = await answered(`/api/trace?claim=${encodeURIComponent(`${report.id}#${claim.id}`)}`, trace);
    expect(found).toEqual(first.claims[0]);
  });

  it('says what was missed, and what kinds are called', async () => {
    const { sentences, withClaims, empty, unread } = await answered('/api/missed', missed);
    expect(withClaims + empty + unread).toBe(sentences);
    const { ties } = await answered('/api/kinds', kinds);
    expect(ties.find(({ kind }) => kind === 'arms')?.label.en).toBe('arms');
  });

  it('looks over the whole case: events by date and place, ties, parties', async () => {
    const { happenings } = await answered('/api/events?limit=500', happeningsPage);
    const days = happenings.map(({ earliest }) => earliest!);
    expect(days).toEqual(days.toSorted());
    const counted = await answered('/api/events/months', months);
    expect(counted.months.reduce((sum, { count }) => sum + count, 0)).toBe(happenings.length);
    expect((await answered('/api/places', sites)).sites.length).toBeGreaterThan(0);
    const { edges, parties } = await answered('/api/network', network);
    const { type, from, to } = edges[0]!;
    expect(parties.map(({ key }) => key)).toEqual(expect.arrayContaining([from, to]));
    const { told: sentences } = await answered(`/api/tie?type=${type}&from=${from}&to=${to}`, told);
    expect(sentences.length).toBeGreaterThan(0);
    const { parties: first } = await answered('/api/parties?limit=1', partiesPage);
    const { entity: party } = await answered(`/api/parties/${first[0]!.key}`, dossier);
    expect(party).toEqual(first[0]);
    const { parties: named } = await answered(`/api/parties?name=${encodeURIComponent(party.name)}`, partiesPage);
    expect(named).toContainEqual(party);
  });

  it('gives what several reports say alike, with its claims, roots and words', async () => {
    const { statements } = await answered('/api/statements', statementsPage);
    expect(statements.length).toBeGreaterThan(0);
    const { id, words, roots } = statements[0]!;
    const whole = await answered(`/api/statements/${id}`, wholeStatement);
    expect(whole.claims[0]!.words).toBe(words);
    expect(whole.roots.map(({ name }) => name)).toEqual(roots.map(({ name }) => name));
    for (const { claims } of whole.roots) expect(claims.every((i) => whole.claims[i])).toBe(true);
    const after = await answered('/api/statements?skip=1', statementsPage);
    expect(after.statements).toEqual(statements.slice(1));
    const market = statements.find(({ steps }) => steps.includes('denied'))!;
    const { disputes } = await answered(`/api/statements/${market.id}`, wholeStatement);
    for (const { what, denies, a, b } of disputes)
      if (what === 'denial') expect((denies === 'a' ? a : b).chain).toEqual(['ياسين الزبير']);
    const { statements: said } = await answered(
      `/api/statements?by=${encodeURIComponent('نادر الخولي')}&certainty=certain`,
      statementsPage,
    );
    expect(said.length).toBeGreaterThan(0);
    for (const each of said) expect(each.roots.map(({ name }) => name)).toContain('نادر الخولي');
    const none = await answered('/api/statements?until=1999', statementsPage);
    expect(none.statements).toEqual([]);
  });

  it('gives stories with their reports in order of time, and what they contradict each other in', async () => {
    const { stories } = await answered('/api/stories?reports=1', storiesPage);
    expect(stories.reduce((sum, { reports }) => sum + reports, 0)).toBeGreaterThanOrEqual(open.reports.length);
    const { stories: several } = await answered('/api/stories?order=largest', storiesPage);
    const story = await answered(`/api/stories/${several[0]!.id}`, wholeStory);
    expect(story.title).toBe(several[0]!.title);
    const dates = story.reports.map(({ published }) => published!);
    expect(dates).toEqual(dates.toSorted());
    const { stories: found } = await answered(`/api/stories?text=${encodeURIComponent('المرجة')}`, storiesPage);
    expect(found.map(({ id }) => id)).toContain(story.id);
  });

  it('says who cites whom, and what is held of a source', async () => {
    const { sources } = await answered('/api/sources', sourcesPage);
    const { name } = sources[0]!;
    await decided({ kind: 'reliability', source: name, reliability: 'b', credibility: 2 });
    const { sources: named } = await answered(`/api/sources?name=${encodeURIComponent(name)}`, sourcesPage);
    expect(named.find((each) => each.name === name)?.rating).toMatchObject({ reliability: 'b', credibility: 2 });
    const held = await answered('/api/sources/ratings', ratings);
    expect(held.ratings.map(({ source }) => source)).toEqual([name]);
    expect((await answered('/api/sources/citing', citing)).citing.length).toBeGreaterThan(0);
  });

  it('brings what a person should decide, and lets go what was decided', async () => {
    const { items, open: left } = await answered('/api/queue?kind=sentence', queue);
    expect(items.length).toBeGreaterThan(0);
    const item = items[0]!;
    if (item.kind !== 'sentence') throw new Error('A sentence was asked for.');
    const { start, end, words, report } = item;
    const number = await decided({
      kind: 'reject',
      target: { kind: 'passage', report: report.id, passage: { start, end, words } },
    });
    const after = await answered('/api/queue?kind=sentence', queue);
    expect(after.items).toEqual(items.slice(1));
    expect(after.open.sentence).toBe(left.sentence - 1);
    expect(after.done.sentence).toBe(1);
    await decided({ kind: 'undo', number });
    expect((await answered('/api/queue?kind=sentence', queue)).items).toEqual(items);
  });

  it('brings contradictions first', async () => {
    const { items, open: left } = await answered('/api/queue', queue);
    const order = ['dispute', 'name', 'sentence'];
    const kinds = items.map(({ kind }) => order.indexOf(kind));
    expect(kinds).toEqual(kinds.toSorted());
    for (const item of items)
      if (item.kind === 'dispute') {
        const { a, b } = item.dispute;
        const passage = ({ report, span, words }: typeof a) => ({
          kind: 'passage',
          report,
          passage: { ...span, words },
        });
        const number = await decided({ kind: 'different', targets: [passage(a), passage(b)] });
        expect((await answered('/api/queue', queue)).open.dispute).toBe(left.dispute - 1);
        await decided({ kind: 'undo', number });
      }
  });

  it('writes decisions into the log, shows them on the evidence, and takes them back', async () => {
    const { id } = open.reports.find(({ text }) => text.includes('كبيسة'))!;
    const path = `/api/reports/${encodeURIComponent(id)}`;
    const { report, evidence } = await answered(path, wholeReport);
    const claim = evidence.claims.find(({ part }) => !part)!;
    const words = (span: { start: number; end: number }) => ({
      ...span,
      words: report.text.slice(span.start, span.end),
    });
    const target = { kind: 'claim', report: id, cue: words(claim.cue), content: claim.content.map(words) };
    const say = async (decision: object) =>
      open.ask(
        '/api/decisions',
        { 'x-isnad-token': TOKEN, 'content-type': 'application/json' },
        { method: 'POST', body: JSON.stringify({ decision, by: 'ليلى' }) },
      );
    const verdict = async () =>
      (await answered(path, wholeReport)).evidence.claims.find((each) => each.id === claim.id)?.decided?.verdict;
    const { number } = decidedNow.parse(await (await say({ kind: 'reject', target })).json());
    expect(await verdict()).toBe('rejected');
    const { decisions: log } = await answered('/api/decisions', decisions);
    expect(log[0]).toMatchObject({ number, by: 'ليلى', inForce: true });
    await say({ kind: 'undo', number });
    expect(await verdict()).toBeUndefined();
    await say({ kind: 'correct', target, correction: { certainty: 'possible' } });
    expect((await answered(path, wholeReport)).evidence.claims.find((each) => each.id === claim.id)?.certainty).toBe(
      'possible',
    );
    expect((await say({ kind: 'undo', number: 99 })).status).toBe(400);
    expect((await say({ kind: 'reject', target: { ...target, report: 'nothing' } })).status).toBe(400);
    expect((await say({ kind: 'reject' })).status).toBe(400);
  });

  it('lists what was decided of events and names as soon as it is brought in', async () => {
    const say = async (decision: object): Promise<number> => {
      const response = await open.ask(
        '/api/decisions',
        { 'x-isnad-token': TOKEN, 'content-type': 'application/json' },
        { method: 'POST', body: JSON.stringify({ decision, by: 'ليلى' }) },
      );
      await open.settled();
      return decidedNow.parse(await response.json()).number;
    };
    const events = async () => (await answered('/api/events?limit=500', happeningsPage)).happenings;
    const before = await events();
    const [event] = before;
    const { report, evidence } = await answered(`/api/reports/${encodeURIComponent(event!.report.id)}`, wholeReport);
    const { type, trigger } = evidence.events.find(({ id }) => id === event!.id)!;
    const { start, end, in: part } = trigger;
    const words = (part ? report.title! : report.text).slice(start, end);
    const target = { kind: 'event', report: report.id, type, trigger: { ...trigger, words } };
    const rejected = await say({ kind: 'reject', target });
    expect(await events()).toEqual(before.slice(1));
    await say({ kind: 'undo', number: rejected });
    expect(await events()).toEqual(before);

    const people = async () => (await answered('/api/parties?types=PER', partiesPage)).parties.map(({ name }) => name);
    const [first, second] = await people();
    const merged = await say({
      kind: 'merge',
      entities: [first, second].map((name) => ({ kind: 'entity', report: null, name })),
    });
    expect(await people()).not.toContain(second);
    await say({ kind: 'undo', number: merged });
    expect(await people()).toContain(second);
    expect((await answered('/api/case', caseHead)).waiting).toBe(0);
  });

  it.each([
    ['/api/reports/nothing', 404],
    ['/api/parties/999999', 404],
    ['/api/statements/nothing', 404],
    ['/api/stories/nothing', 404],
    ['/api/nothing', 404],
    ['/api/reports?limit=0', 400],
    ['/api/reports?since=yesterday', 400],
    ['/api/reports?since=2017-13', 400],
    ['/api/claims?certainty=sure', 400],
    ['/api/trace?claim=nothing', 400],
  ])('refuses %s with a reason', async (path, status) => {
    const { why, remedy } = await answered(path, failure, status);
    expect([why, remedy]).not.toContain('');
  });

  it('describes itself', async () => {
    const description = (await (await open.ask('/api/openapi.json')).json()) as {
      paths: Record<string, unknown>;
      components: { schemas: Record<string, unknown> };
    };
    expect(Object.keys(description.paths)).toContain('/api/reports/{id}');
    expect(Object.keys(description.components.schemas)).toEqual(
      expect.arrayContaining(['Claim', 'Chain', 'FoundReport', 'Failure']),
    );
  });
});
