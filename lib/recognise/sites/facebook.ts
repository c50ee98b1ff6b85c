import { linkOf, onHost, pathPart, queryPart } from '../page/address.ts';
import { find } from '../page/document/dom.ts';
import { textWithEmoji } from '../page/document/visible-text.ts';
import type { Page } from '../page/page.ts';
import type { Recogniser } from '../page/recogniser.ts';
import { commentIdOf, readFacebookComment } from './parts/facebook/facebook-comment.ts';
import { readFacebookData } from './parts/facebook/facebook-data.ts';
import { readFacebookPage, shownPost, writerOf } from './parts/facebook/facebook-page.ts';
import { readMissingPost } from './parts/missing-post.ts';

const idOf = (page: Page): string | undefined =>
  queryPart(page, 'story_fbid') ??
  queryPart(page, 'fbid') ??
  (page.url.pathname.startsWith('/watch') ? queryPart(page, 'v') : undefined) ??
  pathPart(page, /\/(?:posts|permalink|videos|reel|photos)\/(?:[^/]+\/)*?(\d{6,20}|pfbid\w+)\/?$/u);

/**
 * A post, reel or comment on Facebook. Its markup has no stable class names, so the data in its
 * scripts comes first.
 */
export const facebook: Recogniser = {
  name: 'facebook',
  version: 1,
  matches: (page) => onHost(page, 'facebook.com', 'fb.com') && idOf(page) !== undefined,
  read: (page) => {
    const id = idOf(page) as string;
    const commentId = commentIdOf(page);
    const comment = commentId && readFacebookComment(page, commentId);
    if (comment) return { ...comment, platform: 'facebook', url: linkOf(page, page.url.href) };
    const stated = readFacebookData(page, id) ?? readFacebookPage(page, id);
    const element = stated?.element ?? shownPost(page);
    const draft = stated ?? (element ? { kind: 'post' as const } : readMissingPost(page, id));
    const shown =
      element &&
      textWithEmoji(
        find(element, '[data-ad-comet-preview="message"], [data-ad-preview="message"]'),
      );
    return {
      ...draft,
      platform: 'facebook',
      id,
      url: linkOf(page, page.url.href),
      author: draft.author ?? (element && { name: writerOf(element) }),
      text: draft.text ?? shown,
      element,
    };
  },
};
