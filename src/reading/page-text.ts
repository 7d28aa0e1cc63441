import { ELEMENT_NODE, type PageElement, type PageNode, TEXT_NODE } from './page.ts';

const BLOCKS: ReadonlySet<string> = new Set(
  'address article aside blockquote br dd div dl dt footer h1 h2 h3 h4 h5 h6 header hr li main ol p pre section table tbody td th tr ul'.split(
    ' ',
  ),
);
/** Captions belong to pictures, the others are no prose. */
const SKIPPED: ReadonlySet<string> = new Set(
  'script style noscript template figcaption button form svg iframe'.split(' '),
);

/** The text of an article's elements: one line a paragraph, white space as a browser shows it. */
export const pageText = (root: PageNode): string => {
  const lines: string[] = [];
  let line = '';
  const endLine = (): void => {
    const shown = line.replace(/\s+/g, ' ').trim();
    if (shown) lines.push(shown);
    line = '';
  };
  const walk = (node: PageNode): void => {
    if (node.nodeType === TEXT_NODE) line += node.textContent ?? '';
    if (node.nodeType !== ELEMENT_NODE) return;
    const name = (node as PageElement).localName.toLowerCase();
    if (SKIPPED.has(name)) return;
    const isBlock = BLOCKS.has(name);
    if (isBlock) endLine();
    for (const child of node.childNodes) walk(child);
    if (isBlock) endLine();
  };
  walk(root);
  endLine();
  return lines.join('\n');
};
