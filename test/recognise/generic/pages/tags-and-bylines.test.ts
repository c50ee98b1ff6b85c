// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { AT, page, post, WORDS } from './loom-pages.ts';

describe('meta tags and bylines', () => {
  it('author and time are read from Open Graph, Dublin Core and Parsely tags', () => {
    for (const head of [
      '<meta property="article:published_time" content="2021-08-22T09:15:07+08:00">' +
        '<meta name="author" content="Ada Loom">',
      '<meta name="DC.date.issued" content="2021-08-22T09:15:07+08:00">' +
        '<meta name="DC.creator" content="Ada Loom">',
      '<meta name="parsely-pub-date" content="2021-08-22T01:15:07Z">' +
        '<meta name="parsely-author" content="Ada Loom">',
    ])
      expect(post(page(head))).toMatchObject({
        kind: 'article',
        author: { name: 'Ada Loom' },
        published: { at: AT },
      });
  });

  it('an unfilled template or an address in the author tag gives no author', () => {
    for (const name of [
      'name, email@gmail.com',
      'https://www.facebook.com/example',
      'admin',
      'undefined',
      '{{author}}',
      '作者',
    ])
      expect(
        post(
          page(
            `<meta name="author" content="${name}">` +
              '<meta property="article:published_time" content="2021-08-22">',
          ),
        ).author,
      ).toBeUndefined();
  });

  it('an English byline gives the author and the date in its own words', () => {
    const found = post(
      page(
        '',
        '<article><header><h1>Looms are copied in town</h1>' +
          '<p>By <a rel="author" href="/ada">Ada Loom</a></p>' +
          `<span>August 22, 2021 9:15 am</span></header>${WORDS}</article><aside>` +
          '<span class="author">Other Person</span> January 1, 2020</aside>',
      ),
    );
    expect(found).toMatchObject({
      author: { name: 'Ada Loom' },
      published: {
        raw: 'August 22, 2021 9:15 am',
        precision: 'minute',
        assumedTimeZone: 'Asia/Shanghai',
      },
    });
  });

  it.each([
    ['来源：河岸日报　作者：周梭　2021-08-22 09:15', '周梭'],
    ['2021年08月22日 09:15 来源：河岸日报', '河岸日报'],
    ['2021-08-22 09:15<span>来源：河岸日报</span><span>作者：周梭</span>', '周梭'],
    ['文｜周梭　2021-08-22 09:15', '周梭'],
    ['来源： <a>河岸日报</a></div><div>2021-08-22 09:15', '河岸日报'],
  ])('the Chinese byline "%s" gives author %s and the time', (line, name) => {
    const html =
      '<title>霁屿回应质疑_河岸</title><meta name="author" content="编辑甲"><div class="wrap">' +
      `<h1>霁屿回应质疑</h1><div class="info"><div>${line}</div></div><div class="text">` +
      '<p>霁屿公司昨日回应，称一切正常，并无问题，请大家放心，不信谣，不传谣，多谢关心，也多谢转告。</p></div></div>';
    const found = post(html);
    expect(found.author?.name).toBe(name);
    expect(found.published).toMatchObject({ at: '2021-08-22T01:15:00.000Z', precision: 'minute' });
  });

  it('dates with the label of an event or a founding are ignored', () => {
    const html = page(
      '',
      '<h1>Looms are copied in town</h1><dl><dt>Founded</dt><dd>26 August 2009</dd></dl>' +
        `<p>Event starts: 1 May 2022</p>${WORDS}`,
    );
    expect(post(html).published).toBeUndefined();
  });

  it('names in comments, recommendations and the account menu are not the author', () => {
    const html = page(
      '',
      '<nav><a class="author">Viewer</a></nav>' +
        `<h1>Looms are copied in town</h1>${WORDS}<div class="comments">` +
        '<span class="author">Commenter</span></div><div class="related">' +
        '<a rel="author">Other</a></div>',
    );
    expect(post(html).author).toBeUndefined();
  });
});
