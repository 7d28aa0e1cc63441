import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HOSTILE } from './hostile.ts';
import { served, TOKEN } from './served.ts';

let open: Awaited<ReturnType<typeof served>>;
beforeAll(async () => {
  open = await served();
});
afterAll(() => open.kept.close());

const codeOf = async (response: Response): Promise<unknown> => ((await response.json()) as { code: unknown }).code;

describe('who may ask', () => {
  it('is this machine under its own name', async () => {
    expect((await open.ask('/api/case')).status).toBe(200);
  });

  it.each(['press.example', 'press.example:4711', '127.0.0.1', '127.0.0.1:80', ''])(
    'is not a page under the name "%s"',
    async (host) => {
      const response = await open.ask('/api/case', { host });
      expect([response.status, await codeOf(response)]).toEqual([403, 'foreign-host']);
    },
  );

  it.each([
    { origin: 'https://press.example' },
    { origin: 'null' },
    { origin: 'http://localhost:80' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' },
  ] as Record<string, string>[])('is not another site: %o', async (headers) => {
    const response = await open.ask('/api/reports', headers);
    expect([response.status, await codeOf(response)]).toEqual([403, 'foreign-origin']);
  });

  it('may follow a link to a page from elsewhere, which reads nothing by itself', async () => {
    const response = await open.ask('/reports', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' });
    expect(response.status).toBe(200);
  });
});

describe('who may change', () => {
  const change = (headers: Record<string, string>): Promise<Response> =>
    open.ask(
      '/api/reports/nothing',
      { 'content-type': 'application/json', ...headers },
      { method: 'POST', body: '{}' },
    );

  it('is nobody without the token of this start', async () => {
    expect(await codeOf(await change({}))).toBe('no-token');
    expect(await codeOf(await change({ 'x-isnad-token': `${TOKEN}x` }))).toBe('no-token');
  });

  it('is nobody from another site, even with the token', async () => {
    expect(await codeOf(await change({ 'x-isnad-token': TOKEN, origin: 'https://press.example' }))).toBe(
      'foreign-origin',
    );
  });

  it('is the page that was opened', async () => {
    expect(await codeOf(await change({ 'x-isnad-token': TOKEN, origin: 'http://127.0.0.1:4711' }))).toBe('not-found');
    expect(await (await open.ask('/api/case', { 'x-isnad-token': TOKEN })).json()).toMatchObject({ mayChange: true });
    expect(await (await open.ask('/api/case')).json()).toMatchObject({ mayChange: false });
  });
});

describe('a server for others', () => {
  it('asks for its password', async () => {
    const shared = await served({ hosts: null, password: 'كلمة سر طويلة' });
    const basic = (text: string) => ({ authorization: `Basic ${Buffer.from(text).toString('base64')}` });
    expect((await shared.ask('/api/case')).status).toBe(401);
    expect((await shared.ask('/reports')).headers.get('www-authenticate')).toContain('Basic');
    expect((await shared.ask('/api/case', basic('x:wrong'))).status).toBe(401);
    expect((await shared.ask('/api/case', basic('x:كلمة سر طويلة'))).status).toBe(200);
    await shared.kept.close();
  });
});

describe('every answer', () => {
  it.each(['/', '/assets/app.js', '/api/case', '/api/nothing'])(
    'forbids what a page does not need: %s',
    async (path) => {
      const { headers } = await open.ask(path);
      const policy = headers.get('content-security-policy')!;
      expect(policy).toMatch(/default-src 'none'; script-src 'self';/);
      expect(policy).not.toMatch(/unsafe|https?:|\*/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('access-control-allow-origin')).toBeNull();
    },
  );

  it('gives report text as text in JSON', async () => {
    const response = await open.ask(`/api/reports/${encodeURIComponent(HOSTILE.id)}`);
    expect(response.headers.get('content-type')).toContain('application/json');
    const { report } = (await response.json()) as { report: typeof HOSTILE };
    expect(report.text).toBe(HOSTILE.text.replace('\ud83d', '\ufffd'));
    expect(report.title).toBe(HOSTILE.title);
  });

  it.each(['/../package.json', '/assets/../../package.json', '/%2e%2e/package.json'])(
    'serves no file from elsewhere: %s',
    async (path) => expect(await (await open.ask(path)).text()).toContain('<title>app</title>'),
  );

  it.each(['/assets/%2e%2e%2f%2e%2e%2fpackage.json', '/assets/of-a-former-build.js'])(
    'has no page in the place of a file that is gone: %s',
    async (path) => expect((await open.ask(path)).status).toBe(404),
  );
});
