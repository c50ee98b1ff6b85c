// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { CommentReader } from '../../../lib/recognise/comments/comment-reader.ts';
import { recogniseComments } from '../../../lib/recognise/comments/recognise-comments.ts';
import { find, findAll } from '../../../lib/recognise/page/document/dom.ts';
import { NOW, parse } from '../read-page.ts';
import { commentsOf } from './read-comments.ts';

const host = (tag: string, html: string): HTMLElement => {
  const element = document.createElement(tag);
  element.attachShadow({ mode: 'open' }).innerHTML = html;
  return element;
};

/** Puts elements into the shadow root of another, at the place of a selector. */
const put = (into: HTMLElement, at: string, ...children: readonly HTMLElement[]): HTMLElement => {
  into.shadowRoot?.querySelector(at)?.append(...children);
  return into;
};

const biliComment = (tag: string, name: string, words: string, time: string): HTMLElement =>
  put(
    put(
      host(tag, '<div id="main"></div>'),
      '#main',
      host('bili-comment-user-info', `<div id="user-name"><a>${name}</a></div>`),
      host('bili-rich-text', `<p id="contents">${words}</p>`),
    ),
    '#main',
    host(
      'bili-comment-action-buttons-renderer',
      `<div id="pubdate">${time}</div><div id="like"><span id="count">7</span></div>`,
    ),
  );

describe('comments in shadow roots', () => {
  it('of Bilibili are read through all of them, replies under their comment', () => {
    const replies = put(
      host('bili-comment-replies-renderer', '<div id="expander-contents"></div>'),
      '#expander-contents',
      biliComment('bili-comment-reply-renderer', '半截粉笔', '求证据', '2024-05-06 09:10'),
    );
    const thread = put(
      host('bili-comment-thread-renderer', '<div id="body"></div>'),
      '#body',
      biliComment('bili-comment-renderer', '云上听雨', '不是事实', '2024-05-06 07:08'),
      replies,
    );
    const page = document.implementation.createHTMLDocument('');
    const list = put(
      host('bili-comments', '<div id="feed"></div>'),
      '#feed',
      host('bili-comments-header-renderer', '<span id="count">1,203</span>'),
      thread,
    );
    page.body.append(list);
    const { comments } = commentsOf(page, 'https://www.bilibili.com/video/BV1xx411c7mD/');
    expect(comments).toMatchObject({
      recognisedBy: 'bilibili/1',
      found: 2,
      stated: { raw: '1,203', count: 1203 },
      comments: [
        { number: 1, author: { name: '云上听雨' }, text: '不是事实', likes: { count: 7 } },
        { number: 2, parent: 1, author: { name: '半截粉笔' }, text: '求证据' },
      ],
    });
  });
});

const given = (html: string) => ({
  document: parse(html),
  url: 'https://example.com/a',
  now: NOW,
  timeZone: 'Asia/Shanghai',
});

describe('a page that hinders the reading of comments', () => {
  it('without comments gives none: of lists of news, and of a widget beside the page', () => {
    const card = (name: string) =>
      `<div class="card"><a href="/u/${name}">${name}</a><span>2021-08-22</span>
      <p>Words about something else.</p><span class="comment-count">12 comments</span></div>`;
    const html = `<div class="list">${card('One')}${card('Two')}</div>
      <aside class="recent-comments">${card('Three')}${card('Four')}</aside>
      <form class="comment-form"><p>Say something</p><span>2021-08-22</span></form>`;
    expect(commentsOf(parse(html), 'https://example.com/a')).toEqual({});
  });

  it('cannot replace what is read by the names of its form fields', () => {
    const html = `<ol class="comment-list"><form name="querySelectorAll"></form>
      <li class="comment"><input name="textContent"><b class="fn">Ann Doe</b>
      <time>2021-08-22</time><p>One.</p></li>
      <li class="comment"><form name="parentElement"><input name="attributes"></form>
      <b class="fn">Bob Roe</b><time>2021-08-23</time><p>Two.</p></li></ol>`;
    const { comments, failed } = commentsOf(parse(html), 'https://example.com/a');
    expect(failed).toBeUndefined();
    expect(comments?.comments.map(({ text }) => text)).toEqual(['One.', 'Two.']);
  });

  it('gives no author’s address that is a script', () => {
    const html = `<ol class="comment-list">${['One', 'Two']
      .map(
        (words) => `<li class="comment"><a class="author" href="javascript:alert(1)">Ann Doe</a>
        <time>2021-08-22</time><p>${words}.</p></li>`,
      )
      .join('')}</ol>`;
    const { comments } = commentsOf(parse(html), 'https://example.com/a');
    expect(comments?.comments[0]?.author).toEqual({ name: 'Ann Doe' });
  });

  it('costs the reader that it stops or breaks, which is named, and no other', () => {
    const reader = (read: CommentReader['read']): CommentReader => ({
      name: 'example',
      version: 1,
      matches: () => true,
      read,
    });
    const breaks = reader(() => {
      throw new RangeError('broken');
    });
    const endless = reader(({ document }) => {
      for (;;) findAll(document, 'p');
    });
    const finds = reader(({ document }) => ({
      comments: [{ block: find(document, 'p') as Element, text: 'One.' }],
    }));
    expect(recogniseComments(given('<p>One.</p>'), {}, [breaks, finds], 50)).toMatchObject({
      failed: ['comments of example: RangeError: broken'],
      comments: { found: 1, comments: [{ number: 1, text: 'One.' }] },
    });
    expect(recogniseComments(given('<p>One.</p>'), {}, [endless], 50)).toEqual({
      stopped: 'comments of example',
    });
  });

  it('that is a copy gives an author only the address that it states whole', () => {
    const html = `<link rel="canonical" href="https://example.com/a"><ol class="comment-list">
      <li class="comment"><a class="author" href="/u/ann">Ann Doe</a><time>2021-08-22</time>
      <p>One.</p></li><li class="comment"><a class="author" href="https://example.com/u/bob">Bob</a>
      <time>2021-08-22</time><p>Two.</p></li></ol>`;
    const { comments } = commentsOf(parse(html), 'file:///copies/a.html');
    expect(comments?.comments.map(({ author }) => author?.url)).toEqual([
      undefined,
      'https://example.com/u/bob',
    ]);
  });
});
