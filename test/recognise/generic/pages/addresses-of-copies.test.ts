// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { post } from './loom-pages.ts';

describe('addresses of copies', () => {
  const saved =
    '<link rel="canonical" href="https://x.com/ada/status/1700000000000000002">' +
    '<meta property="og:title" content="Ada Loom (@ada) on X">';

  it('the fields of a copy on this machine are read by the address that it claims', () => {
    expect(post(`<title>x</title>${saved}`, 'http://127.0.0.1:8080/copy.html')).toMatchObject({
      id: '1700000000000000002',
      author: { name: 'Ada Loom', handle: 'ada' },
    });
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

  it('the original address comes from a saved page’s comment or an archive’s address', () => {
    expect(
      post(
        '<!-- saved from url=(0050)https://www.reddit.com/r/example/comments/1abcde/t/ -->' +
          '<title>A title : r/example</title>',
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
