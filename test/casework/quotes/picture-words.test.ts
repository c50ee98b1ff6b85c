import { describe, expect, it } from 'vitest';
import { findInText, findOnLines } from '../../../lib/casework/quotes/picture-words.ts';

const line = (text: string, y: number) => ({ text, x: 20, y, width: 200, height: 20 });
const LINES = [
  line('桥洞 2021-05-16', 0),
  line('小米平衡车的三元锂电芯来自', 20),
  line('报废车辆，厂家心里清楚。', 40),
  line('Read more', 60),
  line('小米回应：三元锂电芯来自正规', 80),
  line('厂家。', 100),
];
const TEXT = `桥洞\n2021-05-16\n\n小米平衡车的三元锂电芯来自报废车辆，厂家心里清楚。\nREAD MORE\n\n小米回应：三元锂电芯来自正规厂家。`;

describe('the words of a statement on a picture', () => {
  it('are found over the lines that they run on', () => {
    const exact = '三元锂电芯来自报废车辆';
    expect(
      findOnLines(LINES, { exact, prefix: '小米平衡车的', suffix: '，厂家心里清楚。' }),
    ).toEqual([
      { line: 1, from: 6, to: 13 },
      { line: 2, from: 0, to: 4 },
    ]);
  });

  it('are told from the same words elsewhere by what stands round them', () => {
    const quote = {
      exact: '三元锂电芯来自',
      prefix: '厂家心里清楚。\nREAD MORE\n\n小米回应：',
      suffix: '正规厂家。',
    };
    expect(findOnLines(LINES, quote)).toEqual([{ line: 4, from: 5, to: 12 }]);
  });

  it('are marked nowhere where the picture does not show them', () => {
    expect(findOnLines(LINES, { exact: '全部召回', prefix: '', suffix: '' })).toEqual([]);
    expect(findOnLines([], { exact: '三元锂电芯', prefix: '', suffix: '' })).toEqual([]);
  });
});

describe('words chosen on a picture', () => {
  it('stand in the text with its own spaces and breaks', () => {
    const place = findInText(TEXT, LINES, [
      { line: 2, from: 5, to: 12 },
      { line: 3, from: 0, to: 4 },
    ]);
    expect(TEXT.slice(place?.start, place?.end)).toBe('厂家心里清楚。\nREAD');
  });

  it('stand at the place that was chosen, not at the first that says the same', () => {
    const place = findInText(TEXT, LINES, [{ line: 4, from: 5, to: 12 }]);
    expect(TEXT.slice(0, place?.start).endsWith('小米回应：')).toBe(true);
  });

  it('stand nowhere where the text does not say them', () => {
    expect(findInText('别的话', LINES, [{ line: 1, from: 0, to: 5 }])).toBeUndefined();
    expect(findInText(TEXT, LINES, [])).toBeUndefined();
  });
});
