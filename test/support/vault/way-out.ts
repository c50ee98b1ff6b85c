import { createServer, request as send } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** The only way of one browser to the network: while it is cut, no connection comes through. */
export type WayOut = {
  /** What the browser is launched with. */
  readonly args: readonly string[];
  /** Cuts the way to this address, for instance `http://127.0.0.1:7480`; none mends it. */
  cut?: string | undefined;
  close(): Promise<void>;
};

/** A proxy of loopback for one browser. Pages and storage of the tests have no TLS. */
export const startWayOut = async (): Promise<WayOut> => {
  const sockets = new Set<Socket>();
  const server = createServer((request, response) => {
    const url = URL.parse(request.url ?? '');
    if (!url || url.origin === wayOut.cut) return void request.socket.destroy();
    const { method, headers } = request;
    const { port, pathname, search } = url;
    const path = `${pathname}${search}`;
    const upstream = send({ port, host: '127.0.0.1', method, path, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    upstream.on('error', () => response.destroy());
    request.pipe(upstream);
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    socket.on('error', () => {});
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const wayOut: WayOut = {
    args: [`--proxy-server=http://127.0.0.1:${port}`, '--proxy-bypass-list=<-loopback>'],
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((closed) => void server.close(() => closed()));
    },
  };
  return wayOut;
};
