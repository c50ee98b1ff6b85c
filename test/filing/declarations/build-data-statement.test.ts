import { describe, expect, it } from 'vitest';
import { buildDataStatement } from '../../../lib/filing/declarations/build-data-statement.ts';
import { headingsOf, rowsOf, textOf } from '../../support/filing/document-text.ts';
import { filingInput, filingMatter, filingPlaces } from '../../support/filing/filing-matter.ts';

const matter = filingMatter();
const court = filingInput('court', matter);
const build = (language: 'en' | 'zh-CN' = 'zh-CN', input = court) =>
  buildDataStatement(input, filingPlaces(input), language);
const text = textOf(build());

describe('the statement on electronic data', () => {
  it('follows the seven factors of article 93 and has its three annexes', () => {
    expect(headingsOf(build())).toEqual([
      '一、硬件、软件环境（第一项）',
      '二、运行状态（第二项）',
      '三、防止出错的监测、核查手段（第三项）',
      '四、保存、传输、提取的方法（第四项）',
      '五、形成方式（第五项）',
      '六、主体（第六项）',
      '七、其他因素（第七项）',
      '附件一　清洁性自检表',
      '附件二　逐件固定表',
      '附件三　文件清单及摘要值',
    ]);
    expect(text).toContain('《最高人民法院关于民事诉讼证据的若干规定》第九十三条第一款');
  });

  it('is an unsigned draft with blanks for what no record knows', () => {
    expect(build().draft).toBe(true);
    expect(text).toContain('品牌及型号 ＿＿＿＿，序列号 ＿＿＿＿');
    expect(text).toContain('固定时登录的账号：＿＿＿＿');
    expect(text).toContain('操作人：陈伟；工作单位：＿＿＿＿；职务：＿＿＿＿');
    expect(text).toContain('案号：＿＿＿＿');
    expect(text).toContain('说明人（签名）：＿＿＿＿');
    expect(text).toContain('日期：＿＿＿＿年＿＿＿＿月＿＿＿＿日');
  });

  it('leaves it to the person to tick how the data came into being', () => {
    expect(text).toContain('☐ 页面内容系在正常的往来活动中形成和存储');
    expect(text).toContain('☐ 截图、文档副本等文件系为本案诉讼专门固定');
    expect(text).not.toContain('☑');
  });

  it('repeats in part II only what calls for care, and all findings in the annex', () => {
    const [signs = [], looks = [], annex = []] = rowsOf(build(), '情况');
    expect(signs.map((row) => row.涉及证据)).toEqual(['XM-2021-0003', 'XM-2021-0003']);
    expect(looks.some(({ 情况 = '' }) => 情况.startsWith('第二次应答'))).toBe(true);
    expect(annex.length).toBeGreaterThan(signs.length);
    expect(annex.at(0)).toEqual(signs.at(0));
  });

  it('without a sign says so, and what a self-check cannot find', () => {
    const clean = { ...court, items: court.items.filter(({ number }) => number !== 3) };
    expect(textOf(build('zh-CN', clean))).toContain(
      '自检未发现须留意的迹象。自检不能发现的情形见第七部分。',
    );
  });

  it('has each exhibit with address, beginning and end, clock and result', () => {
    const [rows = []] = rowsOf(build(), '固定开始、封存时刻');
    expect(rows).toHaveLength(10);
    expect(rows[0]).toEqual({
      证据编号: 'XM-2021-0001 | 序号 1',
      网址: 'https://zhiyan.example/post/1',
      '固定开始、封存时刻':
        '2026-11-21 20:00:10 北京时间 | 2026-11-21 12:00:10 UTC | ' +
        '封存于 2026-11-21 20:00:11 北京时间',
      'exhibits.pdf 页码、Bates 编号': '3–4 | XM-000000001 | – XM-000000002',
      时钟: '-0.64 至 0.412 秒',
      结果: '完整：未记录到异常',
    });
    expect(rows[2]?.时钟).toBe('未核对');
    expect(rows[2]?.结果).toBe('不完整：记录到 2 项异常');
  });

  it('states time-stamps from the open log, and leaves a blank for the serial number', () => {
    const [stamps = []] = rowsOf(build(), '时间戳机构');
    expect(stamps).toHaveLength(1);
    expect(stamps[0]).toMatchObject({
      证据编号: 'XM-2021-0001',
      时间戳机构: 'Test Authority, C=CH',
      机构所述时间: '2026-11-21 20:41:07 北京时间 | 2026-11-21 12:41:07 UTC',
      序列号: '＿＿＿＿',
    });
  });

  it('lists notarial numbers that were entered, else leaves a blank', () => {
    expect(text).toContain('公证书、存证编号：＿＿＿＿');
    const items = court.items.map((item, at) =>
      at > 0
        ? item
        : {
            ...item,
            labels: { ...item.labels, filing: { externalNumber: '（2026）沪证字第12号' } },
          },
    );
    const words = textOf(build('zh-CN', { ...court, items }));
    expect(words).toContain('XM-2021-0001 ¦ （2026）沪证字第12号');
    expect(words).not.toContain('公证书、存证编号：＿＿＿＿');
  });

  it('does not claim that a rewritten chain shows itself', () => {
    expect(text).toContain('将其后各条全部改写的，链条本身不能显示');
  });

  it('in English is marked as a working translation', () => {
    const english = textOf(build('en'));
    expect(english).toContain('Working translation, for reading only.');
    expect(text).not.toContain('工作译本');
    expect(english).toContain('VII. Other factors (item 7)');
  });
});
