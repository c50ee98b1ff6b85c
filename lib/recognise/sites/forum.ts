import { linkOf, onHost, pathPart } from '../page/address.ts';
import { attribute, find, findAll, titleOf } from '../page/document/dom.ts';
import { lineOf, visibleText } from '../page/document/visible-text.ts';
import type { Draft } from '../page/draft.ts';
import type { Page } from '../page/page.ts';
import type { Recogniser } from '../page/recogniser.ts';
import { lineAt, nameAt } from '../page/select.ts';
import { certainTime, shownTime, withWholeWords } from '../times/stated-time.ts';
import { FORUM_LAYOUTS, type ForumLayout } from './parts/forum-layouts.ts';

const layoutOf = (page: Page): ForumLayout | undefined =>
  FORUM_LAYOUTS.find(
    ({ hosts, marker }) =>
      (!hosts || onHost(page, ...hosts)) && find(page.document, marker) !== undefined,
  );

const numberOf = (post: Element, { id }: ForumLayout): string | undefined =>
  id
    .map(
      ([selector, name]) =>
        attribute(selector === ':scope' ? post : find(post, selector), name)?.match(/(\d+)$/u)?.[1],
    )
    .find((found) => found !== undefined);

/** The number of the one post that an address names: `#post-123`, `#p123`, `?p=123`, `#pid123`. */
const namedNumber = ({ url }: Page): string | undefined =>
  /^#(?:post[-_]?|p|pid|js-post-)(\d+)$/u.exec(url.hash)?.[1] ??
  /^\d+$/u.exec(url.searchParams.get('p') ?? url.searchParams.get('pid') ?? '')?.[0] ??
  /\/posts?[-/](\d+)\/?$/u.exec(url.pathname)?.[1];

/** A post's position in its thread, where the forum software numbers the posts. */
const positionOf = (post: Element, { positionPath }: ForumLayout): string | undefined =>
  positionPath && /^post_(\d+)$/u.exec(attribute(post, 'id') ?? '')?.[1];

/**
 * Whether this is the first page of a thread. A later page begins with a reply, whose author did
 * not write the thread's title.
 */
const isFirstPage = ({ url }: Page): boolean =>
  !/[/?&](?:page[-=/]|start=|pn=|p=)(?!1(?:\D|$)|0(?:\D|$))\d+/u.test(
    `${url.pathname}${url.search}`,
  ) && !/thread-\d+-(?!1-)\d+-/u.test(url.pathname);

const timeIn = (post: Element, selector: string, page: Page): Draft['published'] => {
  const times = findAll(post, selector, 6);
  const read = (time: Element): Draft['published'] => {
    const exact = ['datetime', 'data-time', 'data-timestamp', 'title']
      .map((name) => attribute(time, name) ?? attribute(find(time, 'span[title]'), name))
      .find((found) => certainTime(found, page.clock));
    const shown = lineOf(time)?.replace(/^(?:发表于|楼主发表于|posted)\s*/iu, '');
    return exact
      ? shownTime(shown, exact, page.clock)
      : withWholeWords(certainTime(shown, page.clock), lineOf(time));
  };
  return times.map(read).find((time) => time !== undefined);
};

/**
 * A thread on a forum: its first post, or the post that the address names. A later page of a thread
 * without a named post is left to the generic recogniser.
 */
export const forum: Recogniser = {
  name: 'forum',
  version: 1,
  matches: (page) => layoutOf(page) !== undefined,
  read: (page) => {
    const layout = layoutOf(page) as ForumLayout;
    const posts = findAll(page.document, layout.post, 200);
    const id = namedNumber(page);
    const position = layout.positionPath && pathPart(page, layout.positionPath);
    const isNamed = (post: Element): boolean =>
      (id !== undefined && numberOf(post, layout) === id) ||
      (position !== undefined && positionOf(post, layout) === position);
    const isFirst =
      isFirstPage(page) && (!posts[0] || (positionOf(posts[0], layout) ?? '1') === '1');
    const post = posts.find(isNamed) ?? (isFirst ? posts[0] : undefined);
    const title = lineAt(page.document, layout.title) ?? titleOf(page.document)?.trim();
    if (!post) return undefined;
    const isReply = post !== posts[0] || !isFirst;
    return {
      kind: isReply ? 'comment' : 'post',
      platform: layout.name,
      id: numberOf(post, layout),
      url: linkOf(page, page.url.href),
      title: isReply ? undefined : title,
      text: visibleText(find(post, layout.body)),
      author: {
        name: nameAt(post, layout.author),
        url: linkOf(page, attribute(find(post, layout.author), 'href')),
      },
      published: timeIn(post, layout.time, page),
      element: post,
    };
  },
};
