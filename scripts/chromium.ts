import { existsSync } from 'node:fs';

const PATHS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The browser of this machine for tests and screenshots: the one named in `ISNAD_BROWSER`, else one of the usual; `undefined` where there is none. */
export const browserPath: string | undefined = [process.env.ISNAD_BROWSER ?? '', ...PATHS].find(
  (path) => path !== '' && existsSync(path),
);

/** What keeps it from asking anybody for anything. */
export const QUIET = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--enable-unsafe-swiftshader',
];
