import { InvalidArgumentError } from 'commander';
import { daysOf } from '../query/days.ts';
import { QuestionError } from '../query/question-error.ts';

/** A year, month or day, or a moment in ISO 8601. */
export const dateGiven = (text: string): string => {
  const [date = '', time] = text.split('T');
  try {
    daysOf(date);
  } catch (error) {
    throw new InvalidArgumentError(error instanceof QuestionError ? error.remedy : String(error));
  }
  if (time !== undefined && Number.isNaN(Date.parse(text)))
    throw new InvalidArgumentError('Write the time as 2017-03-24T18:30:00+02:00.');
  return text;
};
