import { type MouseEvent, memo, useLayoutEffect, useRef } from 'react';
import type { ListingRow } from '../../../../lib/store/listings/listing.ts';
import { partialMark } from '../../kit/lists/partial-mark.tsx';
import { goTo, hrefTo } from '../../kit/route.ts';
import type { CellProps, Column } from './columns.tsx';
import css from './item-row.module.css';

type Props = CellProps & {
  readonly columns: readonly Column[];
  /** The id of the row's element, which stays the same when it is recycled for another item. */
  readonly rowId: string;
  /** The blob URL of its thumbnail, once it is loaded. */
  readonly thumbnail: string | undefined;
  /** The row's index in the whole list, from 0, and its offset from the top in CSS pixels. */
  readonly index: number;
  readonly top: number;
  /** Whether the Tab key enters the table at this row. */
  readonly isEntry: boolean;
  readonly isChosen: boolean;
  readonly onChoose: (id: string, isRange: boolean) => void;
};

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host || url : url);
const stopClick = (event: MouseEvent) => event.stopPropagation();

/** Blurs a recycled row: a key meant for the old item must not change the new one. */
const useBlurOnRecycle = (id: string) => {
  const row = useRef<HTMLTableRowElement>(null);
  const shown = useRef(id);
  useLayoutEffect(() => {
    if (shown.current === id) return;
    shown.current = id;
    const { activeElement } = document;
    if (activeElement instanceof HTMLElement && row.current?.contains(activeElement))
      activeElement.blur();
  }, [id]);
  return row;
};

/**
 * The link to the item and its host. A plain function, not a component, as for the other cells:
 * components in each cell slow down scrolling.
 */
const titleOf = ({ id, title, url, status }: ListingRow, isEntry: boolean, t: Props['t']) => (
  <>
    <a
      href={hrefTo({ page: 'item', id })}
      data-item={id}
      tabIndex={isEntry ? 0 : -1}
      className={css.link}
      title={title}
      onClick={stopClick}
    >
      {partialMark(status, t)}
      {title}
    </a>
    <span className={css.host} title={url}>
      {hostOf(url)}
    </span>
  </>
);

/** One item in the list. */
export const ItemRowView = memo((props: Props) => {
  const {
    item,
    dates,
    t,
    format,
    columns,
    rowId,
    thumbnail,
    index,
    top,
    isEntry,
    isChosen,
    onChoose,
  } = props;
  const { id, exhibit } = item;
  const open = ({ ctrlKey, metaKey, shiftKey }: MouseEvent) =>
    ctrlKey || metaKey || shiftKey ? onChoose(id, shiftKey) : goTo({ page: 'item', id });
  const row = useBlurOnRecycle(id);
  return (
    <tr
      ref={row}
      id={rowId}
      aria-rowindex={index + 2}
      aria-selected={isChosen}
      onClick={open}
      className={css.row}
      style={{ transform: `translateY(${top}px)` }}
    >
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Space and x choose the row; a click beside
          the box must not open the item */}
      <td onClick={stopClick} data-check>
        <input
          type="checkbox"
          tabIndex={-1}
          aria-label={t('items.choose', { exhibit })}
          checked={isChosen}
          onChange={({ nativeEvent }) => onChoose(id, (nativeEvent as PointerEvent).shiftKey)}
        />
      </td>
      <td className={css.picture}>
        {thumbnail ? <img key={id} src={thumbnail} alt="" decoding="async" /> : <span />}
      </td>
      <td>{titleOf(item, isEntry, t)}</td>
      {columns.map(({ name, cell }) => (
        <td key={name}>{cell({ item, dates, t, format })}</td>
      ))}
    </tr>
  );
});
