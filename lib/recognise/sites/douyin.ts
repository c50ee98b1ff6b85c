import { statedCount } from '../counts/stated-count.ts';
import { linkOf, onHost, pathPart, queryPart } from '../page/address.ts';
import { find, parentOf } from '../page/document/dom.ts';
import { visibleText } from '../page/document/visible-text.ts';
import {
  assignedJson,
  parseLoose,
  scriptJson,
  scriptsContaining,
} from '../page/json/inline-json.ts';
import { findObjects, numberAt, textAt } from '../page/json/json-members.ts';
import type { Page } from '../page/page.ts';
import type { Recogniser } from '../page/recogniser.ts';
import { countAt, lineAt, nameAt } from '../page/select.ts';
import { shownTime } from '../times/stated-time.ts';
import { playingVideo } from './parts/douyin-window.ts';

const idOf = (page: Page): string | undefined =>
  pathPart(page, /\/(?:video|note|share\/video|share\/note|slides)\/(\d{15,20})/u) ??
  queryPart(page, 'modal_id');

/** Selectors of a video's parts on its own page. */
const PAGE = {
  name: '[data-e2e="user-info"] a span, .message-con .author__name',
  time: '[data-e2e="detail-video-publish-time"], .message-time',
  text: '[data-e2e="detail-video-info"] h1, .message-con__content',
};
/** Selectors of the same parts in a dialog over another page (`?modal_id=`). */
const DIALOG = {
  name: '[data-e2e="feed-video-nickname"]',
  time: '.video-create-time',
  text: '[data-e2e="video-desc"]',
};

const createdAt = (work: unknown): string | undefined =>
  textAt(work, 'create_time') ?? textAt(work, 'createTime');

/**
 * Since 2024 the data is streamedData in chunks, each a numbered line of JSON:
 * `self.__pace_f.push([1,"8:[…]\\n"])`.
 */
const streamedData = (page: Page, id: string): readonly unknown[] =>
  scriptsContaining(page.document, '__pace_f.push')
    .filter((text) => text.includes(id))
    .map((text) =>
      parseLoose(text.replace(/^[\s\S]*?__pace_f\.push\(/u, '').replace(/\)[\s;]*$/u, '')),
    )
    .flatMap((piece) => (textAt(piece, 1) ?? '').split('\n'))
    .map((line) => parseLoose(line.replace(/^[\da-f]+:/u, '')));

/** The video or note with this id in the page's data. Comments hold the id too, but no `desc`. */
const workOf = (page: Page, id: string): unknown => {
  const data = [
    scriptJson(page.document, 'script#RENDER_DATA', decodeURIComponent),
    assignedJson(page.document, 'window._ROUTER_DATA'),
    ...streamedData(page, id),
  ];
  const isWork = (value: object): boolean =>
    (textAt(value, 'aweme_id') ?? textAt(value, 'awemeId')) === id &&
    createdAt(value) !== undefined &&
    'desc' in value;
  return data.flatMap((root) => findObjects(root, isWork))[0];
};

const countOf = (work: unknown, ...names: readonly string[]) =>
  names
    .map((name) => statedCount(numberAt(work, 'statistics', name) ?? numberAt(work, 'stats', name)))
    .find((count) => count);

/** A video or picture note on Douyin. */
export const douyin: Recogniser = {
  name: 'douyin',
  version: 1,
  matches: (page) => onHost(page, 'douyin.com', 'iesdouyin.com') && idOf(page) !== undefined,
  read: (page) => {
    const { document } = page;
    const id = idOf(page) as string;
    const work = workOf(page, id);
    const isDialog = queryPart(page, 'modal_id') === id;
    const playing = isDialog ? playingVideo(page, id) : undefined;
    // Behind a dialog stands another page, whose account and text are not the video's.
    const root = isDialog
      ? playing
      : parentOf(find(document, '[data-e2e="detail-video-info"], .message-con'));
    const shownIn = isDialog ? playing : document;
    const name =
      textAt(work, 'author', 'nickname') ??
      textAt(work, 'authorInfo', 'nickname') ??
      (shownIn && nameAt(shownIn, isDialog ? DIALOG.name : PAGE.name)?.replace(/^@/u, ''));
    const shown = shownIn && lineAt(shownIn, isDialog ? DIALOG.time : PAGE.time);
    const secUid = textAt(work, 'author', 'sec_uid') ?? textAt(work, 'authorInfo', 'secUid');
    const countShown = (mark: string) => shownIn && countAt(shownIn, `[data-e2e="${mark}"]`);
    if (!name && !shown) return undefined;
    return {
      kind: 'post',
      platform: 'douyin',
      id,
      url: linkOf(page, `https://www.douyin.com${isDialog ? `/video/${id}` : page.url.pathname}`),
      title: isDialog ? undefined : lineAt(document, '.message-con__content__title'),
      text:
        visibleText(shownIn && find(shownIn, isDialog ? DIALOG.text : PAGE.text)) ??
        textAt(work, 'desc'),
      author: {
        name,
        handle: textAt(work, 'author', 'unique_id') ?? textAt(work, 'author', 'short_id'),
        id: textAt(work, 'author', 'uid') ?? textAt(work, 'authorInfo', 'uid'),
        url: secUid && `https://www.douyin.com/user/${secUid}`,
      },
      published: shownTime(
        shown?.replace(/^(?:发布时间[：:]|·)\s*/u, ''),
        createdAt(work),
        {
          ...page.clock,
          timeZone: 'Asia/Shanghai',
        },
        'embedded data',
      ),
      engagement: {
        likes: countOf(work, 'digg_count', 'diggCount') ?? countShown('video-player-digg'),
        comments: countOf(work, 'comment_count', 'commentCount') ?? countShown('feed-comment-icon'),
        reposts: countOf(work, 'share_count', 'shareCount') ?? countShown('video-player-share'),
        views: countOf(work, 'play_count', 'playCount')?.count
          ? countOf(work, 'play_count', 'playCount')
          : undefined,
      },
      element: root,
    };
  },
};
