import type { Post } from '../evidence/item.ts';
import {
  type RecognisedComments,
  recogniseComments,
} from '../recognise/comments/recognise-comments.ts';

/** What recognisers need to know of this page, or of another document at its address. */
export const recognisable = (shown: Document) => ({
  document: shown,
  url: location.href,
  now: new Date(),
  openedAt: new Date(performance.timeOrigin),
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
});

/**
 * The comments that the page shows, read from the document that is kept as `dom.html`. `stopped`
 * and `failed` hold those recognisers of posts that were so, and get those of comments.
 */
export const readPageComments = (
  post: Post,
  element: Element | undefined,
  faults: { readonly stopped?: readonly string[]; readonly failed?: readonly string[] },
): Pick<RecognisedComments, 'comments'> & {
  readonly stopped: readonly string[];
  readonly failed: readonly string[];
} => {
  const stated = post.engagement?.comments;
  const { comments, stopped, failed } = recogniseComments(recognisable(document), {
    post: element,
    stated,
  });
  return {
    ...(comments && { comments }),
    stopped: [...(faults.stopped ?? []), ...(stopped === undefined ? [] : [stopped])],
    failed: [...(faults.failed ?? []), ...(failed ?? [])],
  };
};
