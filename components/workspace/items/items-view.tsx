import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { INBOX_ID } from '../../../lib/evidence/matter.ts';
import type { ListingRow } from '../../../lib/store/listings/listing.ts';
import type { MatterViewProps } from '../entries/matter-view-props.ts';
import { ReadingItems } from '../kit/lists/reading-items.tsx';
import { ArrangeDialog } from './arrange/arrange-dialog.tsx';
import { type BulkAction, BulkBar } from './bulk/bulk-bar.tsx';
import { ListDialog } from './bulk/list-dialog.tsx';
import { EmptyMatter } from './empty-matter.tsx';
import { FilterBar } from './filter/filter-bar.tsx';
import { ItemsToolbar } from './items-toolbar.tsx';
import css from './items-view.module.css';
import { useItemKeys } from './keys/use-item-keys.ts';
import { listActions } from './list-actions.ts';
import { StuckCaptures } from './stuck-captures.tsx';
import { ItemTable } from './table/item-table.tsx';
import { useCursor } from './table/use-cursor.ts';
import { useItemList } from './use-item-list.ts';
import { useListSettings } from './use-list-settings.ts';
import { useNewest } from './use-newest.ts';
import { useSelection } from './use-selection.ts';

const NONE: readonly never[] = [];

/**
 * The items of a matter: search, filters, sorting, and changes to one or many items. Of many the
 * newest are shown while all are being read, and nothing is changed before they are.
 */
export const ItemsView = ({ matter, items: read, lastItem }: MatterViewProps) => {
  const newest = useNewest({ matter, items: read });
  const items = read ?? newest ?? NONE;
  return (
    <>
      <StuckCaptures />
      {read?.length === 0 && <EmptyMatter matter={matter.id} />}
      {read === undefined && !newest && matter.items > 0 && <ReadingItems />}
      {items.length > 0 && (
        <ItemList {...{ matter, items, lastItem }} isWhole={read !== undefined} />
      )}
    </>
  );
};

type ListProps = MatterViewProps & {
  readonly items: NonNullable<MatterViewProps['items']>;
  /** Whether these are all. */
  readonly isWhole: boolean;
};

const ItemList = ({ matter, items, lastItem, isWhole }: ListProps) => {
  const list = useItemList(matter, items, isWhole);
  const { shown, query, change } = list;
  const { columns, names, setNames, hasSingleKeys } = useListSettings(list.isShared);
  const position = useCursor(shown, lastItem);
  const { cursor, at, item, moveTo } = position;
  const selection = useSelection(shown);
  const { chosen } = selection;
  const [dialog, setDialog] = useState<BulkAction | 'keys'>();
  const box = useRef<HTMLInputElement>(null);
  const search = () => box.current?.focus();
  const parts = { cursor: position, selection, ask: isWhole ? setDialog : () => {}, search };
  const act = listActions({ count: shown.length, find: list.answered, ...parts });
  useItemKeys(act, hasSingleKeys);
  const close = () => {
    setDialog(undefined);
    if (at >= 0) moveTo(at); // closing a dialog loses the focus
  };
  const arranging = useArranging(items, list, { names, setNames });
  const targets = chosen.length > 0 ? chosen : item ? [item] : NONE;
  return (
    <>
      <ItemsToolbar
        query={query}
        onQuery={(typed) => change({ query: typed })}
        onFirst={useFirstFound(list, moveTo)}
        box={box}
        {...{ shown: shown.length, all: isWhole ? items.length : matter.items, isWhole }}
        unread={list.unread}
        columns={names}
        onColumns={setNames}
        isShared={list.isShared}
        onKeys={() => setDialog('keys')}
        onArrange={matter.id === INBOX_ID || !isWhole ? undefined : arranging.open}
      />
      <SecondBar {...{ list, items, selection, isWhole }} onAction={setDialog} />
      <ItemTable
        items={shown}
        {...{ columns, dates: list.dates, waiting: list.waiting, fetched: list.fetched }}
        {...{ me: matter.custodian.name, sort: list.sort }}
        onSort={(sort) => change({ sort })}
        cursor={cursor}
        chosen={selection.ids}
        onChoose={selection.choose}
        onChooseAll={selection.chooseAll}
        query={list.answered}
      />
      {arranging.dialog}
      {shown.length === 0 && isWhole && <NoneShown query={query} />}
      <ListDialog
        {...{ matter, hasSingleKeys }}
        name={dialog}
        items={targets}
        all={items}
        onClose={close}
      />
    </>
  );
};

/**
 * Goes to the first item found, once the search has answered what was typed: a row of the list
 * before that would go, and the keyboard with it.
 */
const useFirstFound = (
  { query, answered }: Pick<ReturnType<typeof useItemList>, 'query' | 'answered'>,
  moveTo: (index: number) => void,
) => {
  const [isAsked, setIsAsked] = useState(false);
  const isAnswered = query.trim() === answered;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each time that it is asked
  useEffect(() => {
    if (!isAsked || !isAnswered) return;
    setIsAsked(false);
    moveTo(0);
  }, [isAsked, isAnswered]);
  return () => setIsAsked(true);
};

/** The dialog that puts items into an order of one's own, and what opens it. */
const useArranging = (
  items: readonly ListingRow[],
  { change }: Pick<ReturnType<typeof useItemList>, 'change'>,
  { names, setNames }: Pick<ReturnType<typeof useListSettings>, 'names' | 'setNames'>,
) => {
  const [isOpen, setIsOpen] = useState(false);
  const onSaved = () => {
    change({ sort: { by: 'place', down: false } });
    if (!names.includes('place')) setNames([...names, 'place']);
  };
  return {
    open: () => setIsOpen(true),
    dialog: isOpen && (
      <ArrangeDialog items={items} onSaved={onSaved} onClose={() => setIsOpen(false)} />
    ),
  };
};

const NoneShown = ({ query }: { readonly query: string }) => {
  const { t } = useTranslation();
  return (
    <p className={css.none}>
      {query.trim() ? t('items.noneFound', { query }) : t('items.noneLeft')}
    </p>
  );
};

type SecondBarProps = {
  readonly list: ReturnType<typeof useItemList>;
  readonly items: readonly ListingRow[];
  readonly selection: ReturnType<typeof useSelection>;
  readonly isWhole: boolean;
  readonly onAction: (action: BulkAction) => void;
};

/** The filters, or the bulk actions while items are chosen. */
const SecondBar = ({
  list: { context, filters, change },
  items,
  selection,
  isWhole,
  onAction,
}: SecondBarProps) => (
  <div className={css.second}>
    {isWhole && selection.chosen.length > 0 ? (
      <BulkBar count={selection.chosen.length} onAction={onAction} onClear={selection.clear} />
    ) : (
      <FilterBar
        items={items}
        context={context}
        filters={filters}
        onChange={(next) => change({ filters: next })}
      />
    )}
  </div>
);
