// @vitest-environment jsdom
import { describe } from 'vitest';
import { checkCases } from '../check-cases.ts';

const page = (body: string, head = '<title>x</title>'): string =>
  `<!doctype html><html lang="en"><head>${head}</head><body>` +
  `<div id="nav-link-accountList">Hello, Viewer</div>${body}</body></html>`;

const REVIEW = '581cf1892ae760087cadbf17';
const card = (id: string, name: string, words: string, time: string, reply = ''): string =>
  '<article data-service-review-card-paper="true"><aside>' +
  '<a href="/users/5aaaaaaaaaaaaaaaaaaaaaaa">' +
  `<span data-consumer-name-typography="true">${name}</span></a></aside><section>` +
  `<div>${time}</div><div data-review-content="true">` +
  `<a href="/reviews/${id}" data-review-title-typography="true">` +
  '<h2 data-service-review-title-typography="true">Never again</h2></a>' +
  `<p data-service-review-text-typography="true">${words}</p>` +
  '<p data-service-review-date-of-experience-typography="true">' +
  `<b>Date of experience:</b> July 1, 2021</p></div></section>${reply}</article>`;
const TIME =
  '<time datetime="2021-08-22T01:15:07.000Z" data-service-review-date-time-ago="true">' +
  'Aug 22, 2021</time>';

describe('trustpilot', () => {
  checkCases([
    {
      name: 'Trustpilot: the review that the address names is read, without the company’s reply',
      url: `https://www.trustpilot.com/reviews/${REVIEW}`,
      html: page(
        card(
          '5bbbbbbbbbbbbbbbbbbbbbbb',
          'Other',
          'Fine.',
          '<time datetime="2020-01-01T00:00:00.000Z">x</time>',
        ) +
          card(
            REVIEW,
            'Mrs Loom',
            'They sent me scrap.',
            TIME,
            '<div><p data-service-review-business-reply-title-typography="true">' +
              'Reply from Mill</p><time datetime="2021-08-25T00:00:00.000Z">Aug 25, 2021' +
              '</time><p data-service-review-business-reply-text-typography="true">Sorry.</p>' +
              '</div>',
          ),
      ),
      wanted: {
        author: { name: 'Mrs Loom' },
        title: 'Never again',
        text: 'Never again\nThey sent me scrap.',
        published: {
          raw: '2021-08-22T01:15:07.000Z',
          shown: 'Aug 22, 2021',
          at: '2021-08-22T01:15:07.000Z',
        },
      },
      absent: ['edited'],
    },
    {
      name: 'Trustpilot: an updated review has a time of edit and none of publication',
      url: `https://www.trustpilot.com/reviews/${REVIEW}`,
      html: page(
        card(REVIEW, 'Mrs Loom', 'They sent me scrap.', TIME.replace('>Aug 22', '>Updated Aug 22')),
      ),
      wanted: {
        author: { name: 'Mrs Loom' },
        edited: { raw: '2021-08-22T01:15:07.000Z', shown: 'Updated Aug 22, 2021' },
      },
      absent: ['published'],
    },
    {
      name: 'Trustpilot: the only review on the page is ignored if its link names another',
      url: `https://www.trustpilot.com/reviews/${REVIEW}`,
      html: page(card('5bbbbbbbbbbbbbbbbbbbbbbb', 'Other', 'Fine.', TIME)),
      wanted: {},
      absent: ['author', 'published'],
    },
    {
      name: 'Trustpilot: a company’s page is not a review',
      url: 'https://www.trustpilot.com/review/mill.example.com',
      html: page(
        card(REVIEW, 'Mrs Loom', 'They sent me scrap.', TIME) +
          card('5bbbbbbbbbbbbbbbbbbbbbbb', 'Other', 'Fine.', TIME),
      ),
      wanted: {},
      absent: ['author', 'published'],
    },
  ]);
});

const ASIN = 'B0CXXXXXX1';
describe('amazon', () => {
  checkCases([
    {
      name: 'Amazon: the author of an offer is the seller, not a reviewer',
      url: `https://www.amazon.com/Jiyu/dp/${ASIN}?th=1`,
      html: page(
        '<div id="dp-container"><div id="ppd"><div id="centerCol">' +
          '<span id="productTitle"> Jiyu A9 </span>' +
          '<a id="bylineInfo">Visit the Jiyu Store</a></div>' +
          '<div id="merchantInfoFeature_feature_div">' +
          '<span class="offer-display-feature-text-message">Loom Traders</span></div></div>' +
          '<div data-hook="review"><span class="a-profile-name">Reviewer</span>' +
          '<span data-hook="review-date">Reviewed in the United States on August 22, 2021' +
          '</span></div></div>',
      ),
      wanted: { kind: 'listing', id: ASIN, title: 'Jiyu A9', author: { name: 'Loom Traders' } },
      absent: ['published'],
    },
    {
      name: 'Amazon: an offer without a named seller has no author',
      url: `https://www.amazon.de/dp/${ASIN}`,
      html: page(
        '<div id="dp-container"><div id="centerCol"><span id="productTitle">Jiyu A9</span>' +
          '</div></div>',
      ),
      wanted: { title: 'Jiyu A9' },
      absent: ['author'],
    },
    {
      name: 'Amazon: a review in Chinese is read',
      url: 'https://www.amazon.cn/gp/customer-reviews/R1ABCDEFGH2345/',
      html: page(
        '<div data-hook="review" id="R1ABCDEFGH2345">' +
          '<span class="a-profile-name">巷口的猫</span><a data-hook="review-title">' +
          '<span>1.0 颗星，最多 5 颗星</span><span>都是旧货</span></a>' +
          '<span data-hook="review-date">2021年8月22日在中国审核</span>' +
          '<span data-hook="review-body">别买。</span>' +
          '<span data-hook="helpful-vote-statement">12 个人发现此评论有用</span></div>',
      ),
      wanted: {
        id: 'R1ABCDEFGH2345',
        title: '都是旧货',
        author: { name: '巷口的猫' },
        published: { raw: '2021年8月22日在中国审核', precision: 'day' },
        engagement: { likes: { count: 12 } },
      },
    },
  ]);
});

describe('taobao, tmall and jd', () => {
  checkCases([
    {
      name: 'Taobao: the layout since 2024 is read',
      url: 'https://item.taobao.com/item.htm?id=562283240178&spm=a',
      html: page(
        '<div id="root"><a class="shopHeader--x">' +
          '<span class="shopName--cSjM9uKk" title="霁屿旗舰店">霁屿旗舰店</span></a>' +
          '<div class="summaryInfoWrap--x"><h1 class="mainTitle--O1XCl8e2" title="移动电源">移动电源' +
          '</h1></div><div class="Comment--x"><span class="userName--x">买家甲</span></div>' +
          '</div>',
      ),
      wanted: {
        kind: 'listing',
        platform: 'taobao',
        id: '562283240178',
        title: '移动电源',
        author: { name: '霁屿旗舰店' },
      },
    },
    {
      name: 'Tmall: an offer is read with its shop',
      url: 'https://detail.tmall.com/item.htm?id=562283240178',
      html: page(
        '<div id="root"><span class="shopName--x">霁屿旗舰店</span>' +
          '<h1 class="mainTitle--x">移动电源</h1></div>',
      ),
      wanted: { platform: 'tmall', title: '移动电源', author: { name: '霁屿旗舰店' } },
    },
    {
      name: 'JD: the layout since 2024 is read',
      url: 'https://item.jd.com/100012043978.html',
      html: page(
        '<div class="page-right"><div class="sku-title">' +
          '<span class="sku-title-name">移动电源</span></div></div><div class="top-name-wrap">' +
          '<span class="name">霁屿京东自营旗舰店</span></div><div class="comment">' +
          '<span class="name">买家甲</span></div>',
      ),
      wanted: {
        platform: 'jd',
        id: '100012043978',
        title: '移动电源',
        author: { name: '霁屿京东自营旗舰店' },
      },
    },
    {
      name: 'Taobao: an offer that was removed gives no listing',
      url: 'https://item.taobao.com/item.htm?id=562283240178',
      html: page('<h1>很抱歉，您查看的宝贝不存在</h1>'),
      wanted: {},
      absent: ['author', 'published'],
    },
  ]);
});
