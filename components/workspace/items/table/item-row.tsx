import { type MouseEvent, memo, useLayoutEffect, useRef } from 'react';
import { fileEnding } from '../../../../lib/evidence/names/file-ending.ts';
import type { Excerpt } from '../../../../lib/search/build-excerpt.ts';
import { goTo } from '../../kit/route.ts';
import type { CellProps, Column } from './columns.tsx';
import css from './item-row.module.css';
import { rowWords, type SoughtWords } from './row-words.tsx';

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
  /** What was searched for, and the line of the item's text that holds it. */
  readonly sought: SoughtWords | undefined;
  readonly excerpt: Excerpt | undefined;
  readonly onChoose: (id: string, isRange: boolean) => void;
};

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

/** One item in the list. */
export const ItemRowView = memo((props: Props) => {
  const { item, t, columns, rowId, thumbnail, index, top, isChosen, sought, onChoose } = props;
  const { id, exhibit, title } = item;
  const open = ({ ctrlKey, metaKey, shiftKey }: MouseEvent) =>
    ctrlKey || metaKey || shiftKey
      ? onChoose(id, shiftKey)
      : goTo({ page: 'item', id, ...(sought && { find: sought.query }) });
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
          aria-label={t('items.choose', { exhibit: exhibit || title })}
          checked={isChosen}
          onChange={({ nativeEvent }) => onChoose(id, (nativeEvent as PointerEvent).shiftKey)}
        />
      </td>
      <td className={css.picture}>
        {thumbnail ? (
          <img key={id} src={thumbnail} alt="" decoding="async" />
        ) : (
          <span aria-hidden>{fileEnding(item)}</span>
        )}
      </td>
      <td>
        {rowWords({
          ...props,
          hasCustodians: columns.some(({ name }) => name === 'custodian'),
          onClick: stopClick,
        })}
      </td>
      {columns.map(({ name, cell }) => (
        <td key={name}>{cell(props)}</td>
      ))}
    </tr>
  );
});
