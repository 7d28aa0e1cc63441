import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { added } from '../../src/contract/adding.ts';
import { served, TOKEN } from './served.ts';

let open: Awaited<ReturnType<typeof served>>;
beforeAll(async () => {
  open = await served();
});
afterAll(() => open.kept.close());

const add = async (files: readonly File[], values: Record<string, string> = {}) => {
  const form = new FormData();
  for (const file of files) form.append('files', file);
  for (const [name, value] of Object.entries(values)) form.append(name, value);
  const response = await open.ask('/api/reports', { 'x-isnad-token': TOKEN }, { method: 'POST', body: form });
  return { status: response.status, body: (await response.json()) as unknown };
};

describe('adding reports', () => {
  it('reads what was dropped, and tells what could not be read', async () => {
    const text = new File(['قال وزير الري إن السد يعمل منذ الأحد.'], 'سد.txt');
    const broken = new File([new Uint8Array([0, 1, 2, 3, 0, 0])], '../../etc/passwd');
    const { status, body } = await add([text, broken], { outlet: 'دجلة', published: '2020-05-04' });
    expect(status).toBe(200);
    const { read, saved, refused } = added.parse(body);
    expect({ read, new: saved.new }).toEqual({ read: 1, new: 1 });
    expect(refused).toMatchObject([{ path: '../../etc/passwd', code: 'binary' }]);
    const [found] = await open.kept.reports({ text: 'السد' });
    expect(found).toMatchObject({ outlet: 'دجلة', published: { value: '2020-05-04' } });
  });

  it('keeps markup as text', async () => {
    await add([new File(['قال الناطق إن <b onclick=alert(1)>المعبر</b> أغلق صباح السبت.'], 'a.txt')]);
    const [found] = await open.kept.reports({ text: 'المعبر' });
    expect((await open.kept.reading(found!.id))!.report.text).toContain('<b onclick=alert(1)>');
  });

  it.each([
    [[], {}],
    [[new File(['قال.'], 'a.txt')], { published: 'yesterday' }],
  ] as const)('refuses what makes no sense', async (files, values) => {
    expect((await add(files, values)).status).toBe(400);
  });
});
