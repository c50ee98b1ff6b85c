import { onHost } from '../../page/address.ts';
import { attribute, find, findAll, shadowOf } from '../../page/document/dom.ts';
import { lineOf } from '../../page/document/visible-text.ts';
import type { Page } from '../../page/page.ts';
import { type CommentDraft, type CommentReader, MOST_COMMENTS } from '../comment-reader.ts';
import { authorOf, commentTime, isRead, likesOf, wordsOf } from '../read-layout.ts';
import { statedComments } from '../stated-comments.ts';

/** The first element at the end of a path that enters a shadow root at each step. */
const within = (host: Element | undefined, ...path: readonly string[]): Element | undefined =>
  path.reduce<Element | undefined>((at, selector) => {
    const root = shadowOf(at);
    return root && find(root, selector);
  }, host);

const allWithin = (host: Element | undefined, selector: string): readonly Element[] => {
  const root = shadowOf(host);
  return root ? findAll(root, selector, MOST_COMMENTS) : [];
};

const ACTIONS = 'bili-comment-action-buttons-renderer';

const readBlock = (page: Page, block: Element, parent?: Element): CommentDraft => {
  const name = within(block, 'bili-comment-user-info', '#user-name');
  const id = attribute(name, 'data-user-profile-id');
  const author = authorOf(name ? [name] : [], page);
  const likes = within(block, ACTIONS, '#like #count');
  const words = within(block, 'bili-rich-text', '#contents');
  return {
    block,
    parent,
    author: author && { ...author, id },
    published: commentTime(lineOf(within(block, ACTIONS, '#pubdate')), undefined, {
      ...page.clock,
      timeZone: 'Asia/Shanghai',
    }),
    text: words && wordsOf(words),
    likes: likesOf(likes ? [likes] : []),
  };
};

const readThread = (page: Page, thread: Element): readonly CommentDraft[] => {
  const block = within(thread, 'bili-comment-renderer');
  if (!block) return [];
  const replies = allWithin(
    within(thread, 'bili-comment-replies-renderer'),
    'bili-comment-reply-renderer',
  );
  return [readBlock(page, block), ...replies.map((reply) => readBlock(page, reply, block))];
};

/** Bilibili's comments since 2024, which stand in shadow roots inside each other. */
export const bilibiliComments: CommentReader = {
  name: 'bilibili',
  version: 1,
  matches: (page) => onHost(page, 'bilibili.com'),
  read: (page) => {
    const list = find(page.document, 'bili-comments');
    const threads = allWithin(list, 'bili-comment-thread-renderer');
    const header = within(list, 'bili-comments-header-renderer', '#count');
    return {
      comments: threads.flatMap((thread) => readThread(page, thread)).filter(isRead),
      stated: statedComments(lineOf(header)),
    };
  },
};
