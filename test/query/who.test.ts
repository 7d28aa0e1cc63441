import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { caseWords, nameKeys } from '../../src/cli/languages.ts';
import { UNWATCHED } from '../../src/cli/progress.ts';
import { readReports } from '../../src/cli/read-reports.ts';
import { resolveCase } from '../../src/cli/resolve-case.ts';
import { entityNamed } from '../../src/query/named-entity.ts';
import { openCase } from '../../src/store/open-case.ts';
import { temporaryFolder } from '../store/temporary.ts';

const folder = temporaryFolder();

test.each(['المرصد السوري لحقوق الإنسان', 'SOHR'])(
  'finds a body whose Latin name is no spelling of its Arabic one: %s',
  async (name) => {
    const file = join(folder, 'reports.jsonl');
    const text = 'قال المرصد السوري لحقوق الإنسان إن قافلة من عشر شاحنات دخلت البلدة صباح الأحد.';
    writeFileSync(file, JSON.stringify({ id: 'a', published: '2021-03-02', text }));
    const kept = openCase(join(folder, `${name}.isnad`), await caseWords(), { create: true });
    const job = { paths: [file], options: { language: 'ar' }, workers: 1, kept, show: null, progress: UNWATCHED };
    await readReports({ ...job, refuse: async ({ why }) => expect.unreachable(why) });
    await resolveCase(kept, UNWATCHED);
    const { entity } = await entityNamed(kept, name, await nameKeys());
    expect(entity.name).toBe('المرصد السوري لحقوق الإنسان');
    await kept.close();
  },
);
