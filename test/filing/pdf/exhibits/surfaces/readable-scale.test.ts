import { describe, expect, it } from 'vitest';
import { readableScale } from '../../../../../lib/filing/pdf/exhibits/surfaces/readable-scale.ts';

const line = (text: string, height: number, width = 100) => ({ text, x: 0, y: 0, width, height });

describe('the scale at which a page is printed', () => {
  it('makes Latin text of 16 pixels nine points high', () => {
    expect(readableScale([line('word '.repeat(20), 19.2)]) * 16).toBeCloseTo(9);
  });

  it('goes by small print that is more than a hundredth of the letters', () => {
    const body = line('字'.repeat(900), 23.2);
    expect(readableScale([body, line('小字'.repeat(10), 17.4)]) * 12).toBeCloseTo(9);
    expect(readableScale([body, line('小字', 14.5)]) * 16).toBeCloseTo(9);
  });

  it('goes by the width of Chinese characters where a font without them sets the height', () => {
    const high = line('发布于上海', 14, 60);
    expect(readableScale([high]) * 12).toBeCloseTo(9);
    // Letters that are set apart are no larger for it.
    expect(readableScale([line('发布于上海', 14, 300)]) * (14 / 1.15)).toBeCloseTo(9);
  });

  it('takes small print for granted where nothing was measured', () => {
    expect(readableScale([]) * 12).toBeCloseTo(9);
  });
});
