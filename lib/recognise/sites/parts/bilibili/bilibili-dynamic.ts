import { linkOf } from '../../../page/address.ts';
import { find } from '../../../page/document/dom.ts';
import { textWithEmoji, visibleText } from '../../../page/document/visible-text.ts';
import type { Draft } from '../../../page/draft.ts';
import { assignedJson } from '../../../page/json/inline-json.ts';
import { findObjects, memberOf, textAt } from '../../../page/json/json-members.ts';
import type { Page } from '../../../page/page.ts';
import { countAt, lineAt, nameAt } from '../../../page/select.ts';
import { shownTime, statedTime } from '../../../times/stated-time.ts';
import { bilibiliUser } from './bilibili-video.ts';

const stateOf = (page: Page): unknown => assignedJson(page.document, 'window.__INITIAL_STATE__');

/** The page's data about the dynamic with this number. */
const detailOf = (page: Page, id: string): unknown => {
  const state = stateOf(page);
  const detail = memberOf(state, 'detail') ?? memberOf(state, 'opus', 'detail');
  return textAt(detail, 'id_str') === id || textAt(detail, 'basic', 'rid_str') === id
    ? detail
    : undefined;
};

const action = (name: string): string =>
  `.side-toolbar__action.${name} .side-toolbar__action__text, .bili-dyn-action.${name}`;

/** A dynamic, in both its layouts ("dyn" and "opus"). */
export const readDynamic = (page: Page, id: string): Draft | undefined => {
  const root = find(
    page.document,
    '.opus-detail, .bili-opus-view, .bili-dyn-item, .card .main-content',
  );
  if (!root) return undefined;
  const writer = findObjects(
    detailOf(page, id),
    (value) => textAt(value, 'mid') !== undefined && textAt(value, 'pub_ts') !== undefined,
  )[0];
  const shown = lineAt(root, '.opus-module-author__pub__text, .bili-dyn-time');
  const isEdit = /^编辑于/u.test(shown ?? '');
  const time = shown?.replace(/\s*[·].*$|投稿了.*$/u, '');
  const clock = { ...page.clock, timeZone: 'Asia/Shanghai' };
  const original = find(root, '.bili-dyn-content__orig.reference, .dyn-orig');
  return {
    kind: 'post',
    id,
    url: linkOf(page, page.url.href)?.split('?')[0],
    title: lineAt(root, '.opus-module-title__text'),
    text: textWithEmoji(
      find(root, '.opus-module-content') ??
        find(root, '.bili-rich-text') ??
        find(root, '.bili-dyn-content'),
    ),
    author: bilibiliUser(
      nameAt(root, '.opus-module-author__name, .bili-dyn-title__text'),
      textAt(writer, 'mid') ?? textAt(stateOf(page), 'detail', 'basic', 'uid'),
    ),
    published: shownTime(
      isEdit ? undefined : time,
      textAt(writer, 'pub_ts'),
      clock,
      'embedded data',
    ),
    edited: isEdit ? statedTime(time, clock) : undefined,
    repostOf: original && {
      author: { name: nameAt(original, '.dyn-orig-author__name, .dyn-orig__author__name') },
      text: textWithEmoji(find(original, '.bili-rich-text')),
    },
    engagement: {
      likes: countAt(root, action('like')),
      comments: countAt(root, action('comment')),
      reposts: countAt(root, action('forward')),
    },
    element: root,
  };
};

/** A column article ("cv"). */
export const readColumn = (page: Page, id: string): Draft | undefined => {
  const { document } = page;
  const body = find(document, '#read-article-holder, .article-content, .opus-module-content');
  const info = memberOf(stateOf(page), 'readInfo');
  return (
    body && {
      kind: 'article',
      id,
      url: `https://www.bilibili.com/read/${id}`,
      title: lineAt(document, 'h1.title, .title-container .title, .opus-module-title__text'),
      text: visibleText(body),
      author: bilibiliUser(
        nameAt(document, '.article-detail .up-name, .up-info .up-name, .opus-module-author__name'),
        textAt(info, 'author', 'mid'),
      ),
      published: shownTime(
        lineAt(document, '.publish-text, .opus-module-author__pub__text'),
        textAt(info, 'publish_time'),
        { ...page.clock, timeZone: 'Asia/Shanghai' },
        'embedded data',
      ),
      element: find(document, '.article-container, .opus-detail') ?? body,
    }
  );
};
