import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from './source-files.ts';

/** What packing needs of a checkout. A copy is packed, so that no other test meets the manifest half-way. */
const CHECKOUT = [
  'bin',
  'src',
  'scripts',
  'samples',
  'package.json',
  'tsconfig.json',
  'tsconfig.build.json',
  'LICENSE',
  'NOTICE',
  'README.md',
];

const folder = mkdtempSync(join(tmpdir(), 'isnad-package-'));
const checkout = join(folder, 'checkout');
const app = join(folder, 'app');
const installed = join(app, 'node_modules', 'isnad');
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const read = (file: string): string => readFileSync(file, 'utf8');

/** Lays a folder's packages out as links, without those that the published package must do without. */
const linkPackages = (to: string, wanted: (name: string) => boolean): void => {
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(join(root, 'node_modules')))
    if (wanted(name)) symlinkSync(join(root, 'node_modules', name), join(to, name), 'junction');
};

beforeAll(() => {
  mkdirSync(checkout);
  for (const each of CHECKOUT) cpSync(join(root, each), join(checkout, each), { recursive: true });
  linkPackages(join(checkout, 'node_modules'), (name) => name === '.bin' || !name.startsWith('.'));
  execFileSync(npm, ['pack', '--silent', '--pack-destination', folder], { cwd: checkout, stdio: 'pipe' });
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz'))!;
  execFileSync('tar', ['-xzf', tarball], { cwd: folder });
  linkPackages(join(app, 'node_modules'), (name) => !/^\.|^node-/.test(name));
  cpSync(join(folder, 'package'), installed, { recursive: true });
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the published package', () => {
  it('asks for no second Node', () => {
    const { optionalDependencies, devDependencies } = JSON.parse(read(join(installed, 'package.json')));
    expect({ optionalDependencies, devDependencies }).toEqual({});
  });

  it('leaves the checkout as it was', () => {
    expect(read(join(checkout, 'package.json'))).toBe(read(join(root, 'package.json')));
  });

  it('holds what it needs and no sources', () => {
    for (const file of [
      'LICENSE',
      'NOTICE',
      'README.md',
      'dist/index.d.ts',
      'dist/languages/ar/words/cue-verbs.tsv',
      'dist/web/index.html',
    ])
      expect(existsSync(join(installed, file)), file).toBe(true);
    const files = readdirSync(installed, { recursive: true }) as string[];
    expect(files.filter((file) => /(?<!\.d)\.ts$/.test(file) || file.includes('node_modules'))).toEqual([]);
  });

  it('reads a sample with its command', () => {
    const sample = readdirSync(join(installed, 'samples')).find((name) => name.endsWith('.txt'))!;
    const out = execFileSync(
      process.execPath,
      [join(installed, 'bin', 'isnad.js'), 'read', join(installed, 'samples', sample), '--json'],
      { cwd: app, encoding: 'utf8' },
    );
    const [first] = out.trim().split('\n');
    expect(JSON.parse(first!)).toMatchObject({ report: { language: 'ar' }, claims: expect.any(Array) });
  });

  it('can be imported, with types', () => {
    const source = `import { annotate, arabic, type Evidence, type Report } from 'isnad';
const report: Report = { id: 'a', outlet: null, title: null, url: null, author: null, abstract: null, language: 'ar', publishedAs: null, text: 'قال الوزير إن الميناء مفتوح.' };
const evidence: Evidence = annotate(report, arabic);
console.log(evidence.claims.length);
`;
    writeFileSync(join(app, 'use.mts'), source);
    const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
    execFileSync(process.execPath, [tsc, '--strict', '--module', 'nodenext', '--target', 'es2023', 'use.mts'], {
      cwd: app,
      stdio: 'pipe',
    });
    expect(execFileSync(process.execPath, ['use.mjs'], { cwd: app, encoding: 'utf8' })).toBe('1\n');
  });
});
