export const page = (title: string, body: string, head = ''): string =>
  `<!doctype html><html><head><title>${title}</title>${head}</head><body>${body}</body></html>`;
export const ld = (value: unknown): string =>
  `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
export const two = (one: string): string => one + one.replaceAll('A', 'B');

export const card = (name: string): string =>
  `<article><header><a class="head_name_x" href="/u/1"><span>${name}</span></a>` +
  '<a class="head-info_time_x" href="https://weibo.com/1/Jaaaaaaa1">8-22</a></header>' +
  '<div class="detail_wbtext_x">话。</div></article>';
export const mobileCard = (name: string): string =>
  '<div class="card m-panel"><header class="weibo-top"><div class="m-img-box"></div>' +
  `<div class="m-box-dir"><h3 class="m-text-cut">${name}</h3></div></header>` +
  '<article class="weibo-main"><div class="weibo-og"><div class="weibo-text">话。</div></div>' +
  '</article></div>';
export const tweet = (name: string): string =>
  `<article data-testid="tweet"><div data-testid="User-Name"><a href="/${name}">${name}</a>` +
  `</div><a href="/${name}/status/1700000000000000001">` +
  '<time datetime="2021-08-22T01:15:07Z">Aug 22</time></a>' +
  '<div data-testid="tweetText">Words.</div></article>';
export const story = (name: string): string =>
  `<div role="article"><h3><a role="link"><strong>${name}</strong></a></h3>` +
  '<div data-ad-preview="message">Words.</div></div>';
export const LOGIN =
  '<h1>Log in</h1><form><input type="password"></form>' +
  '<p>See more from others, and more, by logging in.</p>';
export const VIEWER = '<nav><a class="author">Viewer</a></nav>';
