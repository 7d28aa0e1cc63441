import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useRef } from 'react';
import type { Pages } from '../ask/use-pages.ts';
import { FailureNote, Nothing, Waiting } from '../text/state.tsx';

interface LongListProps<Item> {
  readonly pages: Pages<Item>;
  readonly label: string;
  readonly keyOf: (item: Item) => string;
  readonly render: (item: Item) => ReactNode;
  /** What a row is thought to be high before it is measured, in CSS pixels. */
  readonly rowHeight: number;
  /** The key of the row to bring into view. */
  readonly current?: string | null;
}

/** Rows fetched ahead of those seen, so that scrolling meets none that is blank. */
const AHEAD = 60;

/** A list of any length: only the rows in view are in the page, and further ones are fetched before they are reached. */
export const LongList = <Item,>({ pages, label, keyOf, render, rowHeight, current }: LongListProps<Item>) => {
  const frame = useRef<HTMLElement>(null);
  const { items, more, isWaiting, failure, next } = pages;
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    getItemKey: (i) => keyOf(items[i]!),
    overscan: 12,
  });
  const seen = rows.getVirtualItems();
  const last = seen.at(-1)?.index ?? 0;
  useEffect(() => {
    if (more && items.length > 0 && last + AHEAD >= items.length) next();
  }, [last, items.length, more, next]);

  const at = current == null ? -1 : items.findIndex((item) => keyOf(item) === current);
  const hasShown = useRef(false);
  useEffect(() => {
    if (at < 0 || hasShown.current) return;
    hasShown.current = true;
    rows.scrollToIndex(at, { align: 'auto' });
  }, [at, rows]);

  if (failure) return <FailureNote failure={failure} />;
  if (items.length === 0) return isWaiting || more ? <Waiting /> : <Nothing />;
  return (
    <section
      className={`long-list${isWaiting ? ' is-waiting' : ''}`}
      ref={frame}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label={label}
    >
      <ul style={{ blockSize: rows.getTotalSize(), position: 'relative' }}>
        {seen.map(({ index, key, start }) => (
          <li
            key={key}
            aria-setsize={more ? -1 : items.length}
            aria-posinset={index + 1}
            ref={rows.measureElement}
            data-index={index}
            className="long-list-row"
            style={{ transform: `translateY(${start}px)` }}
          >
            {render(items[index]!)}
          </li>
        ))}
      </ul>
    </section>
  );
};
