import { statedCount } from '../counts/stated-count.ts';
import { linkOf, onHost, pathPart } from '../page/address.ts';
import { closest, find, findAll } from '../page/document/dom.ts';
import { lineOf, textWithEmoji, visibleText } from '../page/document/visible-text.ts';
import type { Draft } from '../page/draft.ts';
import { scriptJson } from '../page/json/inline-json.ts';
import { memberOf, numberAt, textAt } from '../page/json/json-members.ts';
import type { Page } from '../page/page.ts';
import type { Recogniser } from '../page/recogniser.ts';
import { lineAt, nameAt } from '../page/select.ts';
import { shownTime } from '../times/stated-time.ts';

const dataOf = (page: Page, id: string): unknown => {
  const scope = memberOf(
    scriptJson(page.document, 'script#__UNIVERSAL_DATA_FOR_REHYDRATION__'),
    '__DEFAULT_SCOPE__',
  );
  const item =
    memberOf(scope, 'webapp.video-detail', 'itemInfo', 'itemStruct') ??
    memberOf(scriptJson(page.document, 'script#SIGI_STATE'), 'ItemModule', id);
  return textAt(item, 'id') === id ? item : undefined;
};

/**
 * The element of a video's part: in the dialog opened over a feed, else the only one on the page.
 */
const shownAs = ({ document }: Page, mark: string): Element | undefined => {
  const parts = findAll(document, `[data-e2e="${mark}"]`);
  return (
    find(document, `[data-e2e="browse-${mark}"]`) ?? (parts.length === 1 ? parts[0] : undefined)
  );
};

const readVideo = (page: Page, id: string, handle: string): Draft | undefined => {
  const { document } = page;
  const item = dataOf(page, id);
  const root = find(
    document,
    '[data-e2e="browse-video-container"], [data-e2e="detail-video"], ' +
      '[class*="DivContentContainer"]',
  );
  const name =
    textAt(item, 'author', 'nickname') ??
    textAt(item, 'nickname') ??
    nameAt(document, '[data-e2e="browser-nickname"] span:first-child');
  const text = textWithEmoji(shownAs(page, 'video-desc')) ?? textAt(item, 'desc');
  const shown = lineAt(document, '[data-e2e="browser-nickname"] span:last-child');
  const count = (key: string, mark: string) =>
    statedCount(numberAt(item, 'stats', key)) ??
    statedCount(lineOf(shownAs(page, `${mark}-count`)));
  if (!name && !text) return undefined;
  return {
    kind: 'post',
    id,
    url: linkOf(page, `/@${handle}/${pathPart(page, /\/(video|photo)\//u)}/${id}`),
    text,
    author: {
      name,
      handle,
      id: textAt(item, 'author', 'id') ?? textAt(item, 'authorId'),
      url: linkOf(page, `/@${handle}`),
    },
    published: shownTime(shown, textAt(item, 'createTime'), page.clock, 'embedded data'),
    engagement: {
      likes: count('diggCount', 'like'),
      comments: count('commentCount', 'comment'),
      reposts: count('shareCount', 'share'),
      views: statedCount(numberAt(item, 'stats', 'playCount')),
    },
    element: root,
  };
};

const readProfile = (page: Page, handle: string): Draft => {
  const { document } = page;
  const names = ['[data-e2e="user-subtitle"]', '[data-e2e="user-title"]'].map((mark) =>
    nameAt(document, mark),
  );
  const header = closest(
    find(document, '[data-e2e="user-title"]'),
    '[class*="ShareLayoutHeader"], [class*="DivUserProfile"], header',
  );
  return {
    kind: 'profile',
    title: names.find((name) => name),
    url: linkOf(page, `/@${handle}`),
    text: visibleText(
      header ?? find(document, '[data-e2e="user-page"], main, #main-content-others_homepage'),
    ),
    author: {
      name:
        names.find((name) => name && name.toLowerCase() !== handle.toLowerCase()) ??
        names.find((name) => name),
      handle,
      url: linkOf(page, `/@${handle}`),
    },
  };
};

/** TikTok: a video, or an account's page. */
export const tiktok: Recogniser = {
  name: 'tiktok',
  version: 1,
  matches: (page) => onHost(page, 'tiktok.com') && pathPart(page, /^\/@([\w.]+)/u) !== undefined,
  read: (page) => {
    const handle = pathPart(page, /^\/@([\w.]+)/u) as string;
    const id = pathPart(page, /\/(?:video|photo)\/(\d{15,20})/u);
    const draft = id ? readVideo(page, id, handle) : readProfile(page, handle);
    return draft && { ...draft, platform: 'tiktok' };
  },
};
