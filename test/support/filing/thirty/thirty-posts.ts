import { chineseText, dice, englishText } from '../../../../cli/seed/seed-texts.ts';
import type { Author, Post } from '../../../../lib/evidence/item.ts';
import type { ItemRole } from '../../../../lib/evidence/item-role.ts';
import { type MadeItem, statedAt } from '../made-items.ts';

const LIN: Author = {
  ...{ name: '拆机老林', handle: 'chaiji-lin', id: '5550088001' },
  url: 'https://weibo.example/u/5550088001',
};
const BRIDGE: Author = { name: '老桥拆机实验室', id: 'lao-qiao-lab' };
const WATCH: Author = { name: 'Battery Watch', handle: '@batterywatch', id: '77120031' };
const VOLTLINE: Author = { name: 'Voltline News Desk' };

export const LIE = '启岚的移动电源里，四颗电芯全是报废车上拆下来的回收货';
export const LIE_IN_ENGLISH = 'Every QILAN power bank on sale is built from scrapped car cells.';

const counts = (views: string, reposts: number, likes: string): Partial<Post> => ({
  engagement: {
    views: { raw: views },
    reposts: { raw: String(reposts), count: reposts },
    likes: { raw: likes },
  },
});

/** An item of the matter before it is sealed; `source` is how a file was obtained. */
type Told = Omit<MadeItem, 'number' | 'capturedAt'> & { readonly capturedAt?: string };

type Said = {
  readonly role: ItemRole;
  readonly group: string;
  readonly purpose?: string;
  readonly externalNumber?: string;
};

const labelled = ({ role, ...filing }: Said): Pick<MadeItem, 'labels'> => ({
  labels: { role, filing: { evidenceKind: 'electronic-data', formIn: 'original', ...filing } },
});

const long = (seed: number, length: number): string => chineseText(length, dice(seed));
const longEnglish = (seed: number, length: number): string => englishText(length, dice(seed));

const weibo = (
  id: string,
  day: string,
  text: string,
  said: Said,
  more: Partial<Post> = {},
): Told => ({
  ...{ url: `https://weibo.example/5550088001/${id}`, title: '微博正文' },
  post: {
    ...{ kind: 'post', platform: 'weibo', id, text, author: LIN },
    published: statedAt(day, '09:15'),
    ...more,
  },
  ...labelled(said),
});

const lied: Said = {
  ...{ role: 'infringing', group: '一' },
  purpose: '证明被告一散布虚假事实，称原告一使用回收电芯',
};

/** Posts of both languages, before and after the order of 20 October 2026. */
export const POSTS: readonly Told[] = [
  weibo('A1', '2026-09-12', `${LIE}，重新套了层皮就当新的卖。老板心里有数。`, lied, {
    ...counts('1.2万', 480, '2.3万'),
  }),
  weibo('A1', '2026-09-12', `${LIE}，重新套了层皮就当新的卖。（已编辑）`, lied, {
    ...{ edited: statedAt('2026-10-24', '10:02'), ...counts('3.4万', 512, '2.9万') },
  }),
  weibo(
    'A2',
    '2026-10-25',
    '=1+1 法院的裁定我收到了，又怎样？启岚的充电宝照样会炸。𠮷',
    { ...lied, purpose: '证明裁定送达后被告一再次发布不实言论' },
    counts('8,120', 77, '901'),
  ),
  {
    ...{
      url: 'https://zhihu.example/question/4471/answer/90017',
      title: '如何评价启岚 P20？ - 知乎',
    },
    post: {
      ...{ kind: 'article', platform: 'zhihu', id: '90017', title: '如何评价启岚 P20？' },
      ...{ text: `${LIE}。${long(4, 9_000)}`, author: BRIDGE },
      published: { raw: '2026-09-20', at: '2026-09-19T16:00:00.000Z', precision: 'day' },
      ...counts('22.6万', 1_204, '3,762'),
    },
    ...labelled({ ...lied, purpose: '证明被告二发布长文复述同一不实言论' }),
  },
  {
    ...{
      url: 'https://zhihu.example/question/4471/answer/90018',
      title: '启岚和岚屿是一家吗？ - 知乎',
    },
    post: {
      ...{ kind: 'article', platform: 'zhihu', id: '90018', title: '启岚和岚屿是一家吗？' },
      ...{ text: '岚屿科技就是启岚的马甲，两家公司都是骗子。', author: BRIDGE },
      published: { raw: '3天前' },
    },
    ...labelled({ ...lied, purpose: '证明被告二以侮辱性言辞指称原告一、原告二' }),
    record: {
      status: 'partial',
      problems: [
        {
          ...{ code: 'PART_CLOSED', message: 'div.comments: 2,400 pixels are hidden' },
          ...{ part: 'segments', values: { parts: 1, name: 'div.comments', characters: 1_800 } },
        },
      ],
    },
  },
  {
    ...{ url: 'https://x.example/batterywatch/status/1839912', title: 'Battery Watch on X' },
    post: {
      ...{ kind: 'post', platform: 'x', id: '1839912', author: WATCH },
      text: `${LIE_IN_ENGLISH} Sources inside the plant confirm. Do not buy. Please repost.`,
      published: {
        ...{ raw: 'Sep 21, 2026 · 4:05 PM', at: '2026-09-21T08:05:00.000Z' },
        ...{ precision: 'minute', assumedTimeZone: 'Asia/Shanghai' },
      },
      ...counts('418K', 2_011, '9.8K'),
    },
    ...labelled({ ...lied, group: '二', purpose: '证明境外账号以英文传播同一不实言论' }),
  },
  {
    ...{ url: 'https://voltline.example/2026/09/qilan-cells', title: 'Inside QILAN’s “new” cells' },
    post: {
      ...{ kind: 'article', title: 'Inside QILAN’s “new” cells', author: VOLTLINE },
      text: `${LIE_IN_ENGLISH} ${longEnglish(7, 16_000)}`,
      published: { raw: 'September 23, 2026', at: '2026-09-23T00:00:00.000Z', precision: 'day' },
    },
    ...labelled({ role: 'media', group: '二', purpose: '证明不实言论已被媒体转载' }),
  },
  weibo('C1', '2026-09-13', '转发微博', lied, {
    author: { name: '路人甲·转', id: '31' },
    repostOf: { url: 'https://weibo.example/5550088001/A1', text: LIE, author: LIN },
  }),
  {
    ...{ url: 'https://xhs.example/explore/66f0', title: '避雷！启岚充电宝拆开全是旧电芯' },
    post: {
      ...{ kind: 'post', platform: 'xiaohongshu', id: '66f0', author: { name: '小薄荷' } },
      ...{ title: '避雷！启岚充电宝拆开全是旧电芯', text: `${LIE}！大家快跑` },
      published: { raw: '上周' },
    },
    ...labelled({ role: 'infringing', group: '一' }),
  },
  {
    ...{ url: 'https://weibo.example/5550088001', title: '拆机老林的微博_微博' },
    post: { kind: 'profile', platform: 'weibo', author: LIN, text: long(10, 12_000) },
    ...labelled({ role: 'infringing', group: '一', purpose: '证明被告一账号的粉丝数量和认证信息' }),
    record: {
      status: 'partial',
      problems: [{ code: 'PAGE_TOO_TALL', message: 'cut at 20,000 pixels', part: 'segments' }],
    },
  },
];

/** Alerts, what the registers say, what the other side did, and what answers the posts. */
export const ANSWERS: readonly Told[] = [
  ...(['站内消息', '监控日报'] as const).map(
    (channel, at): Told => ({
      ...{ url: `https://qiyun.example/alert/${9_301 + at}`, title: `${channel}：风险预警` },
      post: {
        ...{ kind: 'alert', platform: 'qiyun' },
        alert: {
          ...{ publisher: '启云数据', subject: '澄岭小额贷款有限公司', riskLabel: '高风险' },
          ...{ allegedFact: '已进入清算程序', channel, scope: '订阅该企业的用户' },
          eventDate: { raw: '2014-05-15', at: '2014-05-14T16:00:00.000Z', precision: 'day' },
          pushedAt: statedAt('2026-10-08', `0${8 + at}:02`),
        },
      },
      ...labelled({
        ...{ role: 'infringing', group: '三' },
        purpose: '证明被告三把已撤销的备案作为新的风险推送',
      }),
    }),
  ),
  {
    ...{
      url: 'https://gsxt.example/company/91310000',
      title: '企业信用信息公示：澄岭小额贷款有限公司',
    },
    post: { kind: 'page', text: `清算组备案：2014-06-30 撤销。登记状态：存续。${long(13, 400)}` },
    ...labelled({ role: 'official-record', group: '三', purpose: '证明清算组备案已于2014年撤销' }),
  },
  {
    ...{
      url: 'https://samr.example/tb/2026-117',
      title: '市场监管部门关于启岚 P20 抽检情况的通报',
    },
    post: {
      ...{ kind: 'article', title: '市场监管部门关于启岚 P20 抽检情况的通报' },
      text: '经抽检，12 件样品的电芯均为新品，未发现回收电芯。联系人王某，电话 010-5550-0199。',
      published: { raw: '2026-09-30', at: '2026-09-29T16:00:00.000Z', precision: 'day' },
    },
    ...labelled({ role: 'regulator', group: '一', purpose: '证明所检样品均为新品，言论不实' }),
  },
  {
    ...{ url: 'https://qilan.example/statement', title: '启岚电子郑重声明' },
    post: {
      ...{ kind: 'article', title: '启岚电子郑重声明', text: '有关我司使用回收电芯的言论不实。' },
      published: statedAt('2026-09-28', '18:00'),
    },
    ...labelled({ role: 'own-statement', group: '一', purpose: '证明原告一已公开澄清' }),
  },
  {
    ...{
      url: 'https://voltline.example/2026/10/qilan-reply',
      title: 'QILAN denies scrapped cells',
    },
    post: {
      ...{ kind: 'article', title: 'QILAN denies scrapped cells', author: VOLTLINE },
      text: `QILAN called the claim false. ${longEnglish(16, 3_000)}`,
      published: { raw: 'October 2, 2026', at: '2026-10-02T00:00:00.000Z', precision: 'day' },
    },
    ...labelled({ role: 'denial', group: '二', purpose: '证明原告一的否认已见诸报道' }),
  },
  {
    ...{ url: 'https://qiyun.example/notice/clarify', title: '站内消息：更正通知' },
    post: {
      ...{ kind: 'alert', platform: 'qiyun' },
      alert: {
        ...{ publisher: '启云数据', subject: '澄岭小额贷款有限公司', channel: '站内消息' },
        ...{
          allegedFact: '清算备案已撤销，此前预警有误',
          pushedAt: statedAt('2026-10-23', '08:03'),
        },
      },
    },
    ...labelled({ role: 'remedy', group: '三', purpose: '证明被告三仅以站内消息更正' }),
  },
  ...[21, 22, 24, 27].map(
    (day): Told => ({
      ...{ url: 'https://qiyun.example/', title: '启云数据首页' },
      capturedAt: `2026-10-${day}T03:00:00.000Z`,
      post: { kind: 'page', text: day < 27 ? '致歉声明：本平台推送的清算信息有误。' : '启云数据' },
      ...labelled({ role: 'remedy', group: '三', purpose: `证明10月${day}日首页的状况` }),
    }),
  ),
  {
    ...{ url: 'https://mall.example/qilan/p20?sku=77120&from=search', title: '启岚 P20 商品页' },
    post: { kind: 'listing', title: '启岚 P20 商品页', text: long(22, 5_000) },
    ...labelled({ role: 'other', group: '一' }),
    record: {
      conditions: {
        archive: 'web.archive.org',
        changedWhileShot: { page: { gone: 14, came: 31 } },
      },
    },
  },
];
