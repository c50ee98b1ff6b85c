// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { post } from './loom-pages.ts';

describe('addresses of copies', () => {
  const saved =
    '<link rel="canonical" href="https://x.com/ada/status/1700000000000000002">' +
    '<meta property="og:title" content="Ada Loom (@ada) on X">';

  it.each([
    'http://127.0.0.1:8080/copy.html',
    'file:///tmp/copy.html',
    'https://perma.cc/AB12-CD34',
  ])(
    'a copy at %s has the account that it states, and no id from the address that it claims',
    (url) => {
      const read = post(`<title>x</title>${saved}`, url);
      expect(read.author).toEqual({ name: 'Ada Loom', handle: 'ada' });
      expect(read).not.toHaveProperty('id');
    },
  );

  it('a copy keeps the id that its own words, links or data state', () => {
    const link = '<article><a href="/ada/status/1700000000000000002">today</a></article>';
    expect(
      post(`<title>x</title>${saved}${link}`, 'http://127.0.0.1:8080/copy.html'),
    ).toMatchObject({ id: '1700000000000000002' });
  });

  it.each([
    'http://127.0.0.1:8080/copy.html',
    'file:///tmp/copy.html',
    'http://10.1.2.3/copy.html',
    'http://nas/copy.html',
    'http://copy.test/copy.html',
    'https://archive.ph/AbCdE',
    'https://perma.cc/AB12-CD34',
    'https://evil.example.com/copy.html',
  ])('a page at %s is not attributed to the platform that it claims', (url) => {
    const read = post(`<title>x</title>${saved}`, url);
    expect(read).not.toHaveProperty('platform');
    expect(read.url ?? '').not.toContain('x.com');
  });

  it('the recogniser is chosen by a saved page’s comment or an archive’s address', () => {
    expect(
      post(
        '<!-- saved from url=(0050)https://www.reddit.com/r/example/comments/1abcde/t/ -->' +
          '<title>A title : r/example</title>' +
          '<a href="/r/example/comments/1abcde/t/">permalink</a>',
        'file:///tmp/a.html',
      ),
    ).toMatchObject({ id: '1abcde' });
    expect(
      post(
        '<title>A title : r/example</title>',
        'https://web.archive.org/web/20210822000000/' +
          'https://www.reddit.com/r/example/comments/1abcde/t/',
      ),
    ).toMatchObject({ id: '1abcde' });
  });
});
