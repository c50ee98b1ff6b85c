// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findScrollers, scrollerOf } from '../../../../lib/capture/areas/find/find-scrollers.ts';
import { fillBody, type Geometry, layOut, layOutPage } from '../../../support/capture/layout.ts';

const column: Geometry = { width: 600, height: 600, scrollHeight: 4_000 };
const only = (style: string, geometry = column, tag = 'div') => {
  const find = fillBody(`<${tag} id="box" style="${style}"></${tag}>`);
  return scrollerOf(layOut(find('box'), geometry));
};

beforeEach(() => void layOutPage());
afterEach(() => {
  vi.restoreAllMocks();
  document.documentElement.removeAttribute('style');
  document.body.removeAttribute('style');
});

describe('what scrolls by itself', () => {
  it.each(['auto', 'scroll'])(
    'is a box with overflow %s that holds more than it shows',
    (value) => {
      expect(only(`overflow: ${value}`)).toMatchObject({
        way: 'scrolls',
        hidden: { width: 0, height: 3_400 },
      });
    },
  );

  it('is a box that runs out sideways too', () => {
    const wide = { width: 600, height: 400, scrollWidth: 900 };
    expect(only('overflow-x: auto; overflow-y: hidden', wide)?.hidden).toEqual({
      width: 300,
      height: 0,
    });
  });

  it('is told apart from a box that clips', () => {
    expect(only('overflow: hidden')?.way).toBe('clips');
    expect(only('overflow: clip')?.way).toBe('clips');
  });

  it.each<[string, string, Geometry, string]>([
    [
      'whose content is a few pixels larger',
      'overflow: auto',
      { ...column, scrollHeight: 608 },
      'div',
    ],
    ['that lets its content run over', 'overflow: visible', column, 'div'],
    ['that is closed to no height', 'overflow: hidden', { ...column, height: 0 }, 'div'],
    ['that a person types in', 'overflow: auto', column, 'textarea'],
  ])('is not a box %s', (_, style, geometry, tag) => {
    expect(only(style, geometry, tag)).toBeUndefined();
  });

  it('is the body only where the root has an overflow of its own', () => {
    document.body.style.overflowY = 'auto';
    layOut(document.body, column);
    document.documentElement.style.overflowY = 'visible';
    expect(scrollerOf(document.body)).toBeUndefined();
    document.documentElement.style.overflowY = 'hidden';
    expect(scrollerOf(document.body)?.hidden.height).toBe(3_400);
  });

  it('is found in an open shadow root, and never is the window itself', () => {
    layOutPage({ height: 4_000 });
    const root = fillBody('<div id="host"></div>')('host').attachShadow({ mode: 'open' });
    root.innerHTML = '<div style="overflow: auto"></div>';
    const inner = layOut(root.querySelector('div') as Element, column);
    expect(findScrollers(document).scrollers.map(({ element }) => element)).toEqual([inner]);
  });

  it('is the window of a frame of the same origin; one of another origin is named', () => {
    Object.defineProperty(Document.prototype, 'scrollingElement', {
      get(this: Document) {
        return this.documentElement;
      },
      configurable: true,
    });
    const find = fillBody('<iframe id="own"></iframe><iframe id="foreign"></iframe>');
    const own = (find('own') as HTMLIFrameElement).contentDocument as Document;
    layOut(own.documentElement, { width: 600, height: 400, scrollHeight: 2_400 });
    Object.defineProperty(find('foreign'), 'contentDocument', { value: null });
    const { scrollers, foreignFrames } = findScrollers(document);
    expect(scrollers).toMatchObject([{ element: own.documentElement, hidden: { height: 2_000 } }]);
    expect(foreignFrames).toEqual([find('foreign')]);
  });

  it('is a large box whose content scripts moved up out of it', () => {
    const find = fillBody('<div id="stage" style="overflow: hidden"><div id="sheet"></div></div>');
    layOut(find('stage'), { width: 800, height: 600 });
    layOut(find('sheet'), { y: -1_800, width: 800, height: 2_400 });
    find('sheet').style.transform = 'translateY(-1800px)';
    expect(findScrollers(document).scrollers).toMatchObject([
      { element: find('stage'), way: 'clips', hidden: { height: 1_800 } },
    ]);
  });
});
