import { describe, expect, it } from 'vitest';
import type { PageRange } from '../../../../lib/filing/filing-input.ts';
import { openList } from '../../../../lib/filing/lists/kit/open-list.ts';
import {
  accountLines,
  authorInOne,
  authorLines,
  exhibitOrBack,
  pagesOf,
  referenceLines,
  referenceOf,
  references,
} from '../../../../lib/filing/lists/kit/references.ts';
import { defamationMatter } from '../../../support/filing/defamation-matter.ts';
import { idOf, NO_PLACES } from '../../../support/filing/made-items.ts';

const input = defamationMatter();

const listOf = (
  pages: readonly (readonly [number, PageRange])[],
  language: 'en' | 'zh-CN' = 'en',
) =>
  openList(
    input,
    { pages: new Map(pages.map(([number, range]) => [idOf(number), range])), bates: new Map() },
    language,
  );

const range = (first: number, last: number, file = 'exhibits.pdf') => ({ first, last, file });
const bare = openList(input, NO_PLACES, 'en');

describe('the pages of an exhibit', () => {
  it.each([
    [range(3, 3), 'p. 3'],
    [range(3, 5), 'pp. 3–5'],
  ])('%j read %s', (pages, expected) => {
    expect(pagesOf(listOf([[1, pages]]), idOf(1))).toBe(expected);
  });

  it('name their file where the exhibits are in several', () => {
    const list = listOf([
      [1, range(3, 5, 'exhibits-1.pdf')],
      [2, range(6, 6, 'exhibits-2.pdf')],
    ]);
    expect(pagesOf(list, idOf(1))).toBe('exhibits-1.pdf pp. 3–5');
    expect(pagesOf(list, idOf(2))).toBe('exhibits-2.pdf p. 6');
  });

  it('are unknown where the exhibits were not made', () => {
    expect(pagesOf(bare, idOf(1))).toBeUndefined();
    expect(referenceOf(bare, idOf(1))).toBe('QL-2026-0001');
    expect(referenceOf(listOf([[1, range(3, 3)]]), idOf(1))).toBe('QL-2026-0001 (p. 3)');
  });
});

describe('exhibits that are named together', () => {
  it('are a line each, with the number of those that are not in the package', () => {
    const found = referenceLines(bare, [idOf(1), 'gone', idOf(2), 'gone too']);
    const shown = found.filter((line) => typeof line === 'string');
    expect(shown.slice(0, 2)).toEqual(['QL-2026-0001', 'QL-2026-0002']);
    expect(shown).toHaveLength(3);
    expect(shown[2]).toContain('2');
  });

  it('are joined in one line, and are nothing where there are none', () => {
    expect(references(bare, [idOf(1), idOf(2)])).toBe('QL-2026-0001, QL-2026-0002');
    expect(references(listOf([], 'zh-CN'), [idOf(1), idOf(2)])).toBe('QL-2026-0001、QL-2026-0002');
    expect(references(bare, [])).toBe('');
  });

  it('never name an exhibit that stays back by its id', () => {
    expect(exhibitOrBack(bare, 'gone')).not.toContain('gone');
    expect(exhibitOrBack(bare, idOf(1))).toBe('QL-2026-0001');
    expect(references(bare, ['gone'])).not.toContain('gone');
  });
});

describe('the names of an account', () => {
  it('have the handle once where it is the name', () => {
    const shown = (name: string) =>
      authorLines(bare, { name, handle: 'lin', id: '88', url: 'https://a.example/lin' }).filter(
        (line) => typeof line === 'string',
      );
    expect(shown('Lin')).toHaveLength(4);
    expect(shown('lin')).toHaveLength(3);
    expect(shown('Lin').join('\n')).toMatch(/UID: 88/u);
  });

  it('are none where the page names no author', () => {
    expect(authorLines(bare, undefined).filter(Boolean)).toEqual([]);
  });

  it('have the earlier names of a respondent together', () => {
    const account = { platform: 'weibo', handle: 'lin', earlierNames: ['a', 'b'] };
    const shown = accountLines(bare, account).filter((line) => typeof line === 'string');
    expect(shown.at(-1)).toContain('a, b');
    const none = accountLines(bare, { ...account, earlierNames: [] }).filter(Boolean);
    expect(none).toEqual(['lin']);
  });

  it('tell two accounts of one name apart by their ids in totals', () => {
    const [item] = bare.items;
    if (!item) throw new Error('no item');
    const named = (id: string) => {
      const post = { ...item.record.post, author: { name: 'Lin', id } };
      return authorInOne(bare, { ...item.record, post } as never);
    };
    expect(named('1')).not.toBe(named('2'));
    expect(named('1')).toContain('Lin');
  });
});

describe('what a list is made from', () => {
  it('are the items in the order of their exhibits, and entries about them alone', () => {
    const numbers = bare.items.map(({ exhibit }) => Number(exhibit.slice(-4)));
    expect(numbers).toEqual(numbers.toSorted((one, other) => one - other));
    expect(bare.entries.statement.map(({ id }) => id)).not.toContain('S4');
    expect(bare.entries.statement.map(({ id }) => id)).toContain('S1');
  });

  it('is empty of entries where there is no case file', () => {
    const { caseFile: _, ...rest } = input;
    const list = openList(rest, NO_PLACES, 'en');
    expect(list.entries.statement).toEqual([]);
    expect(list.items).toHaveLength(input.items.length);
  });

  it('has the zone of the court, and UTC where no court, case number or item tells one', () => {
    const { court: _, docket: _docket, ...matter } = input.matter;
    expect(openList({ ...input, items: [] }, NO_PLACES, 'en').zone).toBe('Asia/Shanghai');
    expect(openList({ ...input, matter, items: [] }, NO_PLACES, 'en').zone).toBe('UTC');
    expect(bare.zone).toBe('Asia/Shanghai');
  });
});
