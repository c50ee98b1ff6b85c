import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { productionSheet, toDots } from '../../../../lib/filing/loadfile/sheets/sheet-paper.ts';
import { captionTexts, slipTexts } from '../../../../lib/filing/loadfile/sheets/slip-texts.ts';
import { stampTexts } from '../../../../lib/filing/loadfile/sheets/stamp-texts.ts';

const PAPERS = ['A4', 'Letter'] as const;

/** The least width of a text in dots, if Han is square and Latin half as wide. */
const widthOf = (text: string, size: number) =>
  [...text].reduce((sum, one) => sum + ((one.codePointAt(0) ?? 0) > 0x2000 ? 1 : 0.5), 0) * size;

describe.each(PAPERS)('a slip sheet on %s', (paper) => {
  const { height, content } = productionSheet(paper);

  it('keeps every line inside the content, and above the stamps', () => {
    const unit = fc.constantFrom('a', ' ', '长', 'W', '-');
    fc.assert(
      fc.property(fc.array(fc.string({ unit, maxLength: 300 }), { maxLength: 40 }), (lines) => {
        const texts = slipTexts(lines, paper);
        const [stamp] = stampTexts('XM-000000001', '', paper);
        for (const { text, y, size } of texts) {
          expect(widthOf(text, size)).toBeLessThanOrEqual(toDots(content.width) + 0.01);
          expect(y - size).toBeGreaterThanOrEqual(toDots(content.y));
          expect(y).toBeLessThan((stamp?.y ?? 0) - (stamp?.size ?? 0));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('has the lines in their order, one below the other, in the middle', () => {
    const texts = slipTexts(['one', 'two'], paper);
    expect(texts.map(({ text }) => text)).toEqual(['one', 'two']);
    const [one = 0, two = 0] = texts.map(({ y }) => y);
    expect(two).toBeGreaterThan(one);
    expect((one + two) / 2 / toDots(height)).toBeCloseTo(0.5, 1);
  });
});

describe('the words of a slip sheet', () => {
  it('lose no character where a long line is broken', () => {
    const unit = fc.constantFrom('ab', '长', 'W', 'longword');
    const words = fc.array(fc.array(unit, { maxLength: 6 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(words, (all) => {
        const line = all.map((word) => word.join('')).join(' ');
        const shown = slipTexts([line], 'A4').map(({ text }) => text);
        expect(shown.join('').replace(/ /gu, '')).toBe(line.replace(/ /gu, ''));
      }),
      { numRuns: 60 },
    );
  });

  it('count the lines for which there is no room', () => {
    const lines = Array.from({ length: 45 }, (_, at) => `line ${at}`);
    const texts = slipTexts(lines, 'A4').map(({ text }) => text);
    expect(texts.slice(0, -1)).toEqual(lines.slice(0, texts.length - 1));
    expect(texts.at(-1)).toBe(`… (+${lines.length - texts.length + 1})`);
    expect(slipTexts(lines.slice(0, 30), 'A4').map(({ text }) => text)).toEqual(lines.slice(0, 30));
  });

  it('break between words where there are any', () => {
    const texts = slipTexts([Array(30).fill('privileged').join(' ')], 'A4');
    expect(texts.length).toBeGreaterThan(1);
    for (const { text } of texts) expect(text).toMatch(/^privileged( privileged)*$/u);
  });

  it('name what nobody would see, and are no more than one line each', () => {
    expect(slipTexts(['a\u202Eb\n\tc'], 'A4').map(({ text }) => text)).toEqual(['a[U+202E]b c']);
  });
});

describe.each(PAPERS)('the stamps on %s', (paper) => {
  const { width } = productionSheet(paper);

  it('do not meet, and end at the margins', () => {
    const [number, words] = stampTexts('XM-000000001', 'CONFIDENTIAL', paper);
    expect(number?.align).toBe('right');
    // The longest number has 33 characters, each about half as wide as it is high.
    const left = (number?.x ?? 0) - 33 * 0.6 * (number?.size ?? 0);
    expect(left).toBeGreaterThan((words?.x ?? 0) + (words?.width ?? 0));
    expect((number?.x ?? 0) + (words?.x ?? 0)).toBeCloseTo(toDots(width), 3);
  });

  it.each(['', '  \n '])('are the number alone where the confidentiality is %j', (words) => {
    expect(stampTexts('XM-1', words, paper).map(({ text }) => text)).toEqual(['XM-1']);
  });
});

it('a confidentiality of several lines is stamped in one, with hidden marks named', () => {
  expect(stampTexts('XM-1', ' FOR\ncounsel\u2066 only ', 'A4')[1]?.text).toBe(
    'FOR counsel[U+2066] only',
  );
});

it('captions stand where their tiles are, in dots, with hidden marks named', () => {
  const [caption] = captionTexts([{ text: 'a\u0000', x: 72, y: 144 }], 'A4');
  expect(caption).toMatchObject({ text: 'a[U+0000]', x: 300, y: 600, align: 'left' });
});
