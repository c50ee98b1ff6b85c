import { normaliseText } from './normalise-text.ts';

/** A post as far as a visit compares it. */
type ComparedPost = { readonly text?: string; readonly recognisedBy?: string };

/** A text that is watched, or that a visit found. */
export type ComparedText = {
  /** The text of the post where one was recognised, else of the page. */
  readonly text: string;
  readonly isPost: boolean;
};

/** What a recogniser of any site takes for a post may be all of a page, or another part of it. */
export const isPostOfSite = <Post extends ComparedPost>(
  post: Post | undefined,
): post is Post & { readonly text: string } =>
  post?.text !== undefined && post.recognisedBy?.startsWith('generic/') === false;

/** The text by which a captured page is compared; `page` is the captured text of all of it. */
export const comparedText = (post: ComparedPost | undefined, page: string): ComparedText =>
  isPostOfSite(post) ? { text: post.text, isPost: true } : { text: page, isPost: false };

/**
 * Whether the watched text was seen, both normalised: it is that of the post, or stands whole
 * somewhere in the page. `post` is the text of what was recognised as a post, by whatever rule.
 */
export const isTextSeen = (
  { text, isPost }: ComparedText,
  page: string,
  post: string | undefined,
): boolean => {
  const watched = normaliseText(text).text;
  if (watched === '') return false;
  const seen = normaliseText((isPost && post) || page).text;
  return seen === watched || normaliseText(page).text.includes(watched);
};
