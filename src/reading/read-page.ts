import type { Readability } from '@mozilla/readability';
import { makeReport } from './make-report.ts';
import type { Page, PageElement } from './page.ts';
import { type ReadResult, type ReadSettings, refused } from './read-options.ts';
import { refuse } from './refusals.ts';

/** An article has one line of so many words at least; what has none is a list of links or a notice. */
const WORDS_IN_A_LINE = 6;
/** Share of the letters that may stand in links. */
const MOST_LINKED = 0.5;

/** Reads the article of an HTML page: its main text, and what the page says of it. */
export const readPage = async (path: string, html: string, settings: ReadSettings): Promise<ReadResult> => {
  // A tenth of a second to load: only for those who read pages.
  const [{ parsePage, PAGE_LIMIT }, { factsOf }, { pageText }, { Readability }] = await Promise.all([
    import('./page.ts'),
    import('./page-facts.ts'),
    import('./page-text.ts'),
    import('@mozilla/readability'),
  ]);
  const page = parsePage(html);
  if (page === null) return refused(refuse.tooManyTags(path, PAGE_LIMIT));
  // Readability takes the page apart, so the facts come first.
  const facts = factsOf(page);
  const article = mainElement(page, Readability);
  const text = article && pageText(article);
  if (!article || !text || !isProse(text, linkedText(article))) return refused(refuse.noArticle(path));
  return makeReport(path, { ...facts, text }, settings);
};

const mainElement = (page: Page, Reader: typeof Readability): PageElement | null => {
  const reader = new Reader<PageElement>(page as never, { serializer: (node) => node as unknown as PageElement });
  return reader.parse()?.content ?? null;
};

const linkedText = (article: PageElement): number => {
  let length = 0;
  for (const link of article.querySelectorAll('a')) length += link.textContent?.length ?? 0;
  return length;
};

const isProse = (text: string, linked: number): boolean =>
  linked <= text.length * MOST_LINKED && text.split('\n').some((line) => line.split(' ').length >= WORDS_IN_A_LINE);
