import { useEffect, useState } from 'react';
import { type CopyGroup, findCopies } from '../../../lib/casework/find-copies.ts';
import type { ListedItem } from '../listed-item.ts';

/** The groups of items that say the same; undefined while they are compared, which ten thousand texts take a second or two for. */
export const useCopies = (
  items: readonly ListedItem[] | undefined,
): readonly CopyGroup<ListedItem>[] | undefined => {
  const [groups, setGroups] = useState<readonly CopyGroup<ListedItem>[]>();
  useEffect(() => {
    if (!items) return;
    // After the paint that says so: comparing does not let go of the thread
    const timer = setTimeout(() => setGroups(findCopies(items)), 30);
    return () => clearTimeout(timer);
  }, [items]);
  return groups;
};
