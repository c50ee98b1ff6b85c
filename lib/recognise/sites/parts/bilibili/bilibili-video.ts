import { statedCount } from '../../../counts/stated-count.ts';
import { find } from '../../../page/document/dom.ts';
import { visibleText } from '../../../page/document/visible-text.ts';
import type { Draft } from '../../../page/draft.ts';
import { assignedJson } from '../../../page/json/inline-json.ts';
import { memberOf, numberAt, textAt } from '../../../page/json/json-members.ts';
import type { Page } from '../../../page/page.ts';
import { countAt, lineAt, nameAt } from '../../../page/select.ts';
import { shownTime } from '../../../times/stated-time.ts';
import { readMissingPost } from '../missing-post.ts';

/** A Bilibili account as an author. */
export const bilibiliUser = (
  name: string | undefined,
  id: string | undefined,
): Draft['author'] => ({
  name,
  id,
  url: id && `https://space.bilibili.com/${id}`,
});

/** The page's data about this video, on the desktop and the mobile site. */
const dataOf = (page: Page, id: string): unknown => {
  const state = assignedJson(page.document, 'window.__INITIAL_STATE__');
  const data = memberOf(state, 'videoData') ?? memberOf(state, 'video', 'viewInfo');
  const isThis = textAt(data, 'bvid') === id || `av${textAt(data, 'aid')}` === id.toLowerCase();
  return isThis ? data : undefined;
};

const TITLE = 'h1.video-title, #viewbox_report h1, .m-video-info .title-text, .video-info h1.title';
const DATE =
  '.pubdate-ip-text, .pubdate-text, .pudate-text, .video-data .pudate, ' +
  '.video-info-detail time, .video-data time';

/**
 * Reads a video. A deleted video still has a page, with "undefined" for its fields; of it only the
 * id is recorded.
 */
export const readVideo = (page: Page, id: string): Draft => {
  const { document } = page;
  const video = dataOf(page, id);
  const count = (name: string) => statedCount(numberAt(video, 'stat', name));
  const title = lineAt(document, TITLE) ?? textAt(video, 'title');
  const body =
    visibleText(find(document, '.basic-desc-info, .desc-info-text, #v_desc .info')) ??
    textAt(video, 'desc');
  if (!title) return readMissingPost(page, id);
  return {
    kind: 'post',
    id,
    url: `https://www.bilibili.com/video/${id}/`,
    title,
    text: [title, body].filter((part) => part && part !== '-').join('\n'),
    author: bilibiliUser(
      textAt(video, 'owner', 'name') ??
        nameAt(document, '.up-detail .up-name, .up-info .username, a.up-name'),
      textAt(video, 'owner', 'mid'),
    ),
    published: shownTime(
      lineAt(document, DATE),
      textAt(video, 'pubdate'),
      { ...page.clock, timeZone: 'Asia/Shanghai' },
      'embedded data',
    ),
    engagement: {
      views: count('view') ?? countAt(document, '.view-text'),
      comments: count('reply'),
      likes: count('like'),
      reposts: count('share'),
    },
    element: find(document, '#viewbox_report, .left-container .video-info-container'),
  };
};
