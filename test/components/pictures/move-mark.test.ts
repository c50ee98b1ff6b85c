import { describe, expect, it } from 'vitest';
import {
  draggedMark,
  fitMark,
  newMark,
  pressedMark,
} from '../../../components/workspace/pictures/derived/move-mark.ts';

const PICTURE = { width: 400, height: 300 };
const BOX = { shape: 'box', x: 100, y: 100, width: 50, height: 20 } as const;
const press = (key: string, keys: { shiftKey?: boolean; altKey?: boolean } = {}) =>
  pressedMark(BOX, PICTURE, { key, shiftKey: false, altKey: false, ...keys });

describe('a mark on a picture', () => {
  it('starts in the middle, and follows a drag in any direction', () => {
    expect(newMark('box', PICTURE)).toEqual({
      shape: 'box',
      x: 150,
      y: 131,
      width: 100,
      height: 38,
    });
    expect(draggedMark('outline', [60, 40], [10, 50])).toEqual({
      shape: 'outline',
      x: 10,
      y: 40,
      width: 50,
      height: 10,
    });
  });

  it('moves by arrow keys, resizes with Shift, by one pixel with Alt', () => {
    expect(press('ArrowLeft')).toEqual({ ...BOX, x: 90 });
    expect(press('ArrowDown', { altKey: true })).toEqual({ ...BOX, y: 101 });
    expect(press('ArrowRight', { shiftKey: true })).toEqual({ ...BOX, width: 60 });
    expect(press('ArrowUp', { shiftKey: true, altKey: true })).toEqual({ ...BOX, height: 19 });
    expect(press('Enter')).toBeUndefined();
  });

  it('stays inside its picture, in whole pixels, and at least as large as the minimum', () => {
    expect(fitMark({ ...BOX, x: -5.4, y: 299, width: 900, height: 0 }, PICTURE)).toEqual({
      shape: 'box',
      x: 0,
      y: 296,
      width: 400,
      height: 4,
    });
  });
});
