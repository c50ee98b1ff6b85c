import { createServer, request as send } from 'node:http';

/** Requests of one kind, the bytes of their bodies, and of all headers and bodies both ways. */
export type Asked = { requests: number; sent: number; received: number };

/** What went through since the last `take`, by kind of request: method, and what it asks for. */
export type CountingProxy = {
  readonly endpoint: string;
  readonly take: () => ReadonlyMap<string, Readonly<Asked>>;
  readonly close: () => void;
};

const kindOf = (method: string, url: string): string => {
  const { searchParams } = new URL(url, 'http://localhost');
  if (searchParams.has('versions')) return 'GET ?versions';
  return searchParams.has('retention') ? `${method} ?retention` : method;
};

/**
 * Stands before the storage, passes everything on, and counts. `Host` is signed and goes on as it
 * came, so that the storage takes the requests for its own.
 */
export const startCountingProxy = async (endpoint: string): Promise<CountingProxy> => {
  const { port } = new URL(endpoint);
  let asked = new Map<string, Asked>();
  const server = createServer((request, response) => {
    const { method = '', url = '', headers, rawHeaders } = request;
    const kind = kindOf(method, url);
    const count = asked.get(kind) ?? { requests: 0, sent: 0, received: 0 };
    asked.set(kind, count);
    count.requests += 1;
    count.sent += url.length + rawHeaders.join('').length + Number(headers['content-length'] ?? 0);
    const upstream = send({ port, host: '127.0.0.1', method, path: url, headers }, (answer) => {
      count.received += answer.rawHeaders.join('').length;
      response.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
      answer.on('data', (bytes: Buffer) => {
        count.received += bytes.length;
      });
      answer.pipe(response);
    });
    upstream.on('error', () => response.destroy());
    request.pipe(upstream);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  return {
    endpoint: `http://127.0.0.1:${address && typeof address === 'object' ? address.port : 0}`,
    take: () => {
      const taken = asked;
      asked = new Map();
      return taken;
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
};
