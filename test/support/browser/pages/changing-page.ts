import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the page shows from now on. */
type Shown = { readonly text: string; readonly status?: number };

/** A page that changes, as posts do: its address, and how its answer is changed. */
export type ChangingPage = {
  readonly url: string;
  readonly show: (shown: Shown) => void;
  readonly close: () => Promise<void>;
};

/** Serves one page on loopback, first with this text. */
export const serveChangingPage = async (text: string): Promise<ChangingPage> => {
  let shown: Shown = { text };
  const server = createServer((_, response) => {
    const { status = 200 } = shown;
    response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' });
    response.end(
      `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>知言</title></head>` +
        `<body><nav>首页 发现 我的</nav><main><p>${shown.text}</p></main></body></html>`,
    );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/p/1`,
    show: (next) => {
      shown = next;
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
};
