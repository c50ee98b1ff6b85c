import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldDigits } from '../../../lib/recognise/counts/fold-digits.ts';
import { parseDigits } from '../../../lib/recognise/counts/parse-digits.ts';
import { readCount } from '../../../lib/recognise/counts/read-count.ts';
import { splitCountWords } from '../../../lib/recognise/counts/split-count-words.ts';
import { statedCount } from '../../../lib/recognise/counts/stated-count.ts';

const countOf = (shown: string) => statedCount(shown)?.count;

describe('a unit that means different sizes in different languages', () => {
  it.each([
    ['1.2M', 1_200_000],
    ['1.2M views', 1_200_000],
    ['3 mil M', 3_000_000_000],
    ['1.2B', 1_200_000_000],
    ['2 B views', 2_000_000_000],
    ['1.2w', 12_000],
    ['1.2w赞', 12_000],
    ['3 mil visualizaciones', 3_000],
    ['1,5 mil gostos', 1_500],
    ['2 mil. komentárov', 2_000_000],
    ['1,2 mil. aprecieri', 1_200_000],
    ['5 mi piace', 5],
    ['5 mi', 5_000_000],
    ['1,5 bi', 1_500_000_000],
    ['2 billion views', 2_000_000_000],
    ['2 billion', 2_000_000_000],
  ])('is read where its context decides: %j is %i', (shown, count) => {
    expect(countOf(shown)).toBe(count);
  });

  it.each([
    ['1,2M', 'a million in French, a thousand millions in Indonesian'],
    ['1,2 M suka', 'a thousand millions in Indonesian'],
    ['1,2 B görüntüleme', 'a thousand in Turkish'],
    ['1,2B', 'a thousand in Turkish with a comma'],
    ['1.2 w', 'no ten thousand apart from its digits'],
    ['2 mil.', 'a million in Czech, a thousand in Spanish'],
    ['2 mil komentárov', 'a million in Slovak only with a full stop'],
    ['2 mil likes', 'no unit of English'],
    ['2 billion Aufrufe', 'a million millions in German'],
  ])('is not read where it does not: %j may be %s', (shown) => {
    expect(statedCount(shown)).toEqual({ raw: shown });
  });
});

describe('the digits of a count', () => {
  const dot = { decimal: 'dot' } as const;
  const comma = { decimal: 'comma' } as const;
  const value = (text: string, unit?: { decimal?: 'dot' | 'comma' }) => {
    const found = parseDigits(text, unit);
    return found && Number(found.digits) / 10 ** found.decimals;
  };

  it.each([
    ['1234', undefined, 1234],
    ['1.234', undefined, 1234],
    ['1,234,567', undefined, 1_234_567],
    ['12,34,567', undefined, 1_234_567],
    ["1'234", undefined, 1234],
    ['1\u202f234', undefined, 1234],
    ['1.234', dot, 1.234],
    ['1.234', comma, 1234],
    ['1,234', comma, 1.234],
    ['1,234', dot, 1234],
    ['1,2', {}, 1.2],
    ['0.234', {}, 0.234],
    ['0,234', {}, 0.234],
    ['1٫234', {}, 1.234],
    ['1234.5', dot, 1234.5],
    ['1,234.5', dot, 1234.5],
    ['1.234,5', {}, 1234.5],
    ['1,234,567', {}, 1_234_567],
    ['1234.567', dot, 1234.567],
  ])('%j before the unit %j are %s', (text, unit, expected) => {
    expect(value(text, unit)).toBe(expected);
  });

  it.each<readonly [string, { readonly decimal?: 'dot' } | undefined, string]>([
    ['1.23', undefined, 'no whole count'],
    ['1,234.567', undefined, 'two marks'],
    ['1,23,4', undefined, 'groups of no language'],
    ['1,234', {}, 'a unit whose languages differ'],
    ['1.2.3', dot, 'two decimal marks'],
    ['1,2,3', {}, 'two decimal marks of the other kind'],
    ['1,23.5', dot, 'a group of two'],
  ])('%j before the unit %j are none: %s', (text, unit) => {
    expect(parseDigits(text, unit)).toBeUndefined();
  });

  it('of any whole number are read back, grouped as any locale groups them', () => {
    fc.assert(
      fc.property(
        fc.nat(2 ** 31 - 1),
        fc.constantFrom('en', 'de', 'fr', 'hi', 'de-CH', 'ar-EG', 'fa', 'bn'),
        (count, locale) => {
          const shown = new Intl.NumberFormat(locale).format(count);
          expect(statedCount(shown)?.count).toBe(count);
        },
      ),
    );
  });

  it('of any script are folded at their place, others left alone', () => {
    expect(foldDigits('١٢٣ ۴۵ ४५ ๗ ９！')).toBe('123 45 45 7 9!');
    expect(foldDigits('𝟙2')).toBe('𝟙2');
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(foldDigits(text)).toHaveLength(text.length);
      }),
    );
  });
});

describe('the words of a text that states a count', () => {
  it('know whether they are attached, dotted, and where they stand', () => {
    expect(splitCountWords('3 mil. 万')).toEqual([
      { kind: 'number', text: '3', isAttached: true, isDotted: false, start: 0, end: 1 },
      { kind: 'word', text: 'mil', isAttached: false, isDotted: true, start: 2, end: 5 },
      { kind: 'word', text: '万', isAttached: false, isDotted: false, start: 7, end: 8 },
    ]);
  });

  it.each(['10万+', '~5', '50%', '<3', '5＋', '5多', '约5'])('are none in %j', (text) => {
    expect(countOf(text)).toBeUndefined();
  });

  it.each([
    ['♥ 12', 12],
    ['[12]', 12],
    ['（1.2万）', 12_000],
    ['点赞 12', 12],
    ['12 mentions j’aime', 12],
    ['-3 points', -3],
    ['−3', -3],
    ['1억 2000만', 120_000_000],
    ['3万5千', 35_000],
  ])('may have signs and nouns about the figure: %j is %i', (text, count) => {
    expect(countOf(text)).toBe(count);
  });

  it.each(['3 of 12', '12/15', '3千5万', '1.23456万', '9'.repeat(21), '9万亿亿', '12 Äpfel'])(
    'are no count in %j',
    (text) => {
      expect(countOf(text)).toBeUndefined();
    },
  );

  it('give the place of figure and units alone', () => {
    expect(readCount('阅读 1.2万 次')).toEqual({ count: 12_000, start: 3, end: 7 });
  });
});
