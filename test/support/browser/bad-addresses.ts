import { type AddressInfo, createServer } from 'node:net';
import type { Route } from './product.ts';

const html = (title: string, script = '', body = '<p>一条帖文 one post</p>'): string =>
  `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title></head>
<body>${body}<script>${script}</script></body></html>`;

const redirectTo =
  (location: string): Route =>
  (_request, response) =>
    void response.writeHead(302, { location }).end();

/**
 * Pages that a list of addresses may lead to, good and bad. A script may close no tab that it did
 * not open, so that `/closes` stays.
 */
export const ADDRESSES: Record<string, Route> = {
  '/good': html('A good page'),
  '/last': html('The last page'),
  '/calls-program': html('Calls another program', 'location.href = "tg://resolve?domain=x"'),
  '/leads-to-program': redirectTo('tg://resolve?domain=x'),
  '/mails': html('Writes a mail', 'location.href = "mailto:x@y.example"'),
  '/closes': html('Closes itself', 'close()'),
  '/silent': () => {},
  '/slow': (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.write(html('Never ends').replace('</body></html>', ' '.repeat(2_000)));
  },
  '/breaks-off': (_request, response) => void response.destroy(),
  '/empty': (_request, response) => void response.writeHead(204).end(),
  '/download': (_request, response) => {
    const headers = { 'content-disposition': 'attachment; filename="a.zip"' };
    response.writeHead(200, { ...headers, 'content-type': 'application/zip' }).end('PK');
  },
  '/alerts': html('Alerts', 'for (let n = 0; n < 20; n += 1) alert(n)'),
  '/alerts-forever': html('Alerts forever', 'for (;;) alert("again")'),
  '/asks-before-leaving': html(
    'Asks',
    'addEventListener("beforeunload", (e) => e.preventDefault())',
  ),
  '/opens-windows': html('Opens windows', 'for (let n = 0; n < 3; n += 1) open("/good")'),
  '/moved': redirectTo('/good'),
  '/circle': redirectTo('/circle'),
};

/** The address of a port of this machine that refuses connections. */
export const refusedAddress = async (): Promise<string> => {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((listening) => server.once('listening', listening));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return `http://127.0.0.1:${port}/`;
};
