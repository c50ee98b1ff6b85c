// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { checkCases } from '../../check-cases.ts';
import { read } from '../../read-page.ts';

const page = (body: string, head = '<title>Facebook</title>'): string =>
  `<!doctype html><html lang="en"><head>${head}</head><body><div role="banner">` +
  `<a role="link"><strong>Viewer</strong></a></div>${body}</body></html>`;

const THREAD = 'https://www.threads.com/@ada.loom/post/C8abcDEF';
const post = (
  handle: string,
  code: string,
  words: string,
  time = '2021-08-22T01:15:07.000Z',
): string =>
  `<div data-pressable-container="true"><a href="/@${handle}">` +
  `<span translate="no">${handle}</span></a><a href="/@${handle}/post/${code}">` +
  `<time datetime="${time}">2d</time></a><div><span dir="auto"><span>${words}</span></span>` +
  '</div><div role="button"><span>31</span></div></div>';

describe('threads', () => {
  checkCases([
    {
      name: 'Threads: the second post of a thread is read from its markup',
      url: THREAD,
      html: page(
        post('ada.loom', 'C8aaaAAA', 'First of all, something longer than the other.') +
          post('ada.loom', 'C8abcDEF', 'They copied it.') +
          post('replier', 'C8zzzZZZ', 'Really?'),
      ),
      wanted: {
        author: { handle: 'ada.loom' },
        text: 'They copied it.',
        published: { at: '2021-08-22T01:15:07.000Z' },
      },
      absent: ['author.name'],
    },
    {
      name: 'Threads: a quoted post’s text is not taken for the post’s own',
      url: THREAD,
      html: page(
        post(
          'ada.loom',
          'C8abcDEF',
          'They copied it.</span></span>' +
            post('mill', 'C8qqqQQQ', 'A much longer text by somebody else, quoted within.') +
            '<span><span>',
        ),
      ),
      wanted: { text: 'They copied it.' },
    },
    {
      name: 'Threads: link-preview tags of another account are ignored',
      url: THREAD,
      html: page(
        post('ada.loom', 'C8abcDEF', 'They copied it.'),
        '<title>Threads</title><meta property="og:title" content="Bob Other (@bob) on Threads">',
      ),
      wanted: { author: { handle: 'ada.loom' } },
      absent: ['author.name'],
    },
  ]);

  it('Threads: the account in the address is named even where nothing is shown', () => {
    const { post: gone } = read(page('<p>Sorry, this page isn’t available</p>'), THREAD);
    expect(gone.published).toBeUndefined();
    expect(gone.author?.name).toBeUndefined();
  });
});
