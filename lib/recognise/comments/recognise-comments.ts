import {
  COMMENTS_FORMAT,
  type CommentList,
  type PageComment,
} from '../../evidence/comments/comment-list.ts';
import type { StatedCount } from '../../evidence/item.ts';
import { openPage } from '../page/open-page.ts';
import { BUDGET_MS, OverBudget, withinBudget } from '../page/time-budget.ts';
import { withoutEmpty } from '../page/without-empty.ts';
import type { CommentDraft, CommentReader, CommentsRead } from './comment-reader.ts';
import { commentReaders } from './comment-readers.ts';

/** What was read of a page's comments; `comments` is absent where none was found. */
export type RecognisedComments = {
  readonly comments?: CommentList;
  /** The reader that took too long on this page and was stopped. */
  readonly stopped?: string;
  /** The readers that failed on this page, each with its error's words. */
  readonly failed?: readonly string[];
};

const MOST_WORDS = 200;

const numbered = (drafts: readonly CommentDraft[]): readonly PageComment[] => {
  const numbers = new Map(drafts.map(({ block }, at) => [block, at + 1]));
  return drafts.map(({ block: _block, parent, ...fields }, at) => {
    const under = parent && numbers.get(parent);
    return {
      number: at + 1,
      ...(under !== undefined && under <= at && { parent: under }),
      ...(withoutEmpty(fields) as Omit<PageComment, 'number' | 'parent'>),
    };
  });
};

const listOf = (
  { name, version }: CommentReader,
  { comments, stated }: CommentsRead,
  ofPost: StatedCount | undefined,
): CommentList => {
  const count = stated ?? ofPost;
  return {
    format: COMMENTS_FORMAT,
    recognisedBy: `${name}/${version}`,
    found: comments.length,
    ...(count && { stated: count }),
    comments: numbered(comments),
  };
};

/**
 * Reads the comments and replies that a page shows, and how many it states: in their heading, or
 * else with its post (`stated`). Synchronous, changes nothing, never throws. `post` is the element
 * of the recognised post. All readers together have the time of one recogniser.
 */
export const recogniseComments = (
  given: Parameters<typeof openPage>[0],
  {
    post,
    stated,
  }: { readonly post?: Element | undefined; readonly stated?: StatedCount | undefined },
  all: readonly CommentReader[] = commentReaders,
  budget = BUDGET_MS,
): RecognisedComments => {
  const failed: string[] = [];
  let asked = '';
  const tryReaders = (): CommentList | undefined => {
    const page = openPage(given);
    for (const reader of all.filter((one) => one.matches(page))) {
      asked = `comments of ${reader.name}`;
      try {
        const read = reader.read(page, post);
        if (read.comments.length > 0) return listOf(reader, read, stated);
      } catch (error) {
        if (error instanceof OverBudget) throw error;
        failed.push(`${asked}: ${String(error).slice(0, MOST_WORDS)}`);
      }
    }
    return undefined;
  };
  let comments: CommentList | undefined;
  let stopped: string | undefined;
  try {
    comments = withinBudget(tryReaders, budget);
  } catch (error) {
    if (error instanceof OverBudget) stopped = asked;
    else failed.push(`comments: ${String(error).slice(0, MOST_WORDS)}`);
  }
  return {
    ...(comments && { comments }),
    ...(stopped !== undefined && { stopped }),
    ...(failed.length > 0 && { failed }),
  };
};
