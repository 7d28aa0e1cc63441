import { InvalidArgumentError } from 'commander';

/** A whole number above 0, as an option gives it. */
export const positive = (text: string): number => {
  if (!/^[1-9]\d*$/.test(text)) throw new InvalidArgumentError('It must be a whole number above 0.');
  return Number(text);
};
