// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { read } from '../../read-page.ts';
import { ARTICLE, ld, page, post, URL, WORDS } from './loom-pages.ts';

describe('titles, texts and ids', () => {
  it('the heading that the window title confirms is the title', () => {
    const html =
      '<title>Looms are copied in town | The Example</title><h1>The Example</h1>' +
      `<h2>Looms are copied in town</h2>${WORDS}`;
    expect(post(html).title).toBe('Looms are copied in town');
  });

  it('the window title is the title where no heading is confirmed', () => {
    expect(post('<title>Only a window title</title><p>Lorem.</p>').title).toBe(
      'Only a window title',
    );
    expect(post('<title>Base URL test</title><h1>Lorem</h1><p>Lorem ipsum.</p>').title).toBe(
      'Base URL test',
    );
  });

  it('teasers, comments and cookie notices are kept out of the text', () => {
    const html = page(
      '<meta property="og:type" content="article">',
      '<div class="cookie-notice"><p>We use cookies, as all do, and more words than one ' +
        'would like to read here.</p></div><h1>Looms are copied in town</h1>' +
        `<div class="story">${WORDS}</div><div class="related-posts">` +
        '<p>Another story, about something else, and long enough to count as a text.</p>' +
        '</div>',
    );
    const { text } = post(html);
    expect(text).toContain('second paragraph');
    expect(text).not.toMatch(/cookies|Another story/u);
  });

  it('scripts and styles are kept out of the text', () => {
    const html = page(
      '<meta property="og:type" content="article">',
      `<h1>Looms are copied in town</h1><div>${WORDS}<script>var secret = "x, y.";</script>` +
        '<style>p { color: red }</style></div>',
    );
    expect(post(html).text).not.toMatch(/secret|color/u);
  });

  it('a table of words without sentences stays a page', () => {
    const list = Array.from(
      { length: 30 },
      (_, index) => `<tr><td>word${index} word word word word word</td></tr>`,
    ).join('');
    expect(
      read(page('<meta property="og:type" content="article">', `<table>${list}</table>`), URL).post
        .kind,
    ).toBe('page');
  });

  it.each([
    ['https://x.example.com/news/business-40504764', '40504764'],
    ['https://x.example.com/2023-09-26/102112537.html', '102112537'],
    ['https://x.example.com/a/146774/', '146774'],
    ['https://x.example.com/politics/2019_09_09_517162.shtml', '517162'],
    ['https://x.example.com/2019-12/10/c_1125327450.htm', 'c_1125327450'],
    ['https://x.example.com/story/a-brief-history-105fc835a170', '105fc835a170'],
    ['https://x.example.com/security/advisories/mfsa2024-17/', 'mfsa2024-17'],
    ['https://x.example.com/2021/08/22/looms', undefined],
  ])('the address %s gives the id %s', (url, id) =>
    expect(post(page(ld({ ...ARTICLE })), url).id).toBe(id),
  );
});
