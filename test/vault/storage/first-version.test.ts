import { describe, expect, it } from 'vitest';
import type { Version } from '../../../lib/vault/storage/client.ts';
import {
  firstVersion,
  firstVersions,
  listWholeKeys,
} from '../../../lib/vault/storage/first-version.ts';
import { newMemoryVault } from '../../support/vault/memory-vault.ts';

const KEYS = ['a', 'a/long', 'b', 'c', 'd', 'e'];

/** Keys with one to six versions, two of them with delete markers on top. */
const overwrittenVault = async () => {
  const vault = newMemoryVault();
  for (const [at, key] of KEYS.entries())
    for (let version = 0; version <= at; version += 1)
      await vault.overwrite(key, new TextEncoder().encode(`${key} ${version}`));
  vault.addDeleteMarker('b');
  vault.addDeleteMarker('e');
  return vault;
};

describe('the first version of an object', () => {
  it.each([1, 2, 3, 4, 5, 7, 11])(
    'is the same where storage sends %d versions at a time',
    async (most) => {
      const vault = await overwrittenVault();
      const pages: (readonly Version[])[] = [];
      let after: string | undefined;
      do {
        const page = await listWholeKeys(vault, '', { most, ...(after && { after }) });
        pages.push(page.versions);
        after = page.next;
      } while (after !== undefined);
      const keys = pages.flatMap((versions) => [...firstVersions(versions).keys()]);
      expect(keys).toEqual(KEYS);
      for (const versions of pages)
        for (const [key, { versionId }] of firstVersions(versions))
          expect(await (await vault.get(key, { versionId }))?.text()).toBe(`${key} 0`);
    },
  );

  it('is found behind more versions than one page holds', async () => {
    const vault = await overwrittenVault();
    const [{ versionId = '' } = {}] = vault.kept.filter(({ key }) => key === 'a');
    for (let at = 0; at < 2_100; at += 1) await vault.overwrite('a', new Uint8Array([at % 256]));
    expect((await firstVersion(vault, 'a'))?.versionId).toBe(versionId);
  });
});
