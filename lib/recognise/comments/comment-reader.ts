import type { PageComment } from '../../evidence/comments/comment-list.ts';
import type { StatedCount } from '../../evidence/item.ts';
import type { Draft } from '../page/draft.ts';
import type { Page } from '../page/page.ts';

/** At most so many comments are read; a page with more takes too long. */
export const MOST_COMMENTS = 5_000;

type Fields = Omit<PageComment, 'number' | 'parent' | 'author' | 'recognised'>;

/**
 * A comment while it is being read: any member may be undefined. `block` is its element, `parent`
 * the element of the comment that it stands under.
 */
export type CommentDraft = { readonly [Key in keyof Fields]?: Fields[Key] | undefined } & {
  readonly author?: Draft['author'];
  readonly block: Element;
  readonly parent?: Element | undefined;
};

/** The comments in the order of the document, and how many the page says there are. */
export type CommentsRead = {
  readonly comments: readonly CommentDraft[];
  readonly stated?: StatedCount | undefined;
};

/**
 * Reads the comments of one site's pages. `post` is the element of the post that was recognised, so
 * that no post is read as a comment. Gives no comments where it finds none.
 */
export type CommentReader = {
  readonly name: string;
  readonly version: number;
  readonly matches: (page: Page) => boolean;
  readonly read: (page: Page, post: Element | undefined) => CommentsRead;
};
