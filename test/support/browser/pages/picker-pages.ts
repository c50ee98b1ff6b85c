import type { Route } from '../product.ts';

const post = (index: number, inner = '') =>
  `<div class="card" id="p${index}"><p class="who">作者 ${index}</p><p>第 ${index} 条帖文 the words of \
post ${index}, long enough to be one</p>${inner}</div>`;
const html = (
  script = '',
  head = '',
) => `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>动态</title>${head}
<style>body{margin:0;font:16px/24px sans-serif}.feed{width:600px;margin:20px \
auto;padding:10px;background:#eee}
.card{margin:0 0 12px;padding:16px;height:110px;background:#fff}p{margin:0 0 8px}</style></head>
<body><div class="feed" \
id="feed">${[1, 2, 3, 4]
  .map((index) =>
    post(
      index,
      index === 2
        ? '<blockquote id="quote" ' +
            'style="margin:0">' +
            'quoted ' +
            'words, ' +
            'quoted ' +
            'words</blockquote>'
        : '',
    ),
  )
  .join('')}</div>
<input id="draft" value="draft"><script>${script}</script></body></html>`;

/** Everything a page can do to keep input from those who listen, and what it saw of it. */
const SWALLOWS = `window.seen = [];
for (const type of ['click','mousedown','mouseup','mousemove','pointerdown','pointerup',\
'pointermove','keydown','keyup','wheel'])
  window.addEventListener(type, (event) => { window.seen.push(type); \
event.stopImmediatePropagation(); event.preventDefault(); }, true);`;
const REMOVES = `setInterval(() => { for (const one of document.documentElement.children) if \
(!['HEAD','BODY'].includes(one.tagName)) one.remove(); }, 60);`;
const REMOVES_AT_ONCE = `new MutationObserver((records) => { for (const { addedNodes } of \
records) for (const node of addedNodes) node.remove(); })
  .observe(document.documentElement, { childList: true, subtree: true });`;
const RESTYLES = `setInterval(() => { for (const one of document.documentElement.children) if \
(!['HEAD','BODY'].includes(one.tagName)) {
  one.setAttribute('style', 'display:none !important'); one.removeAttribute('popover'); } }, 60);`;
const RESTYLE_SHEET =
  '<style>div:not(.card):not(.feed), iframe { display: none !important; opacity: 0 ' +
  '!important; transform: scale(0) !important }</style>';

/** The page says who wrote the first article, and nothing of who wrote the second. */
const TWO = html(
  "document.getElementById('feed').innerHTML = '<article id=own><h1>A headline of its " +
    'own</h1><p>the words of the article itself, a sentence or two</p></article><article ' +
    "id=reply><p>a reply by somebody else, not the author</p></article>'",
  `<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle",\
"headline":"A headline of its own","author":{"@type":"Person","name":"Known Author"},
  "articleBody":"the words of the article itself, a sentence or \
two","datePublished":"2026-11-20T13:14:07Z"}</script>`,
);

/** Pages of posts to point at, and pages that hinder it, by path. */
export const PICKER_PAGES: Record<string, Route> = {
  '/feed': html(),
  '/two': TWO,
  '/swallows': html(SWALLOWS),
  '/removes': html(REMOVES),
  '/removes-at-once': html(REMOVES_AT_ONCE),
  '/restyles': html(RESTYLES, RESTYLE_SHEET),
  '/strict': (_request, response) => {
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'none'; style-src 'nonce-a'; frame-src 'none'",
    });
    response.end(html().replace('<style>', '<style nonce="a">'));
  },
  '/sandboxed': (_request, response) => {
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': 'sandbox allow-scripts',
    });
    response.end(html());
  },
  '/dialog': html(
    "document.body.insertAdjacentHTML('beforeend','<dialog id=d><div id=inside " +
      'style="width:400px;height:200px">words in a dialog, words in a ' +
      "dialog</div></dialog>');document.getElementById('d').showModal()",
  ),
};
