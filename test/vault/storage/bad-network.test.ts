import type { IncomingHttpHeaders } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { digestOf, md5Of } from '../../../lib/evidence/digest.ts';
import type { VaultClient } from '../../../lib/vault/storage/client.ts';
import { openVault } from '../../../lib/vault/storage/open-vault.ts';
import { type CuttingProxy, startProxy, type Trouble } from '../../support/vault/cutting-proxy.ts';
import { inMinutes, putText } from '../../support/vault/put-text.ts';
import { newRealVault, type RealVault, WITHOUT_ENGINE } from '../../support/vault/real-engine.ts';

/** A real vault behind a network that a test can break. */
describe.skipIf(WITHOUT_ENGINE)('a real vault behind a bad network', () => {
  let proxy: CuttingProxy;
  let real: RealVault;
  let vault: VaultClient;

  beforeAll(async () => {
    real = await newRealVault();
    proxy = await startProxy(real.place.endpoint);
    const place = { ...real.place, endpoint: proxy.endpoint };
    vault = openVault({ ...real.connect('custodian'), place });
  });
  afterAll(() => proxy?.stop());

  const under = async <Value>(trouble: Trouble, work: () => Promise<Value>): Promise<Value> => {
    proxy.trouble = trouble;
    try {
      return await work();
    } finally {
      proxy.trouble = {};
    }
  };

  it('keeps nothing of an upload that was cut off, and all of the next one', async () => {
    const bytes = new Uint8Array(3_000_000).map((_, at) => at % 251);
    const facts = { digest: await digestOf(bytes), md5: md5Of(bytes), mediaType: 'image/png' };
    const put = () => vault.put('cut', new Blob([bytes]), facts);
    await expect(under({ cutAfter: 1_000_000 }, put)).rejects.toMatchObject({
      code: 'UNREACHABLE',
      mayRetry: true,
      detail: expect.any(String),
    });
    expect((await vault.listVersions('cut')).versions).toEqual([]);
    expect(await put()).toMatchObject({ bytes: 3_000_000 });
    expect((await vault.get('cut'))?.size).toBe(3_000_000);
  });

  it('finds what was stored although the answer was lost', async () => {
    const lock = { retainUntil: inMinutes(10), mode: 'COMPLIANCE' as const };
    const put = () => putText(vault, 'lost', 'once', lock);
    await expect(under({ losesAnswer: true }, put)).rejects.toMatchObject({ code: 'UNREACHABLE' });
    expect(await vault.head('lost')).toMatchObject({ bytes: 4, lockMode: 'COMPLIANCE' });
    expect((await vault.listVersions('lost')).versions).toHaveLength(1);
  });

  const onlyFor =
    (method: string, more: IncomingHttpHeaders): NonNullable<Trouble['alter']> =>
    (headers, request) =>
      request.method === method ? { ...headers, ...more } : headers;

  it('tells that storage took other bytes than were sent', async () => {
    const etag = '"00000000000000000000000000000000"';
    const put = () => putText(vault, 'etag', 'x');
    await expect(under({ alter: onlyFor('PUT', { etag }) }, put)).rejects.toMatchObject({
      code: 'BAD_CHECKSUM',
      detail: 'MD5: sent 9dd4e461268c8034f5c8564e155c67a6, stored 00000000000000000000000000000000',
    });
    const checksum = { 'x-amz-checksum-sha256': 'AAAA' };
    await expect(under({ alter: onlyFor('PUT', checksum) }, put)).rejects.toMatchObject({
      code: 'BAD_CHECKSUM',
      detail: expect.stringContaining('SHA-256'),
    });
  });

  it('does not take the mark of an encrypted object for the MD5 of its bytes', async () => {
    const etag = '"00000000000000000000000000000000"';
    const alter = onlyFor('PUT', { etag, 'x-amz-server-side-encryption': 'aws:kms' });
    expect(await under({ alter }, () => putText(vault, 'kms', 'x'))).toMatchObject({ bytes: 1 });
  });

  it('tells that the size that is kept is another', async () => {
    const alter = onlyFor('HEAD', { 'content-length': '2' });
    await expect(under({ alter }, () => putText(vault, 'size', 'x'))).rejects.toMatchObject({
      code: 'BAD_CHECKSUM',
      detail: 'Bytes: sent 1, stored 2',
    });
  });

  it('tells that a version is locked for a shorter time, or in another mode', async () => {
    const put = () => putText(vault, 'lock', 'x', { retainUntil: inMinutes(10) });
    for (const more of [
      { 'x-amz-object-lock-retain-until-date': inMinutes(5) },
      { 'x-amz-object-lock-mode': 'GOVERNANCE' },
    ])
      await expect(under({ alter: onlyFor('HEAD', more) }, put)).rejects.toMatchObject({
        code: 'NOT_LOCKED',
        detail: expect.stringMatching(/^Asked for COMPLIANCE until .*, stored with /u),
      });
  });

  it('asks for the lock where the answer about the version leaves it out, as AWS may', async () => {
    const none = {
      'x-amz-object-lock-retain-until-date': undefined,
      'x-amz-object-lock-mode': undefined,
    };
    const retainUntil = inMinutes(10);
    const put = () => putText(vault, 'asked', 'x', { retainUntil });
    const stored = await under({ alter: onlyFor('HEAD', none) }, put);
    expect(stored).toMatchObject({ lockedUntil: retainUntil, lockMode: 'COMPLIANCE' });
    expect(stored).not.toHaveProperty('unconfirmed');
  });
});
