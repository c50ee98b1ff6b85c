// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { pictureActionOf } from '../../../../components/workspace/pictures/tools/picture-keys.ts';
import { PictureTools } from '../../../../components/workspace/pictures/tools/picture-tools.tsx';
import {
  readPictureView,
  showScreen,
} from '../../../../components/workspace/pictures/tools/picture-view.ts';
import { stepZoom } from '../../../../components/workspace/pictures/tools/zoom.ts';
import { fillBody, layOut, layOutPage } from '../../../support/capture/layout.ts';
import { render } from '../../render.tsx';

describe('the steps of the zoom', () => {
  it.each([
    [1, 1, 1.25],
    [1, -1, 0.75],
    [0.88, 1, 1],
    [0.88, -1, 0.75],
    [0.999, 1, 1.25],
    [4, 1, 4],
    [0.2, -1, 0.2],
  ] as const)('go from %d by %d to %d', (shown, by, next) => {
    expect(stepZoom(shown, by)).toBe(next);
  });
});

describe('the keys of the pictures', () => {
  const press = (key: string, target: Element, more = {}) =>
    pictureActionOf({ key, target, ...more } as unknown as KeyboardEvent);

  it.each([
    ['+', 'zoomIn'],
    ['=', 'zoomIn'],
    ['-', 'zoomOut'],
    ['0', 'fit'],
    ['1', 'actual'],
    ['n', 'nextScreen'],
    ['P', 'previousScreen'],
    ['f', 'fullScreen'],
    ['x', undefined],
  ])('%s is %s', (key, action) => {
    expect(press(key, document.body)).toBe(action);
  });

  it('are not taken from a field, a dialog or the browser', () => {
    const field = document.createElement('textarea');
    const dialog = document.createElement('div');
    dialog.setAttribute('role', 'dialog');
    expect([press('n', field), press('n', dialog)]).toEqual([undefined, undefined]);
    expect(press('-', document.body, { ctrlKey: true })).toBeUndefined();
  });
});

/** Three screens of 600 CSS pixels under tools of 60, from `top` on, in a window of 800. */
const layOutScreens = (top: number) => {
  layOutPage({ viewport: { width: 1000, height: 800 }, height: 3_000 });
  const find = fillBody(
    '<div id="root"><div id="tools" data-tools></div><div id="paper" data-width="1000">' +
      '<div id="a" data-screen="page-001.png"></div><div id="b" data-screen="page-002.png"></div>' +
      '<div id="c" data-screen="page-003.png"></div></div></div>',
  );
  layOut(find('tools'), { y: 0, width: 1_000, height: 60 });
  layOut(find('paper'), { y: top, width: 800, height: 1_800 });
  for (const [index, id] of ['a', 'b', 'c'].entries())
    layOut(find(id), { y: top + index * 600, width: 800, height: 600 });
  return find('root');
};

describe('the picture in view', () => {
  it.each([
    [200, 1, 'page-001.png'],
    [68, 1, 'page-001.png'],
    [-532, 2, 'page-002.png'],
    [-600, 2, 'page-002.png'],
    [-1_000, 3, 'page-003.png'],
  ])('with the first at %d is number %d', (top, at, path) => {
    expect(readPictureView(layOutScreens(top))).toEqual({ at, path, count: 3, scale: 0.8 });
  });

  it('is scrolled to under the tools', () => {
    const root = layOutScreens(200);
    const scrollBy = vi.fn();
    (document.scrollingElement as HTMLElement).scrollBy = scrollBy;
    showScreen(root, 2);
    expect(scrollBy).toHaveBeenCalledWith({ top: 800 - 68 });
    showScreen(root, 4);
    expect(scrollBy).toHaveBeenCalledOnce();
  });
});

describe('the row of tools', () => {
  const view = { at: 1, count: 8, path: 'page-001.png', scale: 0.44 };
  const show = (language: 'en' | 'zh-CN', hasKeys = true) =>
    render(
      <PictureTools view={view} zoom="fit" isFull={false} hasKeys={hasKeys} onAct={() => {}} />,
      language,
    );
  const namesIn = (tools: HTMLElement) =>
    [...tools.querySelectorAll('button')].map(
      (button) => button.getAttribute('aria-label') ?? button.textContent,
    );

  it('names each tool in both languages, with its key', async () => {
    const english = await show('en');
    expect(namesIn(english)).toEqual([
      ...['Zoom out', 'Zoom in', 'Fit', 'Actual size'],
      ...['Previous screen', 'Next screen', 'Full screen'],
    ]);
    expect(english.querySelector('button')?.title).toBe('Zoom out (key -)');
    expect(namesIn(await show('zh-CN'))).toContain('下一屏');
  });

  it('says how large and which screen, and has no way before the first', async () => {
    const tools = await show('en');
    expect(tools.textContent).toContain('44%');
    expect(tools.textContent).toContain('1 / 8');
    const disabled = [...tools.querySelectorAll<HTMLButtonElement>('button:disabled')];
    expect(disabled.map((one) => one.getAttribute('aria-label'))).toEqual(['Previous screen']);
    expect(tools.querySelector('[aria-pressed=true]')?.textContent).toBe('Fit');
  });

  it('promises no keys where none work', async () => {
    const [first] = (await show('en', false)).querySelectorAll('button');
    expect([first?.title, first?.getAttribute('aria-keyshortcuts')]).toEqual(['Zoom out', null]);
  });
});
