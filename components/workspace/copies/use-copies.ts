import { useEffect, useState } from 'react';
import type { CopyGroup } from '../../../lib/casework/find-copies.ts';
import type { CopyIds } from '../../../lib/copies-of-matter.ts';
import { findCopiesApart } from '../../../lib/find-copies-apart.ts';
import type { ListedItem } from '../listed-item.ts';

/** How the comparison stands: `done` of `total` texts, or the groups of items that say the same. */
export type Copies =
  | { readonly done: number; readonly total: number }
  | { readonly groups: readonly CopyGroup<ListedItem>[] };

const BEGINNING: Copies = { done: 0, total: 0 };

/** The group with its items; what left the matter meanwhile is left out. */
const openGroup = (group: readonly CopyIds[], items: ReadonlyMap<string, ListedItem>) =>
  group.flatMap(({ id, likeness, to }) => {
    const [item, like] = [items.get(id), items.get(to ?? '')];
    return item ? [{ item, ...(likeness && { likeness }), ...(like && { to: like }) }] : [];
  });

/** Compares a matter's items, again after each change to them. */
export const useCopies = (matter: string, items: readonly ListedItem[] | undefined): Copies => {
  const [copies, setCopies] = useState<Copies>(BEGINNING);
  useEffect(() => {
    if (!items) return;
    const controller = new AbortController();
    const { signal } = controller;
    const compare = async () => {
      try {
        const onProgress = (done: number, total: number) => setCopies({ done, total });
        const found = await findCopiesApart(matter, { signal, onProgress });
        const byId = new Map(items.map((item) => [item.id, item]));
        const groups = found.map((group) => openGroup(group, byId)).filter((group) => group.length > 1);
        setCopies({ groups });
      } catch (error) {
        if (!signal.aborted) throw error;
      }
    };
    setCopies(BEGINNING);
    void compare();
    return () => controller.abort();
  }, [matter, items]);
  return copies;
};
