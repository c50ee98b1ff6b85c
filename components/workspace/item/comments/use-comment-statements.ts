import { useMemo } from 'react';
import { buildAnchor } from '../../../../lib/casework/quotes/build-anchor.ts';
import { placeComments } from '../../../../lib/casework/quotes/place-comments.ts';
import type { Statement } from '../../../../lib/evidence/casework.ts';
import type { PageComment } from '../../../../lib/evidence/comments/comment-list.ts';
import { groupBy } from '../../../../lib/evidence/group-by.ts';
import { INBOX_ID } from '../../../../lib/evidence/matter.ts';
import type { TextAnchor } from '../../../../lib/evidence/statement/anchor.ts';
import type { ListedItem } from '../../../../lib/store/items/opened-items.ts';
import type { ArtifactRow } from '../../../../lib/store/rows.ts';
import { useCaseFile } from '../../../use-case-file.ts';
import { useBlobTexts } from '../../kit/text/use-blob-texts.ts';

/** The statements of comments, by the comment's number, and where new ones would be anchored. */
export type CommentStatements = {
  readonly made: ReadonlyMap<number, readonly Statement[]>;
  /** The words of a comment in the captured text; undefined where they have no one place there. */
  readonly anchorOf: (number: number) => TextAnchor | undefined;
};

/** What statements can be made of an item's comments; undefined in the Inbox, which has none. */
export const useCommentStatements = (
  { id, matterId }: ListedItem,
  artifacts: readonly ArtifactRow[],
  comments: readonly PageComment[],
): CommentStatements | undefined => {
  const held = useMemo(
    () => artifacts.filter(({ role, path }) => role === 'text' && path === 'text.txt'),
    [artifacts],
  );
  const texts = useBlobTexts(held);
  const { statement: all } = useCaseFile(matterId);
  const made = useMemo(
    () =>
      groupBy(
        all.filter((one) => one.item === id && one.comment),
        ({ comment }) => comment?.number ?? 0,
      ),
    [all, id],
  );
  return useMemo(() => {
    const [artifact] = held;
    const text = texts?.get(artifact?.path ?? '');
    if (matterId === INBOX_ID || !artifact || text === undefined) return undefined;
    const places = placeComments(text, comments);
    const anchorOf = (number: number) => {
      const place = places.get(number);
      return place && buildAnchor(text, place.start, place.end, artifact);
    };
    return { made, anchorOf };
  }, [held, texts, matterId, comments, made]);
};
