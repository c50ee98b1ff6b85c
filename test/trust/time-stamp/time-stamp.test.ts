import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { certificatesIn, parsePem } from '../../../lib/trust/der/pem.ts';
import { requestTimeStamp, requestTimeStampOf } from '../../../lib/trust/time-stamp/time-stamp.ts';
import type { TimeStampRefused } from '../../../lib/trust/time-stamp/time-stamp-refused.ts';
import {
  type AuthorityFault,
  startAuthority,
  type TestAuthority,
} from '../../support/authority/time-stamp-authority.ts';
import { opensslIn } from '../openssl.ts';

const CONTENT = new TextEncoder().encode('{"format":"matterproof-record/1"}');
const POLICY = '1.2.3.4.5';

let authority: TestAuthority;

beforeAll(async () => {
  authority = await startAuthority();
});
afterAll(() => authority.close());

const refused = (request: Promise<unknown>): Promise<TimeStampRefused> =>
  request.then(
    () => Promise.reject(new Error('was not refused')),
    (error: TimeStampRefused) => error,
  );

describe('requestTimeStamp, of an authority that works', () => {
  it('returns a time-stamp and a chain that openssl ts -verify accepts', async () => {
    const stamp = await requestTimeStamp(CONTENT, { url: authority.url });
    const { openssl } = opensslIn({
      X: CONTENT,
      'X.tsr': stamp.response,
      'X.p7s': stamp.token,
      'tsa-chain.pem': stamp.chain,
    });
    expect(openssl('ts -verify -data X -in X.tsr -CAfile tsa-chain.pem').said).toContain(
      'Verification: OK',
    );
    expect(openssl('ts -verify -data X -in X.p7s -token_in -CAfile tsa-chain.pem').said).toContain(
      'Verification: OK',
    );
    const { said } = openssl('ts -reply -in X.tsr -text');
    expect(said).toContain(`Serial number: 0x${stamp.serial}`);
    expect(said).toContain(`Policy OID: ${stamp.policy}`);
    expect(new Date(/Time stamp: (.*)/.exec(said)?.[1] ?? '').toISOString()).toBe(stamp.genTime);
    expect(stamp).toMatchObject({
      policy: POLICY,
      authority: { subject: 'CN=Example TSA, O=Example' },
    });
    expect(parsePem(stamp.chain, 'CERTIFICATE')).toHaveLength(3);
  });

  it('sends the digest and nothing else', async () => {
    const fetch = vi.fn(globalThis.fetch);
    await requestTimeStamp(CONTENT, { url: authority.url, fetch });
    const [url, init] = fetch.mock.calls[0] ?? [];
    expect(url).toBe(authority.url);
    expect(init).toMatchObject({
      method: 'POST',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    });
    expect(init?.headers).toMatchObject({ 'Content-Type': 'application/timestamp-query' });
    const body = Buffer.from(init?.body as Uint8Array);
    const digest = Buffer.from(await crypto.subtle.digest('SHA-256', CONTENT));
    expect(body.includes(digest)).toBe(true);
    expect(body.length).toBeLessThan(75);
  });

  it('requests a time-stamp for a digest without the content', async () => {
    const imprint = new Uint8Array(await crypto.subtle.digest('SHA-256', CONTENT));
    const stamp = await requestTimeStampOf(imprint, { url: authority.url });
    const { openssl } = opensslIn({
      X: CONTENT,
      'X.tsr': stamp.response,
      'tsa-chain.pem': stamp.chain,
    });
    expect(openssl('ts -verify -data X -in X.tsr -CAfile tsa-chain.pem').ok).toBe(true);
  });

  it('accepts an ECDSA token with SHA-384, a SHA-1 certificate id and no chain', async () => {
    const stamp = await requestTimeStamp(CONTENT, { url: authority.elliptic });
    expect(stamp.authority.subject).toBe('CN=Example Elliptic TSA');
    expect(parsePem(stamp.chain, 'CERTIFICATE')).toHaveLength(1);
  });

  it('completes the chain from the given certificates', async () => {
    const authorities = certificatesIn(new Uint8Array(readFileSync(authority.chain)));
    const stamp = await requestTimeStamp(CONTENT, { url: authority.elliptic, authorities });
    const { openssl } = opensslIn({
      X: CONTENT,
      'X.tsr': stamp.response,
      'tsa-chain.pem': stamp.chain,
    });
    expect(openssl('ts -verify -data X -in X.tsr -CAfile tsa-chain.pem').said).toContain(
      'Verification: OK',
    );
  });

  it('returns a token under the requested policy', async () => {
    for (const policy of [POLICY, '1.2.3.4.4']) {
      expect((await requestTimeStamp(CONTENT, { url: authority.url, policy })).policy).toBe(policy);
    }
  });

  it('answers several requests at once', async () => {
    const stamps = await Promise.all(
      [1, 2, 3].map((n) => requestTimeStamp(Uint8Array.of(n), { url: authority.url })),
    );
    expect(new Set(stamps.map(({ serial }) => serial)).size).toBe(3);
  });
});

describe('requestTimeStamp, of an authority with a fault', () => {
  it.each<[AuthorityFault, string, boolean]>([
    ['wrong-nonce', 'WRONG_NONCE', false],
    ['wrong-imprint', 'WRONG_IMPRINT', false],
    ['wrong-policy', 'WRONG_POLICY', false],
    ['expired', 'CERTIFICATE_EXPIRED', false],
    ['flipped', 'BAD_SIGNATURE', false],
    ['not-a-tsa', 'NOT_A_TSA', false],
    ['rejects', 'REJECTED', false],
    ['html', 'NOT_DER', true],
    ['endless', 'NOT_DER', false],
    ['stall', 'TIMEOUT', true],
    ['stall-half', 'TIMEOUT', true],
    ['error-500', 'HTTP_STATUS', true],
    ['forbidden-403', 'HTTP_STATUS', false],
  ])('refuses %s as %s, worth another try: %s', async (fault, code, mayRetry) => {
    const timeoutMs = fault.startsWith('stall') ? 200 : 20_000;
    const error = await refused(
      requestTimeStamp(CONTENT, { url: authority.faulty(fault), timeoutMs, policy: POLICY }),
    );
    expect(error).toMatchObject({ name: 'TimeStampRefused', code, mayRetry });
    expect(error.message).toMatch(/^[A-Z].*[^.]\.$/);
  });

  it("gives the authority's own reason for a rejection", async () => {
    const error = await refused(requestTimeStamp(CONTENT, { url: authority.faulty('rejects') }));
    expect(error.message).toContain('it does not know the hash algorithm');
  });

  it('names the media type sent instead of a token', async () => {
    const error = await refused(requestTimeStamp(CONTENT, { url: authority.faulty('html') }));
    expect(error.message).toContain('text/html');
  });

  it("refuses a time that is more than a day from this computer's", async () => {
    const now = () => new Date(Date.now() + 25 * 3_600_000);
    expect(await refused(requestTimeStamp(CONTENT, { url: authority.url, now }))).toMatchObject({
      code: 'WRONG_TIME',
    });
  });

  it('refuses an answer to an earlier request', async () => {
    const { response } = await requestTimeStamp(CONTENT, { url: authority.url });
    const fetch = async () => new Response(response);
    expect(await refused(requestTimeStamp(CONTENT, { url: authority.url, fetch }))).toMatchObject({
      code: 'WRONG_NONCE',
    });
  });

  it('refuses answers that are damaged, cut or empty', async () => {
    const { response } = await requestTimeStamp(CONTENT, { url: authority.url });
    for (const body of [
      new Uint8Array(),
      response.subarray(0, 1000),
      response.with(40, 0xff),
      Uint8Array.of(0x30, 0),
    ]) {
      const error = await refused(
        requestTimeStamp(CONTENT, { url: authority.url, fetch: async () => new Response(body) }),
      );
      expect(error.code).toBe('NOT_DER');
    }
  });

  it('throws OFFLINE if nothing listens at the address', async () => {
    const server = createServer();
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    await new Promise((closed) => server.close(closed));
    expect(await refused(requestTimeStamp(CONTENT, { url }))).toMatchObject({
      code: 'OFFLINE',
      mayRetry: true,
    });
  });

  it('throws CANCELLED once its signal is aborted', async () => {
    const cancelling = new AbortController();
    const request = requestTimeStamp(CONTENT, {
      url: authority.faulty('stall'),
      signal: cancelling.signal,
    });
    cancelling.abort();
    expect(await refused(request)).toMatchObject({ code: 'CANCELLED' });
  });

  it('allows a retry after a temporary failure only', async () => {
    // PKIStatusInfo: rejection, with failure bit 14 (timeNotAvailable) or 2 (badRequest).
    const answer = (...bits: number[]) =>
      Uint8Array.of(
        0x30,
        3 + 2 + bits.length + 2,
        0x30,
        3 + 2 + bits.length,
        2,
        1,
        2,
        3,
        bits.length,
        ...bits,
      );
    const ask = (body: Uint8Array<ArrayBuffer>) =>
      refused(
        requestTimeStamp(CONTENT, { url: authority.url, fetch: async () => new Response(body) }),
      );
    expect(await ask(answer(1, 0, 2))).toMatchObject({ code: 'REJECTED', mayRetry: true });
    expect(await ask(answer(5, 0x20))).toMatchObject({ code: 'REJECTED', mayRetry: false });
  });
});

describe('the test authority itself', () => {
  it('makes tokens that openssl trusts by its root', async () => {
    const { response } = await requestTimeStamp(CONTENT, { url: authority.url });
    writeFileSync(join(authority.folder, 'X'), CONTENT);
    writeFileSync(join(authority.folder, 'X.tsr'), response);
    const { openssl } = opensslIn({
      X: CONTENT,
      'X.tsr': response,
      'root.pem': readFileSync(authority.root),
    });
    expect(openssl('ts -verify -data X -in X.tsr -CAfile root.pem').said).toContain(
      'Verification: OK',
    );
    expect(openssl('ts -verify -digest 00 -in X.tsr -CAfile root.pem').ok).toBe(false);
  });
});
