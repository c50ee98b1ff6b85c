// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { read } from '../../read-page.ts';

const BODY =
  '<article><p>The shop sells counterfeit looms and the owner knows it, several buyers have ' +
  'told us over the last months and sent us their letters.</p><p>A second paragraph goes on ' +
  'about the refunds that never came and about the letters that were sent.</p></article>';
const publishedIn = (head: string, line: string) =>
  read(
    `<html lang="en"><head><title>Counterfeit looms</title>${head}</head><body>
     <h1>Counterfeit looms are sold in town</h1><div class="info">${line}</div>${BODY}</body>`,
    'https://news.example.com/story/1',
    'America/New_York',
  ).post.published;
const AT = '2021-08-22T01:15:00.000Z';

describe('the source of a time', () => {
  it('is the shown text, with its words whole', () => {
    expect(publishedIn('', '<p>Published 2021-08-22 09:15 by Jane</p>')).toMatchObject({
      source: 'shown text',
      raw: expect.stringContaining('2021-08-22 09:15'),
    });
  });

  it('is the attribute, with the words that the page shows beside it', () => {
    expect(
      publishedIn('', '<time datetime="2021-08-22T09:15+08:00">22 August 2021</time>'),
    ).toMatchObject({
      source: 'attribute',
      raw: '2021-08-22T09:15+08:00',
      shown: '22 August 2021',
      at: AT,
    });
  });

  it.each([
    '<meta property="article:published_time" content="2021-08-22T09:15:00+08:00">',
    '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Counterfeit looms are \
sold in town","datePublished":"2021-08-22T09:15:00+08:00"}</script>',
  ])('is the embedded data of %s', (head) => {
    expect(publishedIn(head, '')).toMatchObject({
      source: 'embedded data',
      raw: '2021-08-22T09:15:00+08:00',
      at: AT,
    });
  });

  it.each([
    ['2021-08-22 09:15 UTC', '2021-08-22T09:15:00.000Z'],
    ['2021-08-22 09:15 ET', '2021-08-22T13:15:00.000Z'],
    ['2021-08-22 09:15 GMT+8', AT],
  ])('keeps the zone in the words “%s”', (words, at) => {
    const published = publishedIn('', `<p>Published ${words} by Jane Sample of the paper</p>`);
    expect(published).toMatchObject({ at, raw: expect.stringContaining(words) });
    expect(published).not.toHaveProperty('assumedTimeZone');
  });
});
