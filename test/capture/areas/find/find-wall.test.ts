// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  findWall,
  isCoveredByDialog,
  layerAround,
} from '../../../../lib/capture/areas/find/find-wall.ts';
import { fillBody, layOut, layOutPage } from '../../../support/capture/layout.ts';

const WORDS = 'They sell copies of our loom and call them their own.';
const WINDOW = { width: 800, height: 600 };

/** What lies on top at a point of the window: the last of these that has a box there. */
const putOnTop = (...elements: readonly Element[]): void => {
  Document.prototype.elementFromPoint = (x, y) => {
    const isAt = (element: Element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      return x >= left && x < right && y >= top && y < bottom;
    };
    return elements.findLast(isAt) ?? null;
  };
};

const pageWith = (html: string, words = WORDS) => {
  const find = fillBody(`<p id="page">${words}</p>${html}`);
  layOut(find('page'), WINDOW);
  return find;
};

beforeEach(() => void layOutPage());
afterEach(() => {
  vi.restoreAllMocks();
  Reflect.deleteProperty(Document.prototype, 'elementFromPoint');
  Reflect.deleteProperty(ShadowRoot.prototype, 'elementFromPoint');
});

describe('what covers the window', () => {
  it('is a fixed layer with a page under it, and what stands on that layer', () => {
    const find = pageWith(
      '<div id="veil" style="position: fixed"></div><div id="form" style="position: fixed"></div>',
    );
    layOut(find('veil'), WINDOW);
    layOut(find('form'), { x: 200, y: 150, width: 400, height: 300 });
    putOnTop(find('page'), find('veil'), find('form'));
    expect(findWall(document)?.layers).toEqual([find('veil'), find('form')]);
  });

  it('is a fixed layer in a shadow root, where consent services put their notice', () => {
    const host = pageWith('<div id="host"></div>')('host');
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = '<section style="position: fixed">We value your privacy</section>';
    const notice = root.querySelector('section') as HTMLElement;
    layOut(notice, WINDOW);
    Document.prototype.elementFromPoint = () => host;
    ShadowRoot.prototype.elementFromPoint = () => notice;
    expect(findWall(document)?.layers).toEqual([notice]);
  });

  it('is not the page itself, although an application fixes it to the window', () => {
    const find = fillBody(
      `<nav id="nav">${WORDS}</nav><div id="app" style="position: fixed"></div>`,
    );
    layOut(find('nav'), { width: 0, height: 0 });
    layOut(find('app'), WINDOW);
    putOnTop(find('app'));
    expect(findWall(document)).toBeUndefined();
    expect(layerAround(document, find('app'))).toBeUndefined();
  });

  it('is not a picture that lies behind the page', () => {
    const find = pageWith('<div id="back" style="position: fixed; z-index: -1"></div>');
    layOut(find('back'), WINDOW);
    putOnTop(find('back'), find('page'));
    expect(findWall(document)).toBeUndefined();
  });

  it('is not a bar that covers the middle of the window alone', () => {
    const find = pageWith('<div id="bar" style="position: fixed"></div>');
    layOut(find('bar'), { y: 250, width: 800, height: 100 });
    putOnTop(find('page'), find('bar'));
    expect(findWall(document)).toBeUndefined();
  });

  it.each([
    ['is called a dialog', 'role="dialog"', true],
    ['has a name that says so', 'class="paywall"', true],
    ['is any other box', 'class="slide"', false],
  ])('is an absolute layer only where it %s', (_, attribute, isWall) => {
    const find = pageWith(
      `<div id="top" ${attribute} style="position: absolute; z-index: 99"></div>`,
    );
    layOut(find('top'), WINDOW);
    putOnTop(find('page'), find('top'));
    expect(findWall(document) !== undefined).toBe(isWall);
  });

  it('is a dialog over nothing where no page lies under it', () => {
    const find = pageWith('<div id="top" role="dialog" style="position: fixed"></div>', '');
    layOut(find('top'), WINDOW);
    putOnTop(find('page'), find('top'));
    expect(findWall(document)).toBeUndefined();
    expect(isCoveredByDialog(document)).toBe(true);
  });
});
