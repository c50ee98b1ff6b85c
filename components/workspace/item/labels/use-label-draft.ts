import { useEffect, useState } from 'react';
import type { Labels } from '../../../../lib/evidence/matter.ts';
import type { ListedItem } from '../../../../lib/store/items/opened-items.ts';

/** Unsaved labels by item id: they survive a visit to another item. */
const drafts = new Map<string, Labels>();

const isSame = (one: Labels, other: Labels): boolean =>
  JSON.stringify([one.tags, one.note, one.exhibit, one.role]) ===
  JSON.stringify([other.tags, other.note, other.exhibit, other.role]);

/**
 * The labels of an item as they are being written. What is not saved outlives the screen, and the
 * browser warns before it is lost.
 */
export const useLabelDraft = (item: ListedItem) => {
  const { tags, note, exhibit, role } = item;
  const [written, setWritten] = useState(drafts.get(item.id));
  // What is stored by other means, such as an undo, shows as long as nothing unsaved is written.
  const labels = written ?? { tags, note, exhibit, role };
  const isChanged = !isSame(labels, item);
  useEffect(() => {
    if (isChanged && written) drafts.set(item.id, written);
    else drafts.delete(item.id);
  }, [item.id, written, isChanged]);
  useLeaveWarning(isChanged);
  return {
    labels,
    setLabels: setWritten as (labels: Labels) => void,
    isChanged,
    forget: () => {
      drafts.delete(item.id);
      setWritten(undefined);
    },
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
