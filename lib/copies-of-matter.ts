import { findCopies } from './casework/find-copies.ts';
import type { Likeness } from './casework/pair-copies.ts';
import { listItems, recordOf } from './store/items.ts';

/** An item of a group by its id, with what it is most like among those before it. */
export type CopyIds = { readonly id: string; readonly likeness?: Likeness; readonly to?: string };

/** `findCopies` for the items of a matter as they are stored, by their ids. */
export const copiesOfMatter = async (
  matter: string,
  tell?: (done: number, total: number) => void,
): Promise<readonly (readonly CopyIds[])[]> => {
  const items = (await listItems(matter)).map((row) => ({ id: row.id, record: recordOf(row) }));
  return findCopies(items, tell).map((group) =>
    group.map(({ item, likeness, to }) => ({
      id: item.id,
      ...(likeness && { likeness }),
      ...(to && { to: to.id }),
    })),
  );
};
