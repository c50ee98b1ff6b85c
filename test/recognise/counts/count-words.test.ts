import { describe, expect, it } from 'vitest';
import { statedCount } from '../../../lib/recognise/counts/stated-count.ts';

const countOf = (shown: string) => statedCount(shown)?.count;

/** Locales of twenty scripts; `Intl` writes compact numbers with the units of their languages. */
const LOCALES =
  'af am ar as az be bg bn bs ca cs cy da de el en en-IN es es-MX et eu fa fi fil fr gl gu he hi ' +
  'hr hu hy id is it ja ka kk km kn ko ky lo lt lv mk ml mn mr ms my nb nl or pa pl pt pt-PT ro ' +
  'ru si sk sl sq sr sr-Latn sv sw ta te th tk tr uk ur uz vi zh zh-TW zh-HK zu';

/** Languages that must be read, not merely left alone. */
const READ = 'ar bg de el en fa he hi ja ko nb nl pl pt ru th uk uz zh zh-TW zh-HK'.split(' ');

const shownCounts = (locale: string): readonly (readonly [shown: string, count: number])[] =>
  (['short', 'long'] as const).flatMap((compactDisplay) => {
    const compact = new Intl.NumberFormat(locale, { notation: 'compact', compactDisplay });
    const plain = new Intl.NumberFormat(locale);
    return [10, 12, 47, 50, 90].flatMap((figure) =>
      [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap((zeros) => {
        const count = figure * 10 ** zeros;
        return [compact, plain].map((format) => [format.format(count), count] as const);
      }),
    );
  });

describe('the units of figures', () => {
  it.each(LOCALES.split(' '))(
    'a compact number of the locale %s is read right or not',
    (locale) => {
      const wrong = shownCounts(locale).filter(
        ([shown, count]) => countOf(shown) !== undefined && countOf(shown) !== count,
      );
      expect(wrong).toEqual([]);
    },
  );

  it.each(READ)('at least four of five numbers of the locale %s are read', (locale) => {
    const all = shownCounts(locale);
    const read = all.filter(([shown, count]) => countOf(shown) === count);
    expect(read.length / all.length).toBeGreaterThan(0.8);
  });

  it.each([
    ['3만', 30_000],
    ['조회수 12만회', 120_000],
    ['2 million views', 2_000_000],
    ['5 тыс.', 5_000],
    ['12 млн просмотров', 12_000_000],
    ['2 Mio. Aufrufe', 2_000_000],
    ['4 tys. polubień', 4_000],
    ['3 rb', 3_000],
    ['1,5 juta x ditonton', 1_500_000],
    ['3 mil visualizaciones', 3_000],
    ['3 mil millones', 3_000_000_000],
    ['2 lakh', 200_000],
    ['1.5 หมื่น ครั้ง', 15_000],
    ['5千万', 50_000_000],
    ['3百万回視聴', 3_000_000],
    ['1억 2000만', 120_000_000],
    ['3万5千', 35_000],
    ['12 mentions J’aime', 12],
    ['5 mi piace', 5],
    ['\ue605 1', 1],
    ['3 mil. zhlédnutí', 3_000_000],
    ['1,2 M de vues', 1_200_000],
  ])('the figure "%s" is %i', (shown, count) => expect(countOf(shown)).toBe(count));

  it.each([
    ['5 zorps', 'a unit that is not known'],
    ['5 billion de vues', 'a unit of another size in French'],
    ['1,2 M', 'a million, or a thousand millions in Indonesian'],
    ['5 B', 'a thousand millions, or a thousand in Turkish'],
    ['3 mil.', 'a thousand, or a million in Czech'],
    ['3 mil views', 'a thousand, or English slang for a million'],
    ['1,234K', '1,234,000 or 1,234'],
    ['1.23456万', 'no whole number'],
    ['½ 5', 'a fraction'],
    ['5 Kč', 'an amount of money'],
  ])('the words "%s" give no count: %s', (shown) => {
    expect(statedCount(shown)).toEqual({ raw: shown });
  });
});

describe('floors, ceilings and estimates', () => {
  it.each(
    (
      '5000多|1万余次|超过5000|>1000|约1000|近1万|10万多|5000以上|不到5000|5000左右|上5000|逾5000次|' +
      '5000余り|約5000|5000人以上|5000여 명|약 5000|5000명 이상|1K+|10万＋|~5000|≈5000|≥5000|<100|' +
      'over 5000|more than 5,000 views|about 1000|nearly 1M|at least 12|5000 or more|5000 plus|' +
      'plus de 5000 vues|environ 1000|mehr als 5000|rund 1000|über 2 Mio.|más de 5 mil|' +
      'quase 1 mil|oltre 5000|' +
      'более 5 тыс.|около 1000|ponad 5 tys.|lebih dari 5 rb|hơn 5 nghìn|กว่า 1 หมื่น|' +
      'أكثر من ٥٠٠٠|करीब 2 लाख|több mint 5 ezer'
    ).split('|'),
  )('"%s" is kept as words and is no count', (shown) => {
    expect(statedCount(shown)).toEqual({ raw: shown });
  });
});

describe('digits and their marks', () => {
  it.each([
    ['１，２３４', 1234],
    ['۱۲۳۴', 1234],
    ['١٬٢٣٤', 1234],
    ['١٫٥ مليون', 1_500_000],
    ['१.२ लाख', 120_000],
    ['๑๒', 12],
    ['12,34,567', 1_234_567],
    ['1.234', 1234],
    ['1.234万', 12_340],
    ['1,234万', 12_340_000],
    ['1,234 Mio.', 1_234_000],
    ['1.234 Mio.', 1_234_000_000],
    ['1 234,5 тыс.', 1_234_500],
    ['12\u200e', 12],
  ])('the digits %s are %i', (shown, count) => expect(countOf(shown)).toBe(count));

  it('the words stay as the page shows them', () => {
    expect(statedCount('１．２万')).toEqual({ raw: '１．２万', count: 12_000 });
  });
});
