// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { ExportItem } from '../../../lib/evidence/export-item.ts';
import type { Post } from '../../../lib/evidence/item.ts';
import type { CaseIndex } from '../../../lib/format/case-index.ts';
import type { Html } from '../../../lib/report/html.ts';
import type { CaseSections } from '../../../lib/report/report-table.ts';
import { caseSections } from '../../../lib/report/sections/case-sections.ts';
import { actChecks } from '../../../lib/report/sections/checks.ts';
import { consequences } from '../../../lib/report/sections/consequences.ts';
import { reachSeries, repostLinks, thresholds } from '../../../lib/report/sections/reach.ts';
import { remedySections } from '../../../lib/report/sections/remedies.ts';
import { en } from '../../../lib/words/en.ts';
import { sampleMatter } from '../../support/cases/sample-matter.ts';

const made = sampleMatter({ steps: Array.from({ length: 3 }, () => ({ does: 'capture' })) }).input;

/** The items without the counts that the sample's pages state. */
const input = {
  ...made,
  items: made.items.map((item): ExportItem => {
    const { engagement: _, ...post } = item.record.post ?? { kind: 'post', recognisedBy: 'x' };
    return { ...item, record: { ...item.record, post } };
  }),
};
const [ONE = '', TWO = '', THREE = ''] = input.items.map(({ record }) => record.id);

const known = (
  entries: object,
  change: (item: ExportItem, at: number) => ExportItem = (item) => item,
): CaseSections => ({
  entries: entries as CaseIndex,
  exhibitOf: new Map(input.items.map(({ record, number }) => [record.id, `E-${number}`])),
  itemOf: new Map(input.items.map((item, at) => [item.record.id, change(item, at)])),
  timeZone: 'Asia/Shanghai',
  exportedAt: '2026-11-30T00:00:00.000Z',
});

const withPost = (item: ExportItem, post: Partial<Post>): ExportItem => ({
  ...item,
  record: {
    ...item.record,
    post: { kind: 'post', recognisedBy: 'x', ...item.record.post, ...post },
  },
});

const parse = ({ markup }: Html): HTMLElement => {
  const element = document.createElement('div');
  element.innerHTML = markup;
  return element;
};

/** Each table as rows of text, by the first words of its title. */
const tablesOf = (html: Html) =>
  [...parse(html).querySelectorAll('section')].map((section) => ({
    title: section.querySelector('h2')?.textContent ?? '',
    heads: [...section.querySelectorAll('th')].length,
    rows: [...section.querySelectorAll('tbody tr')].map((row) =>
      [...row.querySelectorAll('td')].map(({ textContent }) => textContent ?? ''),
    ),
  }));

const day = (date: string) => ({
  ...{ at: new Date(`${date}T00:00:00+08:00`).toISOString(), precision: 'day' },
  timeZone: 'Asia/Shanghai',
});

const act = {
  ...{ id: 'A', type: 'clarify', words: '推送澄清信息', channels: ['in-site', 'app'] },
  ...{ recipients: ['<b>订阅用户</b>'], wrongs: [], due: day('2026-11-25') },
};

const observation = {
  ...{ id: 'O', act: 'A', item: TWO, verdict: 'met', channels: ['in-site'], recipients: [] },
  note: '=1+1',
};

describe('the ordered acts of a report', () => {
  it('are counted by the observations of them, with what is missing', () => {
    const [table] = tablesOf(actChecks(known({ orderedActs: [act], observations: [observation] })));
    const [row] = table?.rows ?? [];
    expect(row?.[0]).toContain('推送澄清信息');
    expect(row?.join(' ')).toContain('<b>订阅用户</b>');
    expect(row?.join(' ')).toContain(en.report.channel_app);
    expect(row?.join(' ')).not.toContain(en.report['channel_in-site']);
  });

  it('that nobody observed are not said to be met or not met', () => {
    const [table] = tablesOf(actChecks(known({ orderedActs: [act] })));
    expect(table?.rows[0]?.[1]).toContain(en.report['verdict_not-checked']);
  });

  it('are no table without an act', () => {
    expect(actChecks(known({})).markup).toBe('');
    expect(remedySections(known({})).markup).toBe('');
  });

  it('have their observations in a table of their own, by the exhibit', () => {
    const tables = tablesOf(
      remedySections(known({ orderedActs: [act], observations: [observation] })),
    );
    const seen = tables.find(({ rows }) => rows[0]?.includes('=1+1'));
    expect(seen?.rows[0]?.[1]).toBe('E-2');
  });
});

describe('alerts and official records', () => {
  const alert = {
    ...{ subject: '星屿电子', allegedFact: '已进入清算程序' },
    eventDate: { raw: '2014-05-15', at: '2014-05-14T16:00:00.000Z', precision: 'day' },
    pushedAt: { raw: '2026-11-18 08:02', at: '2026-11-18T00:02:00.000Z', precision: 'minute' },
  } as const;
  const link = {
    id: 'L',
    type: 'record-of',
    from: TWO,
    to: ONE,
    note: 'n',
    time: day('2019-05-15'),
  };
  const rowOf = (links: readonly object[]) =>
    tablesOf(
      remedySections(known({ links }, (item, at) => (at === 0 ? withPost(item, { alert }) : item))),
    )[0]?.rows[0];

  it('are beside each other with both gaps in whole days', () => {
    const row = rowOf([link]) ?? [];
    expect(row).toContain('E-1');
    expect(row).toContain('E-2');
    expect(row).toContain('1826');
    expect(row).toContain('2744');
  });

  it('are not paired by a link of another kind', () => {
    expect(rowOf([{ ...link, type: 'answers' }])).toBeUndefined();
  });
});

describe('counts and thresholds', () => {
  const counted = (raw: string, count: number) => (item: ExportItem, at: number) =>
    at === 0 ? withPost(item, { engagement: { reposts: { raw, count } } }) : item;
  const threshold = { id: 'T', measure: 'reposts', count: 500, note: '' };

  it.each([
    [500, 'firstReached'],
    [499, 'mostSeen'],
  ] as const)('of %i reposts say “%s” of 500', (count, key) => {
    const made = thresholds(known({ thresholds: [threshold] }, counted(`${count}+`, count)));
    const [row] = tablesOf(made)[0]?.rows ?? [];
    expect(row?.join(' ')).toContain(en.report[key]);
    expect(row?.join(' ')).toContain(`${count}+`);
  });

  it('that no capture states are said to be uncounted', () => {
    const [row] = tablesOf(thresholds(known({ thresholds: [threshold] })))[0]?.rows ?? [];
    expect(row?.join(' ')).toContain(en.report.uncounted);
  });

  it('are a row for each capture that states one, in the page’s words', () => {
    const [table] = tablesOf(reachSeries(known({}, counted('1.2万', 12_000))));
    expect(table?.rows).toHaveLength(1);
    expect(table?.rows[0]).toContain('1.2万');
    expect(reachSeries(known({})).markup).toBe('');
  });
});

describe('links between items', () => {
  it('are reposts only where a person said so', () => {
    const links = [
      { id: 'L', type: 'reposts', from: TWO, to: ONE, note: 'n' },
      { id: 'M', type: 'answers', from: THREE, to: ONE, note: '' },
    ];
    const [table] = tablesOf(repostLinks(known({ links })));
    expect(table?.rows.map((row) => [row[0], row[2]])).toEqual([['E-2', 'E-1']]);
  });

  it('make a consequence of an item that answers a post, or of its role', () => {
    const links = [{ id: 'M', type: 'answers', from: THREE, to: ONE, note: '' }];
    const regulator = (item: ExportItem, at: number): ExportItem =>
      at === 1 ? { ...item, labels: { ...item.labels, role: 'regulator' } } : item;
    const [table] = tablesOf(consequences(known({ links }, regulator)));
    expect(table?.rows.map(([exhibit]) => exhibit)).toEqual(['E-2', 'E-3']);
    expect(table?.rows[1]?.at(-1)).toBe('E-1');
  });
});

describe('the case file in a report', () => {
  it('is nothing where nobody entered anything', () => {
    expect(caseSections(known({})).markup).toBe('');
  });

  it('has dates in their order, and one without a time last', () => {
    const keyDates = [
      { id: '1', type: 'order-served', note: 'no time' },
      { id: '2', type: 'order-served', time: day('2026-11-06'), note: 'later' },
      { id: '3', type: 'order-made', time: day('2026-11-03'), note: 'earlier', proof: ONE },
    ];
    const [table] = tablesOf(caseSections(known({ keyDates })));
    expect(table?.rows.map((row) => row[2])).toEqual(['earlier', 'later', 'no time']);
    expect(table?.rows[0]?.[3]).toBe('E-1');
  });

  it('leaves out a column in which no row has anything, and keeps the others in place', () => {
    const party = (counsel?: string) => ({ id: 'P', name: 'N', role: 'plaintiff', counsel });
    const [without] = tablesOf(caseSections(known({ parties: [party()] })));
    const [withOne] = tablesOf(caseSections(known({ parties: [party(), party('周律师')] })));
    expect([without?.heads, without?.rows[0]?.length]).toEqual([2, 2]);
    expect([withOne?.heads, withOne?.rows[1]]).toEqual([
      3,
      ['N', expect.stringMatching(/./u), '周律师'],
    ]);
  });

  it('says that it is said by the custodian, and escapes every word', () => {
    const made = caseSections(
      known({ related: [{ id: 'R', matter: '<script>x</script>', note: '' }] }),
    );
    expect(parse(made).querySelector('script')).toBeNull();
    expect(parse(made).textContent).toContain('<script>x</script>');
    expect(parse(made).querySelector('.said')?.textContent).toContain(en.report.saidByCustodian);
  });
});
