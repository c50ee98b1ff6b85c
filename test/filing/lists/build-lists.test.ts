import { describe, expect, it } from 'vitest';
import type { Post } from '../../../lib/evidence/item.ts';
import { buildList, hasRows, LISTS, type ListName } from '../../../lib/filing/lists/build-lists.ts';
import type { FilingDocument } from '../../../lib/filing/model/filing-document.ts';
import { BLANK_LINE } from '../../../lib/filing/model/run-text.ts';
import { writeXlsx } from '../../../lib/filing/xlsx/write-xlsx.ts';
import { alertMatter } from '../../support/filing/alert-matter.ts';
import { defamationMatter } from '../../support/filing/defamation-matter.ts';
import { NO_PLACES, placesOf } from '../../support/filing/made-items.ts';
import { rowsOf, tablesOf, wordsOf } from '../../support/filing/read-table.ts';
import { readXlsx } from '../../support/filing/read-xlsx.ts';

const [defamation, alerts] = [defamationMatter(), alertMatter()];
const NAMES = Object.keys(LISTS) as ListName[];

const ofDefamation = (name: ListName): FilingDocument =>
  LISTS[name](defamation, placesOf(defamation), 'zh-CN');
const ofAlert = (name: ListName): FilingDocument => LISTS[name](alerts, placesOf(alerts), 'en');

describe.each(NAMES)('the list "%s"', (name) => {
  it.each(['en', 'zh-CN'] as const)(
    'in %s has as many cells as columns, and no hole',
    (language) => {
      for (const input of [defamation, alerts]) {
        const { sheets, paper } = buildList(name, input, placesOf(input, true), language);
        expect(sheets).toMatchObject({ name, language, landscape: true, draft: false });
        for (const table of [...tablesOf(sheets), ...tablesOf(paper)]) {
          expect(new Set(table.columns.map(({ key }) => key)).size).toBe(table.columns.length);
          for (const cells of table.rows) expect(cells).toHaveLength(table.columns.length);
        }
        expect(JSON.stringify(sheets)).not.toMatch(/undefined|\[object|NaN|\{\{/u);
      }
    },
  );

  it('of an empty matter says so and fails on nothing', () => {
    const empty = defamationMatter({ items: [], withheld: [], left: [], notChosen: [] });
    const { caseFile: _, ...bare } = empty;
    const document = LISTS[name](bare, NO_PLACES, 'en');
    expect(hasRows(document)).toBe(false);
    expect(wordsOf(document)).not.toBe('');
  });
});

describe('a hostile page', () => {
  const LONG = '𠮷\u202E\0<b>'.repeat(60_000);
  const stated = { raw: LONG };
  const [item] = defamation.items;
  if (!item) throw new Error('no item');
  const post: Post = {
    ...{ kind: 'alert', recognisedBy: 'x', platform: LONG, id: LONG, url: LONG, title: LONG },
    ...{ text: LONG, author: { name: LONG, handle: `@${LONG}`, id: LONG, url: LONG } },
    ...{ published: stated, edited: stated, engagement: { views: { raw: LONG } } },
    alert: { subject: LONG, allegedFact: LONG, eventDate: stated, pushedAt: stated, scope: LONG },
  };
  const record = { ...item.record, post, page: { url: LONG, title: LONG } };
  const input = defamationMatter({ items: [{ ...item, record }] });

  it.each(NAMES)('makes no cell of the list "%s" long but that of the words quoted', (name) => {
    const { sheets } = buildList(name, input, placesOf(input), 'en');
    for (const table of tablesOf(sheets))
      for (const row of table.rows)
        for (const [column, cell] of row.entries())
          if (table.columns[column]?.key !== 'words')
            expect(JSON.stringify(cell).length).toBeLessThan(12_000);
  });

  it('is a workbook all the same', async () => {
    const { sheets } = buildList('statement-schedule', input, placesOf(input), 'en');
    const read = readXlsx(await writeXlsx(sheets));
    expect(read.sheets[1]?.rows[1]?.join('')).toContain('𠮷[U+202E][U+0000]<b>');
  });
});

describe('alerts', () => {
  const [first, second] = rowsOf(ofAlert('alerts'));

  it('set the dates claimed, recorded and pushed beside each other, with both gaps in days', () => {
    expect(first).toMatchObject({
      ...{ exhibit: 'HZ-2026-0001', record: 'HZ-2026-0003 (pp. 9–11)', pages: 'pp. 3–5' },
      ...{ recorded: '2019-05-15 Asia/Shanghai', 'gap-claim': '1826', 'gap-push': '2744' },
    });
    expect(first?.claimed).toContain('“2014-05-15”');
    expect(first?.pushed).toContain('“2026-11-18 08:02”');
    expect(first?.alert).toContain('澄岭小额贷款有限公司');
  });

  it('leave a blank for an alert without a record, and take an entered push else', () => {
    expect(second).toMatchObject({ record: BLANK_LINE, recorded: BLANK_LINE });
    expect(second?.['gap-claim']).toMatch(new RegExp(`^${BLANK_LINE}\n`, 'u'));
    expect(second?.pushed).toBe('entered: 2026-11-19 Asia/Shanghai');
    expect(second?.reach).toContain('recipients: 日报用户');
  });
});

describe('the compliance sheet', () => {
  const [clarify, homepage, paid, unpaid] = rowsOf(ofAlert('compliance'));

  it('has channels and recipients as ordered, observed and missing', () => {
    expect(clarify).toMatchObject({
      words: '以相同方式在相同范围内推送澄清信息',
      ordered: 'channels: In-site message, Daily report\nrecipients: 订阅用户, 日报用户',
      performed: 'channels: In-site message\nrecipients: 订阅用户',
      missing: 'channels: Daily report\nrecipients: 日报用户',
    });
    expect(clarify?.observed).toBe(
      'HZ-2026-0004 (pp. 12–14), 2026-11-23 11:00:00 Asia/Shanghai (UTC+08:00): Met; ' +
        'after it was due',
    );
  });

  it('counts the days met, not met, not looked at and still to come', () => {
    expect(homepage?.days).toBe(
      [
        'days ordered: 7',
        'met: 3 (2026-11-23, 2026-11-24, 2026-11-25)',
        'not met: 1 (2026-11-26)',
        'not looked at: 2 (2026-11-27, 2026-11-28)',
        'still to come: 1 (2026-11-29)',
      ].join('\n'),
    );
  });

  it('has the sum and the day of payment, and blanks for what is not known of them', () => {
    expect(paid).toMatchObject({
      sum: '人民币50,000元',
      paid: '2026-12-02 Asia/Shanghai\nafter it was due',
    });
    expect(unpaid).toMatchObject({ sum: BLANK_LINE, paid: BLANK_LINE, due: BLANK_LINE });
    expect(unpaid?.observed).toBe('Nothing was observed.');
    expect(clarify).toMatchObject({ sum: '—', paid: '—' });
  });
});

describe('the lists of a defamation', () => {
  it('name each entity with the exhibits that name it, and say where none does', () => {
    const rows = rowsOf(ofDefamation('entities'));
    expect(rows.find(({ exhibit }) => exhibit === 'QL-2026-0001')).toMatchObject({
      ...{ entity: '启岚电子有限公司', names: '启岚', statements: '1' },
    });
    expect(rows.at(-1)).toMatchObject({
      ...{ entity: 'QILAN', exhibit: 'QL-2026-0004', statements: '1' },
      names: '（仅由言论对照表指明）',
    });
    expect(rowsOf(ofDefamation('entities'), 1).map(({ exhibits }) => exhibits)).toEqual(['6', '1']);
  });

  it('put publications and key dates in one order of time, and the undated apart with why', () => {
    const events = rowsOf(ofDefamation('timeline')).map(({ exhibit, event }) => exhibit || event);
    expect(events).toEqual([
      ...['QL-2026-0001', 'QL-2026-0002', 'QL-2026-0010', 'QL-2026-0011'],
      ...['裁判作出', '裁判送达', 'QL-2026-0003'],
    ]);
    expect(rowsOf(ofDefamation('timeline'), 1)).toMatchObject([
      { exhibit: 'QL-2026-0004', reason: '自“3天前”不能得出具体时间' },
    ]);
  });

  it('count the posts of each account before and after each date, several captures as one', () => {
    expect(rowsOf(ofDefamation('accounts'))[0]).toMatchObject({
      ...{ actor: '林某', posts: '2', 'before-K2': '1', 'after-K2': '1', 'cannot-tell-K2': '0' },
    });
    expect(rowsOf(ofDefamation('accounts'))[1]).toMatchObject({
      ...{ platform: '知乎', 'cannot-tell-K1': '1' },
    });
  });

  it('have the counts of a post capture by capture, and the first that reaches a threshold', () => {
    expect(
      rowsOf(ofDefamation('reach')).map(({ exhibit, views, reposts, likes }) => [
        ...[exhibit, views, reposts, likes],
      ]),
    ).toEqual([
      ['QL-2026-0001', '“1.2万”', '“480”', '（页面未载明）'],
      ['QL-2026-0002', '“3.4万”', '“512”', '（页面未载明）'],
    ]);
    const [reposts, likes] = rowsOf(ofDefamation('reach'), 1);
    expect(reposts?.reached).toContain('QL-2026-0002（第 6–8 页） · “512”');
    expect(likes?.post).toBe('本证据包中的固定均未显示此数。');
  });

  it('tell every dated event in order, what it is known from, and proof that stays back', () => {
    const rows = rowsOf(ofDefamation('chronology'));
    expect(rows.map(({ event, basis }) => `${event} ${basis}`)).toContain('发布 固定的页面');
    const served = rows.find(({ event }) => event === '裁判送达');
    expect(served).toMatchObject({ exhibit: '另有 1 件未收入本证据包', pages: '' });
    const edited = rows.findIndex(({ event }) => event === '编辑（页面载明）');
    expect(edited).toBeGreaterThan(rows.findIndex(({ event }) => event === '裁判送达'));
    expect(rowsOf(ofDefamation('chronology'), 1)).toMatchObject([{ exhibit: 'QL-2026-0004' }]);
  });
});
