// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { openPage } from '../../../lib/recognise/page/open-page.ts';
import { NOW, parse } from '../read-page.ts';

const open = (html: string, url: string, timeZone = 'Europe/Paris') =>
  openPage({ document: parse(html), url, now: NOW, timeZone });
const CANONICAL = '<link rel="canonical" href="https://loom.example/p/1">';

describe('opening a page', () => {
  it('a live page has its own address and host, whatever it claims', () => {
    const page = open(CANONICAL, 'https://evil.example.com/copy');
    expect(page.url.href).toBe('https://evil.example.com/copy');
    expect(page.hosts).toEqual(['evil.example.com']);
    expect(page.saved).toBe(false);
    expect(page.clock.isCopy).toBe(false);
  });

  it.each([
    'file:///tmp/saved.html',
    'http://127.0.0.1:8080/x.html',
    'http://localhost/x.html',
    'http://192.168.1.7/x.html',
    'http://copy.test/x.html',
    'http://[::1]/x.html',
  ])('a copy at %s takes the address that it claims', (url) => {
    const page = open(CANONICAL, url);
    expect(page.url.href).toBe('https://loom.example/p/1');
    expect(page.hosts).toEqual(['loom.example']);
    expect(page.saved).toBe(true);
    expect(page.clock.isCopy).toBe(true);
  });

  it.each([
    ['<meta property="og:url" content="https://loom.example/og">', '/og'],
    ['<meta property="al:web:url" content="https://loom.example/al">', '/al'],
    ['<meta name="twitter:url" content="//loom.example/tw">', '/tw'],
    ['<link rel="alternate" hreflang="en" href="https://loom.example/en">', '/en'],
    ['<div itemscope><meta itemprop="url" content="https://loom.example/item"></div>', '/item'],
  ])('a copy’s address is read from %s', (html, path) =>
    expect(open(html, 'file:///x.html').url.pathname).toBe(path),
  );

  it('a claimed address with a path is preferred to a bare host', () => {
    const home = '<link rel="canonical" href="https://loom.example/">';
    const html = `${home}<meta property="og:url" content="https://loom.example/p/2">`;
    expect(open(html, 'file:///x.html').url.pathname).toBe('/p/2');
  });

  it('a claim of this machine or of another scheme is ignored', () => {
    const html =
      '<link rel="canonical" href="http://127.0.0.1/p">' +
      '<meta property="og:url" content="ftp://loom.example/p">';
    expect(open(html, 'file:///x.html').hosts).toEqual([]);
  });

  it('the archive’s copy has the original address and is a copy', () => {
    const address = 'web.archive.org/web/20210822011507id_/http://loom.example/p/1?x=2';
    const page = open('', `https://${address}`);
    expect(page.url.href).toBe('http://loom.example/p/1?x=2');
    expect(page.clock.isCopy).toBe(true);
  });

  it('an address without its second slash in an archive is repaired', () =>
    expect(open('', 'https://web.archive.org/web/2021/https:/loom.example/p').url.href).toBe(
      'https://loom.example/p',
    ));

  it.each([
    ['<html lang="zh-CN">', 'Asia/Shanghai'],
    ['<html lang="ja"><title>織機織機</title>', 'Europe/Paris'],
    ['<html lang="en"><title>织机被抄</title>', 'Asia/Shanghai'],
    ['<title>织机被抄</title>', 'Asia/Shanghai'],
    ['<title>織機のコピー</title>', 'Europe/Paris'],
    ['<title>Looms</title>', 'Europe/Paris'],
  ])('times on %s are read in the zone %s', (html, zone) =>
    expect(open(html, 'https://loom.example/').clock.timeZone).toBe(zone),
  );

  it('a page without a valid address is opened at about:blank', () =>
    expect(open('', '').url.href).toBe('about:blank'));
});
