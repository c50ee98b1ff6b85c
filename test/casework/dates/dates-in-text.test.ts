import { describe, expect, it } from 'vitest';
import { datesInText } from '../../../lib/casework/dates/dates-in-text.ts';

const ZONE = 'Asia/Shanghai';
const found = (text: string, most = 6) =>
  datesInText(text, ZONE, most).map(({ time, of }) => [time.at, time.precision, of]);

/** The first moment of a day in the zone. */
const startOf = (day: string) => new Date(`${day}T00:00:00+08:00`).toISOString();

describe('the days that the text of a record states', () => {
  it.each([
    ['成立日期：2014-05-15', '2014-05-15', '成立日期'],
    ['备案于2014年6月30日撤销', '2014-06-30', '备案于'],
    ['Registered on 2014/5/15', '2014-05-15', 'Registered on'],
    ['注销日期\n2014.06.30', '2014-06-30', '注销日期'],
  ])('are read with the words before them: %s', (text, day, before) => {
    expect(found(text)).toEqual([[startOf(day), 'day', before]]);
  });

  it('are read with the words after them where the words before are of another day', () => {
    const text = '清算组备案\n2014-05-15 备案，2019-05-15 撤销，2020-01-02';
    expect(found(text).map(([, , of]) => of)).toEqual(['清算组备案', '撤销', '2019-05-15 撤销']);
  });

  it('are named by a colon before them, though another day stands before it', () => {
    const all = found('成立日期：2010-04-01　核准日期：2026-01-05 有效期至: 2030-01-01');
    expect(all.map(([, , of]) => of)).toEqual(['成立日期', '核准日期', '有效期至']);
  });

  it('are named in a table by their row and column, not by the cell beside them', () => {
    const table = [
      '变更事项\t变更前内容\t变更后内容\t变更日期',
      '清算组备案\t已备案\t撤销\t2019-05-15',
      '经营范围\t贷款\t贷款；咨询\t2016年3月2日',
    ].join('\n');
    expect(found(table).map(([, , of]) => of)).toEqual([
      '清算组备案 · 变更日期',
      '经营范围 · 变更日期',
    ]);
    expect(found('日期\t事项\n2019-05-15\t撤销').map(([, , of]) => of)).toEqual(['日期']);
  });

  it('are named in a table of names and values by the name before them', () => {
    const table = '注册号\t330\t法定代表人\t张三\n类型\t有限公司\t成立日期\t2010-04-01';
    expect(found(`${table}\n核准日期\t2026-01-05`).map(([, , of]) => of)).toEqual([
      '成立日期',
      '核准日期',
    ]);
  });

  it('are each named once, in the order of the text, and not more than asked for', () => {
    const text = '成立 2014-05-15，撤销 2014-06-30，成立 2014-05-15，变更 2015-01-02';
    expect(found(text).map(([, , of]) => of)).toEqual(['成立', '撤销', '变更']);
    expect(found(text, 2)).toHaveLength(2);
  });

  it('are no numbers of files or versions, and no days that the calendar has not', () => {
    expect(found('QL-RA-20261120-0447193 v1.2.3 2014-13-40 2014-02-31 0-2014-05-15')).toEqual([]);
    expect(found('There is no date here.')).toEqual([]);
  });
});
