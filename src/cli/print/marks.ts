import type { Shown } from '../../model/decisions.ts';
import type { Certainty, Claim, Polarity, Status } from '../../model/evidence.ts';
import { type Page, quoted } from '../page.ts';

/** Certainty, plain when certain and marked otherwise. */
const printCertainty = (page: Page, certainty: Certainty): string =>
  page.paint(certainty === 'certain' ? 'faint' : 'warning', certainty);

const printPolarity = (page: Page, polarity: Polarity): string[] =>
  polarity === '-' ? [page.paint('denial', 'DENIED')] : [];

/** What an event or tie is said to be, unless it is said to be so. */
export const printStatus = (page: Page, status: Status): string[] =>
  status === 'actual' ? [] : [page.paint(status === 'denied' ? 'denial' : 'warning', status)];

/** The claim in a few words: how sure, denied or not, quoted or told, and whether the speaker is understood from before. */
export const claimMarks = (page: Page, { certainty, polarity, mode, chain, part, decided }: Shown<Claim>): string[] => {
  const speaker = chain.at(-1)!;
  const isUnderstood = speaker.kind !== 'report' && speaker.name !== null && speaker.start === undefined;
  return [
    printCertainty(page, certainty),
    ...printPolarity(page, polarity),
    mode,
    ...(isUnderstood ? ['speaker left out'] : []),
    ...(part ? [part] : []),
    ...(decided?.verdict ? [page.paint(decided.verdict === 'rejected' ? 'denial' : 'strong', decided.verdict)] : []),
    ...(decided?.corrected.length ? [page.paint('strong', `corrected: ${decided.corrected.join(', ')}`)] : []),
    ...(decided?.notes.map(({ text }) => `note ${quoted(page, text)}`) ?? []),
  ];
};
