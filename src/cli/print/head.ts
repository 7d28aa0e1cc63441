import type { Credit } from '../../model/evidence.ts';
import type { Published, Report } from '../../model/report.ts';
import { type Page, quoted } from '../page.ts';
import { printWords } from './block.ts';

type Head = Pick<Report, 'id' | 'outlet' | 'title' | 'url' | 'author'>;

/** The report's head: headline, who published it, when and how that is known. */
export const printHead = (page: Page, report: Head, published: Published, credits: readonly Credit[]): string[] => {
  const row = (label: string, value: string | null): string[] =>
    !value ? [] : [`${page.paint('faint', label.padEnd(LABEL_WIDTH))}${value}`];
  const { id, outlet, title, url, author } = report;
  const named = [...new Set(credits.map(({ name }) => name))];
  return [
    page.paint('faint', '─'.repeat(page.width)),
    ...(!title
      ? [page.paint('faint', '(no headline)')]
      : printWords(page, title, 0).map((line) => page.paint('strong', line))),
    ...row('outlet', !outlet ? 'not named' : quoted(page, outlet)),
    ...row('author', author && quoted(page, author)),
    ...row('published', publishedAs(published)),
    ...row('because', published.why === undefined ? null : quoted(page, published.why)),
    ...row('credits', named.length === 0 ? null : named.map((name) => quoted(page, name)).join(', ')),
    ...row('report', quoted(page, id)),
    ...row('url', url === null || url === id ? null : quoted(page, url)),
  ];
};

const LABEL_WIDTH = 11;

/** The date as precise as it is known, the days that it may be, and how that is known. */
export const publishedAs = ({ value, earliest, latest, basis }: Published): string => {
  if (basis === 'unknown') return 'unknown (give it with --published DATE)';
  const days =
    earliest === latest || earliest === null || latest === null
      ? (earliest ?? latest)
      : `between ${earliest} and ${latest}`;
  const parts = [value, days].filter((part, i) => part !== null && !(i === 1 && value?.startsWith(part)));
  return `${parts.join(', ')} (${basis})`;
};
