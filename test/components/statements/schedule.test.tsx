import type { TFunction } from 'i18next';
import { describe, expect, it } from 'vitest';
import {
  buildScheduleCsv,
  buildScheduleTable,
} from '../../../components/workspace/statements/schedule/schedule-columns.ts';
import {
  buildScheduleRows,
  filterRows,
  sortRows,
} from '../../../components/workspace/statements/schedule/schedule-rows.ts';
import { buildCaseFile } from '../../../lib/evidence/case-file.ts';
import type { Entity, Statement } from '../../../lib/evidence/casework.ts';
import type { ListingRow } from '../../../lib/store/listings/listing.ts';

const statement = (
  id: string,
  item: string,
  exact: string,
  more: Partial<Statement> = {},
): Statement => ({
  id,
  matterId: 'm',
  kind: 'statement',
  item,
  anchor: {
    artifact: 'post.txt',
    digest: `sha256:${'a'.repeat(64)}`,
    exact,
    prefix: '',
    suffix: '',
    start: 4,
    end: 4 + exact.length,
  },
  category: 'false-fact',
  why: '',
  counterEvidence: [],
  entities: [],
  ...more,
});
const entity = { id: 'e1', matterId: 'm', kind: 'entity', name: '霁屿科技' } as unknown as Entity;
const listing = (number: number, fields: Partial<ListingRow> = {}): ListingRow =>
  ({
    id: `i${number}`,
    number,
    exhibit: `YL-${number}`,
    stated: {},
    ...fields,
  }) as unknown as ListingRow;

const LISTINGS = [
  listing(1, {
    author: '桥洞拆机社',
    publishedRaw: '3分钟前',
    publishedAt: '2026-11-21T12:00:00.000Z',
  }),
  listing(2, { author: '林间清风' }),
  listing(10),
];
const exhibitOf = ({ exhibit }: ListingRow): string => exhibit;
const ROWS = buildScheduleRows(
  buildCaseFile([
    entity,
    statement('a', 'i10', '十'),
    statement('b', 'i2', '=HYPERLINK("http://x")', {
      category: 'insult',
      entities: ['e1', 'gone'],
    }),
    statement('c', 'i1', '<b>一</b>', {
      counterEvidence: ['i2', 'gone'],
      translation: { language: 'en', text: 'one', by: '陈伟' },
    }),
  ]),
  LISTINGS,
  exhibitOf,
);
const order = (rows: readonly { statement: Statement }[]) =>
  rows.map((row) => row.statement.id).join('');
/** The columns' heads are the last parts of their keys. */
const NOWHERE = () => undefined;
const t = ((key: string) => key.replace(/.*[._]/, '')) as unknown as TFunction;

describe('the schedule of statements', () => {
  it('has a row for each statement, with the names of linked items, without deleted ones', () => {
    expect(ROWS[2]).toMatchObject({
      exhibit: 'YL-1',
      author: '桥洞拆机社',
      published: '3分钟前',
      counterEvidence: [{ id: 'i2', exhibit: 'YL-2' }],
    });
    expect(ROWS[1]).toMatchObject({ entities: ['霁屿科技'], published: '' });
  });

  it('is ordered by the items’ numbers, and puts what is not known last both ways', () => {
    expect(order(sortRows(ROWS, { by: 'exhibit', down: false }, 'en'))).toBe('cba');
    expect(order(sortRows(ROWS, { by: 'exhibit', down: true }, 'en'))).toBe('abc');
    expect(order(sortRows(ROWS, { by: 'author', down: true }, 'zh-CN'))).toMatch(/a$/);
    expect(order(sortRows(ROWS, { by: 'author', down: false }, 'zh-CN'))).toMatch(/a$/);
  });

  it('is cut down by category, entity, author and what is missing', () => {
    const none = { category: '', entity: '', author: '', gap: '' } as const;
    expect(order(filterRows(ROWS, none))).toBe('abc');
    expect(order(filterRows(ROWS, { ...none, category: 'insult' }))).toBe('b');
    expect(order(filterRows(ROWS, { ...none, entity: '霁屿科技' }))).toBe('b');
    expect(order(filterRows(ROWS, { ...none, author: '桥洞拆机社', category: 'insult' }))).toBe('');
    expect(order(filterRows(ROWS, { ...none, gap: 'statement-reason' }, new Set(['b'])))).toBe('b');
  });

  it('leaves as a file and a table in which a hostile page’s words do nothing', () => {
    const csv = buildScheduleCsv(ROWS, t, NOWHERE);
    expect(csv).toContain(`"'=HYPERLINK(""http://x"")"`);
    expect(csv.split('\r\n')).toHaveLength(5);
    expect(csv).toContain(`sha256:${'a'.repeat(64)}`);
    const table = buildScheduleTable(ROWS, t, NOWHERE);
    expect(table.html).toContain('&lt;b&gt;一&lt;/b&gt;');
    expect(table.html).not.toContain('<b>');
    expect(table.text).not.toMatch(/(^|\t|\n)"?=/);
    expect(table.text).toContain('one (陈伟)');
  });

  it('says beside typed words who typed them and where they stand, in place of offsets', () => {
    const digest = `sha256:${'a'.repeat(64)}` as const;
    const region = { x: 1, y: 2, width: 3, height: 4 };
    const pixels = { width: 9, height: 9 };
    const anchor = { artifact: 'a.png', digest, exact: '图中字', by: '陈伟', region, pixels };
    const file = buildCaseFile([
      statement('a', 'i1', '文中字'),
      statement('b', 'i1', '', { anchor }),
    ]);
    const rows = buildScheduleRows(file, LISTINGS, exhibitOf);
    const places = ({ id }: Statement) =>
      id === 'b' ? { by: 'Transcript by 陈伟', place: 'Picture 1' } : undefined;
    const said = 'Transcript by 陈伟 · Picture 1';
    expect(buildScheduleTable(rows, t, places).text).toContain(`"图中字"\t"${said}"`);
    const [, text = '', picture = ''] = buildScheduleCsv(rows, t, places).split('\r\n');
    expect(text).toContain('"文中字","","');
    expect(text).toContain('"post.txt","4","7"');
    expect(picture).toContain(`"图中字","${said}"`);
    expect(picture).toContain('"a.png","",""');
    expect(buildScheduleTable(rows.slice(0, 1), t, places).text).not.toContain('Transcript');
  });

  it('marks a statement of a withheld item, and keeps it out of the file and the table', () => {
    const rows = buildScheduleRows(
      buildCaseFile([
        statement('a', 'i1', '外面的话', { counterEvidence: ['i2', 'i10'], internalNote: '私下' }),
        statement('b', 'i2', '里面的话'),
      ]),
      [listing(1), listing(2, { withheld: 'privileged' }), listing(10)],
      exhibitOf,
    );
    expect(rows.map(({ isWithheld }) => isWithheld)).toEqual([false, true]);
    const table = buildScheduleTable(rows, t, NOWHERE);
    for (const text of [buildScheduleCsv(rows, t, NOWHERE), table.text, table.html]) {
      expect(text).toContain('外面的话');
      expect(text).toContain('YL-10');
      expect(text).not.toMatch(/里面的话|YL-2|私下/);
    }
  });
});
