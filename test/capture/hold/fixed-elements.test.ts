// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { findFixedAndSticky, isInLowerHalf } from '../../../lib/capture/hold/fixed-elements.ts';
import { fillBody, layOut, layOutPage } from '../../support/capture/layout.ts';

afterEach(() => void vi.restoreAllMocks());

describe('elements that would repeat in every segment', () => {
  it('are found by their computed position, also from a style sheet and in a shadow root', () => {
    const find = fillBody(
      `<style>#bar { position: fixed }</style><div id="bar"></div>
       <div id="head" style="position: sticky"></div><div id="host"></div>
       <div id="plain" style="position: absolute"></div>`,
    );
    const root = find('host').attachShadow({ mode: 'open' });
    root.innerHTML = '<p style="position: fixed"></p>';
    const { fixed, sticky } = findFixedAndSticky(document);
    expect(fixed).toEqual([find('bar'), root.querySelector('p')]);
    expect(sticky).toEqual([find('head')]);
  });

  it.each(['filter: blur(1px)', 'transform: scale(1)', 'contain: paint', 'will-change: transform'])(
    'are no bars where an ancestor with %s lets them scroll with the page',
    (style) => {
      const find = fillBody(`<div style="${style}"><p id="in" style="position: fixed"></p></div>
        <p id="bar" style="position: fixed"></p>`);
      expect(findFixedAndSticky(document).fixed).toEqual([find('bar')]);
    },
  );

  it.each([
    [299, false],
    [300, false],
    [301, true],
  ])('at %i of 600 CSS pixels lie in the lower half: %s', (y, expected) => {
    layOutPage();
    const bar = layOut(fillBody('<div id="bar"></div>')('bar'), { y, width: 800, height: 50 });
    expect(isInLowerHalf(bar)).toBe(expected);
  });
});
