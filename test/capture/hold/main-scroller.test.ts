// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ancestorsOf, findMainScroller } from '../../../lib/capture/hold/main-scroller.ts';
import { fillBody, type Geometry, layOut, layOutPage } from '../../support/capture/layout.ts';

const SCROLLS = 'style="overflow-y: auto"';
const column: Geometry = { width: 600, height: 600, scrollHeight: 4_000 };

beforeEach(() => void layOutPage());
afterEach(() => void vi.restoreAllMocks());

describe('the main scroll container of a page', () => {
  it('is the column that scrolls where the window does not', () => {
    const find = fillBody(`<nav id="nav" ${SCROLLS}></nav><main id="main" ${SCROLLS}></main>`);
    layOut(find('nav'), { width: 200, height: 600, scrollHeight: 4_000 });
    layOut(find('main'), column);
    expect(findMainScroller(document)).toBe(find('main'));
  });

  it('is the largest where several fill half of the viewport', () => {
    const find = fillBody(`<div id="outer" ${SCROLLS}><div id="inner" ${SCROLLS}></div></div>`);
    layOut(find('inner'), { ...column, width: 500 });
    layOut(find('outer'), column);
    expect(findMainScroller(document)).toBe(find('outer'));
  });

  it.each<[string, string, Geometry]>([
    ['fills less than half of the viewport', 'auto', { ...column, width: 399 }],
    ['has no more content than it shows', 'auto', { ...column, scrollHeight: 608 }],
    ['clips what it does not show', 'hidden', column],
  ])('is not one that %s', (_, overflow, geometry) => {
    const find = fillBody(`<div id="box" style="overflow-y: ${overflow}"></div>`);
    layOut(find('box'), geometry);
    expect(findMainScroller(document)).toBeUndefined();
  });

  it('is none where the window itself scrolls', () => {
    layOutPage({ height: 4_000 });
    layOut(fillBody(`<div id="box" ${SCROLLS}></div>`)('box'), column);
    expect(findMainScroller(document)).toBeUndefined();
  });

  it('is never the body or the root, which the window scrolls', () => {
    document.body.innerHTML = '';
    document.body.style.overflowY = 'auto';
    layOut(document.body, column);
    expect(findMainScroller(document)).toBeUndefined();
    document.body.removeAttribute('style');
  });

  it('is the dialog around the post, even a small one over a page that scrolls', () => {
    layOutPage({ height: 4_000 });
    const find = fillBody(`<dialog id="dialog" ${SCROLLS}><p id="post"></p></dialog>`);
    layOut(find('dialog'), { width: 300, height: 200, scrollHeight: 900 });
    expect(findMainScroller(document, find('post'))).toBe(find('dialog'));
  });

  it('is not a box around the post that is lower than 100 CSS pixels', () => {
    const find = fillBody(`<div id="line" ${SCROLLS}><p id="post"></p></div>`);
    layOut(find('line'), { width: 300, height: 99, scrollHeight: 900 });
    expect(findMainScroller(document, find('post'))).toBeUndefined();
  });

  it('is found around a post in a shadow root', () => {
    const find = fillBody(`<div id="box" ${SCROLLS}><div id="host"></div></div>`);
    const root = find('host').attachShadow({ mode: 'open' });
    root.innerHTML = '<p></p>';
    layOut(find('box'), column);
    const post = root.querySelector('p') as Element;
    expect(findMainScroller(document, post)).toBe(find('box'));
    expect(ancestorsOf(post).map(({ localName }) => localName)).toEqual([
      ...['div', 'div', 'body', 'html'],
    ]);
  });
});
