import { useEffect, useState } from 'react';
import type { Labels } from '../../../../lib/evidence/matter.ts';
import type { ListedItem } from '../../../../lib/store/items/opened-items.ts';
import { changedIn, withoutSaved } from './unsaved.ts';

/** The fields that a person changed and did not save. */
export type LabelDraft = Partial<Pick<Labels, 'tags' | 'note' | 'exhibit' | 'role'>>;

/** Drafts by item id: they survive a visit to another item. */
const drafts = new Map<string, LabelDraft>();

/**
 * The labels of an item as they are being written: `labels` is what the fields show, `draft` what
 * is not saved. Another window may change the item meanwhile: what it stores shows in fields
 * without a draft, and is not saved over. What is not saved outlives the screen, and the browser
 * warns before it is lost.
 */
export const useLabelDraft = (item: ListedItem) => {
  const { tags, note, exhibit, role } = item;
  const [written, setWritten] = useState<LabelDraft>(drafts.get(item.id) ?? {});
  const draft = changedIn(written, (field) => item[field]);
  const isChanged = Object.keys(draft).length > 0;
  useEffect(() => {
    if (isChanged) drafts.set(item.id, written);
    else drafts.delete(item.id);
  }, [item.id, written, isChanged]);
  useLeaveWarning(isChanged);
  return {
    labels: { tags, note, exhibit, role, ...draft },
    draft,
    change: (changed: LabelDraft) => setWritten((before) => ({ ...before, ...changed })),
    isChanged,
    forget: (saved: LabelDraft) => setWritten((before) => withoutSaved(before, saved)),
  };
};

/** Has the browser warn before the screen closes. */
export const useLeaveWarning = (isOn: boolean) =>
  useEffect(() => {
    if (!isOn) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [isOn]);
