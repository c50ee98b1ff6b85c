import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { buildTimeStamp } from './build-time-stamp.ts';
import { makeTestAuthority } from './make-test-authority.ts';

/** A time-stamp authority on loopback, by the address to ask. */
export type ServedAuthority = { readonly url: string; close(): Promise<void> };

/**
 * Serves RFC 3161 time-stamps on a free port of 127.0.0.1, by a test authority made for this run.
 * What is no time-stamp query gets status 400.
 */
export const serveAuthority = async (): Promise<ServedAuthority> => {
  const signer = await makeTestAuthority();
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const stamp = await buildTimeStamp(new Uint8Array(await buffer(request)), signer);
    response.writeHead(200, { 'Content-Type': 'application/timestamp-reply' }).end(stamp);
  };
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.writeHead(400).end());
  });
  await new Promise<void>((listening, failed) => {
    server.once('error', failed).listen(0, '127.0.0.1', listening);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/tsr`,
    close: () =>
      new Promise<void>((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
};
