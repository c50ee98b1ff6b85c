// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isConsent, listNames } from '../../../lib/capture/areas/choose-areas.ts';
import { describeElement } from '../../../lib/capture/areas/describe-element.ts';
import type { WeighedScroller } from '../../../lib/capture/areas/find/weigh-scrollers.ts';
import { positionOf, restorePositions } from '../../../lib/capture/areas/scroll-positions.ts';
import {
  buildArea,
  buildClosedPart,
  buildLayerArea,
  placeOnPage,
} from '../../../lib/capture/areas/taken-area.ts';
import { undoScrollLock } from '../../../lib/capture/areas/undo-scroll-lock.ts';
import { wrapLines } from '../../../lib/capture/areas/wrap-lines.ts';
import { fillBody, type Geometry, layOut, layOutPage } from '../../support/capture/layout.ts';

beforeEach(() => void layOutPage({ height: 3000 }));
afterEach(() => void vi.restoreAllMocks());

const weighed = (
  geometry: Geometry,
  hidden: { readonly width: number; readonly height: number },
): WeighedScroller => {
  const find = fillBody('<div id="feed"></div>');
  return {
    element: layOut(find('feed'), geometry),
    ...{ way: 'scrolls', hidden, holdsPost: true, matters: true },
    counted: { shown: 10, hidden: 1234, hiddenMedia: 0, isCut: false },
  };
};

describe('a part that is shot in place', () => {
  it('lies on the page where it is, however far that is scrolled', () => {
    const { element } = weighed({ x: 40, y: 60, width: 300, height: 200 }, { width: 0, height: 0 });
    expect(placeOnPage(element)).toEqual({ x: 40, y: 60, width: 300, height: 200 });
    window.scrollTo({ top: 500 });
    expect(placeOnPage(element)).toEqual({ x: 40, y: 560, width: 300, height: 200 });
  });

  it.each([
    [200, 0, 1],
    [201, 1, 1],
    [202, 2, 2],
    [400, 200, 2],
    [401, 201, 3],
  ])('with content of %i pixels in 200 takes the screens that show all of it', (...row) => {
    const [scrollHeight, over, screens] = row;
    const scroller = weighed(
      { x: 0, y: 0, width: 300, height: 200, scrollHeight },
      { width: 0, height: over },
    );
    expect(buildArea(scroller, 3)).toMatchObject({
      index: 3,
      screens,
      size: { height: scrollHeight },
    });
  });

  it('that scrolls in both directions takes screens for both', () => {
    const geometry = { width: 300, height: 200, scrollWidth: 700, scrollHeight: 500 };
    const area = buildArea(weighed(geometry, { width: 400, height: 300 }), 0);
    expect(area).toMatchObject({ screens: 9, size: { width: 700, height: 500 } });
    const upright = buildArea(weighed(geometry, { width: 0, height: 300 }), 0);
    expect(upright).toMatchObject({ screens: 3, size: { width: 300, height: 500 } });
  });

  it('states what it hides, and so does one that cannot be shot', () => {
    const scroller = weighed({ width: 300, height: 200 }, { width: 0.4, height: 99.6 });
    const hidden = { width: 0, height: 100, characters: 1234 };
    expect(buildArea(scroller, 0).hidden).toEqual(hidden);
    expect(buildClosedPart(scroller, 'why')).toMatchObject({
      name: 'div#feed',
      hidden,
      why: 'why',
    });
  });

  it('that is a layer takes one screen and holds the post', () => {
    const { element } = weighed({ x: 5, y: 6, width: 300, height: 200 }, { width: 0, height: 0 });
    expect(buildLayerArea(element)).toMatchObject({
      ...{ index: 0, screens: 1, holdsPost: true, size: { width: 300, height: 200 } },
    });
  });
});

describe('the name of an element in a record', () => {
  it.each([
    ['<main id="feed" class="x"></main>', 'main#feed'],
    ['<div class="list-view big"></div>', 'div.list-view'],
    ['<div class="css:1 ok"></div>', 'div.ok'],
    ['<div id="言论内容"></div>', 'div'],
    ['<div id="a b"></div>', 'div'],
    [`<div id="${'x'.repeat(41)}"></div>`, 'div'],
    ['<form id="f"><input name="id"></form>', 'form#f'],
  ])('of %s is %s', (html, name) => {
    fillBody(html);
    expect(describeElement(document.body.firstElementChild as Element)).toBe(name);
  });

  it('of many are the first five, and how many more there are', () => {
    fillBody('<i></i>'.repeat(7));
    const elements = [...document.body.children];
    expect(listNames(elements)).toBe('i, i, i, i, i and 2 more');
    expect(listNames(elements.slice(0, 5))).toBe('i, i, i, i, i');
  });
});

it.each([
  ['<div id="cookie-bar"></div>', true],
  ['<div class="GDPR box"></div>', true],
  ['<div><iframe src="https://cmp.example/consent.html"></iframe></div>', true],
  ['<div class="post-modal">cookie</div>', false],
])('%s is a notice of consent: %s', (html, expected) => {
  fillBody(html);
  expect(isConsent(document.body.firstElementChild as Element)).toBe(expected);
});

describe('scroll positions', () => {
  it('are put back where an element was scrolled on, and left where it was not', () => {
    const find = fillBody('<div id="a"></div><div id="b"></div>');
    const [a, b] = [layOut(find('a'), {}), layOut(find('b'), {})];
    a.scrollTop = 120;
    b.scrollTop = 50;
    const positions = [positionOf(a), positionOf(b)];
    a.scrollTop = 900;
    b.scrollTop = 51;
    const scroll = vi.spyOn(b, 'scrollTo');
    expect(restorePositions(positions)).toBe(true);
    expect(a.scrollTop).toBe(120);
    expect(scroll).not.toHaveBeenCalled();
  });

  it('that cannot be put back are told, but not of an element that is gone', () => {
    const find = fillBody('<div id="a"></div>');
    const element = layOut(find('a'), {});
    element.scrollTop = 120;
    const position = positionOf(element);
    element.scrollTop = 0;
    element.scrollTo = () => {};
    expect(restorePositions([position])).toBe(false);
    element.remove();
    expect(restorePositions([position])).toBe(true);
  });
});

describe('lines of code that run out sideways', () => {
  const scroller = (html: string, over: number) => {
    const find = fillBody(html);
    const element = find('a');
    element.style.overflowX = 'auto';
    layOut(element, { width: 200, height: 100, scrollWidth: 200 + over });
    const hidden = { width: 300, height: 0 };
    return { element, find, wrap: () => wrapLines({ element, way: 'scrolls', hidden }) };
  };
  const marks = () => document.querySelectorAll('[data-matterproof]').length;

  it('are wrapped where that shows all of them', () => {
    const { wrap, find } = scroller('<pre id="a">code</pre>', 0);
    expect(wrap()).toBe(true);
    expect(find('a').outerHTML).not.toBe('<pre id="a">code</pre>');
  });

  it('are not where something else runs out too, and the page is as it was', () => {
    const { wrap } = scroller('<div id="a"><pre>code</pre><table></table></div>', 300);
    const before = document.body.innerHTML;
    expect(wrap()).toBe(false);
    expect(document.body.innerHTML).toBe(before);
    expect(marks()).toBe(0);
  });

  it('are not where content is hidden below, or where there is no code', () => {
    const { element, wrap } = scroller('<div id="a"></div>', 0);
    expect(wrap()).toBe(false);
    const hidden = { width: 0, height: 300 };
    expect(wrapLines({ element, way: 'scrolls', hidden })).toBe(false);
  });
});

describe('a page that is held fixed under a dialog', () => {
  it('is left as it is where the window scrolls', () => {
    const find = fillBody('<div id="page" style="position: fixed"></div>');
    layOut(find('page'), { y: -500, width: 800, height: 3000 });
    expect(undoScrollLock(document)).toEqual([]);
  });

  it('is left as it is where laying it out anew gains nothing', () => {
    layOutPage({ height: 600 });
    const find = fillBody('<div id="page" style="position: fixed"></div>');
    layOut(find('page'), { y: -500, width: 800, height: 3000 });
    const before = document.documentElement.outerHTML;
    expect(undoScrollLock(document)).toEqual([]);
    expect(document.documentElement.outerHTML).toBe(before);
  });
});
