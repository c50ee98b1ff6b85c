import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  findCovered,
  MASK,
  maskSpans,
  maskText,
} from '../../../lib/package/profile/redact/covered-words.ts';

const WORDS = ['Jane Roe', '林某'];
const masked = (text: string) => maskSpans(text, findCovered(text, WORDS));

describe('covered words in a text', () => {
  it.each([
    ['as they are', 'by Jane Roe, 林某。', `by ${MASK}, ${MASK}。`],
    ['in another case and width', 'JANE roe, Ｊａｎｅ Ｒｏｅ', `${MASK}, ${MASK}`],
    ['over two lines', 'Jane\n  Roe', MASK],
    ['with invisible characters', 'Ja\u200bne Ro\u00ade', MASK],
    ['with accents', 'Jané Röe', MASK],
    ['one after the other', 'Jane RoeJane Roe', MASK],
  ])('are masked %s', (_, text, expected) => {
    expect(masked(text)).toBe(expected);
  });

  it('are masked in any text, and nothing else is', () => {
    const piece = fc.constantFrom('a', ' 😀 ', 'Jane', 'Roe', '林', '某', '\n');
    fc.assert(
      fc.property(fc.array(piece), fc.array(piece), (before, after) => {
        const text = `${before.join('')}x;${'Jane Roe'};x${after.join('')}`;
        const result = masked(text);
        expect(findCovered(result, WORDS)).toEqual([]);
        expect(result).toContain(`x;${MASK};x`);
        expect(masked(result)).toBe(result);
      }),
    );
  });
});

describe('covered words in a title or an address', () => {
  it.each([
    [
      'an address that has them encoded',
      'https://x.example/%E6%9E%97%E6%9F%90?a=1',
      `https://x.example/${MASK}`,
    ],
    ['an address with plus signs', 'https://x.example/?q=jane+roe', `https://x.example/${MASK}`],
    ['a host', 'https://janeroe.example/', `https://redacted.invalid/${MASK}`],
    ['character references', 'by &#26519;&#x67d0;', MASK],
    ['escapes of JSON', '\\u6797\\u67d0', MASK],
    ['a title that was cut', 'A word of Jane R…', MASK],
    ['a part of them', 'Jane', MASK],
    ['none of them', 'A public title', 'A public title'],
  ])('leave of %s only what is free of them', (_, text, expected) => {
    expect(maskText(text, WORDS)).toBe(expected);
  });

  it('leave nothing where nobody knows them', () => {
    expect(maskText('A public title', undefined)).toBe(MASK);
    expect(maskText('https://x.example/p', undefined)).toBe(`https://redacted.invalid/${MASK}`);
  });
});
