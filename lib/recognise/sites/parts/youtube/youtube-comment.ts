import { linkOf, queryPart } from '../../../page/address.ts';
import { attribute, closest, find, findAll } from '../../../page/document/dom.ts';
import { textWithEmoji } from '../../../page/document/visible-text.ts';
import type { Draft } from '../../../page/draft.ts';
import type { Page } from '../../../page/page.ts';
import { countAt, lineAt, nameAt } from '../../../page/select.ts';
import { timesIn } from './edit-mark.ts';

/** The id of the comment or reply in a video's address. */
export const commentIdOf = (page: Page): string | undefined =>
  /^Ug[\w.-]{10,60}$/u.exec(queryPart(page, 'lc') ?? '')?.[0];

/** The comment with this id, where the page shows it; it is found by the link on its time. */
export const readYoutubeComment = (page: Page, id: string): Draft | undefined => {
  const time = findAll(page.document, `#published-time-text a[href*="lc=${id}"]`).find((link) =>
    attribute(link, 'href')?.endsWith(`lc=${id}`),
  );
  const comment = closest(time, 'ytd-comment-view-model, ytd-comment-renderer');
  if (!comment) return undefined;
  const link = find(comment, 'a#author-text');
  return {
    kind: 'comment',
    platform: 'youtube',
    id,
    url: linkOf(page, attribute(time, 'href')),
    text: textWithEmoji(find(comment, '#content-text')),
    author: {
      name: nameAt(comment, 'a#author-text'),
      handle: /\/@([\w.-]+)$/u.exec(attribute(link, 'href') ?? '')?.[1],
      url: linkOf(page, attribute(link, 'href')),
    },
    ...timesIn(lineAt(comment, '#published-time-text'), page.clock),
    engagement: { likes: countAt(comment, '#vote-count-middle') },
    element: comment,
  };
};
