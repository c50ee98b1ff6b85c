import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeyDate } from '../../../../lib/evidence/casework.ts';
import { parseQuery } from '../../../../lib/search/parse-query.ts';
import type { ListingRow } from '../../../../lib/store/listings/listing.ts';
import { useFormat } from '../../../format.ts';
import { useExcerpts } from '../filter/use-excerpts.ts';
import type { Column } from './columns.tsx';
import { ItemHead } from './item-head.tsx';
import { ItemRowView } from './item-row.tsx';
import css from './item-table.module.css';
import { useDrawnRows } from './rows/use-drawn-rows.ts';
import type { Sort } from './sort-items.ts';
import type { Cursor } from './use-cursor.ts';
import { useThumbnails } from './use-thumbnails.ts';

type Props = {
  readonly items: readonly ListingRow[];
  readonly columns: readonly Column[];
  readonly dates: readonly KeyDate[];
  /** The items that are still to be deposited in the vault. */
  readonly waiting?: ReadonlySet<string>;
  /** The items of other custodians whose records are here; absent where there is none. */
  readonly fetched?: ReadonlySet<string> | undefined;
  /** The custodian of this browser. */
  readonly me?: string;
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
  readonly cursor: Cursor;
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (id: string, isRange: boolean) => void;
  readonly onChooseAll: () => void;
  /** What the list was searched for; empty where it is whole. */
  readonly query?: string;
};

const tracksOf = (columns: readonly Column[]): string =>
  ['32px', '84px', 'minmax(150px, 1fr)', ...columns.map(({ width }) => width)].join(' ');

/** Whether an item is on its way to the vault, or another custodian's is yet to be fetched. */
const placeOf = ({ id, chain }: ListingRow, { waiting, fetched }: Props) => ({
  isWaiting: waiting?.has(id) === true,
  isListedOnly: chain !== undefined && fetched?.has(id) === false,
});

/** The rows in view, with their pictures and the lines that a search hit. */
const useRows = (
  items: Props['items'],
  cursor: Props['cursor'],
  query: string,
  scroller: React.RefObject<HTMLDivElement | null>,
) => {
  const { drawn, height, entry } = useDrawnRows(items, cursor, scroller);
  const ids = drawn.map(({ item }) => item.id);
  const thumbnails = useThumbnails(ids);
  const excerpts = useExcerpts(ids, query);
  const sought = useMemo(() => {
    const words = parseQuery(query);
    return words.length > 0 ? { query, words } : undefined;
  }, [query]);
  return { drawn, height, entry, thumbnails, excerpts, sought };
};

/**
 * A matter's items as a table with virtual rows: only the rows in view are in the document. Each
 * row states its index for screen readers; `aria-owns` gives the order on screen, which row
 * recycling makes differ from the order in the document. A click or Enter opens an item.
 */
export const ItemTable = (props: Props) => {
  const { items, columns, dates, sort, onSort, cursor, chosen, onChoose, onChooseAll } = props;
  const { me = '', query = '' } = props;
  const { t } = useTranslation();
  const format = useFormat();
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useRows(items, cursor, query, scroller);
  const { drawn, thumbnails, excerpts, sought } = rows;
  return (
    <div ref={scroller} className={css.scroller}>
      <table
        aria-label={t('kit.items')}
        aria-rowcount={items.length + 1}
        aria-colcount={columns.length + 3}
        className={css.table}
        style={{ '--tracks': tracksOf(columns) } as React.CSSProperties}
      >
        <ItemHead {...{ items, columns, sort, onSort, chosen, onChooseAll }} />
        <tbody
          style={{ height: rows.height }}
          aria-owns={drawn.map(({ slot }) => `row-${slot}`).join(' ')}
        >
          {drawn
            .toSorted((one, other) => one.slot - other.slot)
            .map(({ item, index, top, slot }) => (
              <ItemRowView
                key={slot}
                rowId={`row-${slot}`}
                item={item}
                dates={dates}
                {...placeOf(item, props)}
                me={me}
                t={t}
                format={format}
                columns={columns}
                thumbnail={thumbnails.get(item.id) || undefined}
                index={index}
                top={top}
                isEntry={index === rows.entry}
                isChosen={chosen.has(item.id)}
                sought={sought}
                excerpt={excerpts.get(item.id)}
                onChoose={onChoose}
              />
            ))}
        </tbody>
      </table>
    </div>
  );
};
