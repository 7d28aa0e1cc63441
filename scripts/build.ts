// Builds dist/: JavaScript and types of src/, and the data files beside them.
// Usage: npm run build
import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';

const root = join(import.meta.dirname, '..');
const source = join(root, 'src');
const target = join(root, 'dist');

rmSync(target, { recursive: true, force: true });
const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
const { status } = spawnSync(process.execPath, [tsc, '-p', join(root, 'tsconfig.build.json')], { stdio: 'inherit' });
if (status !== 0) process.exit(status ?? 1);

const files = readdirSync(source, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
const data = files.filter(({ name }) => !name.endsWith('.ts')).map(({ parentPath, name }) => join(parentPath, name));
for (const file of data) cpSync(file, join(target, relative(source, file)));
console.log(`dist/: ${files.length - data.length} modules, ${data.length} data files`);
