import { statedCount } from '../counts.ts';
import { find, titleOf } from '../page/dom.ts';
import { assignedJson } from '../page/inline-json.ts';
import { memberOf, numberAt, textAt } from '../page/json.ts';
import { linkOf, onHost } from '../page/open-page.ts';
import { countAt, lineAt, nameAt, pathPart } from '../page/select.ts';
import { textWithEmoji, visibleText } from '../page/visible-text.ts';
import type { Draft, Page, Recogniser } from '../recogniser.ts';
import { shownTime } from '../times.ts';

const shanghai = (page: Page): Page['clock'] => ({ ...page.clock, timeZone: 'Asia/Shanghai' });

const userOf = (name: string | undefined, id: string | undefined): Draft['author'] => ({
  name,
  id,
  url: id && `https://space.bilibili.com/${id}`,
});

/** A video that is gone has a page all the same, with "undefined" for its facts: then nothing but the id is stated. */
const readVideo = (page: Page, id: string): Draft => {
  const { document } = page;
  const state = assignedJson(document, 'window.__INITIAL_STATE__');
  const data = memberOf(state, 'videoData');
  const isThis = textAt(data, 'bvid') === id || `av${textAt(data, 'aid')}` === id.toLowerCase();
  const video = isThis ? data : undefined;
  const count = (name: string) => statedCount(numberAt(video, 'stat', name));
  const title = lineAt(document, 'h1.video-title, #viewbox_report h1') ?? textAt(video, 'title');
  const body =
    visibleText(find(document, '.basic-desc-info, .desc-info-text, #v_desc .info')) ?? textAt(video, 'desc');
  if (!title)
    return {
      kind: 'page',
      id,
      title: titleOf(document).trim(),
      text: visibleText(find(document, 'html > body')),
    };
  return {
    kind: 'post',
    id,
    url: `https://www.bilibili.com/video/${id}/`,
    title,
    text: [title, body].filter((part) => part && part !== '-').join('\n'),
    author: userOf(
      textAt(video, 'owner', 'name') ??
        nameAt(document, '.up-detail .up-name, .up-info .username, a.up-name'),
      textAt(video, 'owner', 'mid'),
    ),
    published: shownTime(
      lineAt(
        document,
        '.pubdate-ip-text, .pubdate-text, .pudate-text, .video-data .pudate, .video-info-detail time, .video-data time',
      ),
      textAt(video, 'pubdate'),
      shanghai(page),
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

/** A dynamic, also in its "opus" form. */
const readDynamic = (page: Page, id: string): Draft | undefined => {
  const root = find(page.document, '.opus-detail, .bili-opus-view, .bili-dyn-item, .card .main-content');
  if (!root) return undefined;
  const detail = memberOf(assignedJson(page.document, 'window.__INITIAL_STATE__'), 'detail', 'basic');
  return {
    kind: 'post',
    id,
    url: linkOf(page, page.url.href)?.split('?')[0],
    title: lineAt(root, '.opus-module-title__text'),
    text: textWithEmoji(find(root, '.opus-module-content, .bili-rich-text, .bili-dyn-content')),
    author: userOf(nameAt(root, '.opus-module-author__name, .bili-dyn-title__text'), textAt(detail, 'uid')),
    published: shownTime(
      lineAt(root, '.opus-module-author__pub__text, .bili-dyn-time')?.replace(/\s*[·].*$|投稿了.*$/u, ''),
      undefined,
      shanghai(page),
    ),
    engagement: {
      likes: countAt(root, '.side-toolbar__action.like .side-toolbar__action__text, .bili-dyn-action.like'),
      comments: countAt(
        root,
        '.side-toolbar__action.comment .side-toolbar__action__text, .bili-dyn-action.comment',
      ),
      reposts: countAt(
        root,
        '.side-toolbar__action.forward .side-toolbar__action__text, .bili-dyn-action.forward',
      ),
    },
    element: root,
  };
};

/** A column article ("cv"). */
const readColumn = (page: Page, id: string): Draft | undefined => {
  const { document } = page;
  const body = find(document, '#read-article-holder, .article-content, .opus-module-content');
  const info = memberOf(assignedJson(document, 'window.__INITIAL_STATE__'), 'readInfo');
  return (
    body && {
      kind: 'article',
      id,
      url: `https://www.bilibili.com/read/${id}`,
      title: lineAt(document, 'h1.title, .title-container .title, .opus-module-title__text'),
      text: visibleText(body),
      author: userOf(
        nameAt(document, '.article-detail .up-name, .up-info .up-name, .opus-module-author__name'),
        textAt(info, 'author', 'mid'),
      ),
      published: shownTime(
        lineAt(document, '.publish-text, .opus-module-author__pub__text'),
        textAt(info, 'publish_time'),
        shanghai(page),
      ),
      element: find(document, '.article-container, .opus-detail') ?? body,
    }
  );
};

/** Bilibili: videos, dynamics and column articles. */
export const bilibili: Recogniser = {
  name: 'bilibili',
  version: 1,
  matches: (page) => onHost(page, 'bilibili.com'),
  read: (page) => {
    const video = pathPart(page, /^\/(?:s\/)?video\/(BV\w{10}|av\d+)/iu);
    const column = pathPart(page, /^\/read\/(?:mobile\/)?(cv\d+)/u);
    const dynamic = pathPart(page, /^\/(?:opus\/|dynamic\/)?(\d{15,20})/u);
    const draft =
      (video && readVideo(page, video)) ||
      (column && readColumn(page, column)) ||
      (dynamic && readDynamic(page, dynamic));
    return draft ? { ...draft, platform: 'bilibili' } : undefined;
  },
};
