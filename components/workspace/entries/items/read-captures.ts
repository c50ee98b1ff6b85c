import { pageKeyOf } from '../../../../lib/evidence/names/page-key.ts';
import { type ListedItem, readItem } from '../../../../lib/store/items/opened-items.ts';
import { listListings } from '../../../../lib/store/listings/listings.ts';

/**
 * Reads the items of the same matter that may be captures of the same page or post: those with its
 * address, or with the same author on the same platform. Only these records are opened, so the cost
 * does not grow with the matter.
 */
export const readCaptures = async (item: ListedItem): Promise<readonly ListedItem[]> => {
  const { post } = item.record;
  const keys = new Set([item.pageKey, ...(post?.url ? [pageKeyOf(post.url)] : [])]);
  const likely = (await listListings(item.matterId)).filter(
    ({ pageKey, platform, author }) =>
      keys.has(pageKey) ||
      (post?.id !== undefined && platform === item.platform && author === item.author),
  );
  const opened = await Promise.all(likely.map(({ id }) => readItem(id)));
  return opened.filter((one) => one !== undefined);
};
