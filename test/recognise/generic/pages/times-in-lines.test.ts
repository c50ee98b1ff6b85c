// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { recognise } from '../../../../lib/recognise/recognise.ts';
import { parse, read } from '../../read-page.ts';

const TEXT =
  '<article><p>这家店卖的某品牌商品全部都是假货，大家不要上当，我已经拍了照片留作证据，希望有关部门尽快处理，不要让更多' +
  '的人受骗。</p><p>第二段继续说这家店的问题，质量非常差，客服态度也不好，建议大家换一家买。</p></article>';
const ENGLISH_TEXT =
  '<article><p>The shop sells counterfeit looms and the owner knows it, several buyers have told ' +
  'us over the last months and sent us their letters.</p><p>A second paragraph goes on about the ' +
  'refunds that never came and about the letters that were sent.</p></article>';
const URL = 'https://news.example.com/story/1';

const pageWith = (line: string, lang: string, text = TEXT): string =>
  `<!doctype html><html lang="${lang}"><head><title>某品牌假货曝光帖</title></head><body>` +
  `<h1>某品牌假货曝光帖</h1><div class="info">${line}</div>${text}</body></html>`;
const published = (line: string, lang = 'zh-CN', zone = 'America/New_York') =>
  read(pageWith(line, lang), URL, zone).post.published;

describe('the time in a line beside the headline', () => {
  it.each([
    ['<span>2021/8/22 上午12:05:07</span>', 'zh-TW', '2021-08-21T16:05:07.000Z'],
    ['<p>发布日期：二〇二一年八月二十二日</p>', 'zh-CN', '2021-08-21T16:00:00.000Z'],
    ['<p>發布日期：民國110年8月22日</p>', 'zh-TW', '2021-08-21T16:00:00.000Z'],
    [
      '<span class="author">記者張三／紐約報導</span> <span>2021-08-22 09:15 ET</span>',
      'zh-Hant',
      '2021-08-22T13:15:00.000Z',
    ],
    [
      '<p>来源：河岸日报 2021-08-22 09:15（北京时间） 作者：周梭</p>',
      'zh',
      '2021-08-22T01:15:00.000Z',
    ],
    ['<p>来源：河岸日报 2021-08-22 9:15 PM 作者：周梭</p>', 'zh', '2021-08-22T13:15:00.000Z'],
    ['<p>来源：河岸日报 2021年8月22日 下午3:20 作者：周梭</p>', 'zh', '2021-08-22T07:20:00.000Z'],
    ['<p>来源：河岸日报 2021-08-22 09:15 GMT+1 作者：周梭</p>', 'zh', '2021-08-22T08:15:00.000Z'],
  ])('%s on a page in %s gives %s', (line, lang, at) => expect(published(line, lang)?.at).toBe(at));

  it('a zone behind the time in a sentence is no assumed one, and the words are whole', () => {
    const line = 'Published 2021-08-22 09:15 UTC by Jane Sample';
    const html = pageWith(`<p>${line}</p>`, 'en', ENGLISH_TEXT).replaceAll(
      '某品牌假货曝光帖',
      'Counterfeit looms are sold in town',
    );
    const time = read(html, URL, 'America/New_York').post.published;
    expect(time).toMatchObject({ raw: line, at: '2021-08-22T09:15:00.000Z', precision: 'minute' });
    expect(time).not.toHaveProperty('assumedTimeZone');
  });

  it('a zone that cannot be told leaves the time open, and its words are kept', () => {
    const time = published('<p>来源：河岸日报 2021-08-22 09:15 CST 作者：周梭</p>');
    expect(time?.at).toBeUndefined();
    expect(time?.raw).toContain('09:15 CST');
  });

  it('a relative time counts from when the page was opened, not from the capture', () => {
    const { post } = recognise({
      document: parse(pageWith('<span class="time">3分钟前</span>', 'zh-CN')),
      url: URL,
      now: new Date('2026-11-21T12:00:00Z'),
      openedAt: new Date('2026-11-21T09:00:00Z'),
      timeZone: 'Asia/Shanghai',
    });
    expect(post.published).toMatchObject({
      raw: '3分钟前',
      at: '2026-11-21T08:57:00.000Z',
      span: { from: '2026-11-21T08:56:00.000Z', until: '2026-11-21T11:57:30.000Z' },
    });
  });
});
