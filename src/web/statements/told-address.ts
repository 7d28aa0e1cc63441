import { pathOf } from '../shell/address.ts';

/** Where a telling stands: its claim in its report, or the sentence that a report says in its own voice. */
export const toldAddress = ({
  report,
  assertion,
  at,
}: {
  readonly report: string;
  readonly assertion: string | null;
  /** Offset in the body, for what is no claim. */
  readonly at: number;
}): string =>
  pathOf({
    page: 'reports',
    item: report,
    query: assertion !== null && !isOwnVoice(assertion) ? { claim: assertion } : { at: String(at) },
  });

/** `s` and an offset: no claim, a sentence in the report's own voice. */
export const isOwnVoice = (assertion: string): boolean => assertion.startsWith('s');
