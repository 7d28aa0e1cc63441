import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';
import type { Refusal } from '../model/report.ts';
import { refusalOfError } from './refusal-of-error.ts';
import { refuse } from './refusals.ts';

/** A file to read, or why a part of a folder is not read. */
export type FolderEntry = { readonly path: string } | { readonly refusal: Refusal };

/**
 * The files under a folder, in the order of their names, folders among them. Names with a dot in front are left out. A link
 * to a folder is followed once, where it leads out of the folders that are read anyway.
 */
export async function* filesUnder(folder: string, maxDepth: number): AsyncIterable<FolderEntry> {
  const roots = [await realpath(folder)];
  let isEmpty = true;
  for await (const entry of walk(folder, maxDepth, roots)) {
    isEmpty = false;
    yield entry;
  }
  if (isEmpty) yield { refusal: refuse.emptyFolder(folder) };
}

/** `roots` are the folders whose whole content is read, and grows with each link that is followed. */
async function* walk(folder: string, depthLeft: number, roots: string[]): AsyncIterable<FolderEntry> {
  if (depthLeft < 0) return yield { refusal: refuse.tooDeep(folder) };
  for (const entry of await entriesOf(folder)) {
    const path = join(folder, entry.name);
    try {
      const isFolder = entry.isDirectory() || (entry.isSymbolicLink() && (await stat(path)).isDirectory());
      if (isFolder && entry.isSymbolicLink()) {
        const target = await realpath(path);
        if (roots.some((root) => isWithin(target, root))) continue;
        if (roots.some((root) => isWithin(root, target))) {
          yield { refusal: refuse.linkLoop(path) };
          continue;
        }
        roots.push(target);
      }
      if (isFolder) yield* walk(path, depthLeft - 1, roots);
      else if (entry.isFile() || (await stat(path)).isFile()) yield { path };
      else yield { refusal: refuse.notAFile(path) };
    } catch (error) {
      yield { refusal: refusalOfError(path, error) };
    }
  }
}

/** Sorted by UTF-16 units, so that every system and locale has the same order. */
const entriesOf = async (folder: string): Promise<Dirent[]> => {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.filter(({ name }) => !name.startsWith('.')).sort((a, b) => (a.name < b.name ? -1 : 1));
};

const isWithin = (path: string, folder: string): boolean => {
  const way = relative(folder, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
};
