import { describe, expect, it } from 'vitest';
import { buildStatementSchedule } from '../../../lib/filing/lists/build-statement-schedule.ts';
import { forPaper } from '../../../lib/filing/lists/kit/for-paper.ts';
import { BLANK_LINE } from '../../../lib/filing/model/run-text.ts';
import { writeXlsx } from '../../../lib/filing/xlsx/write-xlsx.ts';
import { defamationMatter, LIE } from '../../support/filing/defamation-matter.ts';
import { NO_PLACES, placesOf } from '../../support/filing/made-items.ts';
import { rowsOf, tablesOf, wordsOf } from '../../support/filing/read-table.ts';
import { readXlsx } from '../../support/filing/read-xlsx.ts';

const input = defamationMatter();
const places = placesOf(input);
const chinese = buildStatementSchedule(input, places, 'zh-CN');
const english = buildStatementSchedule(input, places, 'en');
const [lie, breach, swollen] = rowsOf(chinese);

describe('the rows of the schedule of statements', () => {
  it('are one a statement of an exhibit that goes out, by publication, undated ones last', () => {
    expect(rowsOf(chinese).map(({ number, exhibit }) => [number, exhibit])).toEqual([
      ['1', 'QL-2026-0001'],
      ['2', 'QL-2026-0003'],
      ['3', 'QL-2026-0004'],
    ]);
  });

  it('have the words verbatim with their place, whatever a spreadsheet makes of them', async () => {
    expect(lie?.words).toBe(`${LIE}\ntext.txt 第 1–${LIE.length} 字符`);
    expect(breach?.words).toBe('=1+1 法院的裁定我收到了\ntext.txt 第 1–14 字符');
    const { sheets } = readXlsx(await writeXlsx(chinese));
    const column = sheets[1]?.rows[0]?.indexOf('言论原文') ?? -1;
    expect(sheets[1]?.rows.slice(1).map((row) => row[column])).toEqual(
      rowsOf(chinese).map(({ words }) => words),
    );
  });

  it('say who wrote what where, as the page states it, and who is behind the account', () => {
    expect(lie).toMatchObject({
      ...{ pages: '第 3–5 页', platform: '微博', actor: '林某' },
      account: '拆机老林\n账号标识：chaiji-lin\nUID：880012\n主页：https://weibo.com/u/880012',
      ...{ url: 'https://weibo.com/880012/A1', title: '微博正文', category: '虚假事实' },
      ...{ edited: '（页面未载明）', why: '与检测报告不符', relief: BLANK_LINE },
      counts: '浏览 “1.2万”\n转发 “480”',
    });
    expect(swollen).toMatchObject({ actor: BLANK_LINE, title: '如何评价启岚 P20？' });
  });

  it('name the entities as the words, or the rest of the post, name them', () => {
    expect(lie?.entities).toBe('启岚电子有限公司\n原文指称“启岚”');
    expect(breach?.entities).toBe('启岚电子有限公司\n帖文其余部分指称“启岚”');
    expect(swollen?.entities).toContain('QILAN\n原文未使用案件资料所列的名称');
  });

  it('name counter-evidence with its pages, and count what stays back', () => {
    expect(lie?.counter).toBe('QL-2026-0011（第 18–20 页）\n另有 1 件未收入本证据包');
    expect(breach?.counter).toBe('QL-2026-0011（第 18–20 页）');
  });

  it('count the same text and the reposts in the package, each post once', () => {
    expect(lie?.spread).toBe(
      '同文（相同或者基本相同）：1 件\nQL-2026-0004（第 12–14 页）\n' +
        '转发：1 件\nQL-2026-0010（第 15–17 页）',
    );
    expect(breach?.spread).toBe('同文（相同或者基本相同）：0 件\n转发：0 件');
  });

  it('have the translation and its translator, and a blank where there is none', () => {
    expect(lie?.translation).toBe('Every cell is refurbished.\n译者：Chen Wei（译文不属于证据）');
    expect(breach?.translation).toBe(BLANK_LINE);
  });
});

describe('the relation of a statement to the order', () => {
  it('says before and after each date, edits since, and the last observation', () => {
    expect(lie?.relation?.split('\n')).toEqual([
      '发布于裁判作出（2026-11-03 北京时间）之前',
      '发布于裁判送达（2026-11-06 北京时间）之前',
      '在裁判作出（2026-11-03 北京时间）之后又作编辑；' +
        '页面载明编辑时间“2026-11-08 10:00”（见QL-2026-0002）',
      '在裁判送达（2026-11-06 北京时间）之后又作编辑；' +
        '页面载明编辑时间“2026-11-08 10:00”（见QL-2026-0002）',
      '最近一次核实仍在线：QL-2026-0002，2026-11-20 11:00:10 北京时间',
    ]);
    expect(breach?.relation).toMatch(/裁判送达[^\n]+之后\n最近一次核实仍在线：即本次固定/u);
  });

  it('says why it cannot be told', () => {
    expect(swollen?.relation).toContain('自“3天前”不能得出具体时间');
    const undated = { ...input.caseFile, 'key-date': [] } as NonNullable<typeof input.caseFile>;
    const [row] = rowsOf(buildStatementSchedule({ ...input, caseFile: undated }, places, 'en'));
    expect(row?.relation).toContain('names no date on which an order was made or served');
  });
});

describe('the totals of the schedule', () => {
  it('count by account before and after service, and sum up', () => {
    expect(rowsOf(chinese, 1)).toEqual([
      {
        account: '微博 · 拆机老林 · UID：880012',
        before: '1',
        after: '1',
        'cannot-tell': '0',
        total: '2',
      },
      {
        account: '知乎 · 老桥 · UID：lao-qiao',
        before: '0',
        after: '0',
        'cannot-tell': '1',
        total: '1',
      },
      { account: '合计', before: '1', after: '1', 'cannot-tell': '1', total: '3' },
    ]);
    expect(wordsOf(chinese)).toContain('以裁判送达（2026-11-06 北京时间）为界');
  });

  it('count by category, as numbers in a workbook', async () => {
    expect(rowsOf(chinese, 2)).toEqual([
      { category: '虚假事实', statements: '2' },
      { category: '违反裁判', statements: '1' },
      { category: '合计', statements: '3' },
    ]);
    const { sheets } = readXlsx(await writeXlsx(chinese));
    expect(sheets[3]?.rows.at(-1)).toEqual(['合计', 3]);
  });
});

describe('the schedule as a whole', () => {
  it('says that it is a summary of originals, and that outlined pictures are aids', () => {
    expect(wordsOf(english)).toMatch(/Fed\. R\. Evid\. 1006[\s\S]+Fed\. R\. Evid\. 107/u);
    expect(wordsOf(chinese)).toMatch(/可供查阅、复制。[\s\S]+并非证据本身。/u);
    // A Chinese court applies no rules of evidence of the United States.
    expect(wordsOf(chinese)).not.toMatch(/联邦|1006|107/u);
  });

  it('does not say that originals are in a package which holds some of them back', () => {
    expect(wordsOf(english)).not.toContain('those that stay back');
    const items = input.items.map((item, at) =>
      at === 0 ? { ...item, withheld: [{ path: 'dom.html', reason: 'secret' } as const] } : item,
    );
    const held = wordsOf(buildStatementSchedule({ ...input, items }, places, 'en'));
    expect(held).toContain('those that stay back are named there with digest and reason');
    expect(held).not.toMatch(/source code\) are in the package/u);
  });

  it('never holds an internal note, whatever the profile', () => {
    for (const profile of ['counsel', 'court', 'hand-over'] as const) {
      const made = buildStatementSchedule({ ...input, profile }, places, 'zh-CN');
      expect(JSON.stringify(made)).not.toContain('内部备注');
    }
  });

  it('has every cell of every column on paper too, in half as many columns', () => {
    const [wide, narrow] = [tablesOf(chinese)[0], tablesOf(forPaper(chinese))[0]];
    expect(narrow?.columns.length).toBeLessThanOrEqual(10);
    expect(narrow?.rows).toHaveLength(wide?.rows.length ?? 0);
    const [row] = rowsOf(forPaper(chinese));
    const paper = Object.values(row ?? {}).join('\n');
    for (const text of Object.values(lie ?? {})) expect(paper).toContain(text);
    expect(paper).toContain('反证编号及页码：QL-2026-0011');
  });

  it('says so where there is no statement', () => {
    const { caseFile: _, ...bare } = input;
    const empty = buildStatementSchedule(bare, NO_PLACES, 'en');
    expect(tablesOf(empty)).toEqual([]);
    expect(wordsOf(empty)).toContain('names no statement');
  });
});
