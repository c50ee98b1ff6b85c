// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { scrollOrigin } from '../../../lib/capture/areas/scroll-origin.ts';

/** A box of 300 × 200 CSS pixels with content of 1,000 × 800. */
const boxWith = (style: string): Element => {
  document.body.innerHTML = `<div style="${style}"></div>`;
  const box = document.body.firstElementChild as Element;
  const sizes = { clientWidth: 300, clientHeight: 200, scrollWidth: 1_000, scrollHeight: 800 };
  for (const [name, value] of Object.entries(sizes)) Object.defineProperty(box, name, { value });
  return box;
};

describe('the scroll position of the left and top of a box’s content', () => {
  it.each([
    ['from left to right', '', { x: 0, y: 0 }],
    ['from right to left', 'direction: rtl', { x: -700, y: 0 }],
    ['a row in reverse', 'display: flex; flex-direction: row-reverse', { x: -700, y: 0 }],
    ['a column in reverse', 'display: flex; flex-direction: column-reverse', { x: 0, y: -600 }],
    [
      'a row in reverse from right to left',
      'direction: rtl; display: flex; flex-direction: row-reverse',
      { x: 0, y: 0 },
    ],
  ])('is where it begins, %s', (_, style, origin) => {
    expect(scrollOrigin(boxWith(style))).toEqual(origin);
  });
});
