import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import type { Refusal } from '../model/report.ts';
import type { Adding } from '../server/desk.ts';
import type { Case } from '../store/case.ts';
import { DEFAULT_LANGUAGE } from './languages.ts';
import { UNWATCHED } from './progress.ts';
import { readReports } from './read-reports.ts';
import { resolveCase } from './resolve-case.ts';

/** Above this many bytes all cores read: starting them takes longer than a few reports. */
const MANY = 2 ** 20;

/** Reads files that were handed to the workbench into the case, as `isnad read` does. They lie in a temporary folder meanwhile. */
export const addFiles =
  (kept: Case): Adding =>
  async ({ files, outlet, published }) => {
    const folder = await mkdtemp(join(tmpdir(), 'isnad-added-'));
    try {
      const names = new Map<string, string>();
      for (const [i, { name, bytes }] of files.entries()) {
        // The ending says what it is; the rest of a name that came from elsewhere makes no path.
        const path = join(folder, `${i}${/^\.[a-z0-9]{1,8}$/i.test(extname(name)) ? extname(name) : ''}`);
        names.set(path, name);
        await writeFile(path, bytes);
      }
      const refused: Refusal[] = [];
      const total = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
      const tally = await readReports({
        paths: [...names.keys()],
        options: { language: DEFAULT_LANGUAGE, outlet, published },
        workers: total > MANY ? availableParallelism() : 1,
        kept,
        show: null,
        refuse: async (refusal) => {
          // A line of a file stands behind a colon.
          const file = [...names].find(([path]) => refusal.path === path || refusal.path.startsWith(`${path}:`));
          const renamed = (text: string): string => (file ? text.replaceAll(file[0], file[1]) : text);
          refused.push({ ...refusal, path: renamed(refusal.path), why: renamed(refusal.why) });
          return true;
        },
        progress: UNWATCHED,
      });
      await resolveCase(kept, UNWATCHED);
      return { read: tally.read, saved: tally.saved, claims: tally.claims, refused };
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  };
