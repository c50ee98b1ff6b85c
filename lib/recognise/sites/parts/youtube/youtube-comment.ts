import { linkOf, queryPart } from '../../../page/address.ts';
import { attribute, closest, find, findAll } from '../../../page/document/dom.ts';
import { textWithEmoji } from '../../../page/document/visible-text.ts';
import type { Draft } from '../../../page/draft.ts';
import type { Page } from '../../../page/page.ts';
import { countAt, lineAt, nameAt } from '../../../page/select.ts';
import { statedTime, withWholeWords } from '../../../times/stated-time.ts';

/** The id of the comment or reply in a video's address. */
export const commentIdOf = (page: Page): string | undefined =>
  /^Ug[\w.-]{10,60}$/u.exec(queryPart(page, 'lc') ?? '')?.[0];

const EDIT_MARK = /\s*[(（]\s*(edited|已修改|已编辑|已編輯)\s*[)）]\s*$/iu;

/** The comment with this id, where the page shows it; it is found by the link on its time. */
export const readYoutubeComment = (page: Page, id: string): Draft | undefined => {
  const time = findAll(page.document, `#published-time-text a[href*="lc=${id}"]`).find((link) =>
    attribute(link, 'href')?.endsWith(`lc=${id}`),
  );
  const comment = closest(time, 'ytd-comment-view-model, ytd-comment-renderer');
  if (!comment) return undefined;
  const link = find(comment, 'a#author-text');
  const shown = lineAt(comment, '#published-time-text');
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
    published: withWholeWords(statedTime(shown?.replace(EDIT_MARK, ''), page.clock), shown),
    edited: statedTime(EDIT_MARK.exec(shown ?? '')?.[1], page.clock),
    engagement: { likes: countAt(comment, '#vote-count-middle') },
    element: comment,
  };
};
