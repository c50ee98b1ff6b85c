import { beforeAll, describe, expect, it } from 'vitest';
import { digestNow, md5Of } from '../../../lib/evidence/digest.ts';
import type { VaultClient } from '../../../lib/vault/storage/client.ts';
import { firstVersion, firstVersions } from '../../../lib/vault/storage/first-version.ts';
import { deleteObject } from '../../support/vault/delete-object.ts';
import { newMemoryVault } from '../../support/vault/memory-vault.ts';
import { factsOf, inMinutes, putText } from '../../support/vault/put-text.ts';
import { newRealVault, WITHOUT_ENGINE } from '../../support/vault/real-engine.ts';

/** A vault, and what somebody else can do to it who has all rights but that of the lock. */
type Subject = {
  readonly vault: VaultClient;
  readonly addDeleteMarker: (key: string) => void | Promise<void>;
  readonly removeVersion: (key: string, versionId: string) => void | Promise<void>;
};

const inMemory = (): Subject => {
  const vault = newMemoryVault();
  return {
    vault,
    addDeleteMarker: vault.addDeleteMarker,
    removeVersion: async (key, versionId) => vault.removeVersion(key, versionId),
  };
};

const onEngine = async (): Promise<Subject> => {
  const { open, connect } = await newRealVault({ prefix: 'firm/matters/' });
  return {
    vault: open('owner'),
    addDeleteMarker: (key) => deleteObject(connect('owner'), key),
    removeVersion: (key, versionId) => deleteObject(connect('owner'), key, versionId),
  };
};

const SUBJECTS = [
  { name: 'a vault in memory', open: inMemory, skip: undefined },
  { name: 'a real vault', open: onEngine, skip: WITHOUT_ENGINE },
];

const keysAfter = async (vault: VaultClient, prefix: string, most: number): Promise<string[]> => {
  const keys: string[] = [];
  let after: string | undefined;
  do {
    const page = await vault.listVersions(prefix, { most, ...(after !== undefined && { after }) });
    expect(page.versions.length).toBeLessThanOrEqual(most);
    keys.push(...page.versions.map(({ key, versionId }) => `${key} ${versionId}`));
    after = page.next;
  } while (after !== undefined);
  return keys;
};

for (const { name, open, skip } of SUBJECTS)
  describe.skipIf(skip)(name, () => {
    let subject: Subject;
    let vault: VaultClient;
    beforeAll(async () => {
      subject = await open();
      vault = subject.vault;
    });

    it('says of what was put what it is, by whose clock, and until when it is locked', async () => {
      const until = inMinutes(30);
      const lock = { retainUntil: until, mode: 'GOVERNANCE' as const };
      const stored = await putText(vault, 'said/of it', 'evidence', lock);
      expect(stored).toMatchObject({
        key: 'said/of it',
        bytes: 8,
        etag: Buffer.from(md5Of(new TextEncoder().encode('evidence')), 'base64').toString('hex'),
        versionId: expect.any(String),
        at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
        lastModified: expect.any(String),
        lockMode: 'GOVERNANCE',
      });
      expect(Date.parse(stored.lockedUntil ?? '')).toBeGreaterThan(Date.parse(until) - 1000);
      expect(stored).not.toHaveProperty('unconfirmed');
      const { at: _, ...same } = stored;
      expect(await vault.head('said/of it')).toMatchObject(same);
      expect(await vault.head('said/of it', stored.versionId)).toMatchObject(same);
    });

    it('locks for compliance where no mode is named, and not at all where no date is', async () => {
      const locked = await putText(vault, 'mode/none', 'x', { retainUntil: inMinutes(1) });
      expect(locked.lockMode).toBe('COMPLIANCE');
      const free = await putText(vault, 'mode/free', 'x');
      expect(free).not.toHaveProperty('lockMode');
      expect(free).not.toHaveProperty('lockedUntil');
    });

    it('gives back bytes and texts of any key', async () => {
      const keys = ['plain', 'a b+c%d/é字&<"\'>', 'x=1?y#z', '..dots', 'tilde~(1)!*'];
      for (const [at, key] of keys.entries()) await putText(vault, `any/${key}`, `text ${at}`);
      for (const [at, key] of keys.entries())
        expect(await (await vault.get(`any/${key}`))?.text(), key).toBe(`text ${at}`);
      const listed = (await vault.listVersions('any/')).versions.map(({ key }) => key);
      expect(listed.toSorted()).toEqual(keys.map((key) => `any/${key}`).toSorted());
    });

    it('takes a blob, and nothing at all', async () => {
      const blob = new Blob(['one ', 'and two']);
      await vault.put('blob', blob, factsOf('one and two'));
      expect(await (await vault.get('blob'))?.text()).toBe('one and two');
      expect((await putText(vault, 'empty', '')).bytes).toBe(0);
      expect((await vault.get('empty'))?.size).toBe(0);
    });

    it('has nothing under a key that was never put', async () => {
      expect(await vault.head('never')).toBeUndefined();
      expect(await vault.get('never')).toBeUndefined();
      expect(await vault.listVersions('never')).not.toHaveProperty('next');
      expect((await vault.listVersions('never')).versions).toEqual([]);
      expect(await firstVersion(vault, 'never')).toBeUndefined();
    });

    it('refuses bytes that are not those of the digests, and keeps nothing of them', async () => {
      const other = new TextEncoder().encode('other');
      const wrong = [{ md5: md5Of(other) }, { digest: digestNow(other) }];
      for (const more of wrong)
        await expect(putText(vault, 'wrong', 'bytes', more)).rejects.toMatchObject({
          code: 'BAD_CHECKSUM',
          status: 400,
        });
      expect(await vault.head('wrong')).toBeUndefined();
    });

    it('keeps each version under a lock, whoever overwrites and deletes it', async () => {
      const lock = { retainUntil: inMinutes(30), mode: 'COMPLIANCE' as const };
      const first = await putText(vault, 'sha256/aa', 'the evidence', lock);
      const second = await putText(vault, 'sha256/aa', 'a forgery');
      await subject.addDeleteMarker('sha256/aa');
      expect(await vault.head('sha256/aa')).toBeUndefined();
      expect(await vault.get('sha256/aa')).toBeUndefined();

      const { versionId = '' } = first;
      await expect(subject.removeVersion('sha256/aa', versionId)).rejects.toMatchObject({
        code: 'DENIED',
        status: 403,
      });
      const { versions } = await vault.listVersions('sha256/aa');
      expect(versions.map((one) => [one.isDeleteMarker, one.isLatest, one.bytes])).toEqual([
        [true, true, 0],
        [false, false, 9],
        [false, false, 12],
      ]);
      expect(versions[1]?.versionId).toBe(second.versionId);
      const counts = await firstVersion(vault, 'sha256/aa');
      expect(counts?.versionId).toBe(versionId);
      expect(firstVersions(versions).get('sha256/aa')).toEqual(counts);
      expect(await (await vault.get('sha256/aa', { versionId }))?.text()).toBe('the evidence');
      expect(await vault.head('sha256/aa', versionId)).toMatchObject({ bytes: 12 });
      const marker = versions[0]?.versionId ?? '';
      expect(await vault.head('sha256/aa', marker)).toBeUndefined();
      expect(await vault.get('sha256/aa', { versionId: marker })).toBeUndefined();
    });

    it('locks a version that is there for longer, and never for less', async () => {
      const { versionId = '' } = await putText(vault, 'longer', 'x');
      const lock = (minutes: number) =>
        vault.lock('longer', versionId, {
          retainUntil: inMinutes(minutes),
          mode: 'COMPLIANCE',
        });
      expect(await lock(5)).toMatchObject({ versionId, bytes: 1, lockMode: 'COMPLIANCE' });
      const until = Date.parse((await lock(30)).lockedUntil ?? '');
      expect(until).toBeGreaterThan(Date.parse(inMinutes(29)));
      await expect(lock(10)).rejects.toMatchObject({ code: 'DENIED', status: 403 });
      const stored = await vault.head('longer', versionId);
      expect(Date.parse(stored?.lockedUntil ?? '')).toBe(until);
      await expect(subject.removeVersion('longer', versionId)).rejects.toThrow('DENIED');
    });

    it('does not alter the mode of a lock, which takes the right to lift it', async () => {
      const governance = { retainUntil: inMinutes(5), mode: 'GOVERNANCE' as const };
      const { versionId = '' } = await putText(vault, 'stricter', 'x', governance);
      const asked = { retainUntil: inMinutes(10), mode: 'COMPLIANCE' as const };
      await expect(vault.lock('stricter', versionId, asked)).rejects.toThrow('DENIED');
      expect(await vault.head('stricter')).toMatchObject({ lockMode: 'GOVERNANCE' });
    });

    it('can lose a version that is under no lock', async () => {
      const { versionId = '' } = await putText(vault, 'no lock', 'x');
      await subject.removeVersion('no lock', versionId);
      expect((await vault.listVersions('no lock')).versions).toEqual([]);
    });

    it('lists every version once, page by page, in the order of the keys', async () => {
      for (const key of ['b', 'a', 'a/1', 'aa', 'a', 'a', 'Z', 'é'])
        await putText(vault, `list/${key}`, `of ${key}`);
      await subject.addDeleteMarker('list/a');
      const whole = await keysAfter(vault, 'list/', 1000);
      expect(whole.map((line) => line.split(' ')[0])).toEqual(
        ['Z', 'a', 'a', 'a', 'a', 'a/1', 'aa', 'b', 'é'].map((key) => `list/${key}`),
      );
      expect(new Set(whole).size).toBe(9);
      for (const most of [1, 2, 3]) expect(await keysAfter(vault, 'list/', most)).toEqual(whole);
    });

    it('begins a listing after a key with all its versions, which need not be there', async () => {
      for (const key of ['1', '2', '2', '3']) await putText(vault, `after/${key}`, 'x');
      const listed = async (after: string) =>
        (await vault.listVersions('after/', { after })).versions.map(({ key }) => key);
      expect(await listed('after/2')).toEqual(['after/3']);
      expect(await listed('after/1')).toEqual(['after/2', 'after/2', 'after/3']);
      expect(await listed('after/11')).toEqual(['after/2', 'after/2', 'after/3']);
      expect(await listed('after/3')).toEqual([]);
    });

    it('stops at a signal, with its reason', async () => {
      const signal = AbortSignal.abort(new Error('The person cancelled.'));
      const reason = 'The person cancelled.';
      await expect(putText(vault, 'stop', 'x', { signal })).rejects.toThrow(reason);
      await expect(vault.get('stop', { signal })).rejects.toThrow(reason);
      await expect(vault.listVersions('', { signal })).rejects.toThrow(reason);
      await expect(vault.head('stop', undefined, signal)).rejects.toThrow(reason);
      const asked = { retainUntil: inMinutes(5), mode: 'GOVERNANCE' } as const;
      await expect(vault.lock('stop', 'null', asked, signal)).rejects.toThrow(reason);
      expect(await vault.head('stop')).toBeUndefined();
    });
  });
