import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The package's folder: two above src/cli and dist/cli alike. */
const ROOT = new URL('../../', import.meta.url);

export const VERSION: string = (JSON.parse(readFileSync(new URL('package.json', ROOT), 'utf8')) as { version: string })
  .version;

/** The sample reports that come with the package. */
export const SAMPLES: string = fileURLToPath(new URL('samples', ROOT));

/** The built web app. */
export const PAGES: string = fileURLToPath(new URL('dist/web', ROOT));
