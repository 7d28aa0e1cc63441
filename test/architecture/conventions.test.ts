import { describe, expect, it } from 'vitest';
import { contentOf, filesUnder, isCode } from './source-files.ts';

const OF_THE_PROJECT = ['src', 'test', 'bench', 'scripts', 'bin', 'samples', 'docs', '.ci'];
const files = filesUnder('.');
const code = files.filter((file) => isCode(file) && OF_THE_PROJECT.some((folder) => file.startsWith(`${folder}/`)));
const inSource = code.filter((file) => file.startsWith('src/'));

const VAGUE = /(^|[-_.])(utils?|helpers?|common|managers?)([-_.]|$)/i;
const LANGUAGE_CHECK = /([!=]==?|\bcase)\s*['"`](ar|en|fr)['"`]|['"`](ar|en|fr)['"`]\s*[!=]==?/;
const LONG = 300;
const REASON = /^\/\/ Over 300 lines because \S/;
// Put together here, so that this file does not name them itself.
const OF_A_MACHINE = new RegExp(
  [
    ['', 'work', ''],
    ['', 'farm', ''],
    ['', 'root', ''],
    ['', 'tmp', 'bash'],
  ]
    .map((parts) => parts.join('/'))
    .concat(
      ['registry', 'npmjs'].join(String.raw`\.`),
      ['_auth', 'Token'].join(''),
      ['"resolved":', '"http'].join(String.raw`\s*`),
    )
    .join('|'),
);

describe('source files', () => {
  it('have names that say what they hold', () => {
    expect(files.filter((file) => file.split('/').some((part) => VAGUE.test(part)))).toEqual([]);
  });

  it('ask for no language outside src/languages', () => {
    const asking = inSource.filter(
      (file) => !file.startsWith('src/languages/') && LANGUAGE_CHECK.test(contentOf(file)),
    );
    expect(asking).toEqual([]);
  });

  it('are short, or say on line 1 why not', () => {
    const long = code.filter((file) => lineCount(contentOf(file)) > LONG && !REASON.test(contentOf(file)));
    expect(long).toEqual([]);
  });
});

describe('all files', () => {
  it('name no path of a machine and no registry', () => {
    const naming = files.filter((file) => OF_A_MACHINE.test(contentOf(file)));
    expect(naming).toEqual([]);
  });
});

describe('the checks themselves', () => {
  it.each(['text-utils.ts', 'helpers', 'common.ts', 'session-manager.ts'])('find %s vague', (name) =>
    expect(VAGUE.test(name)).toBe(true),
  );
  it.each(['word-counts.tsv', 'commons-house.ts', 'utility-company.ts'])('let %s pass', (name) =>
    expect(VAGUE.test(name)).toBe(false),
  );
  it.each(["language === 'ar'", 'if ("en" !== tag)', "case 'ar':"])('find the language check in %s', (line) =>
    expect(LANGUAGE_CHECK.test(line)).toBe(true),
  );
  it.each(["tag: 'ar'", "kind === 'area'", "option('--language <tag>', 'ar')"])('let %s pass', (line) =>
    expect(LANGUAGE_CHECK.test(line)).toBe(false),
  );
});

const lineCount = (text: string): number => text.trimEnd().split('\n').length;
