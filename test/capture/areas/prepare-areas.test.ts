// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { placeLines } from '../../../lib/capture/areas/place-lines.ts';
import { prepareAreas } from '../../../lib/capture/areas/prepare-areas.ts';
import { restorePositions } from '../../../lib/capture/areas/scroll-positions.ts';
import { measureArea } from '../../../lib/capture/areas/show-area.ts';
import { pageLayout } from '../../../lib/capture/dom/page-layout.ts';
import { removeMarks } from '../../../lib/capture/hold/marks.ts';
import { HELD_MARK } from '../../../lib/capture/hold/still-css.ts';
import { fillBody, layOut, layOutPage } from '../../support/capture/layout.ts';

const LONG = 'x'.repeat(500);
const stepsOf = ({ changes }: ReturnType<typeof prepareAreas>) => changes.map(({ step }) => step);

/** A box at 100, 50 that scrolls, in a page too short to hold its content, scrolled by 250. */
const boxInPlace = () => {
  const find = fillBody(`<div id="box" style="overflow: auto"><p id="text">${LONG}</p></div>`);
  layOut(find('box'), { x: 100, y: 50, width: 600, height: 400, scrollHeight: 3_000 });
  layOut(find('text'), { x: 100, y: 700, width: 600, height: 400 });
  find('box').scrollTop = 250;
  return find;
};

beforeEach(() => void layOutPage());
afterEach(() => {
  removeMarks();
  vi.restoreAllMocks();
  document.body.removeAttribute('style');
});

describe('the parts of a page that scroll by themselves', () => {
  it('are shot in place where they cannot be laid out whole', () => {
    boxInPlace();
    const { areas, closed, isChanged } = prepareAreas(document, undefined);
    expect(areas).toMatchObject([
      {
        ...{ index: 0, name: 'div#box', place: { x: 100, y: 50, width: 600, height: 400 } },
        ...{ size: { width: 600, height: 3_000 }, hidden: { height: 2_600, characters: 500 } },
        screens: 8,
      },
    ]);
    expect([closed, isChanged]).toEqual([[], false]);
  });

  it('show the place of their content that they are scrolled to', () => {
    boxInPlace();
    const [area] = prepareAreas(document, undefined).areas;
    expect(area && measureArea(area)).toEqual({
      box: { x: 100, y: 50, width: 600, height: 400 },
      content: { x: 0, y: 250 },
      size: { width: 600, height: 3_000 },
    });
  });

  it('return to where they were scrolled to', () => {
    const find = boxInPlace();
    const { positions } = prepareAreas(document, undefined);
    find('box').scrollTop = 900;
    expect(restorePositions(positions)).toBe(true);
    expect(find('box').scrollTop).toBe(250);
    find('box').scrollTo = () => {};
    find('box').scrollTop = 900;
    expect(restorePositions(positions)).toBe(false);
  });

  it('give their lines a place in their content; lines that nothing shows have none', () => {
    const find = boxInPlace();
    const prepared = prepareAreas(document, undefined);
    const box = find('text').getBoundingClientRect();
    const place = placeLines(prepared, pageLayout(document));
    expect(place(find('text'), box)).toEqual({ x: 0, y: 900, area: 0 });
    expect(place(document.body, box)).toEqual({ x: 100, y: 700 });
    const hiding = placeLines(
      { ...prepared, areas: [], hiders: [find('box')] },
      pageLayout(document),
    );
    expect(hiding(find('text'), box)).toBeUndefined();
    const aside = placeLines({ ...prepared, areas: [], wall: [find('box')] }, pageLayout(document));
    expect(aside(find('text'), box)).toBeUndefined();
  });

  it('put the layer that holds the post first, as a part of one picture', () => {
    const find = fillBody(
      `<p id="page">${LONG}</p>` +
        '<div id="layer" style="position: fixed"><p id="post">Words</p></div>',
    );
    layOut(find('page'), { width: 800, height: 600 });
    layOut(find('layer'), { x: 200, y: 100, width: 400, height: 300 });
    layOut(find('post'), { x: 210, y: 110, width: 300, height: 100 });
    expect(prepareAreas(document, find('post')).areas).toMatchObject([
      { index: 0, name: 'div#layer', screens: 1, holdsPost: true },
    ]);
  });

  it('have their long lines of code wrapped where only those run out', () => {
    const find = fillBody(`<pre id="code" style="overflow: auto">${LONG}</pre>`);
    const code = layOut(find('code'), { width: 300, height: 200, scrollWidth: 900 });
    Object.defineProperty(code, 'scrollWidth', {
      get: () => (code.getAttribute(HELD_MARK) === 'wrapped' ? 300 : 900),
    });
    Object.defineProperty(code, 'getBoundingClientRect', {
      value: () => new DOMRect(0, 0, 300, 200),
    });
    layOut(document.body, { width: 800, height: 600 });
    code.innerHTML = `<b id="far">${LONG}</b>`;
    layOut(find('far'), { x: 400, width: 300, height: 20 });
    const prepared = prepareAreas(document, undefined);
    expect(stepsOf(prepared)).toEqual(['wrap-lines']);
    expect(prepared.areas).toEqual([]);
  });
});

describe('a page that is locked while a dialog is open', () => {
  it('is put back into the flow where that gives the window something to scroll', () => {
    document.body.style.position = 'fixed';
    const find = fillBody('<p id="text">Words</p>');
    layOut(document.body, { y: -800, width: 800, height: 2_400 });
    vi.spyOn(document.documentElement, 'scrollHeight', 'get').mockImplementation(() =>
      document.body.getAttribute(HELD_MARK)?.includes('open-fixed') ? 2_400 : 600,
    );
    expect(stepsOf(prepareAreas(document, undefined))).toEqual(['undo-scroll-lock']);
    expect(document.body.getAttribute(HELD_MARK)).toBe('open open-fixed');
    expect(find('text').getAttribute(HELD_MARK)).toBeNull();
  });
});

describe('a frame of another origin', () => {
  const frameOf = (width: number, height: number) => {
    const find = fillBody('<iframe id="frame" src="https://other.test/a?b"></iframe>');
    Object.defineProperty(find('frame'), 'contentDocument', { value: null });
    layOut(find('frame'), { width, height });
    return prepareAreas(document, undefined);
  };

  it('is named with its origin, size and place', () => {
    const { changes, closed } = frameOf(300, 200);
    expect(changes).toMatchObject([{ step: 'foreign-frames' }]);
    expect(changes[0]?.detail).toContain('iframe#frame of https://other.test, 300 × 200 at 0, 0');
    expect(closed).toEqual([]);
  });

  it('is a part that stays closed where it fills the window', () => {
    expect(frameOf(800, 600).closed).toMatchObject([
      { name: 'iframe#frame of https://other.test' },
    ]);
  });

  it('is not worth a word where it shows nothing, as those of trackers do', () => {
    expect(frameOf(1, 1).changes).toEqual([]);
  });
});
