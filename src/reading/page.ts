import { parseHTML } from 'linkedom';

/** As much of the DOM as reading an article needs. */
export interface PageNode {
  readonly nodeType: number;
  readonly textContent: string | null;
  readonly childNodes: Iterable<PageNode>;
}

export interface PageElement extends PageNode {
  readonly localName: string;
  getAttribute(name: string): string | null;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  append(...nodes: PageNode[]): void;
}

export interface Page extends PageElement {
  readonly documentElement: PageElement;
  createElement(name: string): PageElement;
}

export const ELEMENT_NODE = 1;
export const TEXT_NODE = 3;

const MOST_TAGS = 60_000;
const DEEPEST = 400;

/** How many tags a page may have; `null` from `parsePage` means that it has more, or nests them too deep. */
export const PAGE_LIMIT = MOST_TAGS;

/** Parses a page, of which parts of the frame (html, head, body) may be missing. */
export const parsePage = (html: string): Page | null => {
  if (!isWithinLimits(html)) return null;
  const hasRoot = /<html[\s>]/i.test(html);
  const { document } = parseHTML(hasRoot ? html : `<html>${html.replace(/<!doctype[^>]*>/i, '')}</html>`);
  const page = document as unknown as Page;
  if (!page.querySelector('body')) addBody(page);
  return page;
};

const addBody = (page: Page): void => {
  const root = page.documentElement;
  const content = [...root.childNodes].filter((node) => (node as PageElement).localName !== 'head');
  const body = page.createElement('body');
  body.append(...content);
  root.append(body);
};

const VOID = new Set([
  'meta',
  'link',
  'br',
  'img',
  'input',
  'hr',
  'source',
  'wbr',
  'area',
  'base',
  'col',
  'embed',
  'param',
  'track',
  'p',
  'li',
]);

/** The steps after the parser take more than linear time on a page that nests thousands of elements. */
const isWithinLimits = (html: string): boolean => {
  let tags = 0;
  let depth = 0;
  for (const [, slash, name] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)/gi)) {
    if (++tags > MOST_TAGS) return false;
    if (VOID.has(name!.toLowerCase())) continue;
    depth = Math.max(0, depth + (slash ? -1 : 1));
    if (depth > DEEPEST) return false;
  }
  return true;
};
