// @vitest-environment jsdom
import { describe } from 'vitest';
import { checkCases } from '../check-cases.ts';

const page = (body: string, title = '风险详情'): string =>
  `<!doctype html><html lang="zh-CN"><head><title>${title}</title></head><body><header>` +
  `<span class="user-name">看客甲</span></header>${body}<div class="recommend"><table><tr>` +
  '<td>企业名称</td><td>别的公司</td></tr></table></div></body></html>';
const row = (label: string, value: string): string =>
  `<tr><td class="tb">${label}</td><td>${value}</td></tr>`;
const rows = (pairs: Readonly<Record<string, string>>): string =>
  Object.entries(pairs)
    .map(([label, value]) => row(label, value))
    .join('');

const DEBTOR = {
  失信被执行人: '霁屿科技有限公司',
  组织机构代码: '91330100MA0000000X',
  执行法院: '河岸区人民法院',
  案号: '（2021）浙0106执1234号',
  立案日期: '2021-08-20',
  发布日期: '2021-08-22',
  失信被执行人行为具体情形: '有履行能力而拒不履行生效法律文书确定义务',
};

describe('company registers and alerts', () => {
  checkCases([
    {
      name: 'Qichacha: an entry in the register of debtors is an alert with its fields',
      url: 'https://www.qcc.com/susong/abc.html',
      html: page(`<table class="ntable">${rows(DEBTOR)}</table>`),
      wanted: {
        kind: 'alert',
        platform: 'qichacha',
        id: '（2021）浙0106执1234号',
        published: { raw: '2021-08-22', precision: 'day' },
        alert: {
          publisher: '企查查',
          subject: '霁屿科技有限公司',
          riskLabel: '失信被执行人',
          allegedFact: '有履行能力而拒不履行生效法律文书确定义务',
          eventDate: { raw: '2021-08-20' },
        },
      },
      absent: ['author', 'alert.pushedAt'],
    },
    {
      name: 'Tianyancha: a pushed alert in a definition list is read',
      url: 'https://www.tianyancha.com/risk/detail/1',
      html: page(
        '<section class="card"><h2>预警详情</h2><dl><dt>预警对象</dt><dd>霁屿科技有限公司</dd>' +
          '<dt>统一社会信用代码</dt><dd>91330100MA0000000X</dd><dt>风险等级</dt><dd>警示</dd><dt>预警内容</dt>' +
          '<dd>因未按期公示年度报告被列入经营异常名录</dd><dt>列入日期</dt><dd>2021-08-20</dd><dt>推送时间</dt>' +
          '<dd>2021-08-22 09:15</dd><dt>推送渠道</dt><dd>短信</dd></dl></section>',
      ),
      wanted: {
        kind: 'alert',
        platform: 'tianyancha',
        alert: {
          publisher: '天眼查',
          subject: '霁屿科技有限公司',
          subjectId: '91330100MA0000000X',
          riskLabel: '警示',
          eventDate: { raw: '2021-08-20' },
          pushedAt: { raw: '2021-08-22 09:15', at: '2021-08-22T01:15:00.000Z' },
          channel: '短信',
        },
      },
    },
    {
      name: 'Aiqicha: a company’s page is not an alert',
      url: 'https://aiqicha.baidu.com/company_detail_1',
      html: page(
        '<h1 class="name">霁屿科技有限公司</h1><table>' +
          rows({
            法定代表人: '某甲',
            注册资本: '100万',
            成立日期: '2015-01-01',
            统一社会信用代码: '91330100MA0000000X',
          }) +
          '</table><div>自身风险 3 周边风险 12</div>',
        '霁屿科技有限公司 - 爱企查',
      ),
      wanted: { kind: 'page', platform: 'aiqicha', title: '霁屿科技有限公司' },
      absent: ['alert', 'author', 'published'],
    },
    {
      name: 'a list of alerts about several companies is not read as one alert',
      url: 'https://risk.example.com/list',
      html: page(
        '<h1>风险预警</h1><table><thead><tr><th>企业名称</th><th>风险等级</th><th>预警内容</th>' +
          '<th>推送时间</th></tr></thead><tbody><tr><td>甲公司</td><td>高</td><td>被执行</td>' +
          '<td>2021-08-22 09:15</td></tr><tr><td>乙公司</td><td>低</td><td>变更</td>' +
          '<td>2021-08-21 09:15</td></tr></tbody></table>',
      ),
      wanted: {},
      absent: ['alert', 'published'],
    },
    {
      name: 'an alert in English on an unknown platform is read',
      url: 'https://risk.example.com/alerts/4711',
      html: page(
        '<article><h1>Risk alert</h1><ul><li>Affected company: Loomworks Ltd</li>' +
          '<li>Company number: 01234567</li><li>Risk level: High</li>' +
          '<li>Alert details: Winding-up petition presented</li>' +
          '<li>Event date: 20 Aug 2021</li><li>Pushed at: 2021-08-22 09:15 UTC</li>' +
          '<li>Sent via: email</li></ul></article>',
        'Risk alert',
      ).replace('zh-CN', 'en'),
      wanted: {
        kind: 'alert',
        alert: {
          subject: 'Loomworks Ltd',
          subjectId: '01234567',
          riskLabel: 'High',
          allegedFact: 'Winding-up petition presented',
          pushedAt: { at: '2021-08-22T09:15:00.000Z' },
          channel: 'email',
        },
      },
    },
    {
      name: 'an article about alerts stays an article',
      url: 'https://news.example.com/risk-alerts-explained-12345678',
      html: page(
        '<h1>风险预警怎么看</h1><p>平台的风险等级分为三级，推送时间以短信为准，企业收到风险提示之后应当及时核对，必要时提出异议。</p>' +
          '<p>预警内容来自公开渠道，未必准确，需要进一步核实。</p>',
        '风险预警怎么看',
      ),
      wanted: {},
      absent: ['alert'],
    },
  ]);
});
