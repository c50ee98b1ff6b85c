import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListingRow } from '../../../../lib/store/listings/listing.ts';
import { useFormat } from '../../../format.ts';
import type { Column } from './columns.tsx';
import { SortHeader } from './sort-header.tsx';
import type { Sort } from './sort-items.ts';

type Props = {
  readonly items: readonly ListingRow[];
  readonly columns: readonly Column[];
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
  readonly chosen: ReadonlySet<string>;
  readonly onChooseAll: () => void;
};

/**
 * The table's header: sorts the items and chooses all. Memoised, so scrolling does not redraw it.
 */
export const ItemHead = memo(({ items, columns, sort, onSort, chosen, onChooseAll }: Props) => {
  const { t } = useTranslation();
  const { zone } = useFormat();
  const isAll = useMemo(
    () => items.length > 0 && items.every(({ id }) => chosen.has(id)),
    [items, chosen],
  );
  const header = { sort, onSort };
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th data-check>
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
        <th>{t('items.picture')}</th>
        <SortHeader by="title" label={t('kit.title')} {...header} />
        {columns.map(({ name, label, isTime }) =>
          name === 'flags' ? (
            <th key={name}>{t(label)}</th>
          ) : (
            <SortHeader
              key={name}
              by={name}
              label={t(label)}
              {...(isTime && { note: zone() })}
              {...header}
            />
          ),
        )}
      </tr>
    </thead>
  );
});
