import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { digestNow, hexOf } from '../../../lib/evidence/digest.ts';
import { certificatesIn } from '../../../lib/trust/der/pem.ts';
import { requestTimeStamp, type TimeStamp } from '../../../lib/trust/time-stamp/time-stamp.ts';
import { verifyTimeStamp } from '../../../lib/trust/time-stamp/verify-time-stamp.ts';
import { fingerprintOf } from '../../../lib/trust/x509/fingerprint.ts';
import {
  startAuthority,
  type TestAuthority,
} from '../../support/authority/time-stamp-authority.ts';
import { isThorough } from '../../support/thorough.ts';

const CONTENT = new TextEncoder().encode('{"format":"matterproof-record/1"}');
const OTHER = new TextEncoder().encode('{"format":"matterproof-record/2"}');

let authority: TestAuthority;
let stamp: TimeStamp;
let root: Uint8Array<ArrayBuffer>[];
let chain: Uint8Array<ArrayBuffer>[];

beforeAll(async () => {
  authority = await startAuthority();
  stamp = await requestTimeStamp(CONTENT, { url: authority.url });
  root = certificatesIn(new Uint8Array(readFileSync(authority.root)));
  chain = certificatesIn(new Uint8Array(readFileSync(authority.chain)));
});
afterAll(() => authority.close());

const codes = async (...args: Parameters<typeof verifyTimeStamp>) => {
  const { ok, problems } = await verifyTimeStamp(...args);
  expect(ok).toBe(problems.length === 0);
  return problems.map(({ code }) => code);
};

describe('verifyTimeStamp', () => {
  it('accepts a stored time-stamp and returns its authority and time', async () => {
    const check = await verifyTimeStamp(stamp.response, CONTENT, { authorities: root });
    const { genTime, serial, policy, authority: facts } = stamp;
    expect(check).toMatchObject({
      ok: true,
      problems: [],
      genTime,
      serial,
      policy,
      authority: facts,
      standing: 'unknown',
    });
    expect(check.root?.fingerprint).toBe(fingerprintOf(root[0] ?? new Uint8Array()));
    expect(check.chain).toEqual(certificatesIn(new TextEncoder().encode(stamp.chain)));
  });

  it('accepts the digest of a file that stays back, as openssl does, and no other', async () => {
    const options = { authorities: root };
    expect(await codes(stamp.response, digestNow(CONTENT), options)).toEqual([]);
    expect(await codes(stamp.response, digestNow(OTHER), options)).toEqual([
      ...(await codes(stamp.response, OTHER, options)),
    ]);
    const folder = mkdtempSync(join(tmpdir(), 'matterproof-token-'));
    writeFileSync(join(folder, 'record.tsr'), stamp.response);
    const answer = spawnSync(
      'openssl',
      [
        ...['ts', '-verify', '-digest', hexOf(digestNow(CONTENT))],
        ...['-in', join(folder, 'record.tsr'), '-CAfile', authority.chain],
      ],
      { encoding: 'utf8' },
    );
    rmSync(folder, { recursive: true });
    expect(answer.stdout + answer.stderr).toContain('Verification: OK');
  });

  it('says that an authority is given where the verifier’s own root is at the end', async () => {
    const check = await verifyTimeStamp(stamp.response, CONTENT, { trusted: root });
    expect(check).toMatchObject({ ok: true, standing: 'given' });
  });

  it('accepts a bare token without the response around it', async () => {
    expect(await codes(stamp.token, CONTENT, { authorities: root })).toEqual([]);
  });

  it('accepts a token in BER that openssl accepts, and finds a changed byte in it', async () => {
    const read = (name: string) =>
      new Uint8Array(readFileSync(`test/fixtures/time-stamps/ber/${name}`));
    const [token, record] = [read('token.tsr'), read('record.json')];
    const authorities = certificatesIn(read('root.pem'));
    expect(await verifyTimeStamp(token, record, { authorities })).toMatchObject({
      ok: true,
      problems: [],
      genTime: '2026-11-27T22:42:19.000Z',
    });
    for (let at = 0; at < token.length; at += 7) {
      const changed = token.with(at, (token[at] ?? 0) ^ 0x04);
      expect((await verifyTimeStamp(changed, record, { authorities })).ok, `byte ${at}`).toBe(
        false,
      );
    }
  });

  it('reports an unknown authority if only the token itself brings the root', async () => {
    const check = await verifyTimeStamp(stamp.response, CONTENT);
    expect(check.problems.map(({ code }) => code)).toEqual(['UNKNOWN_AUTHORITY']);
    expect(check.root).toBeUndefined();
    expect(check.genTime).toBe(stamp.genTime);
  });

  it('reports an unknown authority if no chain is given', async () => {
    const { response } = await requestTimeStamp(CONTENT, { url: authority.elliptic });
    expect(await codes(response, CONTENT, { authorities: root })).toContain('UNKNOWN_AUTHORITY');
    expect(await codes(response, CONTENT, { authorities: chain })).toEqual([]);
  });

  it('rejects another root of the same name', async () => {
    const impostor = await startAuthority();
    try {
      const authorities = certificatesIn(new Uint8Array(readFileSync(impostor.root)));
      expect(await codes(stamp.response, CONTENT, { authorities })).toContain('UNKNOWN_AUTHORITY');
    } finally {
      await impostor.close();
    }
  });

  it('reports a token for other bytes', async () => {
    expect(await codes(stamp.response, OTHER, { authorities: root })).toEqual(['WRONG_IMPRINT']);
  });

  it.each([
    ['expired', 'CERTIFICATE_EXPIRED'],
    ['not-a-tsa', 'NOT_A_TSA'],
    ['wrong-imprint', 'WRONG_IMPRINT'],
    ['flipped', 'BAD_SIGNATURE'],
    ['rejects', 'REJECTED'],
    ['html', 'NOT_DER'],
  ] as const)('finds in a stored answer that it is %s', async (fault, code) => {
    let kept = new Uint8Array();
    const fetch = async (...args: Parameters<typeof globalThis.fetch>) => {
      const answer = await globalThis.fetch(...args);
      kept = new Uint8Array(await answer.clone().arrayBuffer());
      return answer;
    };
    await requestTimeStamp(CONTENT, { url: authority.faulty(fault), fetch }).catch(() => undefined);
    expect(await codes(kept, CONTENT, { authorities: root })).toContain(code);
  });

  it('never accepts an answer with a changed byte, and never throws', async () => {
    const { response } = stamp;
    await fc.assert(
      fc.asyncProperty(
        fc.nat(response.length - 1),
        fc.integer({ min: 1, max: 255 }),
        async (at, mask) => {
          const changed = response.with(at, (response[at] ?? 0) ^ mask);
          expect((await verifyTimeStamp(changed, CONTENT, { authorities: root })).ok).toBe(false);
        },
      ),
      { numRuns: 250, seed: 5 },
    );
  });

  it('never accepts an answer with one bit of any byte changed', async () => {
    const { response } = stamp;
    for (let at = 0; at < response.length; at += isThorough ? 1 : 13) {
      const changed = response.with(at, (response[at] ?? 0) ^ (1 << (at % 8)));
      expect((await verifyTimeStamp(changed, CONTENT, { authorities: root })).ok).toBe(false);
    }
  });

  it('never accepts an answer that is cut, lengthened or random', async () => {
    for (let length = 0; length < stamp.response.length; length += 29) {
      expect(
        await codes(stamp.response.subarray(0, length), CONTENT, { authorities: root }),
      ).toEqual(['NOT_DER']);
    }
    expect(await codes(new Uint8Array([...stamp.response, 0]), CONTENT)).toEqual(['NOT_DER']);
    expect(await codes(crypto.getRandomValues(new Uint8Array(900)), CONTENT)).toEqual(['NOT_DER']);
  });
});
