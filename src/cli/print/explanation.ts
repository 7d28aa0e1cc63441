import type { ExplainedPart } from '../../query/explain.ts';
import { type Page, quoted } from '../page.ts';
import { heading, printWords } from './block.ts';

const TITLES: Readonly<Record<ExplainedPart['what'], string>> = {
  cue: 'CUE',
  content: 'CONTENT',
  link: 'SOURCE',
  said: 'SAID AT',
  via: 'SAID THROUGH',
  event: 'EVENT',
  tie: 'TIE',
};

/** Each piece of a claim with the words matched and the rule that read them. */
export const printExplanation = (page: Page, parts: readonly ExplainedPart[]): string[] =>
  parts.flatMap(({ what, value, words, span, rule }) => [
    ...heading(page, TITLES[what]),
    `  read as  ${quoted(page, value)}`,
    ...(words === null || !span
      ? ['  words    left out in the text: understood from what was said before']
      : [`  words    ${span.in ?? 'text'} ${span.start} to ${span.end}`, ...printWords(page, words, 4)]),
    `  rule     ${rule.id}`,
    `  means    ${quoted(page, rule.means)}`,
    ...(rule.file ? [`  file     ${rule.file}`] : []),
  ]);
