import { type Days, daysOfDate } from '../model/days.ts';
import { QuestionError } from './question-error.ts';

/** The first and last day (YYYY-MM-DD) of a year, month or day as a user writes it. Throws `QuestionError`. */
export const daysOf = (date: string): Days => {
  const days = daysOfDate(date);
  if (!days)
    throw new QuestionError(`"${date}" is no date.`, 'Write a year, a month or a day: 2017, 2017-03 or 2017-03-24.');
  return days;
};
