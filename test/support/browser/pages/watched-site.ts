import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { VisitState } from '../../../../lib/evidence/watch/visit-state.ts';
import { readPages } from '../../../watches/read-pages.ts';

/** What a page of the site does on a day, and what a visit of it must be told as. */
export const ACTS = {
  stays: 'same',
  counts: 'same',
  slow: 'same',
  'moves-within': 'same',
  rewritten: 'changed',
  shortened: 'changed',
  'newly-edited': 'marked-edited',
  notice: 'notice',
  missing: 'not-found',
  gone: 'not-found',
  'soft-missing': 'soft-not-found',
  'login-wall': 'login-wall',
  captcha: 'captcha',
  busy: 'captcha',
  elsewhere: 'redirected',
  front: 'redirected',
  refused: 'cannot-tell',
  'server-error': 'cannot-tell',
  blank: 'cannot-tell',
  'other-words': 'cannot-tell',
  reset: 'network-failure',
  account: 'same',
  'new-posts': 'changed',
} as const satisfies Record<string, VisitState>;
export type Act = keyof typeof ACTS;
const isOfAccount = (act: Act): boolean => act === 'account' || act === 'new-posts';
const NAMES = (Object.keys(ACTS) as Act[]).filter((act) => !isOfAccount(act));

const HOSTS = 12;
const PAGES = 60;
export const DAYS = 3;

const WORDS = [
  '启岚电子的手机外壳用回收料冒充新料，成本不到二十元，却按新料的价格卖给消费者，谁也不说。',
  'The cases of Qilan Electronics are made of recycled plastic and sold at the price of new ones.',
];
/** A page: its host and path, its text, and what it does on each day. */
export type SitePage = {
  readonly n: number;
  readonly host: string;
  readonly path: string;
  readonly text: string;
  readonly acts: readonly Act[];
};

/** How many posts of an account's page no visit before saw, by the day. */
export const FRESH_POSTS = [0, 2, 4] as const;

/** Each fifteenth page is that of an account, whose posts give way to others day by day. */
const siteAccount = (n: number, host: string): SitePage => ({
  ...{ n, host, path: `/@lin${n}`, text: '', acts: ['account', 'new-posts', 'new-posts'] },
});

/** On the first day most pages show their text; some do so on the second day only. */
export const SITE: readonly SitePage[] = Array.from({ length: PAGES }, (_, n) => {
  const first: Act = n % 10 === 9 ? (NAMES[7 + Math.floor(n / 10)] ?? 'stays') : 'stays';
  const act = (day: number): Act =>
    NAMES[(n * (day === 1 ? 1 : 8) + day) % NAMES.length] ?? 'stays';
  const isZh = n % 2 === 0;
  const host = `h${(n % HOSTS) + 1}.watched.test`;
  if (n % 15 === 7) return siteAccount(n, host);
  return {
    n,
    host,
    path: `/p/${n}`,
    text: `${WORDS[n % 2]}${isZh ? `第${n}条。` : ` No. ${n}.`}`,
    acts: [first, ...(first === 'stays' ? [act(1)] : ['stays' as const]), act(2)],
  };
});

const html = (title: string, body: string, head = ''): string =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${title}</title>${head}</head>` +
  `<body><nav>首页 Home</nav><main>${body}</main></body></html>`;

const PUBLISHED = '2026-11-01T08:00:00+08:00';
const post = (text: string, reads: number, edited?: string): string => {
  const thing = {
    '@context': 'https://schema.org',
    '@type': 'SocialMediaPosting',
    author: { '@type': 'Person', name: '拆机老林' },
    articleBody: text,
    datePublished: PUBLISHED,
    ...(edited && { dateModified: edited }),
  };
  const data = `<script type="application/ld+json">${JSON.stringify(thing)}</script>`;
  const mark = edited ? '<p>已编辑 edited</p>' : '';
  return html('老林 Lin', `<article><p>${text}</p>${mark}</article><p>阅读 ${reads}</p>`, data);
};

/** What an account posted, the earliest first. */
const POSTED = [
  '新手机开箱，屏幕比想象的亮。',
  '今天去了展会，人山人海。',
  '电池撑了两天，出乎意料。',
  'A reader asked about the charger.',
  '周末直播拆解，晚上八点见。',
  '换了一家快递，总算没有摔坏。',
  'The second case cracked within a week.',
  '谢谢各位的留言，一条一条在看。',
  '明天飞深圳，去看看生产线。',
  'No update today, back on Monday.',
] as const;
/** The first of the four posts that an account's page shows on each day. */
const FIRST_POST = [0, 2, 6] as const;

const accountPage = (n: number, day: number): string => {
  const first = FIRST_POST[day] ?? 0;
  const posts = POSTED.slice(first, first + 4).map(
    (text, at) => `<p><a href="/@lin${n}/11223344550${first + at}">${text}</a></p>`,
  );
  const head = '<meta property="og:type" content="profile"><meta name="author" content="拆机老林">';
  return html('拆机老林', `<h1>拆机老林</h1>${posts.join('')}`, head);
};

/** The wordings that the words of sites are tested with, one after another. */
const worded = (is: string, n: number): string => {
  const pages = readPages('absent').filter((page) => page.is === is);
  const page = pages[n % pages.length];
  const lines = page?.text.split('\n').map((line) => `<p>${line.replaceAll('&', '&amp;')}</p>`);
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${page?.title}</title></head>
<body>${lines?.join('')}</body></html>`;
};

const SLOW_MS = 3_000;

const answer = (response: ServerResponse, page: SitePage, day: number, port: number): void => {
  const { n, text } = page;
  const send = (status: number, body: string) => {
    // What a browser keeps for a day must be asked for again on the next visit all the same.
    const kept = n % 6 === 0 && { 'cache-control': 'max-age=86400' };
    response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...kept });
    response.end(body);
  };
  const lead = (to: string) => void response.writeHead(302, { location: to }).end();
  const show = () => send(200, post(text, 100 + day * 37));
  const acts: Record<Act, () => void> = {
    stays: show,
    counts: () => send(200, post(text, 98_000 + day)),
    slow: () => void setTimeout(show, SLOW_MS),
    'moves-within': () => lead(`/moved${page.path}`),
    rewritten: () => send(200, post(text.replace(/回收料|recycled/u, '[…]'), 100)),
    shortened: () => send(200, post(text.slice(0, Math.ceil(text.length * 0.6)), 100)),
    'newly-edited': () => send(200, post(text, 100, `2026-11-2${day}T08:00:00+08:00`)),
    notice: () => send(200, worded('notice', n)),
    missing: () => send(404, html('404', '<p>404</p>')),
    gone: () => send(410, html('Gone', '<p>该内容已被作者删除</p>')),
    'soft-missing': () => send(200, worded('soft-not-found', n)),
    'login-wall': () => send(200, worded('login-wall', n)),
    captcha: () => send(200, worded('captcha', n)),
    busy: () => send(429, html('Later', '<p>该内容已被作者删除</p>')),
    elsewhere: () => lead(`http://h${((n + 1) % HOSTS) + 1}.watched.test:${port}/front`),
    front: () => lead('/'),
    refused: () => send(403, html('403', '<p>该内容已被作者删除</p>')),
    'server-error': () => send(500, html('500', '<p>该页面不存在</p>')),
    blank: () => send(200, html('', '')),
    'other-words': () => send(200, readGenuine(n)),
    reset: () => void response.destroy(),
    account: () => send(200, accountPage(n, day)),
    'new-posts': () => send(200, accountPage(n, day)),
  };
  acts[page.acts[day] ?? 'stays']();
};

/** A page that somebody wrote, of other things, in the words that sites use of removals. */
const readGenuine = (n: number): string => {
  const pages = readPages('genuine');
  const page = pages[n % pages.length];
  const lines = page?.text.split('\n').map((line) => `<p>${line.replaceAll('&', '&amp;')}</p>`);
  return html(page?.title ?? '', lines?.join('') ?? '');
};

const FRONT = html(
  '首页',
  `<p>${'今日热点 娱乐 科技 财经 体育 汽车 房产 教育 健康。'.repeat(4)}</p>`,
);

/** Serves the site on loopback; `setDay` moves all of it to another day. */
export const serveWatchedSite = async () => {
  let day = 0;
  const server = createServer((request, response) => {
    const { port } = server.address() as AddressInfo;
    const path = request.url ?? '/';
    const n = Number(/\/(?:p\/|@lin)(\d+)$/.exec(path)?.[1] ?? -1);
    const page = SITE[n];
    const { host = '' } = request.headers;
    if (page && host.startsWith(page.host) && path === page.path)
      return answer(response, page, day, port);
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(page && path.startsWith('/moved/') ? post(page.text, 100) : FRONT);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: ({ host, path }: SitePage) => `http://${host}:${port}${path}`,
    setDay: (next: number) => {
      day = next;
    },
    close: () => {
      server.closeAllConnections();
      return new Promise((closed) => server.close(closed));
    },
  };
};
