// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { post } from './loom-pages.ts';

describe('addresses of copies', () => {
  const saved =
    '<link rel="canonical" href="https://x.com/ada/status/1700000000000000002">' +
    '<meta property="og:title" content="Ada Loom (@ada) on X">';

  it('the address that a page claims is used for a copy on this machine only', () => {
    expect(post(`<title>x</title>${saved}`, 'http://127.0.0.1:8080/copy.html')).toMatchObject({
      platform: 'x',
      id: '1700000000000000002',
      author: { name: 'Ada Loom', handle: 'ada' },
    });
    expect(
      post(`<title>x</title>${saved}`, 'https://evil.example.com/copy.html').platform,
    ).toBeUndefined();
  });

  it('the original address comes from a saved page’s comment or an archive’s address', () => {
    expect(
      post(
        '<!-- saved from url=(0050)https://www.reddit.com/r/example/comments/1abcde/t/ -->' +
          '<title>A title : r/example</title>',
        'file:///tmp/a.html',
      ),
    ).toMatchObject({ platform: 'reddit', id: '1abcde' });
    expect(
      post(
        '<title>A title : r/example</title>',
        'https://web.archive.org/web/20210822000000/' +
          'https://www.reddit.com/r/example/comments/1abcde/t/',
      ),
    ).toMatchObject({ platform: 'reddit', id: '1abcde' });
  });
});
