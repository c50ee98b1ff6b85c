import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyMatter } from '../empty-matter.tsx';
import type { MatterViewProps } from '../matter-views.ts';
import { goTo } from '../route.ts';
import { StuckCaptures } from '../stuck-captures.tsx';
import { BULK_DIALOGS, type BulkAction, BulkBar } from './bulk-bar.tsx';
import { FilterBar } from './filter-bar.tsx';
import { ItemTable } from './item-table.tsx';
import { ItemsToolbar } from './items-toolbar.tsx';
import css from './items-view.module.css';
import type { KeyAction } from './keys.ts';
import { KeysDialog } from './keys-dialog.tsx';
import { chosenOf, extendTo, NOTHING, toggle, toggleAll } from './selection.ts';
import { useCursor } from './use-cursor.ts';
import { useItemKeys } from './use-item-keys.ts';
import { useItemList } from './use-item-list.ts';
import { useListSettings } from './use-list-settings.ts';

const NONE: readonly never[] = [];
const STEPS: Partial<Record<KeyAction, number>> = { down: 1, up: -1, pageDown: 10, pageUp: -10 };

/** The items of a matter: found, narrowed, ordered, and changed one or many at a time. */
export const ItemsView = ({ matter, items: read, lastItem }: MatterViewProps) => {
  const items = read ?? NONE;
  return (
    <>
      <StuckCaptures />
      {read?.length === 0 && <EmptyMatter matter={matter.id} />}
      {items.length > 0 && <ItemList matter={matter} items={items} lastItem={lastItem} />}
    </>
  );
};

type ListProps = MatterViewProps & { readonly items: NonNullable<MatterViewProps['items']> };

const ItemList = ({ matter, items, lastItem }: ListProps) => {
  const { t } = useTranslation();
  const list = useItemList(matter.id, items);
  const { shown, query, sort, filters, context, change } = list;
  const { columns, names, setNames, hasSingleKeys } = useListSettings();
  const { cursor, at, item, moveTo } = useCursor(shown, lastItem);
  const [selection, setSelection] = useState(NOTHING);
  const [dialog, setDialog] = useState<BulkAction | 'keys'>();
  const box = useRef<HTMLInputElement>(null);
  const ids = () => shown.map(({ id }) => id);
  const latest = useRef(ids);
  latest.current = ids;
  const chosen = chosenOf(selection, shown);
  const clear = () => setSelection(NOTHING);
  const choose = useCallback(
    (id: string, isRange: boolean) =>
      setSelection((before) => (isRange ? extendTo(before, id, latest.current()) : toggle(before, id))),
    [],
  );
  const chooseAll = () => setSelection((before) => toggleAll(before, ids()));
  const step = (index: number, isRange: boolean): boolean => {
    const to = moveTo(index);
    if (to && isRange)
      setSelection((before) => extendTo({ anchor: item?.id, ...before }, to.id, latest.current()));
    return true;
  };
  const close = () => {
    setDialog(undefined);
    if (at >= 0) moveTo(at); // a dialog that is gone leaves the focus nowhere
  };
  const begin = (action: BulkAction): boolean => {
    if (chosen.length === 0 && !item) return false;
    setDialog(action);
    return true;
  };
  const act = (action: KeyAction, isRange: boolean): boolean => {
    const by = STEPS[action];
    if (by !== undefined) return step(at < 0 ? 0 : at + by, isRange);
    if (action === 'first' || action === 'last')
      return step(action === 'first' ? 0 : shown.length - 1, isRange);
    if (action in BULK_DIALOGS) return begin(action as BulkAction);
    const others: Partial<Record<KeyAction, () => unknown>> = {
      open: () => item && goTo({ page: 'item', id: item.id }),
      choose: () => item && choose(item.id, isRange),
      chooseAll,
      clear,
      search: () => box.current?.focus(),
      keys: () => setDialog('keys'),
    };
    others[action]?.();
    return true;
  };
  useItemKeys(act, hasSingleKeys);
  const Bulk = dialog && dialog !== 'keys' ? BULK_DIALOGS[dialog] : undefined;
  const targets = chosen.length > 0 ? chosen : item ? [item] : NONE;
  return (
    <>
      <ItemsToolbar
        query={query}
        onQuery={(typed) => change({ query: typed })}
        box={box}
        shown={shown.length}
        all={items.length}
        unread={list.unread}
        columns={names}
        onColumns={setNames}
        onKeys={() => setDialog('keys')}
      />
      <div className={css.second}>
        {chosen.length > 0 ? (
          <BulkBar count={chosen.length} onAction={setDialog} onClear={clear} />
        ) : (
          <FilterBar
            items={items}
            context={context}
            filters={filters}
            onChange={(next) => change({ filters: next })}
          />
        )}
      </div>
      <ItemTable
        items={shown}
        columns={columns}
        dates={list.dates}
        sort={sort}
        onSort={(next) => change({ sort: next })}
        cursor={cursor}
        chosen={selection.ids}
        onChoose={choose}
        onChooseAll={chooseAll}
      />
      {shown.length === 0 && (
        <p className={css.none}>{query.trim() ? t('workspace.noneFound', { query }) : t('items.noneLeft')}</p>
      )}
      {dialog === 'keys' && <KeysDialog hasSingleKeys={hasSingleKeys} onClose={close} />}
      {Bulk && <Bulk items={targets} all={items} matter={matter} onClose={close} />}
    </>
  );
};
