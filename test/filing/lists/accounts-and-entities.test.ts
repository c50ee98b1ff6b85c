import { describe, expect, it } from 'vitest';
import { buildAccountList } from '../../../lib/filing/lists/build-account-list.ts';
import { buildEntityList } from '../../../lib/filing/lists/build-entity-list.ts';
import { BLANK_LINE } from '../../../lib/filing/model/run-text.ts';
import { dayOf, idOf, NO_PLACES, placesOf, statedAt } from '../../support/filing/made-items.ts';
import { rowsOf, tablesOf, wordsOf } from '../../support/filing/read-table.ts';
import { captureOf, entry, smallMatter } from '../../support/filing/small-matter.ts';

const LIN = { name: '林某', id: '88' };
const posted = (number: number, day: string, author: object = LIN) =>
  captureOf(number, {
    ...{ platform: 'weibo', text: `text ${number}`, author },
    published: statedAt(day, '10:00'),
  });
const respondent = entry('respondent', {
  name: 'Mr Lin',
  accounts: [
    { platform: 'weibo', handle: '林某', platformId: '88', earlierNames: ['老林', 'Lin'] },
  ],
});
const served = entry('key-date', { id: 'K', type: 'order-served', time: dayOf('2026-11-06') });
const accounts = (...args: Parameters<typeof smallMatter>) => {
  const input = smallMatter(...args);
  return buildAccountList(input, placesOf(input), 'en');
};

describe('the list of accounts', () => {
  it('counts the posts on each side of the service, and names the first and the last', () => {
    const [row] = rowsOf(
      accounts(
        [posted(1, '2026-11-07'), posted(2, '2026-11-05'), posted(3, '2026-11-06')],
        [respondent, served],
      ),
    );
    expect(row).toMatchObject({
      ...{ number: '1', actor: 'Mr Lin', platform: 'Weibo', posts: '3' },
      ...{ 'before-K': '1', 'after-K': '1', 'cannot-tell-K': '1' },
      account: '林某\nUID: 88\nearlier names: 老林, Lin',
    });
    expect(row?.first).toMatch(/^S-1-0002 \(pp\. 6–8\)\n2026-11-05 10:00 /u);
    expect(row?.last).toMatch(/^S-1-0001 \(pp\. 3–5\)\n2026-11-07 10:00 /u);
  });

  it('has an account of no respondent with a blank actor, and says that it is of none', () => {
    const stranger = posted(2, '2026-11-05', { name: 'Passer-by', handle: '@pass' });
    const rows = rowsOf(accounts([posted(1, '2026-11-05'), stranger], [respondent]));
    expect(rows[1]).toMatchObject({
      ...{ number: '2', posts: '1', account: 'Passer-by\nhandle @pass' },
      actor: `${BLANK_LINE}\nof no respondent named in the case file`,
    });
    expect(rowsOf(accounts([stranger]))[0]?.actor).toBe(BLANK_LINE);
  });

  it('counts the comments that statements quote, also of an author without a post', () => {
    const said = (id: string, number: number, author: object) =>
      entry('statement', { id, item: idOf(1), comment: { number, author } });
    const statements = [said('a', 1, LIN), said('b', 1, LIN), said('c', 2, { name: 'mint' })];
    const rows = rowsOf(accounts([posted(1, '2026-11-05')], [respondent, ...statements]));
    expect(
      rows.map(({ account, posts, comments }) => [account?.split('\n')[0], posts, comments]),
    ).toEqual([
      ['林某', '1', '1'],
      ['mint', '0', '1'],
    ]);
  });

  it('counts a post once, and what is quoted in any of its captures', () => {
    const again = (number: number) =>
      captureOf(number, {
        ...{ platform: 'weibo', id: 'P1', text: 'one text', author: LIN },
        published: statedAt('2026-11-05', '10:00'),
      });
    const quote = entry('statement', {
      ...{ id: 'a', item: idOf(2), comment: { number: 1, author: { name: 'mint' } } },
    });
    const rows = rowsOf(accounts([again(1), again(2)], [respondent, quote]));
    expect(
      rows.map(({ account, posts, comments }) => [account?.split('\n')[0], posts, comments]),
    ).toEqual([
      ['林某', '1', '0'],
      ['mint', '0', '1'],
    ]);
  });

  it('has a respondent’s account of which no post goes out, with blanks for first and last', () => {
    const [row] = rowsOf(accounts([], [respondent, served]));
    expect(row).toMatchObject({ posts: '0', 'before-K': '0', first: BLANK_LINE, last: BLANK_LINE });
  });

  it('says that sides cannot be told only where no date of an order is known', () => {
    const noDates = 'names no date on which an order was made or served';
    expect(wordsOf(accounts([posted(1, '2026-11-05')]))).toContain(noDates);
    expect(wordsOf(accounts([posted(1, '2026-11-05')], [served]))).not.toContain(noDates);
    const filed = entry('key-date', { id: 'F', type: 'filing', time: dayOf('2026-11-06') });
    const list = accounts([posted(1, '2026-11-05')], [filed]);
    expect(tablesOf(list)[0]?.columns.map(({ key }) => key)).not.toContain('before-F');
  });

  it('says that it is empty where no page names an author and no account was entered', () => {
    const list = accounts([captureOf(1), captureOf(2, { text: 'x' })], [served]);
    expect(tablesOf(list)).toEqual([]);
    expect(wordsOf(list)).toContain('No exhibit in this package names an author');
  });
});

describe('the list of entities', () => {
  const entities = (...args: Parameters<typeof smallMatter>) => {
    const input = smallMatter(...args);
    return buildEntityList(input, placesOf(input), 'en');
  };
  const ours = entry('entity', {
    id: 'E1',
    name: '启岚电子',
    aliases: ['Qilan'],
    standing: 'owner',
  });
  const statement = (id: string, item: string) =>
    entry('statement', {
      ...{ id, item, entities: ['E1'] },
      anchor: {
        ...{ artifact: 'text.txt', digest: 'sha256:0', exact: 'x', prefix: '', suffix: '' },
        ...{ start: 0, end: 1 },
      },
    });

  it('has an entity that no exhibit names as a row that says so, with a count of none', () => {
    expect(rowsOf(entities([captureOf(1, { text: 'words' })], [ours]))).toEqual([
      {
        ...{ entity: '启岚电子', kind: 'Company', standing: 'owner', pages: '', names: '' },
        ...{ exhibit: 'No exhibit in this package names it.', statements: '0' },
      },
    ]);
  });

  it('lists by which names each exhibit calls it, and how many statements are about it', () => {
    const list = entities(
      [
        captureOf(1, { text: '启岚电子 and Qilan' }),
        captureOf(2, { text: 'no name' }),
        captureOf(3, { text: 'QILAN again' }),
      ],
      [ours, statement('S1', idOf(2)), statement('S2', idOf(2)), statement('S3', idOf(3))],
    );
    expect(rowsOf(list).map(({ exhibit, statements }) => [exhibit, statements])).toEqual([
      ['S-1-0001', '0'],
      ['S-1-0002', '2'],
      ['S-1-0003', '1'],
    ]);
    const [both = '', byStatement, other] = rowsOf(list).map(({ names }) => names);
    expect(both.split(', ')).toContain('启岚电子');
    expect(both.split(', ')).toHaveLength(2);
    expect(byStatement).toBe('(named by a statement of the schedule only)');
    expect(other?.toLowerCase()).toBe('qilan');
    expect(rowsOf(list, 1)).toEqual([{ entity: '启岚电子', exhibits: '3', statements: '3' }]);
  });

  it('leaves a blank for a standing that nobody entered and for pages that are not made', () => {
    const input = smallMatter(
      [captureOf(1, { text: 'Brand' })],
      [entry('entity', { name: 'Brand', type: 'brand' })],
    );
    expect(rowsOf(buildEntityList(input, NO_PLACES, 'en'))).toMatchObject([
      { standing: BLANK_LINE, pages: BLANK_LINE, kind: 'Brand' },
    ]);
  });

  it('says so where the case file names none, and has no totals of nothing', () => {
    const list = entities([captureOf(1, { text: 'x' })]);
    expect(tablesOf(list)).toEqual([]);
    expect(wordsOf(list)).toContain('The case file names no affected entity.');
    expect(wordsOf(list)).not.toContain('Exhibits by entity');
  });
});
