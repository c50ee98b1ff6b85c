import { goTo } from '../kit/route.ts';
import { BULK_DIALOGS, type BulkAction } from './bulk/bulk-bar.tsx';
import type { KeyAction } from './keys/keys.ts';
import type { useCursor } from './table/use-cursor.ts';
import type { useSelection } from './use-selection.ts';

type List = {
  /** How many items the list shows. */
  readonly count: number;
  /** What the list was searched for, which an item that is opened from it shows. */
  readonly find: string;
  readonly cursor: ReturnType<typeof useCursor>;
  readonly selection: ReturnType<typeof useSelection>;
  readonly ask: (dialog: BulkAction | 'keys') => void;
  readonly search: () => void;
};

const STEPS: Partial<Record<KeyAction, number>> = { down: 1, up: -1, pageDown: 10, pageUp: -10 };

/** Performs the action of a key on the list. Returns whether the key was handled. */
export const listActions = ({ count, find, cursor, selection, ask, search }: List) => {
  const { at, item, moveTo } = cursor;
  const step = (index: number, isRange: boolean): boolean => {
    const to = moveTo(index);
    if (to && isRange) selection.extend(item?.id, to.id);
    return true;
  };
  const begin = (action: BulkAction): boolean => {
    if (selection.chosen.length === 0 && !item) return false;
    ask(action);
    return true;
  };
  return (action: KeyAction, isRange: boolean): boolean => {
    const by = STEPS[action];
    if (by !== undefined) return step(at < 0 ? 0 : at + by, isRange);
    if (action === 'first' || action === 'last')
      return step(action === 'first' ? 0 : count - 1, isRange);
    if (action in BULK_DIALOGS) return begin(action as BulkAction);
    const others: Partial<Record<KeyAction, () => unknown>> = {
      open: () => item && goTo({ page: 'item', id: item.id, ...(find && { find }) }),
      choose: () => item && selection.choose(item.id, isRange),
      chooseAll: selection.chooseAll,
      clear: selection.clear,
      search,
      keys: () => ask('keys'),
    };
    others[action]?.();
    return true;
  };
};
