import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** As pages of the web, it has a script that draws a part of it; a plain one has none. */
const post = (n: string, isPlain: boolean): string => `<!DOCTYPE html><html lang="en"><head>
<meta charset="utf-8"><title>Post ${n}</title></head><body style="font:16px/1.5 sans-serif">
<article class="h-entry"><span class="p-author h-card">桥洞</span><p class="e-content">Post ${n}: the
cells come from scrapped cars. 这款产品的电芯来自报废车辆。</p></article>
${isPlain ? '' : '<script>document.body.append("Seen " + history.length)</script>'}</body>
</html>`;

/** Serves on loopback as many different posts as there are numbers. */
export const servePosts = async (isPlain: boolean) => {
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(post(request.url?.slice(1).replace(/\D/gu, '') ?? '', isPlain));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return { url: (n: number) => `http://127.0.0.1:${port}/${n}`, close: () => server.close() };
};
