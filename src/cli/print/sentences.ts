import type { Evidence } from '../../model/evidence.ts';
import type { Report } from '../../model/report.ts';
import { wordsOf } from '../../query/context.ts';
import { oneLine, type Page, quoted } from '../page.ts';
import { counted } from './block.ts';

const SHOWN = 5;
const SHOWN_CHARACTERS = 60;

/** What became of the sentences, and the first of those that were not understood. */
export const printSentences = (page: Page, report: Report, { sentences }: Evidence): string[] => {
  const count = (state: string): number => sentences.filter((sentence) => sentence.state === state).length;
  const unread = sentences.filter(({ state }) => state === 'unread');
  return [
    '',
    `${counted(sentences.length, 'sentence')}: ${count('claims')} with claims, ${count('read')} read and empty, ${unread.length} not understood`,
    ...unread.slice(0, SHOWN).map((sentence) => {
      const words = [...wordsOf(report, sentence)];
      const start = words.slice(0, SHOWN_CHARACTERS).join('') + (words.length > SHOWN_CHARACTERS ? '…' : '');
      return `  ${page.paint('warning', 'not understood')}: ${oneLine(sentence.why ?? 'no reason given')}: ${quoted(page, start)}`;
    }),
    ...(unread.length > SHOWN ? [`  … and ${unread.length - SHOWN} more (--json lists all)`] : []),
  ];
};
