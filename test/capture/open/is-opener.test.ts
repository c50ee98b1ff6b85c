// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findClosedDetails, findOpeners } from '../../../lib/capture/open/find-openers.ts';

beforeEach(() => {
  // jsdom lays nothing out: everything would count as not shown.
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 90, 20));
});
afterEach(() => {
  vi.restoreAllMocks();
  document.head.innerHTML = '';
  document.body.innerHTML = '';
});

const openersIn = (html: string): number => {
  document.body.innerHTML = html;
  return findOpeners(document).length;
};

const button = (words: string, names = ''): string =>
  `<button type="button" ${names}>${words}</button>`;

describe('a control that only opens what the page holds back', () => {
  it.each([
    button('Show more'),
    button('展开 3 条回复'),
    '<form><button type="button">查看更多</button></form>',
    '<a href="#" role="button">展开</a>',
    '<a href="javascript:void(0)" target="_self">查看更多评论</a>',
    '<div role="button" tabindex="0">Show 2 more replies</div>',
  ])('is found: %s', (html) => expect(openersIn(html)).toBe(1));

  it.each([
    '<form><button type="submit" aria-label="Show more replies">Show more</button></form>',
    '<form><button aria-label="Show more replies"><i></i></button></form>',
    '<form><button>展开全文</button></form>',
    '<form><input type="submit" value="Show more"></form>',
    button('Show more', 'formaction="/sent"'),
    button('Show more', 'form="elsewhere"'),
    '<a href="/elsewhere" role="button">展开</a>',
    '<a href="#" target="_blank">展开全文</a>',
    '<a href="#" download>展开全文</a>',
    '<a href="javascript:send()">查看更多</a>',
    '<a href="mailto:a@example.com">Show more</a>',
    '<a href="tel:10086">查看更多</a>',
    '<input type="checkbox" id="box"><label for="box" style="cursor:pointer">查看更多</label>',
    '<div style="cursor:pointer"><label style="cursor:pointer">查看更多<input></label></div>',
    `<div contenteditable="plaintext-only">${button('Show more')}</div>`,
    `<div contenteditable="TRUE">${button('Show more')}</div>`,
    '<details open><summary>Show more</summary>Shown</details>',
    '<svg><a href="#" tabindex="0"><text>Show more</text></a></svg>',
  ])('is not of a kind that sends, leaves, chooses or is written in: %s', (html) =>
    expect(openersIn(html)).toBe(0),
  );

  it.each('关注 举报 购买 删除 发布 Follow Report Buy Delete Post'.split(' '))(
    'does not hold another one that says %s, nor is that one pressed',
    (words) => {
      const inner = `<span role="button" tabindex="0">${words}</span>`;
      expect(openersIn(`<div role="button" tabindex="0">展开更多 ${inner}</div>`)).toBe(0);
      expect(
        openersIn(`<div role="button">展开更多${button('', `aria-label="${words}"`)}</div>`),
      ).toBe(0);
      expect(openersIn(button(words))).toBe(0);
    },
  );

  it.each(['发布', 'Post a reply', 'Publish', 'Delete', '购买'])(
    'has no second name that says %s',
    (name) => expect(openersIn(button('Show more', `aria-label="${name}"`))).toBe(0),
  );

  it('is no link in a page whose links open in new tabs', () => {
    document.head.innerHTML = '<base target="_blank">';
    expect(openersIn('<a href="#">展开全文</a>')).toBe(0);
  });

  it('is a closed “details”, but for one in a menu of the site', () => {
    const closed = '<details><summary>Show more</summary>Held back</details>';
    document.body.innerHTML = `${closed}<nav>${closed}</nav>`;
    expect(findClosedDetails(document)).toHaveLength(1);
    expect(findOpeners(document)).toEqual([]);
  });
});
