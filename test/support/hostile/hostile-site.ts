import type { Site } from './recording-proxy.ts';

/** So many strings stand in one page. */
const OF_PAGE = 70;

const inMarkup = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** JSON that ends no script. */
const inScript = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

/** A page whose words, names, links and data about itself are the strings. */
const pageOfWords = (strings: readonly string[]): string => {
  const [title = '', author = title, description = author] = strings;
  const article = {
    ...{ '@context': 'https://schema.org', '@type': 'Article', headline: title },
    ...{ author: { '@type': 'Person', name: author, url: description }, articleBody: description },
    ...{ datePublished: '2026-10-12T09:15:00+08:00', keywords: strings.slice(0, 9) },
  };
  const all = (write: (text: string) => string): string =>
    strings.map((text) => write(inMarkup(text))).join('\n');
  return `<!DOCTYPE html><html lang="${inMarkup(description)}"><head><meta charset="utf-8">
<title>${inMarkup(title)}</title><meta name="author" content="${inMarkup(author)}">
<meta property="og:title" content="${inMarkup(title)}">
<meta property="og:description" content="${inMarkup(description)}">
<link rel="canonical" href="${inMarkup(title)}">
<script type="application/ld+json">${inScript(article)}</script></head>
<body><article><h1>${inMarkup(title)}</h1>
<p class="byline"><a rel="author" href="${inMarkup(title)}">${inMarkup(author)}</a>
<time datetime="2026-10-12T09:15:00+08:00">12 October 2026</time></p>
${all((text) => `<p>${text}</p>`)}</article>
<p>${all((text) => `<a rel="tag" href="/tag" title="${text}">#${text}</a>`)}</p>
<p>${all((text) => `<a href="${text}" aria-label="${text}">${text}</a><img alt="${text}">`)}</p>
<section class="comments">${all(
    (text) => `<div class="comment" id="${text}"><span class="author">${text}</span>
<time datetime="2026-10-13T10:00:00+08:00">2026-10-13</time><p>${text}</p></div>`,
  )}</section>
<script>document.title = ${inScript(title)}; document.body.append(${inScript(author)});</script>
</body></html>`;
};

/**
 * A page in which the strings are markup that lives; what its scripts would call is counted. A
 * refresh would leave the page before it is captured: the copies of pages with one have a test.
 */
const pageOfMarkup = (strings: readonly string[]): string => `<!DOCTYPE html><html><head>
<meta charset="utf-8"><title>Markup</title></head><body><article><h1>Markup</h1>
<p>Words of a post that is long enough to be read as one.</p></article><script>
let ran = 0;
for (const name of ['alert', 'confirm', 'prompt', 'print', 'open'])
  globalThis[name] = () => { ran += 1; document.documentElement.dataset.ran = ran; };
for (const text of ${inScript(strings.filter((text) => !/http-equiv/iu.test(text)))}) {
  const part = document.createElement('div');
  document.body.append(part);
  try { part.innerHTML = text; } catch {}
}
</script></body></html>`;

const pagesOf = (
  strings: readonly string[],
  write: (strings: readonly string[]) => string,
): readonly string[] =>
  Array.from({ length: Math.ceil(strings.length / OF_PAGE) }, (_, at) =>
    write(strings.slice(at * OF_PAGE, (at + 1) * OF_PAGE)),
  );

/** Pages of the strings, as words and as markup, with the paths at which they are served. */
export const hostilePages = (
  words: readonly string[],
  markup: readonly string[],
): { readonly site: Site; readonly paths: readonly string[] } => {
  const pages = new Map<string, string>([
    ...pagesOf(words, pageOfWords).map((body, at) => [`/words/${at}`, body] as const),
    ...pagesOf(markup, pageOfMarkup).map((body, at) => [`/markup/${at}`, body] as const),
  ]);
  const site: Site = (path) => {
    const body = pages.get(path);
    return body === undefined ? undefined : { type: 'text/html; charset=utf-8', body };
  };
  return { site, paths: [...pages.keys()] };
};
