import { type Days, daysOfDate } from '../model/days.ts';
import { QuestionError } from './question-error.ts';

/** The first and last day (YYYY-MM-DD) of a year, month or day as a user writes it. Throws `QuestionError`. */
export const daysOf = (date: string): Days => {
  const days = daysOfDate(date);
  if (!days)
    throw new QuestionError(`"${date}" is no date.`, 'Write a year, a month or a day: 2017, 2017-03 or 2017-03-24.');
  return days;
};

/** The first and last day of a period as a user writes it, open where nothing is given. Throws `QuestionError`. */
export const periodOf = (
  since: string | undefined,
  until: string | undefined,
): { readonly since?: string; readonly until?: string } => {
  const first = since === undefined ? undefined : daysOf(since).first;
  const last = until === undefined ? undefined : daysOf(until).last;
  if (first && last && first > last)
    throw new QuestionError(`--since ${since} lies after --until ${until}.`, 'Swap the two dates.');
  return { ...(first === undefined ? {} : { since: first }), ...(last === undefined ? {} : { until: last }) };
};
