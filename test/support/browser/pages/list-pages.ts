import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

type Answer = (request: IncomingMessage, response: ServerResponse, port: number) => void;

const html = (title: string, body: string): string =>
  `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head>` +
  `<body>${body}</body></html>`;

const page =
  (status: number, title: string, body: string): Answer =>
  (_, response) => {
    response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' });
    response.end(html(title, body));
  };

const POST = `<article><h1>A post</h1><p>${'Words of a post. '.repeat(30)}</p></article>`;

const redirect =
  (to: (port: number) => string): Answer =>
  (_, response, port) => {
    response.writeHead(302, { location: to(port) });
    response.end();
  };

const later =
  (ms: number, answer: Answer): Answer =>
  (request, response, port) =>
    void setTimeout(() => answer(request, response, port), ms);

/** One kind of page for each host, all named `<kind>.test`. */
const KINDS: Readonly<Record<string, Answer>> = {
  ok: page(200, 'A post', POST),
  missing: page(404, 'Not found', 'There is no such page.'),
  gone: page(410, 'Gone', 'No longer here.'),
  refused: page(403, 'Forbidden', 'You may not.'),
  busy: page(429, 'Too many requests', 'Later, please.'),
  wall: page(200, 'Log in', '<p>Please sign in to continue</p><input type="password">'),
  captcha: page(200, 'One moment', '<p>Verify you are human</p><iframe src="/captcha"></iframe>'),
  moved: redirect((port) => `http://elsewhere.test:${port}/`),
  front: (request, response, port) =>
    (request.url === '/' ? page(200, 'Front', POST) : redirect(() => '/'))(request, response, port),
  slow: later(2_000, page(200, 'A slow post', POST)),
  closing: page(200, 'A closing page', `${POST}<script>setTimeout(close, 50)</script>`),
  caller: page(200, 'A caller', `${POST}<script>location.href = 'tg://resolve?x'</script>`),
  program: redirect(() => 'tg://resolve?domain=x'),
  empty: (_, response) => {
    response.writeHead(204);
    response.end();
  },
  download: (_, response) => {
    response.writeHead(200, {
      'content-type': 'application/zip',
      'content-disposition': 'attachment; filename="a.zip"',
    });
    response.end('PK');
  },
  staying: page(200, 'A page that asks', `${POST}<script>onbeforeunload = () => 'no'</script>`),
  elsewhere: page(200, 'Elsewhere', POST),
  drawn: page(
    200,
    'A page that is drawn bit by bit',
    `<article></article><script>let n = 0; const draw = () => { n += 1
document.querySelector('article').append('Line ' + n + '. '); if (n < 12) setTimeout(draw, 100) }
onload = draw</script>`,
  ),
  leads: (request, response, port) =>
    (request.url === '/1'
      ? page(200, 'Before', '<script>setTimeout(() => { location = "/2" }, 500)</script>')
      : later(1_500, page(200, 'After', POST)))(request, response, port),
};

/** Serves a page of each kind on loopback; `counts` says how often each address was asked for. */
export const serveListPages = async () => {
  const counts = new Map<string, number>();
  const server = createServer((request, response) => {
    const { host = '' } = request.headers;
    const kind = host.split('.test', 1)[0]?.split('.').at(-1) ?? '';
    const key = `${kind}${request.url}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
    const { port } = server.address() as AddressInfo;
    (KINDS[kind] ?? page(404, 'None', ''))(request, response, port);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    counts,
    url: (kind: string, path = '/1') => `http://${kind}.test:${port}${path}`,
    close: () => {
      server.closeAllConnections();
      return new Promise((closed) => server.close(closed));
    },
  };
};
