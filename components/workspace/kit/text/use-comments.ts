import { useMemo } from 'react';
import type { CommentList } from '../../../../lib/evidence/comments/comment-list.ts';
import { parseComments } from '../../../../lib/format/shapes/parse-comments.ts';
import type { ArtifactRow } from '../../../../lib/store/rows.ts';
import { useBlobTexts } from './use-blob-texts.ts';

/**
 * The comments of an item, from its files. Undefined until they are read and where it has none;
 * `unread` where the file cannot be read or is not of the format.
 */
export const useComments = (
  artifacts: readonly ArtifactRow[],
): CommentList | 'unread' | undefined => {
  const held = useMemo(() => artifacts.filter(({ role }) => role === 'comments'), [artifacts]);
  const texts = useBlobTexts(held);
  const [path] = held.map((one) => one.path);
  const source = path === undefined ? undefined : texts?.get(path);
  const isRead = texts !== undefined && path !== undefined;
  return useMemo(
    () => (isRead ? (parseComments(source ?? '') ?? 'unread') : undefined),
    [isRead, source],
  );
};
