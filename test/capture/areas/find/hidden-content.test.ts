// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  areaOf,
  innerBox,
  intersect,
  scaleOf,
  visibleBox,
} from '../../../../lib/capture/areas/find/boxes.ts';
import {
  describeForeignFrames,
  isShownFrame,
} from '../../../../lib/capture/areas/find/foreign-frames.ts';
import { countContent, ownTextLength } from '../../../../lib/capture/areas/find/hidden-content.ts';
import { findMoved } from '../../../../lib/capture/areas/find/moved-content.ts';
import { isPropagated, isWindowRoot } from '../../../../lib/capture/areas/find/scroll-root.ts';
import { ancestorsOf, elementsBelow, liesIn } from '../../../../lib/capture/dom/flat-tree.ts';
import { fillBody, layOut, layOutPage } from '../../../support/capture/layout.ts';

beforeEach(() => {
  layOutPage();
  // The clock stands still: a slow machine must not use up the time that the count has.
  vi.spyOn(performance, 'now').mockReturnValue(0);
});
afterEach(() => void vi.restoreAllMocks());

const box = (x: number, y: number, width: number, height: number) => ({ x, y, width, height });

describe('the part of two boxes that both cover', () => {
  it.each([
    [box(0, 0, 10, 10), box(5, 5, 10, 10), box(5, 5, 5, 5)],
    [box(0, 0, 10, 10), box(2, 3, 4, 5), box(2, 3, 4, 5)],
    [box(0, 0, 10, 10), box(10, 0, 5, 5), box(10, 0, 0, 5)],
    [box(0, 0, 10, 10), box(50, 50, 5, 5), box(50, 50, 0, 0)],
    [box(-5, -5, 10, 10), box(0, 0, 800, 600), box(0, 0, 5, 5)],
  ])('of %j and %j is %j, from either side', (one, other, both) => {
    expect(intersect(one, other)).toEqual(both);
    expect(areaOf(intersect(other, one))).toBe(areaOf(both));
  });
});

describe('the inner box of an element', () => {
  it('lies inside its borders, at the scale at which it is drawn', () => {
    const find = fillBody('<div id="a"></div>');
    const element = layOut(find('a'), { x: 100, y: 50, width: 400, height: 200 });
    for (const [name, value] of Object.entries({ clientLeft: 10, clientTop: 5, offsetWidth: 200 }))
      Object.defineProperty(element, name, { value, configurable: true });
    expect(scaleOf(element)).toBe(2);
    expect(innerBox(element)).toEqual(box(120, 60, 800, 400));
  });

  it('of the root is the window', () => {
    expect(innerBox(document.documentElement)).toEqual(box(0, 0, 800, 600));
    expect(isWindowRoot(document.documentElement)).toBe(true);
    expect(isWindowRoot(document.body)).toBe(false);
  });
});

describe('the part of an element that the window shows', () => {
  it('is cut by what clips it, and by the window', () => {
    const find = fillBody(
      '<div id="clip" style="overflow-y: hidden"><div id="in"><p id="text"></p></div></div>',
    );
    layOut(find('clip'), { x: 0, y: 400, width: 300, height: 400 });
    layOut(find('in'), { x: 0, y: 400, width: 300, height: 900 });
    const text = layOut(find('text'), { x: 0, y: 300, width: 500, height: 900 });
    expect(visibleBox(text)).toEqual(box(0, 400, 300, 200));
  });

  it('is not cut by a box that a fixed element stands in', () => {
    const find = fillBody(
      '<div id="clip" style="overflow-y: hidden"><p id="fixed" style="position: fixed"></p></div>',
    );
    layOut(find('clip'), { x: 0, y: 0, width: 10, height: 10 });
    const fixed = layOut(find('fixed'), { x: 100, y: 100, width: 50, height: 50 });
    expect(visibleBox(fixed)).toEqual(box(100, 100, 50, 50));
  });

  it('is not cut by the body, whose overflow is that of the window', () => {
    const find = fillBody('<p id="text"></p>');
    document.body.style.overflowY = 'hidden';
    layOut(document.body, { x: 0, y: 0, width: 10, height: 10 });
    const text = layOut(find('text'), { x: 0, y: 0, width: 50, height: 50 });
    document.documentElement.style.overflowY = 'visible';
    expect(isPropagated(document.body)).toBe(true);
    expect(visibleBox(text)).toEqual(box(0, 0, 50, 50));
    document.documentElement.style.overflowY = 'hidden';
    expect(isPropagated(document.body)).toBe(false);
    document.documentElement.style.overflowY = '';
    document.body.style.overflowY = '';
  });
});

describe('what a scroller hides', () => {
  const fill = (inside: string) => {
    const find = fillBody(`<div id="scroller">${inside}</div>`);
    layOut(find('scroller'), { x: 0, y: 0, width: 200, height: 100 });
    return {
      find,
      count: (...inner: readonly string[]) =>
        countContent(find('scroller'), new Set(inner.map(find))),
    };
  };

  it('is the share of each text that lies outside of its box', () => {
    const { find, count } = fill(
      '<p id="in">0123456789</p><p id="half">0123456789</p><p id="out">x</p>',
    );
    layOut(find('in'), { y: 0, width: 100, height: 50 });
    layOut(find('half'), { y: 50, width: 100, height: 100 });
    layOut(find('out'), { y: 500, width: 100, height: 10 });
    expect(count()).toEqual({ shown: 15, hidden: 6, hiddenMedia: 0, lowest: 510, isCut: false });
  });

  it('is not what scrolls by itself in it', () => {
    const { find, count } = fill('<div id="inner"><p id="text">0123456789</p></div>');
    layOut(find('inner'), { y: 200, width: 100, height: 50 });
    layOut(find('text'), { y: 200, width: 100, height: 50 });
    expect(count().hidden).toBe(10);
    expect(count('inner')).toMatchObject({ hidden: 0, shown: 0 });
  });

  it('is a large picture of which most is outside, and no icon', () => {
    const { find, count } = fill('<img id="large"><img id="icon"><img id="shown">');
    layOut(find('large'), { y: 80, width: 100, height: 100 });
    layOut(find('icon'), { y: 400, width: 99, height: 100 });
    layOut(find('shown'), { y: 0, width: 150, height: 150 });
    expect(count().hiddenMedia).toBe(1);
  });

  it('has no text in scripts and styles, and none of boxes without a size', () => {
    const { find, count } = fill('<style id="style">p{}</style><p id="none">words</p>');
    layOut(find('style'), { y: 300, width: 50, height: 50 });
    layOut(find('none'), { y: 300 });
    expect(count()).toEqual({ shown: 0, hidden: 0, hiddenMedia: 0, isCut: false });
    expect(ownTextLength(find('style'))).toBe(0);
  });

  it('is its own words alone, without those of elements in it', () => {
    const find = fillBody('<p id="p">  ab <b>cde</b> f </p>');
    expect(ownTextLength(find('p'))).toBe(3);
  });

  it('is counted no longer than the time allows, and says so', () => {
    let now = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => {
      now += 50;
      return now;
    });
    const { find, count } = fill('<p id="a">ab</p><p id="b">cd</p><p id="c">ef</p>');
    for (const id of ['a', 'b', 'c']) layOut(find(id), { y: 500, width: 10, height: 10 });
    expect(count()).toMatchObject({ hidden: 2, isCut: true });
  });
});

describe('content that scripts moved out of a box', () => {
  const moved = (style: string, geometry: { y: number; height: number }) => {
    const find = fillBody(`<div id="box"><div id="inner" style="${style}"></div></div>`);
    layOut(find('box'), { x: 0, y: 0, width: 800, height: 600 });
    layOut(find('inner'), { width: 800, ...geometry });
    return findMoved(find('box')).map(({ id }) => id);
  };

  it.each([
    ['a transform', 'transform: translateY(-600px)'],
    ['a place of its own', 'position: absolute'],
  ])('by %s is found', (_, style) => {
    expect(moved(style, { y: -600, height: 1800 })).toEqual(['inner']);
  });

  it.each([
    ['lies in the box', 'position: absolute', { y: 0, height: 1800 }],
    ['is no larger than the box', 'position: absolute', { y: -600, height: 600 }],
    ['was not moved', '', { y: -600, height: 1800 }],
    ['is out by a rounding alone', 'position: absolute', { y: -8, height: 1800 }],
  ])('is none where it %s', (_, style, geometry) => {
    expect(moved(style, geometry)).toEqual([]);
  });
});

describe('frames of another origin', () => {
  it('are named with their origin, and none that shows nothing', () => {
    const find = fillBody(
      '<iframe id="large" src="https://comments.example/x?y"></iframe>' +
        '<iframe id="pixel" src="https://ads.example"></iframe>' +
        '<iframe id="own" src="data:x"></iframe>',
    );
    layOut(find('large'), { width: 800, height: 400 });
    layOut(find('pixel'), { width: 1, height: 1 });
    layOut(find('own'), { width: 100, height: 60 });
    const found = describeForeignFrames(['large', 'pixel', 'own'].map(find));
    expect(found.map(({ name, isPage }) => [name, isPage])).toEqual([
      ['iframe#large of https://comments.example', true],
      ['iframe#own of null', false],
    ]);
    expect(isShownFrame(layOut(find('own'), { width: 99, height: 60 }))).toBe(false);
  });
});

describe('the tree as it is laid out', () => {
  it('goes through slots and open shadow roots', () => {
    const find = fillBody('<div id="host"><p id="slotted"></p></div>');
    const root = find('host').attachShadow({ mode: 'open' });
    root.innerHTML = '<section id="inside"><slot></slot></section>';
    const slotted = find('slotted');
    const inside = root.getElementById('inside') as HTMLElement;
    expect(ancestorsOf(slotted).map(({ localName }) => localName)).toEqual([
      ...['slot', 'section', 'div', 'body', 'html'],
    ]);
    expect(liesIn(slotted, inside)).toBe(true);
    expect(liesIn(inside, slotted)).toBe(false);
    const below = [...elementsBelow(find('host'))].map(({ localName }) => localName);
    expect(below).toEqual(['section', 'slot', 'p']);
    expect([...elementsBelow(find('host'), new Set([inside]))]).toEqual([]);
  });
});
