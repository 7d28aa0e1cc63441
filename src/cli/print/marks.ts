import type { Certainty, Claim, Polarity } from '../../model/evidence.ts';
import type { Page } from '../page.ts';

/** Certainty, plain when certain and marked otherwise. */
const printCertainty = (page: Page, certainty: Certainty): string =>
  page.paint(certainty === 'certain' ? 'faint' : 'warning', certainty);

const printPolarity = (page: Page, polarity: Polarity): string[] =>
  polarity === '-' ? [page.paint('denial', 'DENIED')] : [];

/** The claim in a few words: how sure, denied or not, quoted or told, and whether the speaker is understood from before. */
export const claimMarks = (page: Page, { certainty, polarity, mode, chain, part }: Claim): string[] => {
  const speaker = chain.at(-1)!;
  const isUnderstood = speaker.kind !== 'report' && speaker.name !== null && speaker.start === undefined;
  return [
    printCertainty(page, certainty),
    ...printPolarity(page, polarity),
    mode,
    ...(isUnderstood ? ['speaker left out'] : []),
    ...(part ? [part] : []),
  ];
};
