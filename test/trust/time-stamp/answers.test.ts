import { describe, expect, it, vi } from 'vitest';
import {
  bits,
  integer,
  join,
  octets,
  oid,
  sequence,
  small,
  tagged,
  utf8,
} from '../../../lib/trust/der/build-der.ts';
import { OID } from '../../../lib/trust/der/oids.ts';
import { parseDer } from '../../../lib/trust/der/parse-der.ts';
import { TAG } from '../../../lib/trust/der/tags.ts';
import { askAuthority } from '../../../lib/trust/time-stamp/ask-authority.ts';
import { parseTimeStampInfo } from '../../../lib/trust/time-stamp/time-stamp-info.ts';
import {
  parseTimeStampResponse,
  responseOf,
} from '../../../lib/trust/time-stamp/time-stamp-response.ts';

const TOKEN = sequence(oid(OID.signedData), sequence());
const statusOf = (status: number, ...more: Uint8Array<ArrayBuffer>[]) =>
  sequence(small(status), ...more);
const answerOf = (...members: Uint8Array<ArrayBuffer>[]) =>
  parseTimeStampResponse(parseDer(sequence(...members)));
/** The failure bits of an answer, as PKIFailureInfo numbers them. */
const failures = (...numbers: number[]) => {
  const all = new Uint8Array(4);
  for (const at of numbers) all[at >> 3] = (all[at >> 3] ?? 0) | (0x80 >> (at & 7));
  return bits(all);
};

describe('the answer of an authority', () => {
  it('that granted the request is its token', () => {
    expect(answerOf(statusOf(0), TOKEN)).toMatchObject({ token: { raw: TOKEN } });
  });

  it('may be the bare token, which is wrapped as openssl expects it', () => {
    expect(parseTimeStampResponse(parseDer(TOKEN))).toMatchObject({ token: { raw: TOKEN } });
    expect(responseOf(TOKEN)).toEqual(sequence(statusOf(0), TOKEN));
    const whole = sequence(statusOf(0), TOKEN);
    expect(responseOf(whole)).toBe(whole);
  });

  it.each([
    [1, 'granted with changes'],
    [2, 'rejected'],
    [3, 'to be waited for'],
    [9, 'status 9'],
  ])('with the status %i is a refusal, though a token lies beside it: %s', (status, reason) => {
    expect(answerOf(statusOf(status), TOKEN)).toEqual({ reason, mayRetry: false });
  });

  it('says why, in its own words too, and whether to ask again', () => {
    const words = sequence(utf8('The clock is not set.'));
    expect(answerOf(statusOf(2, words, failures(14)))).toEqual({
      reason: 'rejected; its source of time is not available; The clock is not set',
      mayRetry: true,
    });
    expect(answerOf(statusOf(2, failures(0, 5)))).toEqual({
      reason: 'rejected; it does not know the hash algorithm; it could not read the request',
      mayRetry: false,
    });
    expect(answerOf(statusOf(2, failures(7, 25)))).toEqual({
      reason: 'rejected; failure 7; it has a fault of its own',
      mayRetry: true,
    });
  });

  it('cannot fill the screen with its words', () => {
    const refused = answerOf(statusOf(2, sequence(utf8('x'.repeat(5_000)))));
    expect('reason' in refused && refused.reason.length).toBeLessThan(230);
  });

  it.each([
    ['says that it granted and holds no token', [statusOf(0)]],
    ['has a member too many', [statusOf(0), TOKEN, small(1)]],
    ['has no status', [utf8('granted'), TOKEN]],
    ['has a negative status', [sequence(tagged(TAG.integer, Uint8Array.of(0xff))), TOKEN]],
  ])('is none that %s', (_, members) => {
    expect(() => answerOf(...members)).toThrow(expect.objectContaining({ name: 'DerError' }));
  });
});

describe('the statement of a token', () => {
  const imprint = sequence(sequence(oid(OID.sha256)), octets(new Uint8Array(32)));
  const time = (text: string) => tagged(TAG.generalizedTime, new TextEncoder().encode(text));
  const statement = (
    { version = small(1), at = time('20261121090005Z'), hashed = imprint } = {},
    ...more: Uint8Array<ArrayBuffer>[]
  ) => sequence(version, oid('1.2.3'), hashed, integer(Uint8Array.of(9)), at, ...more);

  it('names policy, hash, serial number and time', () => {
    expect(parseTimeStampInfo(statement())).toMatchObject({
      policy: '1.2.3',
      hash: 'SHA-256',
      imprint: new Uint8Array(32),
      serial: Uint8Array.of(9),
      genTime: new Date('2026-11-21T09:00:05.000Z'),
    });
  });

  it.each([
    ['20261121090005.5Z', '2026-11-21T09:00:05.500Z'],
    ['20261121090005.123456Z', '2026-11-21T09:00:05.123Z'],
    ['20261121090005.500Z', '2026-11-21T09:00:05.500Z'],
    ['20991231235959Z', '2099-12-31T23:59:59.000Z'],
  ])('has its time in UTC to the millisecond: %s is %s', (text, instant) => {
    expect(parseTimeStampInfo(statement({ at: time(text) })).genTime.toISOString()).toBe(instant);
  });

  it.each([
    '20260231090005Z',
    '20261121240005Z',
    '20261121090060Z',
    '20261121090005',
    '20261121090005+0800',
    '',
  ])('has no time that reads %j', (text) => {
    expect(() => parseTimeStampInfo(statement({ at: time(text) }))).toThrow();
  });

  it('has its nonce, past an accuracy and an ordering', () => {
    const accuracy = sequence(small(1));
    const ordering = tagged(TAG.boolean, Uint8Array.of(0xff));
    const nonce = integer(Uint8Array.of(1, 2, 3));
    expect(parseTimeStampInfo(statement({}, accuracy, ordering, nonce)).nonce).toEqual(nonce);
    expect(parseTimeStampInfo(statement({}, accuracy))).not.toHaveProperty('nonce');
  });

  it.each<[string, Uint8Array<ArrayBuffer>]>([
    ['is of another version', statement({ version: small(2) })],
    [
      'has a hash that can be forged',
      statement({
        hashed: sequence(sequence(oid('1.2.840.113549.2.5')), octets(new Uint8Array(16))),
      }),
    ],
    ['has members too many', statement({}, octets(new Uint8Array(1)))],
    ['is cut off', sequence(small(1), oid('1.2.3'), imprint)],
  ])('is none that %s', (_, der) => {
    expect(() => parseTimeStampInfo(der)).toThrow(expect.objectContaining({ name: 'DerError' }));
  });
});

describe('a request to an authority', () => {
  const QUERY = Uint8Array.of(1, 2, 3);
  const ask = (fetch: typeof globalThis.fetch, signal?: AbortSignal, timeoutMs = 5_000) =>
    askAuthority(QUERY, {
      url: 'https://tsa.example/',
      fetch,
      timeoutMs,
      ...(signal && { signal }),
    });
  const refusal = (asked: Promise<unknown>) =>
    asked.then(
      () => 'no refusal',
      ({ code, mayRetry }) => [code, mayRetry],
    );

  it('does not repeat a password of the address, which a browser says', async () => {
    const url = 'https://me:secret@tsa.example/stamp?key=abc';
    // The browser's own function: it refuses such an address, and says it.
    const error = await askAuthority(QUERY, { url }).catch((reason: Error) => reason);
    expect(String(error)).toContain('tsa.example');
    expect(String(error)).not.toMatch(/secret|abc/u);
  });

  it('sends the query alone: no cookie, no referrer, nothing from a cache', async () => {
    const fetch = vi.fn(async () => new Response('ok', { headers: { 'content-type': 'x/y' } }));
    const { body, contentType } = await ask(fetch);
    expect([new TextDecoder().decode(body), contentType]).toEqual(['ok', 'x/y']);
    expect(fetch).toHaveBeenCalledExactlyOnceWith(
      'https://tsa.example/',
      expect.objectContaining({
        method: 'POST',
        body: QUERY,
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        cache: 'no-store',
      }),
    );
  });

  it.each([
    [500, true],
    [503, true],
    [429, true],
    [408, true],
    [404, false],
    [401, false],
    [302, false],
  ])('answered with HTTP %i may be repeated: %s', async (status, mayRetry) => {
    expect(await refusal(ask(async () => new Response(null, { status })))).toEqual([
      'HTTP_STATUS',
      mayRetry,
    ]);
  });

  it('is given up where the answer does not end, before it fills the memory', async () => {
    let sent = 0;
    const body = new ReadableStream({
      pull: (controller) => {
        sent += 1 << 16;
        controller.enqueue(new Uint8Array(1 << 16));
      },
    });
    expect(await refusal(ask(async () => new Response(body)))).toEqual(['NOT_DER', false]);
    expect(sent).toBeLessThan(1 << 20);
  });

  it('joins an answer that comes in pieces', async () => {
    const body = new ReadableStream({
      start: (controller) => {
        for (const part of [[1], [2, 3], []]) controller.enqueue(Uint8Array.from(part));
        controller.close();
      },
    });
    const answer = await ask(async () => new Response(body));
    expect(answer.body).toEqual(join(Uint8Array.of(1), Uint8Array.of(2, 3)));
  });

  it('that fails says whether nobody answered, it was stopped, or was too late', async () => {
    const never: typeof fetch = (_url, init) =>
      new Promise((_, reject) => {
        const stop = () => reject(init?.signal?.reason);
        if (init?.signal?.aborted) stop();
        init?.signal?.addEventListener('abort', stop);
      });
    expect(await refusal(ask(() => Promise.reject(new TypeError('refused'))))).toEqual([
      'OFFLINE',
      true,
    ]);
    expect(await refusal(ask(never, AbortSignal.abort()))).toEqual(['CANCELLED', true]);
    expect(await refusal(ask(never, undefined, 1))).toEqual(['TIMEOUT', true]);
  });
});
