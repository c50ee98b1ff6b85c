export const ADDRESS = 'https://a.example.com/2021/08/copied-looms';
export const TITLE = 'The mill that copied every loom';
export const WORDS =
  '<p>They copied every page of it, and sold it as their own, which nobody noticed for ' +
  'years on end.</p><p>When asked, they said nothing at all; the letters that we sent them ' +
  'came back unopened, one by one.</p>';
export const AT = '2021-08-22T01:15:07.000Z';
export const page = (head: string, body: string, title = TITLE): string =>
  `<!doctype html><html lang="en"><head><title>${title}</title>${head}</head><body><nav>` +
  `<a class="author">Viewer</a></nav>${body}<aside class="related"><h3>Other news</h3>` +
  '<a rel="author">Someone Else</a><time datetime="2019-01-01T00:00:00Z">Jan 1, 2019</time>' +
  '</aside></body></html>';
export const ld = (value: unknown): string =>
  `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
export const shown = (byline: string, time: string): string =>
  `<article><h1>${TITLE}</h1><p class="byline">${byline}</p>` +
  `${time}<div class="entry-content">${WORDS}</div></article>`;
export const DATED = '<time datetime="2021-08-22T01:15:07Z">August 22, 2021</time>';
