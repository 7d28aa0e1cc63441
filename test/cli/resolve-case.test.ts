import { join } from 'node:path';
import { expect, test } from 'vitest';
import { UNWATCHED } from '../../src/cli/progress.ts';
import { resolveCase } from '../../src/cli/resolve-case.ts';
import type { Case } from '../../src/store/case.ts';
import { openCase } from '../../src/store/open-case.ts';
import { REPORTS } from '../resolution/reports.ts';
import { WORDS } from '../store/readings.ts';
import { temporaryFolder } from '../store/temporary.ts';

const folder = temporaryFolder();

const countStories = async (kept: Case): Promise<number> => {
  let count = 0;
  for await (const _ of kept.stories()) count++;
  return count;
};

test('a signal ends it after the batch under way, and the next call goes on', async () => {
  const kept = openCase(join(folder, 'my.isnad'), WORDS, { create: true });
  await kept.save(REPORTS, '1');
  const controller = new AbortController();
  const steps: string[] = [];
  const stopping = {
    ...UNWATCHED,
    step: (doing: string) => {
      steps.push(doing);
      controller.abort();
    },
  };
  await resolveCase(kept, stopping, controller.signal);
  expect(steps).toHaveLength(1);
  expect(await countStories(kept)).toBe(0);
  await resolveCase(kept, UNWATCHED);
  expect(await countStories(kept)).toBe(3);
  await kept.close();
});
