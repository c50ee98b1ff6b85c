import { useEffect, useState } from 'react';
import type { FilingChange } from '../../../../lib/evidence/filing-labels.ts';
import type { ListedItem } from '../../../../lib/store/items/opened-items.ts';
import { changedIn, withoutSaved } from './unsaved.ts';
import { useLeaveWarning } from './use-label-draft.ts';

/** Fields with unsaved words, by item id: they survive a visit to another item. */
const drafts = new Map<string, FilingChange>();

/**
 * The labels of filed lists as they are being written: `shown` is what the fields show, `draft`
 * what is not saved. What is stored meanwhile by other means shows in fields without a draft.
 */
export const useFilingDraft = (item: ListedItem) => {
  const [written, setWritten] = useState<FilingChange>(drafts.get(item.id) ?? {});
  const draft = changedIn(written, (field) => item.filing?.[field] ?? '');
  const isChanged = Object.keys(draft).length > 0;
  useEffect(() => {
    if (isChanged) drafts.set(item.id, written);
    else drafts.delete(item.id);
  }, [item.id, written, isChanged]);
  useLeaveWarning(isChanged);
  return {
    shown: { ...item.filing, ...draft },
    draft,
    change: (changed: FilingChange) => setWritten((before) => ({ ...before, ...changed })),
    isChanged,
    forget: (saved: FilingChange) => setWritten((before) => withoutSaved(before, saved)),
  };
};
