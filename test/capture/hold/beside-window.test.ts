// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { pageLayout } from '../../../lib/capture/dom/page-layout.ts';
import { rowsBesideWindow } from '../../../lib/capture/hold/beside-window.ts';
import { fillBody, layOut, layOutPage } from '../../support/capture/layout.ts';

beforeEach(() => void layOutPage({ width: 815, height: 4_000 }));
afterEach(() => {
  document.body.removeAttribute('style');
  vi.restoreAllMocks();
});

const rows = () => rowsBesideWindow(document, pageLayout(document));

describe('the rows in which something reaches beyond the window’s width', () => {
  it('are those of such elements, joined where they touch', () => {
    const find = fillBody('<p id="a"></p><p id="b"></p><p id="c"></p><p id="in"></p>');
    layOut(find('a'), { y: 0, width: 815, height: 60 });
    layOut(find('b'), { y: 50, width: 815, height: 50 });
    layOut(find('c'), { x: 790, y: 700, width: 20, height: 20 });
    layOut(find('in'), { y: 300, width: 800, height: 40 });
    window.scrollTo({ top: 10 });
    expect(rows()).toEqual([
      { top: 10, bottom: 110 },
      { top: 710, bottom: 730 },
    ]);
  });

  it('are of the text that runs out of an element, not of the elements around it', () => {
    const find = fillBody('<main id="around"><pre id="text"></pre></main>');
    layOut(find('around'), { y: 0, width: 800, height: 900, scrollWidth: 815 });
    layOut(find('text'), { y: 200, width: 800, height: 40, scrollWidth: 815 });
    expect(rows()).toEqual([{ top: 200, bottom: 240 }]);
  });

  it.each([
    ['a box cuts off', '<div id="box" style="overflow-x: hidden"><p id="in"></p></div>', ''],
    ['the page forbids to scroll to', '<div id="box"><p id="in"></p></div>', 'overflow-x: hidden'],
  ])('are not of what %s', (_, html, style) => {
    const find = fillBody(html);
    document.body.setAttribute('style', style);
    layOut(document.body, { width: 800, height: 600 });
    layOut(find('box'), { width: 800, height: 600 });
    layOut(find('in'), { width: 2_000, height: 40 });
    expect(rows()).toEqual([]);
  });

  it('lie left of the window in a page that begins at its right edge', () => {
    document.body.style.direction = 'rtl';
    const find = fillBody('<p id="out"></p><p id="in"></p>');
    layOut(find('out'), { x: -15, y: 100, width: 815, height: 20 });
    layOut(find('in'), { x: 0, y: 0, width: 800, height: 20 });
    expect(rows()).toEqual([{ top: 100, bottom: 120 }]);
  });
});
