import type { Statement } from '../../evidence/casework.ts';
import type { ItemRecord, Post } from '../../evidence/item.ts';

/**
 * An item as what a statement quotes of it: where its words are a comment's, the comment's author,
 * times, address and likes stand in the place of the post's.
 */
export const saidIn = <T extends { readonly record: Pick<ItemRecord, 'post'> }>(
  item: T,
  { comment }: Pick<Statement, 'comment'>,
): T => {
  if (!comment) return item;
  const { platform, title, recognisedBy = '' } = item.record.post ?? {};
  const { id, url, author, published, edited, likes } = comment;
  const post: Post = {
    kind: 'comment',
    recognisedBy,
    ...(platform !== undefined && { platform }),
    ...(title !== undefined && { title }),
    ...(id !== undefined && { id }),
    ...(url !== undefined && { url }),
    ...(author && { author }),
    ...(published && { published }),
    ...(edited && { edited }),
    ...(likes && { engagement: { likes } }),
  };
  return { ...item, record: { ...item.record, post } };
};
