// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findWaitingParts } from '../../../lib/capture/hold/waiting-parts.ts';
import { fillBody, layOut, layOutPage } from '../../support/capture/layout.ts';

beforeEach(() => void layOutPage());
afterEach(() => void vi.restoreAllMocks());

/** jsdom does not know `content-visibility`. */
const withVisibility = (id: string) => {
  const real = globalThis.getComputedStyle;
  vi.spyOn(globalThis, 'getComputedStyle').mockImplementation((element) => {
    const style = real(element);
    const getPropertyValue = (name: string) =>
      name === 'content-visibility' && element.id === id ? 'auto' : style.getPropertyValue(name);
    return new Proxy(style, {
      get: (of, name) => (name === 'getPropertyValue' ? getPropertyValue : Reflect.get(of, name)),
    });
  });
};

describe('parts of a page that wait until they come into view', () => {
  it('are those that are not laid out before', () => {
    const find = fillBody('<section id="late"></section><section id="other"></section>');
    withVisibility('late');
    expect(findWaitingParts(document).late).toEqual([find('late')]);
  });

  it.each([
    ['is invisible in the flow', 'opacity:0', { width: 700, height: 40 }, true],
    ['is almost invisible', 'opacity:0.05', { width: 700, height: 40 }, true],
    ['can be seen', 'opacity:0.5', { width: 700, height: 40 }, false],
    [
      'lies over the page, as a menu',
      'opacity:0;position:absolute',
      { width: 700, height: 40 },
      false,
    ],
    ['is as small as a button', 'opacity:0', { width: 100, height: 40 }, false],
    ['is folded up', 'opacity:0', { width: 700, height: 0 }, false],
  ])('have text that %s', (_, style, size, isUnseen) => {
    const find = fillBody(`<p id="text" style="${style}">words</p>`);
    layOut(find('text'), size);
    expect(findWaitingParts(document).isUnseen).toBe(isUnseen);
  });

  it('are not empty boxes', () => {
    const find = fillBody('<p id="text" style="opacity:0"> </p>');
    layOut(find('text'), { width: 700, height: 40 });
    expect(findWaitingParts(document).isUnseen).toBe(false);
  });
});
