import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildExcerpt } from '../../lib/search/build-excerpt.ts';
import { findHits } from '../../lib/search/find-hits.ts';
import { markRuns } from '../../lib/search/mark-runs.ts';
import { parseQuery } from '../../lib/search/parse-query.ts';

const excerpt = (text: string, query: string) =>
  buildExcerpt(text, parseQuery(query))
    ?.map((run) => (run.isHit ? `[${run.text}]` : run.text))
    .join('');

describe('the line that a search hit', () => {
  it.each<[string, string, string, string | undefined]>([
    ['is one line, with the word marked', '前言\n四颗电芯报废\n后记', '电芯', '四颗[电芯]报废'],
    [
      'keeps letters as the page writes them',
      'A Ｔhermal Runaway',
      'thermal',
      'A [Ｔhermal] Runaway',
    ],
    ['marks each word each time', 'ab cd ab', 'ab cd', '[ab] [cd] [ab]'],
    [
      'is the first that holds most words',
      '电芯\n电芯与报废\n报废电芯',
      '报废 电芯',
      '[电芯]与[报废]',
    ],
    ['spans lines for a phrase', 'thermal\n runaway!', '"thermal runaway"', '[thermal\n runaway]!'],
    [
      'begins shortly before the word',
      `${'字'.repeat(40)}电芯`,
      '电芯',
      `…${'字'.repeat(12)}[电芯]`,
    ],
    ['does not exist where no word is', '四颗电芯', '法院', undefined],
    ['does not exist without a query', '四颗电芯', ' ', undefined],
  ])('%s', (_case, text, query, shown) => {
    expect(excerpt(text, query)).toBe(shown);
  });

  it('of a page without line breaks is short and says that it was cut at both ends', () => {
    const shown = excerpt(`${'甲'.repeat(500)}电芯${'乙'.repeat(500)}`, '电芯') ?? '';
    expect(shown).toMatch(/^…甲{12}\[电芯\]乙+…$/u);
    expect(shown.length).toBeLessThan(130);
  });

  it('never cuts a character in two', () => {
    const shown = excerpt(`${'𠮷'.repeat(40)}电${'𠮷'.repeat(80)}`, '电') ?? '';
    expect(shown.isWellFormed()).toBe(true);
  });
});

describe('the places of words', () => {
  it('are exact in a text with characters that folding makes longer or shorter', () => {
    const text = 'ﬁx ㍿ e\u0301 Ｘ電芯';
    const [hit] = findHits(text, parseQuery('x電'));
    expect(hit && text.slice(hit.start, hit.end)).toBe('Ｘ電');
    const [company] = findHits(text, parseQuery('株式会社'));
    expect(company && text.slice(company.start, company.end)).toBe('㍿');
  });

  it('split a text into runs that are the text again, whatever it holds', () => {
    const letters = fc.constantFrom('a', 'Ａ', ' ', '\n', '电', '𠮷', 'ﬁ', 'e\u0301');
    fc.assert(
      fc.property(
        fc.string({ unit: letters, maxLength: 40 }),
        fc.string({ unit: letters, maxLength: 4 }),
        (text, query) => {
          const runs = markRuns(text, findHits(text, parseQuery(query)));
          expect(runs.map((run) => run.text).join('')).toBe(text);
        },
      ),
    );
  });
});
