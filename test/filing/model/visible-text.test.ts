import fc from 'fast-check';
import { expect, it } from 'vitest';
import { linesOf, visibleText } from '../../../lib/filing/model/visible-text.ts';

it.each([
  ['a\u0000b', 'a[U+0000]b'],
  ['a\u202Etxt.exe', 'a[U+202E]txt.exe'],
  ['\u2066x\u2069', '[U+2066]x[U+2069]'],
  ['\ud83d alone', '[U+D83D] alone'],
  ['\uFFFF', '[U+FFFF]'],
  ['\u0085\u2028', '[U+0085][U+2028]'],
])('%j is shown as %s', (text, shown) => {
  expect(visibleText(text)).toBe(shown);
});

it('a character that readers see is not changed, in any script', () => {
  const text = '“原文” — 𠮷 😀 é ＝1+1\tand [U+0000] typed by hand\r\nsecond line';
  expect(visibleText(text)).toBe(text);
});

it('no text leaves a character that XML 1.0 forbids or half a surrogate pair', () => {
  const allowed = /^[\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]*$/u;
  fc.assert(
    fc.property(
      fc.string({
        unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
      }),
      (text) => allowed.test(visibleText(text)),
    ),
  );
});

it('each way to end a line ends one line', () => {
  expect(linesOf('a\r\nb\rc\nd')).toEqual(['a', 'b', 'c', 'd']);
});
