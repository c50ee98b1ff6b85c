import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listLists } from '../../../lib/store/lists/lists.ts';
import { useLive } from '../../use-live.ts';
import type { MatterViewProps } from '../entries/matter-view-props.ts';
import { type ListStart, NewListDialog } from '../entries/new-list/new-list-dialog.tsx';
import { useAgain } from '../entries/new-list/use-again.ts';
import { goTo, useRoute } from '../kit/route.ts';
import css from '../kit/sheets/capture-lists.module.css';
import { useFocusIfLost } from '../kit/use-focus-if-lost.ts';
import { ListPage } from './list-page.tsx';
import { ListTable } from './list-table.tsx';

const NONE: readonly never[] = [];
const EMPTY: ListStart = { name: '', addresses: [] };

/** The lists of a matter, or the one that a person opened. */
export const ListsView = ({ matter, items = NONE }: MatterViewProps) => {
  const { t } = useTranslation();
  const lists = useLive(() => listLists(matter.id), [matter.id]);
  const route = useRoute();
  const opened = route.page === 'matter' ? route.list : undefined;
  const [start, setStart] = useState<ListStart>();
  const again = useAgain(items);
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
            <span className={css.buttons}>
              {again.addresses.length > 0 && (
                <Button size="xs" variant="default" onClick={() => setStart(again)}>
                  {t('lists.captureAgain')}
                </Button>
              )}
              <Button size="xs" onClick={() => setStart(EMPTY)}>
                {t('lists.newList')}
              </Button>
            </span>
          </div>
          <p>{t('lists.purpose')}</p>
          {lists.length > 0 && <ListTable lists={lists} />}
        </>
      )}
      {start && (
        <NewListDialog
          matter={matter.id}
          items={items}
          start={start}
          onClose={() => setStart(undefined)}
        />
      )}
    </div>
  );
};
