// Builds the web app of src/web into dist/web. With `--if-changed` only where a source is newer than what was built.
// Usage: npm run build:web
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';

// Whoever builds, a test too, builds what is shipped.
process.env.NODE_ENV = 'production';

const root = join(import.meta.dirname, '..');
const target = join(root, 'dist', 'web');

/** Builds into a folder. */
const buildWeb = (outDir: string) =>
  build({
    configFile: false,
    root: join(root, 'src', 'web'),
    plugins: [react()],
    logLevel: 'warn',
    build: {
      outDir,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 1100,
      modulePreload: { polyfill: false },
    },
  });

const newest = (path: string): number =>
  statSync(path).isDirectory()
    ? Math.max(...readdirSync(path).map((name) => newest(join(path, name))))
    : statSync(path).mtimeMs;

const isBuilt = (): boolean => {
  const page = join(target, 'index.html');
  const sources = ['src/web', 'src/contract', 'package.json', 'scripts/build-web.ts'];
  return existsSync(page) && statSync(page).mtimeMs > Math.max(...sources.map((path) => newest(join(root, path))));
};

if (!process.argv.includes('--if-changed') || !isBuilt()) {
  await buildWeb(target);
  console.log('dist/web: built');
}
