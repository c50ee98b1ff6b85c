import { expect, it } from 'vitest';
import { areTouching } from '../../../lib/evidence/page/box.ts';

const box = { x: 10, y: 10, width: 20, height: 10 };

it.each([
  ['lies in the other', { x: 12, y: 12, width: 2, height: 2 }, true],
  ['holds the other', { x: 0, y: 0, width: 99, height: 99 }, true],
  ['shares a corner of one pixel', { x: 29, y: 19, width: 9, height: 9 }, true],
  ['begins where the other ends', { x: 30, y: 10, width: 9, height: 9 }, false],
  ['lies below the other', { x: 10, y: 20, width: 9, height: 9 }, false],
])('a box that %s: %s', (_, other, expected) => {
  expect(areTouching(box, other)).toBe(expected);
  expect(areTouching(other, box)).toBe(expected);
});
