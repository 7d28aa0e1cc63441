import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import type { MiddlewareHandler } from 'hono';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};

/** The one page of the app, which draws whatever an address names. */
const PAGE = '/index.html';

/**
 * Serves the built web app. Only the files that lay in the folder at the start are served, by a table: no request makes a
 * path. Every other address outside `/api/` gets the page.
 */
export const pageFiles = (folder: string): MiddlewareHandler => {
  const files = new Map(listed(folder).map((file) => [`/${relative(folder, file).split(sep).join('/')}`, file]));
  return async (c, next) => {
    if (c.req.path.startsWith('/api/')) return next();
    // A page that was opened before the program was renewed asks for files that are gone.
    if (c.req.path.startsWith('/assets/') && !files.has(c.req.path)) return c.text('There is no such file.', 404);
    const path = files.has(c.req.path) ? c.req.path : PAGE;
    const file = files.get(path);
    if (!file) return c.text('The web app is not built: run `npm run build:web`.', 404);
    c.header('content-type', TYPES[extname(file)] ?? 'application/octet-stream');
    // Their names hold a hash of what is in them.
    c.header('cache-control', path.startsWith('/assets/') ? 'max-age=31536000, immutable' : 'no-cache');
    return c.body(new Uint8Array(await readFile(file)));
  };
};

const listed = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => join(parentPath, name))
    : [];
