import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

/** Answers a request, or leaves it without an answer. Its body may be read or not. */
export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

export type LoopbackStorage = AsyncDisposable & {
  readonly endpoint: string;
  /** Method and path of every request so far. */
  readonly requests: readonly string[];
  readonly stop: () => Promise<void>;
};

/** An answer that is always the same, once the request is whole. */
export const answering =
  (status: number, text = '', headers: { readonly [name: string]: string } = {}): Answer =>
  (request, response) => {
    request.resume().on('end', () => response.writeHead(status, { ...headers }).end(text));
  };

/** An error as S3 words it. */
export const refusing = (
  status: number,
  engineCode: string,
  message: string,
  headers: { readonly [name: string]: string } = {},
): Answer =>
  answering(
    status,
    `<?xml version="1.0"?><Error><Code>${engineCode}</Code><Message>${message}</Message></Error>`,
    headers,
  );

/** Storage on loopback for what the real engine cannot be made to do. */
export const startStorage = async (answer: Answer): Promise<LoopbackStorage> => {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`);
    answer(request, response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const port = address && typeof address === 'object' ? address.port : 0;
  const stop = (): Promise<void> =>
    new Promise((done) => {
      server.close(() => done());
      server.closeAllConnections();
    });
  const endpoint = `http://127.0.0.1:${port}`;
  return { endpoint, requests, stop, [Symbol.asyncDispose]: stop };
};
