import { readFile, realpath } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, resolve, sep } from 'node:path';

const CONTENT_TYPES: { readonly [extension: string]: string } = {
  '.css': 'text/css; charset=utf-8',
  '.htm': 'text/html; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

const PLAIN_TEXT = 'text/plain; charset=utf-8';

/** Rejects unless the target names something inside `root`, symbolic links followed. */
const locate = async (root: string, target: string): Promise<string> => {
  const path = decodeURIComponent(target.split(/[?#]/, 1)[0] ?? '');
  const wanted = resolve(root, `.${path.endsWith('/') ? `${path}index.html` : path}`);
  const found = await realpath(wanted);
  if (!found.startsWith(root + sep)) throw new Error(`${path} is outside the folder served`);
  return found;
};

const respond = async (root: string, target: string) => {
  try {
    const path = await locate(root, target);
    const type = CONTENT_TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream';
    return { status: 200, type, body: await readFile(path) };
  } catch {
    return { status: 404, type: PLAIN_TEXT, body: Buffer.from('Not found\n') };
  }
};

/** The path to answer with, for a host and the path that was asked of it. */
type Rewrite = (host: string, target: string) => string;

const listener =
  (root: string, rewrite: Rewrite): RequestListener =>
  async (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response
        .writeHead(405, { Allow: 'GET, HEAD', 'Content-Type': PLAIN_TEXT })
        .end('Method not allowed\n');
      return;
    }
    const { status, type, body } = await respond(
      root,
      rewrite(request.headers.host ?? '', request.url ?? '/'),
    );
    response.writeHead(status, {
      'Content-Type': type,
      'Content-Length': body.byteLength,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    });
    response.end(body);
  };

/**
 * Serves a folder's files on 127.0.0.1, any Host header accepted; `port` 0 takes a free one.
 * `rewrite` says which path answers a request. `url` is the origin without a closing slash; rejects
 * where the folder is missing or the port is taken.
 */
export const serveFolder = async (
  folder: string,
  port = 0,
  rewrite: Rewrite = (_host, target) => target,
): Promise<{ url: string; close(): Promise<void> }> => {
  const server = createServer(listener(await realpath(folder), rewrite));
  await new Promise<void>((listening, failed) => {
    server.once('error', failed).listen(port, '127.0.0.1', listening);
  });
  const { port: taken } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((closed) => {
      server.close(() => closed());
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${taken}`, close };
};
