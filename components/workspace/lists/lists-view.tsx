import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listLists } from '../../../lib/store/lists/lists.ts';
import { useLive } from '../../use-live.ts';
import type { MatterViewProps } from '../entries/matter-view-props.ts';
import { type ListStart, NewListDialog } from '../entries/new-list/new-list-dialog.tsx';
import { useAgain } from '../entries/new-list/use-again.ts';
import { goTo, type Route, replaceRoute, useRoute } from '../kit/route.ts';
import css from '../kit/sheets/capture-lists.module.css';
import { useFocusIfLost } from '../kit/use-focus-if-lost.ts';
import { ListPage } from './list-page.tsx';
import { ListTable } from './list-table.tsx';
import { OfferedListDialog } from './offered-list-dialog.tsx';

const NONE: readonly never[] = [];
/** In the place of a list in the address: the links that the popup found in a page. */
const OFFERED = 'offered';

/** Goes back to the lists, unless a list was made of the links and is open now. */
const leaveOffered = (matter: string) => {
  const lists: Route = { page: 'matter', id: matter, view: 'lists' };
  replaceRoute({ ...lists, list: OFFERED }, lists);
};

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
      {opened === OFFERED && (
        <OfferedListDialog
          matter={matter.id}
          items={items}
          onClose={() => leaveOffered(matter.id)}
        />
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
