import { type IncomingHttpHeaders, type IncomingMessage, request as send } from 'node:http';
import { type LoopbackStorage, startStorage } from './loopback-storage.ts';

/** What goes wrong between a client and storage; nothing where a part is absent. */
export type Trouble = {
  /** The connection breaks when so many bytes of a body have gone through. */
  readonly cutAfter?: number;
  /** The storage does what it is asked, and its answer is lost. */
  readonly losesAnswer?: boolean;
  readonly alter?: (headers: IncomingHttpHeaders, request: IncomingMessage) => IncomingHttpHeaders;
};

/** Stands before storage, and passes on all requests but for the trouble that a test sets. */
export type CuttingProxy = LoopbackStorage & { trouble: Trouble };

/** `Host` is signed and goes on as it came, so the storage takes the requests for its own. */
export const startProxy = async (endpoint: string): Promise<CuttingProxy> => {
  const { port } = new URL(endpoint);
  const storage = await startStorage((request, response) => {
    const { cutAfter, losesAnswer, alter = (headers) => headers } = proxy.trouble;
    const { method, url: path, headers } = request;
    const upstream = send({ port, host: '127.0.0.1', method, path, headers }, (answer) => {
      if (losesAnswer) return void response.destroy();
      for (const [name, value] of Object.entries(alter(answer.headers, request)))
        if (value !== undefined) response.setHeader(name, value);
      response.writeHead(answer.statusCode ?? 502);
      answer.pipe(response);
    });
    upstream.on('error', () => response.destroy());
    let passed = 0;
    request.on('data', (bytes: Buffer) => {
      passed += bytes.length;
      if (cutAfter !== undefined && passed > cutAfter) {
        upstream.destroy();
        request.destroy();
      } else upstream.write(bytes);
    });
    request.on('end', () => upstream.end());
  });
  const proxy: CuttingProxy = { ...storage, trouble: {} };
  return proxy;
};
