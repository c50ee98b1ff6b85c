import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listLists } from '../../../lib/store/lists/lists.ts';
import { useLive } from '../../use-live.ts';
import type { MatterViewProps } from '../entries/matter-view-props.ts';
import { NewListDialog } from '../entries/new-list/new-list-dialog.tsx';
import { goTo, useRoute } from '../kit/route.ts';
import css from '../kit/sheets/capture-lists.module.css';
import { useFocusIfLost } from '../kit/use-focus-if-lost.ts';
import { ListPage } from './list-page.tsx';
import { ListTable } from './list-table.tsx';

const NONE: readonly never[] = [];

/** The lists of a matter, or the one that a person opened. */
export const ListsView = ({ matter, items = NONE }: MatterViewProps) => {
  const { t } = useTranslation();
  const lists = useLive(() => listLists(matter.id), [matter.id]);
  const route = useRoute();
  const opened = route.page === 'matter' ? route.list : undefined;
  const [isNew, setNew] = useState(false);
  const place = useFocusIfLost<HTMLHeadingElement>(opened ?? '');
  const exhibits = useMemo(() => new Map(items.map(({ id, exhibit }) => [id, exhibit])), [items]);
  if (!lists) return null;
  const list = lists.find(({ id }) => id === opened);
  return (
    <div className={css.view}>
      {list ? (
        <ListPage
          key={list.id}
          list={list}
          exhibits={exhibits}
          onBack={() => goTo({ page: 'matter', id: matter.id, view: 'lists' })}
        />
      ) : (
        <>
          <div className={css.head}>
            <h2 ref={place} tabIndex={-1}>
              {lists.length > 0 ? t('lists.lists') : t('lists.none')}
            </h2>
            <Button size="xs" onClick={() => setNew(true)}>
              {t('lists.newList')}
            </Button>
          </div>
          <p>{t('lists.purpose')}</p>
          {lists.length > 0 && <ListTable lists={lists} />}
        </>
      )}
      {isNew && <NewListDialog matter={matter.id} items={items} onClose={() => setNew(false)} />}
    </div>
  );
};
