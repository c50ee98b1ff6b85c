import type { Author, StatedCount, StatedTime } from '../item.ts';

/** The format of `post.comments.json`. */
export const COMMENTS_FORMAT = 'matterproof-comments/1';

/** The name of the file with the comments of a page, beside its other files. */
export const COMMENTS_FILE = 'post.comments.json';

/**
 * One comment or reply as the page shows it; what could not be read is absent. `number` counts them
 * from 1 in the order of the document, `parent` is the number of the comment that it stands under.
 * `likes` is the score where a site adds votes for and against. `id` and `url` are the page's own.
 */
export type PageComment = {
  readonly number: number;
  readonly parent?: number;
  readonly id?: string;
  readonly url?: string;
  readonly author?: Author;
  readonly published?: StatedTime;
  readonly edited?: StatedTime;
  readonly text?: string;
  readonly likes?: StatedCount;
  /**
   * The text is not word for word in the captured text, because the recogniser spells out pictures
   * or because the page hides the comment.
   */
  readonly recognised?: true;
};

/** What a list states of a comment besides its words. */
export type CommentFacts = Omit<PageComment, 'text' | 'recognised'>;

/**
 * The comments that were found in a captured page. `found` is their number, never that of all
 * comments there are; `stated` is the number that the page states, where it states one. Of more
 * than `comments` holds, only the first are kept.
 */
export type CommentList = {
  readonly format: typeof COMMENTS_FORMAT;
  readonly recognisedBy: string;
  readonly found: number;
  readonly stated?: StatedCount;
  readonly comments: readonly PageComment[];
};

/** Who wrote a comment, in one line: the name and the handle, else the id; empty where unknown. */
export const commentAuthor = ({ author }: Pick<PageComment, 'author'>): string => {
  const { name, handle, id } = author ?? {};
  return [name, handle].filter(Boolean).join(' · ') || (id ?? '');
};

/** A comment without its words. */
export const commentFacts = ({ text: _, recognised: __, ...facts }: PageComment): CommentFacts =>
  facts;
