import { describe, expect, it } from 'vitest';
import { openVault } from '../../../lib/vault/storage/open-vault.ts';
import { inMinutes, putText } from '../../support/vault/put-text.ts';
import { engineAdmin, newRealVault, WITHOUT_ENGINE } from '../../support/vault/real-engine.ts';

describe.skipIf(WITHOUT_ENGINE)('a real vault', () => {
  it.each([-1, 1])('refuses requests of a clock that is %i hours ahead', async (hours) => {
    const { connect } = await newRealVault();
    const now = () => new Date(Date.now() + hours * 3_600_000);
    const vault = openVault({ ...connect('custodian'), now });
    const skewed = { code: 'CLOCK_SKEWED', status: 403, at: expect.any(String), mayRetry: false };
    await expect(putText(vault, 'a', 'x')).rejects.toMatchObject(skewed);
    await expect(vault.listVersions('')).rejects.toMatchObject(skewed);
    // The answer to HEAD has no words: its date tells.
    await expect(vault.head('a')).rejects.toMatchObject(skewed);
  });

  it('knows no key of another name or secret, and none that was withdrawn', async () => {
    const { place, connect, open } = await newRealVault();
    const { vaultKey } = connect('custodian');
    const wrong = [
      { ...vaultKey, accessKeyId: 'NOBODY' },
      { ...vaultKey, secretAccessKey: 'wrong' },
    ];
    for (const key of wrong) {
      const vault = openVault({ place, vaultKey: key });
      await expect(putText(vault, 'a', 'x')).rejects.toMatchObject({ code: 'KEY_UNKNOWN' });
      await expect(vault.head('a')).rejects.toMatchObject({ code: 'KEY_UNKNOWN' });
    }
    await engineAdmin('user', 'suspend', '--uid=stranger');
    try {
      await expect(open('stranger').listVersions('')).rejects.toMatchObject({
        code: 'KEY_UNKNOWN',
        engineCode: 'UserSuspended',
      });
    } finally {
      await engineAdmin('user', 'enable', '--uid=stranger');
    }
  });

  it('denies a key what it has no right to', async () => {
    const { open } = await newRealVault();
    await putText(open('custodian'), 'a', 'x');
    const denied = { code: 'DENIED', status: 403, engineCode: 'AccessDenied' };
    await expect(putText(open('reader'), 'b', 'x')).rejects.toMatchObject(denied);
    await expect(open('writer').get('a')).rejects.toMatchObject(denied);
    for (const ask of [
      () => putText(open('stranger'), 'b', 'x'),
      () => open('stranger').get('a'),
      () => open('stranger').head('a'),
      () => open('stranger').listVersions(''),
    ])
      await expect(ask()).rejects.toMatchObject(denied);
  });

  it('lets a key that writes read back size, checksum and lock, and no content', async () => {
    const { open } = await newRealVault({ prefix: 'firm/' });
    const lock = { retainUntil: inMinutes(5), mode: 'GOVERNANCE' as const };
    const stored = await putText(open('writer'), 'a', 'own', lock);
    expect(stored).toMatchObject({
      bytes: 3,
      lockMode: 'GOVERNANCE',
      versionId: expect.any(String),
    });
    expect(stored).not.toHaveProperty('unconfirmed');
    expect(await open('writer').head('a')).toMatchObject({ versionId: stored.versionId });
    expect(await open('writer').head('b')).toBeUndefined();
    await expect(open('writer').get('a')).rejects.toMatchObject({ code: 'DENIED' });
    expect(await (await open('reader').get('a'))?.text()).toBe('own');
  });

  it('says that nothing was read back where the key may only put', async () => {
    const { configure, open, place } = await newRealVault();
    const principal = { AWS: ['arn:aws:iam:::user/stranger'] };
    const Resource = `arn:aws:s3:::${place.bucket}/*`;
    const allow = { Effect: 'Allow', Principal: principal, Action: ['s3:PutObject'], Resource };
    const deny = { ...allow, Effect: 'Deny', Action: ['s3:GetObject', 's3:GetObjectVersion'] };
    await configure(
      { policy: '' },
      JSON.stringify({ Version: '2012-10-17', Statement: [allow, deny] }),
    );
    const retainUntil = inMinutes(5);
    const stored = await putText(open('stranger'), 'a', 'blind', { retainUntil });
    expect(stored).toMatchObject({ bytes: 5, unconfirmed: true, lockedUntil: retainUntil });
    expect(await open('owner').listVersions('a')).toMatchObject({
      versions: [{ versionId: stored.versionId, bytes: 5 }],
    });
  });

  it('refuses a lock in a bucket without Object Lock, and stores nothing', async () => {
    for (const versioning of [true, false]) {
      const { open } = await newRealVault({ objectLock: false, versioning });
      const put = putText(open('custodian'), 'a', 'x', { retainUntil: inMinutes(5) });
      await expect(put).rejects.toMatchObject({ code: 'NOT_LOCKED', status: 400 });
      expect(await open('custodian').head('a')).toBeUndefined();
    }
  });

  it('refuses a lock until a time that has passed', async () => {
    const { open } = await newRealVault();
    const put = putText(open('custodian'), 'a', 'x', { retainUntil: inMinutes(-5) });
    await expect(put).rejects.toMatchObject({ code: 'REFUSED', engineCode: 'InvalidArgument' });
  });

  it('has no bucket of another name', async () => {
    const { place, connect } = await newRealVault();
    const { vaultKey } = connect('custodian');
    const vault = openVault({ place: { ...place, bucket: 'no-such-bucket' }, vaultKey });
    const none = { code: 'NO_BUCKET', status: 404 };
    await expect(putText(vault, 'a', 'x')).rejects.toMatchObject(none);
    await expect(vault.get('a')).rejects.toMatchObject(none);
    await expect(vault.listVersions('')).rejects.toMatchObject(none);
  });
});
