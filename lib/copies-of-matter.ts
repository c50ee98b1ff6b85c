import { findCopies } from './casework/copies/find-copies.ts';
import type { Likeness } from './casework/copies/pair-copies.ts';
import { listRecords } from './store/items/items.ts';

/** An item of a group by its id, with what it is most like among those before it. */
export type CopyId = { readonly id: string; readonly likeness?: Likeness; readonly to?: string };

/** A group of items by their ids, and what the first of them says. */
export type CopyIds = { readonly words: string; readonly copies: readonly CopyId[] };

/** `findCopies` for the items of a matter as they are stored. */
export const copiesOfMatter = async (
  matter: string,
  tell?: (done: number, total: number) => void,
): Promise<readonly CopyIds[]> =>
  findCopies(await listRecords(matter), tell).map((group) => ({
    words: group[0]?.item.record.post?.text ?? '',
    copies: group.map(({ item, likeness, to }) => ({
      id: item.id,
      ...(likeness && { likeness }),
      ...(to && { to: to.id }),
    })),
  }));
