import type { Post } from '../../../../lib/evidence/item.ts';
import { read } from '../../read-page.ts';

export const URL = 'https://news.example.com/2021/08/22/looms-40504764.html';
export const WORDS =
  '<p>The first paragraph has words, stops, and enough of them to be a text.</p>' +
  '<p>The second paragraph goes on in that way, and says more about looms.</p>';
export const page = (head: string, body = `<h1>Looms are copied in town</h1>${WORDS}`): string =>
  '<!doctype html><html><head><title>Looms are copied in town - The Example</title>' +
  `${head}</head><body>${body}</body></html>`;
export const ld = (thing: unknown): string =>
  `<script type="application/ld+json">${JSON.stringify(thing)}</script>`;
/** The post that is read from markup at `url`. */
export const post = (html: string, url = URL): Post => read(html, url).post;
export const ARTICLE = {
  '@context': 'https://schema.org',
  '@type': 'NewsArticle',
  headline: 'Looms are copied in town',
  author: { '@type': 'Person', name: 'By Ada Loom' },
  datePublished: '2021-08-22T09:15:07+08:00',
};
export const AT = '2021-08-22T01:15:07.000Z';
