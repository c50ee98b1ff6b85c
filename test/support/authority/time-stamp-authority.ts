import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { fillAuthorityFolder } from './authority-files.ts';

/** What an authority can be told to do wrong, by the path of its address. */
export type AuthorityFault =
  | 'wrong-nonce'
  | 'wrong-imprint'
  | 'wrong-policy'
  | 'expired'
  | 'html'
  | 'endless'
  | 'stall'
  | 'stall-half'
  | 'error-500'
  | 'forbidden-403'
  | 'rejects'
  | 'flipped'
  | 'not-a-tsa';

/**
 * A real RFC 3161 authority on loopback: `openssl ts -reply` with a root and an issuing certificate
 * of its own.
 */
export type TestAuthority = {
  readonly url: string;
  readonly faulty: (fault: AuthorityFault) => string;
  /** P-384 with SHA-384, and a token that carries no more than the authority's own certificate. */
  readonly elliptic: string;
  readonly folder: string;
  /** PEM files: the root alone, and the root after the issuing certificate. */
  readonly root: string;
  readonly chain: string;
  /** How often it was asked. */
  readonly asked: () => number;
  readonly close: () => Promise<void>;
};

const run = promisify(execFile);

// Changing the request before openssl sees it makes a token that is properly signed, but answers
// something else.
const changed = (query: Buffer, at: number): Buffer => {
  const copy = Buffer.from(query);
  copy[at] = (copy[at] ?? 0) ^ 0x01;
  return copy;
};

const SHA256_IMPRINT = Buffer.from('0420', 'hex');
const POLICY = Buffer.from('06042a030405', 'hex');

const QUERY_CHANGES: { readonly [fault: string]: (query: Buffer) => Buffer } = {
  'wrong-nonce': (query) => changed(query, query.length - 4),
  'wrong-imprint': (query) => changed(query, query.indexOf(SHA256_IMPRINT) + 2),
  'wrong-policy': (query) => changed(query, query.indexOf(POLICY) + POLICY.length - 1),
};

const SECTIONS: { readonly [fault: string]: string } = {
  expired: 'tsa_expired',
  elliptic: 'tsa_elliptic',
  rejects: 'tsa_old',
};

const der = (tag: number, ...content: Buffer[]): Buffer => {
  const inside = Buffer.concat(content);
  return Buffer.concat([Buffer.of(tag, 0x82, inside.length >> 8, inside.length & 0xff), inside]);
};

/** openssl's own authority refuses such a certificate, so the token is signed as plain CMS. */
const signAsAnyone = async (folder: string, token: Buffer): Promise<Buffer> => {
  await writeFile(join(folder, 'whole.tsr'), token);
  await run('openssl', ['ts', '-reply', '-in', 'whole.tsr', '-token_out', '-out', 'whole.p7s'], {
    cwd: folder,
  });
  await run(
    'openssl',
    ['cms', '-verify', '-noverify', '-inform', 'DER', '-in', 'whole.p7s', '-out', 'tst.der'],
    { cwd: folder },
  );
  await run(
    'openssl',
    [
      'cms',
      '-sign',
      '-binary',
      '-nodetach',
      '-cades',
      '-econtent_type',
      'id-smime-ct-TSTInfo',
      '-md',
      'sha256',
      '-signer',
      'plain.pem',
      '-inkey',
      'plain.key',
      '-certfile',
      'chain.pem',
      '-in',
      'tst.der',
      '-outform',
      'DER',
      '-out',
      'plain.p7s',
    ],
    { cwd: folder },
  );
  const signed = await readFile(join(folder, 'plain.p7s'));
  return der(0x30, Buffer.from('3003020100', 'hex'), signed);
};

const reply = async (folder: string, fault: string, query: Buffer): Promise<Buffer> => {
  await writeFile(join(folder, 'query.tsq'), QUERY_CHANGES[fault]?.(query) ?? query);
  await run(
    'openssl',
    [
      'ts',
      '-reply',
      '-config',
      'authority.cnf',
      '-section',
      SECTIONS[fault] ?? 'tsa_main',
      '-queryfile',
      'query.tsq',
      '-out',
      'reply.tsr',
    ],
    { cwd: folder },
  );
  const token = await readFile(join(folder, 'reply.tsr'));
  if (fault === 'flipped') return changed(token, token.length - 1);
  return fault === 'not-a-tsa' ? signAsAnyone(folder, token) : token;
};

const SIGN_IN = '<!doctype html><title>Hotel Wi-Fi</title><p>Please sign in.';

const PLAIN_ANSWERS: { readonly [fault: string]: (response: ServerResponse) => unknown } = {
  html: (response) => response.writeHead(200, { 'Content-Type': 'text/html' }).end(SIGN_IN),
  'error-500': (response) => response.writeHead(500).end('out of order'),
  'forbidden-403': (response) => response.writeHead(403).end('no'),
  stall: () => undefined,
  'stall-half': (response) => response.writeHead(200).write(Buffer.of(0x30, 0x82)),
  endless: (response) => {
    const chunk = Buffer.alloc(1 << 16, 0x30);
    const pour = (): void => {
      if (!response.destroyed) response.write(chunk, () => setImmediate(pour));
    };
    pour();
  },
};

const serve = (folder: string) => {
  let asked = 0;
  let turn: Promise<unknown> = Promise.resolve();
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    asked += 1;
    const fault = (request.url ?? '/').slice(1);
    const query = await buffer(request);
    const plainly = PLAIN_ANSWERS[fault];
    if (plainly) return void plainly(response);
    // One at a time: openssl keeps serial numbers in a file.
    const made = turn.then(() => reply(folder, fault, query));
    turn = made.catch(() => undefined);
    response.writeHead(200, { 'Content-Type': 'application/timestamp-reply' }).end(await made);
  };
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  return { server, asked: () => asked };
};

/** Puts the certificates in a temporary folder and starts the authority on a free port. */
export const startAuthority = async (): Promise<TestAuthority> => {
  const folder = await mkdtemp(join(tmpdir(), 'authority-'));
  const giveBack = await fillAuthorityFolder(folder);
  const { server, asked } = serve(folder);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
    await rm(folder, { recursive: true });
    giveBack();
  };
  return {
    url,
    faulty: (fault) => url + fault,
    elliptic: `${url}elliptic`,
    folder,
    root: join(folder, 'root.pem'),
    chain: join(folder, 'chain.pem'),
    asked,
    close,
  };
};
