import type { Span } from '../../contract/index.ts';

/** The stretch of the report that is selected in the page, in the offsets of its text; `null` where none is. */
export const selectedSpan = (): Span | null => {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const start = offsetAt(range.startContainer, range.startOffset);
  const end = offsetAt(range.endContainer, range.endOffset);
  if (!start || !end || start.in !== end.in || start.at >= end.at) return null;
  return { start: start.at, end: end.at, ...(start.in ? { in: start.in } : {}) };
};

/** The offset in the headline or body that a place in the page stands for. */
export const offsetAt = (node: Node, offset: number): { at: number; in?: 'title' } | null => {
  const piece = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>('[data-from]');
  if (!piece) return null;
  const before = document.createRange();
  before.setStart(piece, 0);
  before.setEnd(node, offset);
  // A control character is drawn as an empty sign, and counts as one.
  const signs = before.cloneContents().querySelectorAll('.control').length;
  const at = Number(piece.dataset.from) + before.toString().length + signs;
  return piece.closest('h1') ? { at, in: 'title' } : { at };
};
