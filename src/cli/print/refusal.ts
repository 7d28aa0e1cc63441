import type { Refusal } from '../../model/report.ts';
import { oneLine } from '../page.ts';

/** One line: what was refused, why, and what to do. */
export const printRefusal = ({ path, why, remedy }: Refusal): string =>
  `isnad: ${oneLine(`refused ${path}: ${sentence(why)} ${sentence(remedy)}`)}\n`;

const sentence = (words: string): string => (/[.!?؟]$/u.test(words) ? words : `${words}.`);
