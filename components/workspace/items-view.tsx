import { TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLive } from '../use-live.ts';
import { EmptyMatter } from './empty-matter.tsx';
import { MagnifierIcon } from './icons.tsx';
import { ItemTable } from './item-table.tsx';
import css from './items-view.module.css';
import { listOpenedItems, readThumbnails } from './listed-item.ts';
import type { MatterViewProps } from './matter-views.ts';
import { searchItems } from './search-items.ts';
import { type Sort, sortItems } from './sort-items.ts';
import { StuckCaptures } from './stuck-captures.tsx';
import { useTexts } from './use-texts.ts';

const NONE: readonly never[] = [];
const NO_PICTURES: ReadonlyMap<string, Blob> = new Map();

/** The items of a matter, and a search over them. */
export const ItemsView = ({ matter, lastItem }: MatterViewProps) => {
  const { t, i18n } = useTranslation();
  const [query, setQuery] = useState('');
  const [sort, setSort] = useState<Sort>({ by: 'captured', down: true });
  const read = useLive(() => listOpenedItems(matter.id), [matter.id]);
  const items = read ?? NONE;
  const ids = items.map(({ id }) => id);
  const thumbnails = useLive(() => readThumbnails(ids), [ids.join()]) ?? NO_PICTURES;
  const wanted = query.trim() !== '';
  const { texts, ready } = useTexts(items, wanted);
  // `ready` is a dependency because the map of texts is filled in place
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  const shown = useMemo(
    () => sortItems(searchItems(items, query, texts), sort, i18n.language),
    [items, query, texts, ready, sort, i18n.language],
  );
  const found = ready
    ? t('workspace.found', { count: shown.length, all: items.length })
    : t('workspace.searching');
  return (
    <>
      <StuckCaptures />
      {read?.length === 0 && <EmptyMatter />}
      {items.length > 0 && (
        <>
          <search className={css.bar}>
            <TextInput
              type="search"
              size="xs"
              className={css.search}
              leftSection={<MagnifierIcon />}
              aria-label={t('workspace.search')}
              placeholder={t('workspace.searchHint')}
              value={query}
              onChange={(event) => setQuery(event.currentTarget.value)}
            />
            <span role="status" className={css.found}>
              {wanted && found}
            </span>
          </search>
          <div className={css.table}>
            <ItemTable items={shown} thumbnails={thumbnails} sort={sort} onSort={setSort} last={lastItem} />
            {wanted && ready && shown.length === 0 && (
              <p className={css.none}>{t('workspace.noneFound', { query })}</p>
            )}
          </div>
        </>
      )}
    </>
  );
};
