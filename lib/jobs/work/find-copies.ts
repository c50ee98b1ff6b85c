import { type Copy, findCopies } from '../../casework/copies/find-copies.ts';
import { listPosts } from '../../store/items/items.ts';
import type { WorkOptions } from '../job.ts';

/** An item of a group, and the earlier item of the group (`to`) that it resembles most. */
export type CopyId = Pick<Copy<string>, 'likeness' | 'to' | 'isOtherScript'> & {
  readonly id: string;
};

/** A group of items that say the same, and the text of the first of them. */
export type CopyIds = { readonly words: string; readonly copies: readonly CopyId[] };

/**
 * The groups of copies in a matter as it is stored. It reads the store itself, so that no text has
 * to be sent from the page.
 */
export const findCopiesInMatter = async (
  { matter }: { readonly matter: string },
  { onProgress }: Partial<WorkOptions> = {},
): Promise<readonly CopyIds[]> =>
  findCopies(await listPosts(matter), onProgress).map((group) => ({
    words: group[0]?.item.record.post?.text ?? '',
    copies: group.map(({ item, likeness, to, isOtherScript }) => ({
      id: item.id,
      ...(likeness && { likeness }),
      ...(to && { to: to.id }),
      ...(isOtherScript && { isOtherScript }),
    })),
  }));
