// Takes out of package.json what only a checkout needs (the pinned Node among the optional dependencies), and puts it back.
// Usage: node scripts/published-manifest.ts write | restore   (prepack and postpack)
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const manifest = join(root, 'package.json');
/** The whole file meanwhile; node_modules is neither tracked nor published. */
const kept = join(root, 'node_modules', '.isnad-package.json');

const write = (): void => {
  restore();
  const whole = readFileSync(manifest, 'utf8');
  writeFileSync(kept, whole);
  writeFileSync(manifest, `${JSON.stringify(published(JSON.parse(whole)), null, 2)}\n`);
};

const restore = (): void => {
  if (existsSync(kept)) renameSync(kept, manifest);
};

const published = ({ optionalDependencies = {}, devDependencies, ...rest }: Record<string, object>): object => {
  const optional = Object.entries(optionalDependencies).filter(([name]) => !/^node-(linux|win|darwin)-/.test(name));
  return optional.length > 0 ? { ...rest, optionalDependencies: Object.fromEntries(optional) } : rest;
};

const [what] = process.argv.slice(2);
if (what === 'write') write();
else if (what === 'restore') restore();
else throw new Error(`published-manifest: "${what}" is neither write nor restore`);
