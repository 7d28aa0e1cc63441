import { oneLine, type Page } from '../page.ts';
import { wrap } from '../wrap.ts';

/** Words of a report as lines of their own, wrapped and indented. */
export const printWords = (page: Page, text: string, indent: number): string[] =>
  wrap(oneLine(text), Math.max(20, page.width - indent)).map((line) => ' '.repeat(indent) + page.isolate(line));

export const heading = (page: Page, text: string): string[] => ['', page.paint('heading', text)];

export const SEPARATOR = ' · ';

export const counted = (n: number, one: string, many = `${one}s`): string =>
  `${n.toLocaleString('en')} ${n === 1 ? one : many}`;
