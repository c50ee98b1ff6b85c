import { describe, expect, it } from 'vitest';
import {
  archiveOf,
  copyDateOf,
  isArchiveCopy,
  isLocalAddress,
} from '../../../lib/evidence/names/address-kind.ts';

describe('an address that no public site vouches for', () => {
  it.each([
    ...['file:///C:/post.html', 'data:text/html,x', 'blob:https://x.com/1', 'not an address', ''],
    ...['http://localhost:8080/', 'http://127.9.8.7/', 'http://[::1]/', 'http://0.0.0.0/'],
    ...['http://10.0.0.1/', 'http://172.16.0.1/', 'http://172.31.9.9/', 'http://192.168.1.7/'],
    ...['http://169.254.1.1/', 'http://100.64.0.1/', 'http://[fe80::1]/', 'http://[fd00::1]/'],
    ...['http://[::ffff:10.0.0.1]/', 'http://2130706433/', 'http://nas/', 'http://printer.local/'],
    ...['http://copy.test/', 'http://a.example/', 'http://a.invalid./', 'http://app.localhost/'],
  ])('is %s', (url) => expect(isLocalAddress(url)).toBe(true));

  it.each([
    ...[
      'https://x.com/ada/status/1',
      'https://weibo.com/1/2',
      'http://8.8.8.8/',
      'http://[2606::1]/',
    ],
    ...['https://example.com/', 'https://test.com/', 'http://172.32.0.1/', 'http://100.128.0.1/'],
    ...['https://local.com/', 'https://127.0.0.1.example.org/', 'http://11.0.0.1/'],
  ])('is not %s', (url) => expect(isLocalAddress(url)).toBe(false));
});

describe('an address of an archive', () => {
  it.each([
    ['https://archive.ph/AbCdE', 'archive.ph'],
    ['https://archive.today/AbCdE', 'archive.today'],
    ['https://archive.is/AbCdE', 'archive.is'],
    ['https://perma.cc/AB12-CD34', 'perma.cc'],
    ['https://ghostarchive.org/archive/AbCdE', 'ghostarchive.org'],
    [
      'https://wayback.archive-it.org/123/20210822010203/https://forum.example.com/t/1',
      'wayback.archive-it.org',
    ],
    ['https://arquivo.pt/wayback/20210822010203/https://forum.example.com/t/1', 'arquivo.pt'],
    [
      'https://www.webarchive.org.uk/wayback/archive/20210822/https://forum.example.com/t/1',
      'www.webarchive.org.uk',
    ],
    ['https://cc.bingj.com/cache.aspx?q=x', 'cc.bingj.com'],
    ['https://webcache.googleusercontent.com/search?q=cache:x', 'webcache.googleusercontent.com'],
    ['https://web.archive.org/web/2021/https://forum.example.com/t/1', 'web.archive.org'],
    ['https://weibo-com.translate.goog/1/2', 'weibo-com.translate.goog'],
    ['https://archive.vn/AbCdE', 'archive.vn'],
    ['https://megalodon.jp/2021-0822-1002-03/https://x.com/a', 'megalodon.jp'],
    ['https://www.webcitation.org/6abc', 'www.webcitation.org'],
    ['https://cache.baiducontent.com/c?m=1', 'cache.baiducontent.com'],
    ['https://webarchive.loc.gov/all/20210822010203/https://x.com/a', 'webarchive.loc.gov'],
    ['http://timetravel.mementoweb.org/list/2021/https://x.com/a', 'timetravel.mementoweb.org'],
  ])('%s is at %s', (url, host) => expect(archiveOf(url)).toBe(host));

  it.each([
    ...['https://archive.org/details/book', 'https://archive.example.com/', 'https://notperma.cc/'],
    ...['https://x.com/web.archive.org/web/1/', 'file:///archive.ph/x', 'not an address'],
  ])('%s is none', (url) => expect(archiveOf(url)).toBeUndefined());
});

describe('the copy that an archive shows', () => {
  it.each([
    [
      'https://web.archive.org/web/20210822010203/https://forum.example.com/t/1',
      '2021-08-22T01:02:03.000Z',
    ],
    [
      'https://web.archive.org/web/20210822010203if_/https://forum.example.com/t/1',
      '2021-08-22T01:02:03.000Z',
    ],
    ['https://megalodon.jp/2021-0822-1002-03/https://x.com/a', '2021-08-22T01:02:03.000Z'],
    ['https://web.archive.org/web/2021/https://forum.example.com/t/1', undefined],
    ['https://web.archive.org/web/20219922010203/https://forum.example.com/t/1', undefined],
    ['https://archive.ph/AbCdE', undefined],
    ['https://blog.example.org/20210822010203/https://x.com/a', undefined],
  ])('%s was made at %s', (url, made) => expect(copyDateOf(url)?.toISOString()).toBe(made));

  it('an address of the form that archives use is a copy on any host, but vouches for none', () => {
    const url = 'https://archive.someone.example.org/web/20210822010203/https://x.com/a';
    expect(isArchiveCopy(url)).toBe(true);
    expect(archiveOf(url)).toBeUndefined();
    expect(isArchiveCopy('https://x.com/20210822/a')).toBe(false);
  });
});
