import { readdirSync, readFileSync } from 'node:fs';
import { dirname, extname, join, relative, resolve, sep } from 'node:path';

/** The project's folder. */
export const root = resolve(import.meta.dirname, '../..');

const NOT_OURS = new Set(['node_modules', 'dist', 'coverage', '.git']);

/** The files under a folder of the project, as paths with `/` from the project's folder. */
export const filesUnder = (folder: string): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    if (NOT_OURS.has(entry.name)) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesUnder(path) : [path.split(sep).join('/')];
  });

export const contentOf = (path: string): string => readFileSync(join(root, path), 'utf8');

export const isCode = (path: string): boolean => ['.ts', '.tsx', '.js', '.css'].includes(extname(path));

const IMPORT = /\b(?:import|export)\b(?:[\s\w{},*$]*?\bfrom)?\s*\(?\s*(['"])(?<specifier>[^'"\n]+)\1/g;

/** The project's own files that a source file imports or re-exports, types too. */
export const importsOf = (path: string): string[] =>
  specifiersIn(contentOf(path)).map((specifier) => ownFile(path, specifier));

/** The relative specifiers of a source text. */
export const specifiersIn = (source: string): string[] =>
  [...source.matchAll(IMPORT)]
    .map((match) => match.groups!.specifier!)
    .filter((specifier) => specifier.startsWith('.'));

const ownFile = (from: string, specifier: string): string =>
  relative(root, resolve(root, dirname(from), specifier))
    .split(sep)
    .join('/');
