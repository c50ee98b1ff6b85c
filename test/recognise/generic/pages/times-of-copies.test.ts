// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { read } from '../../read-page.ts';
import { ARTICLE, AT, ld, page, post, URL, WORDS } from './loom-pages.ts';

describe('times of copies and of Chinese pages', () => {
  const words =
    '<title>霁屿回应质疑</title><div><h1>霁屿回应质疑</h1><div>昨天 09:15 来源：河岸日报</div>' +
    '<p>霁屿公司昨日回应，称一切正常，并无问题，请大家放心，也请多多谅解。</p></div>';

  it('"yesterday" gives an instant on a live page only, not in a copy', () => {
    expect(post(words).published?.at).toBe('2026-11-20T01:15:00.000Z');
    expect(post(words, 'file:///tmp/saved.html').published).toBeUndefined();
    expect(
      post(
        `${words}<link rel="canonical" href="https://news.example.com/1">`,
        'http://127.0.0.1/copy',
      ).published,
    ).toBeUndefined();
  });

  it.each([
    'https://archive.ph/AbCdE',
    'https://perma.cc/AB12-CD34',
    'https://ghostarchive.org/archive/AbCdE',
    'https://megalodon.jp/ref/https://forum.example.com/t/1',
    'https://cc.bingj.com/cache.aspx?q=x',
    'https://webcache.googleusercontent.com/search?q=cache:x',
    'https://web.archive.org/web/2021/https://forum.example.com/t/1',
    'https://archive.of.someone.example.org/20210822010203/https://forum.example.com/t/1',
  ])('a relative time in the copy at %s keeps its words and gives no instant', (url) => {
    const ago = words.replace('昨天 09:15 来源：河岸日报', '3小时前');
    expect(post(ago, url).published).toEqual({ raw: '3小时前', source: 'shown text' });
  });

  it.each([
    'https://wayback.archive-it.org/123/20210822010203/https://forum.example.com/t/1',
    'https://arquivo.pt/wayback/20210822010203/https://forum.example.com/t/1',
    'https://www.webarchive.org.uk/wayback/archive/20210822010203/https://forum.example.com/t/1',
    'https://web.archive.org/web/20210822010203/https://forum.example.com/t/1',
    'https://web.archive.org/web/20210822010203id_/https://forum.example.com/t/1',
    'https://megalodon.jp/2021-0822-1002-03/https://forum.example.com/t/1',
  ])('a relative time in the copy at %s counts from the date of the copy', (url) => {
    const ago = words.replace('昨天 09:15 来源：河岸日报', '3小时前');
    expect(post(ago, url).published).toEqual({
      raw: '3小时前',
      source: 'shown text',
      at: '2021-08-21T22:02:03.000Z',
      precision: 'hour',
      countedFrom: '2021-08-22T01:02:03.000Z',
      span: { from: '2021-08-21T21:02:03.000Z', until: '2021-08-21T22:32:03.000Z' },
    });
  });

  it('words older than the copy itself may have been counted by a script today', () => {
    const ago = words.replace('昨天 09:15 来源：河岸日报', '6年前');
    const url = 'https://web.archive.org/web/20210822010203/https://forum.example.com/t/1';
    expect(post(ago, url).published?.at).toBeUndefined();
  });

  it('times without a zone are China’s on a Chinese page and the reader’s on any other', () => {
    const zone = (title: string) =>
      read(
        `<title>${title}</title><h1>${title}</h1><p>2021-08-22 09:15</p>` +
          '<p>Text, of some length, with stops. And more of it, and more.</p>',
        URL,
        'America/New_York',
      ).post.published;
    expect(zone('霁屿回应质疑')).toMatchObject({
      at: '2021-08-22T01:15:00.000Z',
      assumedTimeZone: 'Asia/Shanghai',
    });
    expect(zone('Looms are copied')).toMatchObject({
      at: '2021-08-22T13:15:00.000Z',
      assumedTimeZone: 'America/New_York',
    });
    expect(zone('織機のコピーについて')).toMatchObject({ assumedTimeZone: 'America/New_York' });
  });

  it('a time without a zone takes the zone of the same second stated elsewhere', () => {
    const found = post(
      page(
        ld({ ...ARTICLE, datePublished: '2021-08-22T01:15:07' }),
        '<h1>Looms are copied in town</h1><time datetime="2021-08-22T01:15:07.000Z">Aug 22' +
          `</time>${WORDS}`,
      ),
    );
    expect(found.published?.at).toBe(AT);
    expect(found.published?.assumedTimeZone).toBeUndefined();
  });
});
