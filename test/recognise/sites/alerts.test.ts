// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { read, readFixture } from '../read-page.ts';

describe('company-risk alerts', () => {
  it('an alert with English labels gives every field', () => {
    const { post, element } = readFixture('company-alert', 'https://firmwatch.example.com/alert/1');
    expect(post.kind).toBe('alert');
    expect(post.alert).toEqual({
      publisher: 'FirmWatch',
      subject: 'Harbour Looms Ltd',
      subjectId: '09900001',
      riskLabel: 'High · Liquidation',
      allegedFact: 'A liquidator was appointed.',
      eventDate: {
        raw: '15 May 2014',
        source: 'shown text',
        at: '2014-05-14T16:00:00.000Z',
        precision: 'day',
        assumedTimeZone: 'Asia/Shanghai',
      },
      pushedAt: {
        raw: '2026-11-20 08:02:31',
        source: 'shown text',
        at: '2026-11-20T00:02:31.000Z',
        precision: 'second',
        assumedTimeZone: 'Asia/Shanghai',
      },
      channel: 'E-mail',
      scope: '1,286 subscribers',
    });
    expect(element?.localName).toBe('article');
  });

  it('an alert with Chinese "label：value" lines gives its fields', () => {
    const { post } = read(
      '<title>预警</title><div class="card"><p>预警对象：霁屿电子有限公司</p><p>预警内容：新增失信信息</p>' +
        '<p>风险等级：高</p><p>推送时间：2026-11-20 08:02</p><p>事件日期：2014-05-15</p></div>',
      'https://watch.example.com/a',
    );
    expect(post.alert).toMatchObject({
      subject: '霁屿电子有限公司',
      allegedFact: '新增失信信息',
      riskLabel: '高',
    });
    expect(post.alert?.pushedAt?.at).toBe('2026-11-20T00:02:00.000Z');
    expect(post.alert?.eventDate?.precision).toBe('day');
  });

  it('a notice that states only when and how it was pushed gives both', () => {
    const { post } = read(
      '<title>澄清通知</title><article><h1>澄清通知</h1><p>关于霁屿电子有限公司的清算信息有误。</p>' +
        '<dl><dt>推送时间</dt><dd>2026-11-19 09:00</dd><dt>推送渠道</dt><dd>站内消息</dd></dl></article>',
      'https://watch.example.com/c',
    );
    expect(post).toMatchObject({ kind: 'alert', alert: { channel: '站内消息' } });
    expect(post.alert?.pushedAt?.at).toBe('2026-11-19T01:00:00.000Z');
    expect(post.alert).not.toHaveProperty('subject');
  });

  it('Qichacha: a saved pop-up without a page around it is read', () => {
    const { post } = readFixture('qichacha', 'http://127.0.0.1/piece.html');
    expect(post).toMatchObject({
      kind: 'alert',
      id: '(2018)京03执176号',
      title: '失信被执行人',
    });
    expect(post).not.toHaveProperty('platform'); // no site's address vouches for the copy
    expect(post.alert).toMatchObject({
      subject: '霁屿电子有限公司',
      subjectId: '58250000-8',
      allegedFact: '违反财产报告制度',
    });
    expect(post.alert?.publisher).toBeUndefined();
    expect(post.published?.raw).toBe('2018-05-16');
  });

  it('the platform is named as publisher only on its own host', () => {
    const html =
      '<title>x</title><table class="ntable"><tr><td class="tb">行政处罚：</td><td>霁屿</td></tr></table>';
    expect(read(html, 'https://www.qcc.com/x').post.alert?.publisher).toBe('企查查');
    expect(read(html, 'https://other.example.com/x').post.alert).toBeUndefined();
  });

  it('a register entry with a subject and dates only is not an alert', () => {
    const { post } = read(
      '<title>公示</title><h1>霁屿电子</h1><dl><dt>企业名称</dt><dd>霁屿电子</dd><dt>成立日期</dt>' +
        '<dd>2009-08-26</dd><dt>核准日期</dt><dd>2023-11-02</dd><dt>统一社会信用代码</dt><dd>91</dd></dl>',
      'https://registry.example.com/1',
    );
    expect(post.kind).toBe('page');
    expect(post.published).toBeUndefined();
    expect(post.alert).toBeUndefined();
  });
});
