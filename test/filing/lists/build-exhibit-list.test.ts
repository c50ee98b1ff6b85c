import { describe, expect, it } from 'vitest';
import { hexOf } from '../../../lib/evidence/digest.ts';
import { buildExhibitList } from '../../../lib/filing/lists/build-exhibit-list.ts';
import { BLANK_LINE } from '../../../lib/filing/model/run-text.ts';
import { defamationMatter } from '../../support/filing/defamation-matter.ts';
import { makeItem, NO_PLACES, placesOf } from '../../support/filing/made-items.ts';
import { rowsOf, tablesOf, wordsOf } from '../../support/filing/read-table.ts';

const input = defamationMatter();
const places = placesOf(input, true);
const chinese = buildExhibitList(input, places, 'zh-CN');
const [first, second] = rowsOf(chinese);

describe('the rows of the exhibit list', () => {
  it('are in the natural order of the labels, not in that of capture or of the items', () => {
    const items = input.items.toReversed();
    const labelled = items.map((item) =>
      item.number === 2 ? { ...item, labels: { ...item.labels, exhibit: 'QL-2026-100' } } : item,
    );
    const list = buildExhibitList({ ...input, items: labelled }, places, 'en');
    expect(rowsOf(list).map(({ number, exhibit }) => `${number} ${exhibit}`)).toEqual([
      ...['1 QL-2026-0001', '2 QL-2026-0003', '3 QL-2026-0004', '4 QL-2026-0010'],
      ...['5 QL-2026-0011', '6 QL-2026-100'],
    ]);
  });

  it('say all of an exhibit that people entered and that its record states', () => {
    const digest = hexOf(input.items[0]?.digest ?? 'sha256:0');
    expect(first).toEqual({
      number: '1',
      group: '一',
      exhibit: 'QL-2026-0001',
      name:
        '微博，帖文，账号“拆机老林”，UID：880012，页面所示时间“2026-10-12 09:15”，' +
        '“启岚的移动电源电芯全是翻新的，用三个月必…”，网页截图及源代码',
      kind: '电子数据',
      source:
        '网址：https://weibo.com/880012/A1\n' +
        '由陈伟（衡川律师事务所）于 2026-11-02 11:00:10 北京时间 以 Matterproof 1.4.0 固定',
      form: `原件\nSHA-256：${digest}`,
      made:
        '页面所示：“2026-10-12 09:15”\n北京时间（时区为推定：页面未注明）\n' + '出处：页面所示文字',
      captured: '2026-11-02 11:00:10 北京时间',
      purpose: '证明被告散布虚假事实',
      pages: '第 3–5 页',
      copies: '3',
      numbers: '（2026）沪徐证字第88号\n时间戳：2026-11-02 11:00:59 北京时间，Test Authority',
      remarks: '无',
      bates: 'XM-000000001 至 XM-000000003',
    });
  });

  it('leave a visible blank for whatever nobody entered and no page states', () => {
    const { group, kind, form, purpose, numbers } = second ?? {};
    expect({ group, kind, purpose }).toEqual({
      ...{ group: BLANK_LINE, kind: BLANK_LINE, purpose: BLANK_LINE },
    });
    expect(form).toMatch(new RegExp(`^${BLANK_LINE}\nSHA-256：`, 'u'));
    expect(numbers).toBe(`${BLANK_LINE}\n无时间戳`);
    const [row] = rowsOf(
      buildExhibitList({ ...input, items: input.items.slice(-2, -1) }, NO_PLACES, 'zh-CN'),
    );
    expect(row?.pages).toBe(BLANK_LINE);
  });

  it('name what is incomplete, and traces of editing', () => {
    expect(second?.remarks).toBe('页面载明曾经编辑：“2026-11-08 10:00”');
    expect(rowsOf(chinese)[3]?.remarks).toMatch(/^不完整：页面超过长度上限/u);
  });

  it('have Bates numbers only where there is a load file', () => {
    const keys = (list: ReturnType<typeof buildExhibitList>) =>
      tablesOf(list)[0]?.columns.map(({ key }) => key);
    expect(keys(chinese)?.at(-1)).toBe('bates');
    expect(keys(buildExhibitList(input, placesOf(input), 'en'))).not.toContain('bates');
  });
});

describe('a file that a person added', () => {
  const at = '2026-11-20T03:00:00.000Z';
  const item = makeItem(input.matter, {
    ...{ number: 12, url: 'ni:///sha-256;AA', title: '公证书.pdf', capturedAt: at },
    post: { kind: 'file', title: '公证书.pdf' },
    record: {
      source: { from: '徐汇公证处', obtained: '申请人领取原件后扫描' },
      file: {
        ...{ name: '公证书.pdf', mediaType: 'application/pdf', pages: 9 },
        claims: [{ by: 'PDF', name: 'created', raw: 'D:20261119' }],
      },
    },
  });
  const [row] = rowsOf(buildExhibitList({ ...input, items: [item] }, places, 'zh-CN'));

  it('is named by its name and pages, with its source and how it was obtained', () => {
    expect(row?.name).toBe('“公证书.pdf”，PDF 文件（application/pdf），共 9 页');
    expect(row?.source).toBe(
      '徐汇公证处\n取得方式：申请人领取原件后扫描\n' +
        '由陈伟（衡川律师事务所）于 2026-11-20 11:00:00 北京时间 以 Matterproof ' +
        '1.4.0 作为文件加入',
    );
  });

  it('has no time of making but what the file claims, said to be unverified', () => {
    expect(row?.made).toBe(
      `${BLANK_LINE}\n文件自身载明，未经核实：\n创建时间 “D:20261119”（PDF 文档信息）`,
    );
  });
});

describe('the head of the exhibit list', () => {
  it('has the case, the parties, the copies and the pages, and blanks for the rest', () => {
    expect(wordsOf(chinese).split('\n')).toEqual(
      expect.arrayContaining([
        `第 ${BLANK_LINE} 组／共 ${BLANK_LINE} 组`,
        ...['案号：（2026）沪0105民初1234号', '案由：名誉权纠纷', '受理法院：上海市长宁区人民法院'],
        ...['提交人及诉讼地位：启岚电子有限公司（原告）', '对方当事人：林某、桥洞数码工作室'],
        ...[`提交日期：${BLANK_LINE}`, '份数（对方人数＋1）：3', '总页数：20', '证据件数：6'],
        ...[`提交人（签名、盖章）：${BLANK_LINE}`, `日期：${BLANK_LINE}`],
      ]),
    );
  });

  it.each([
    [['一', '一'], '第 一 组／共 1 组'],
    [['一', '二'], '第 一、二 组／共 2 组'],
    [['一', ''], `第 ${BLANK_LINE} 组／共 ${BLANK_LINE} 组`],
  ])('counts the groups %j only where every exhibit has one', (groups, line) => {
    const items = input.items.slice(0, 2).map((item, at) => ({
      ...item,
      labels: { ...item.labels, filing: { group: groups[at] ?? '' } },
    }));
    expect(wordsOf(buildExhibitList({ ...input, items }, places, 'zh-CN'))).toContain(line);
  });

  it('does not guess how many copies are filed where no opponent is named', () => {
    const { opponents: _, ...matter } = input.matter;
    const words = wordsOf(buildExhibitList({ ...input, matter }, places, 'zh-CN'));
    expect(words).toContain(`份数（对方人数＋1）：${BLANK_LINE}`);
  });
});

describe('the numbers that are not produced', () => {
  it('are each listed once with the reason, in order', () => {
    expect(rowsOf(chinese, 1)).toEqual([
      { number: '5', reason: '不予提交：涉及第三人隐私' },
      { number: '6', reason: '已自本案删除' },
      { number: '7', reason: '已转入其他案件' },
      { number: '8', reason: '未选入本证据包' },
      { number: '9', reason: '未选入本证据包' },
    ]);
  });

  it('are said to be none where everything is produced', () => {
    const all = { ...input, withheld: [], left: [], notChosen: [] };
    const list = buildExhibitList(all, places, 'en');
    expect(tablesOf(list)).toHaveLength(1);
    expect(wordsOf(list)).toContain('Every item of the matter is produced.');
  });
});
