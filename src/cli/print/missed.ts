import type { Missed, MissedGroup } from '../../store/find-unread.ts';
import { oneLine, type Page, quoted } from '../page.ts';
import { counted, heading } from './block.ts';

const SHOWN_CHARACTERS = 100;

const REASONS: Readonly<Record<MissedGroup['reason'], string>> = {
  'cue-without-content': 'a verb of saying, and no rule found what it attributes',
  'quotation-without-speaker': 'a quotation without a speaker',
  'unknown-verb': 'a verb before أن that no table of saying knows',
  'no-words': 'no words',
};

/** The reasons with their words, commonest first, each with the beginnings of sentences. */
export const printMissed = (page: Page, missed: Missed): string[] => {
  const shown = missed.groups.reduce((sum, { count }) => sum + count, 0);
  return [
    ...heading(page, 'NOT UNDERSTOOD'),
    `${counted(missed.sentences, 'sentence')}: ${missed.withClaims} with claims, ${missed.empty} read and empty, ${missed.unread} not understood${missed.settled > 0 ? `, ${missed.settled} settled by people` : ''}`,
    '',
    ...missed.groups.flatMap((group) => printGroup(page, group)),
    ...(shown < missed.unread ? [`… and ${counted(missed.unread - shown, 'more sentence')} (--limit, --json)`] : []),
  ];
};

const printGroup = (page: Page, { reason, word, count, examples }: MissedGroup): string[] => [
  `${String(count).padStart(6)}  ${word === '' ? '' : `${quoted(page, word)}: `}${REASONS[reason]}`,
  ...examples.map(({ report, text }) => {
    const start = [...oneLine(text)].slice(0, SHOWN_CHARACTERS).join('');
    return `        ${report}: ${quoted(page, start)}`;
  }),
];
