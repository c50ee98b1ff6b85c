import type { RefObject } from 'react';
import {
  observeElementRect,
  useVirtualizer,
  type Virtualizer,
} from '../../../kit/lists/virtual-list.ts';

/**
 * Rows drawn beyond the visible ones, so that a quick scroll shows no gap.
 */
const OVERSCAN = 4;
/** A list that is not laid out yet shows its beginning, this many pixels of it. */
const FIRST_HEIGHT = 800;

type Rows = {
  readonly count: number;
  /** Height of every row and of the head that stays above them, in CSS pixels. */
  readonly rowHeight: number;
  readonly headHeight: number;
  readonly scroller: RefObject<HTMLElement | null>;
  /** The focused row, which is drawn at any scroll position. */
  readonly keep: number;
};

const observe = (
  instance: Virtualizer<HTMLElement, Element>,
  changed: (rect: { width: number; height: number }) => void,
) =>
  observeElementRect(instance, ({ width, height }) =>
    changed({ width, height: height || FIRST_HEIGHT }),
  );

/**
 * Which rows of a long list are drawn: those in view and a few beyond. `top` is in CSS pixels from
 * the first row.
 */
export const useVirtualRows = ({ count, rowHeight, headHeight, scroller, keep }: Rows) => {
  const virtual: Virtualizer<HTMLElement, Element> = useVirtualizer<HTMLElement, Element>({
    count,
    estimateSize: () => rowHeight,
    getScrollElement: () => scroller.current,
    overscan: OVERSCAN,
    useFlushSync: false,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    observeElementRect: observe,
    // A constant number of rows, so that scrolling neither mounts nor unmounts any
    rangeExtractor: ({ startIndex, overscan }) => {
      const most =
        Math.ceil((virtual.scrollRect?.height ?? FIRST_HEIGHT) / rowHeight) + 1 + 2 * overscan;
      const first = Math.max(0, Math.min(startIndex - overscan, count - most));
      const rows = Array.from({ length: Math.min(count, most) }, (_, at) => first + at);
      if (keep < 0 || keep >= count || rows.includes(keep)) return rows;
      return [...rows, keep].sort((one, other) => one - other);
    },
  });
  return {
    rows: virtual.getVirtualItems().map(({ index, start }) => ({ index, top: start - headHeight })),
    height: count * rowHeight,
    scrollTo: (index: number) => virtual.scrollToIndex(index, { align: 'auto' }),
  };
};
