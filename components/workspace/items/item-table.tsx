import { useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListingRow } from '../../../lib/store/listing.ts';
import { useFormat } from '../../format.ts';
import type { Column } from './columns.tsx';
import { ItemRowView } from './item-row.tsx';
import css from './item-table.module.css';
import { SortHeader } from './sort-header.tsx';
import type { Sort } from './sort-items.ts';
import type { Cursor } from './use-cursor.ts';
import { useThumbnails } from './use-thumbnails.ts';
import { useVirtualRows } from './virtual-rows.ts';

/** Heights in CSS pixels; the style sheet has the same. */
const ROW = 62;
const HEAD = 33;

type Props = {
  readonly items: readonly ListingRow[];
  readonly columns: readonly Column[];
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
  readonly cursor: Cursor;
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (id: string, isRange: boolean) => void;
  readonly onChooseAll: () => void;
};

/**
 * A matter's items, ten thousand as quick as ten: only the rows in view are in the document, and each says which of how many it is. A
 * row opens by click or Enter.
 */
export const ItemTable = ({ items, columns, sort, onSort, cursor, chosen, onChoose, onChooseAll }: Props) => {
  const { t } = useTranslation();
  const format = useFormat();
  const scroller = useRef<HTMLDivElement>(null);
  const at = items.findIndex(({ id }) => id === cursor.id);
  const entry = Math.max(0, at);
  const { rows, height, scrollTo } = useVirtualRows({
    count: items.length,
    rowHeight: ROW,
    headHeight: HEAD,
    scroller,
    keep: entry,
  });
  const isLaidOut = rows.length > 0;
  const thumbnails = useThumbnails(rows.flatMap(({ index }) => items[index]?.id ?? []));
  // Only a move of the cursor takes the focus; a list that changes beneath it does not
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useLayoutEffect(() => {
    if (cursor.moves === 0 || at < 0 || !isLaidOut) return;
    scrollTo(at);
    scroller.current
      ?.querySelector<HTMLAnchorElement>(`a[data-item="${CSS.escape(cursor.id ?? '')}"]`)
      ?.focus({ preventScroll: true });
  }, [cursor.moves, at >= 0, isLaidOut]);
  const tracks = ['32px', '84px', 'minmax(180px, 1fr)', ...columns.map(({ width }) => width)].join(' ');
  const isAll = items.length > 0 && items.every(({ id }) => chosen.has(id));
  const header = { sort, onSort };
  return (
    <div ref={scroller} className={css.scroller}>
      <table
        aria-label={t('workspace.items')}
        aria-rowcount={items.length + 1}
        aria-colcount={columns.length + 3}
        className={css.table}
        style={{ '--tracks': tracks } as React.CSSProperties}
      >
        <thead>
          <tr aria-rowindex={1}>
            <th className={css.check}>
              <input
                type="checkbox"
                aria-label={t('items.chooseAll')}
                checked={isAll}
                ref={(box) => {
                  if (box) box.indeterminate = !isAll && chosen.size > 0;
                }}
                onChange={onChooseAll}
              />
            </th>
            <th>{t('workspace.picture')}</th>
            <SortHeader by="title" label={t('workspace.title')} {...header} />
            {columns.map(({ name, label }) => (
              <SortHeader key={name} by={name} label={t(label)} {...header} />
            ))}
          </tr>
        </thead>
        <tbody style={{ height }}>
          {rows.map(({ index, top }) => {
            const item = items[index];
            if (!item) return null;
            return (
              <ItemRowView
                key={item.id}
                item={item}
                t={t}
                format={format}
                columns={columns}
                thumbnail={thumbnails.get(item.id)}
                index={index}
                top={top}
                isEntry={index === entry}
                isChosen={chosen.has(item.id)}
                onChoose={onChoose}
              />
            );
          })}
        </tbody>
      </table>
    </div>
  );
};
