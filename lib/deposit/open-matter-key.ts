import { type Bytes, digestOf, md5Of } from '../evidence/digest.ts';
import { openMatterKey, parseKeyFile, wrapMatterKey } from '../vault/envelope/key-file.ts';
import type { MatterKey } from '../vault/envelope/matter-key.ts';
import { matterKeyKey } from '../vault/layout/object-keys.ts';
import type { LockMode, VaultClient } from '../vault/storage/client.ts';
import { firstVersion } from '../vault/storage/first-version.ts';
import { VaultError } from '../vault/storage/vault-error.ts';

/** Where a matter's key lies, and until when it is locked. */
export type KeyPlace = {
  readonly client: VaultClient;
  readonly matterId: string;
  readonly lock: { readonly until: string; readonly mode: LockMode };
};

const readKeyFile = async ({ client, matterId }: KeyPlace): Promise<Bytes | undefined> => {
  const key = matterKeyKey(matterId);
  const first = await firstVersion(client, key);
  const body = first && (await client.get(key, { versionId: first.versionId }));
  return body && new Uint8Array(await body.arrayBuffer());
};

/** Whether the vault has a key of the matter. Errors: `VaultError`. */
export const hasMatterKey = async ({
  client,
  matterId,
}: Pick<KeyPlace, 'matterId'> & {
  readonly client: Pick<VaultClient, 'listVersions'>;
}): Promise<boolean> => (await firstVersion(client, matterKeyKey(matterId))) !== undefined;

const putKeyFile = async ({ client, matterId, lock }: KeyPlace, bytes: Bytes): Promise<void> => {
  const facts = { digest: await digestOf(bytes), md5: md5Of(bytes), mediaType: 'application/json' };
  const retention = { retainUntil: lock.until, mode: lock.mode };
  try {
    await client.put(matterKeyKey(matterId), bytes, { ...facts, ...retention });
  } catch (error) {
    if (!(error instanceof VaultError) || error.code !== 'EXISTS') throw error;
  }
};

/**
 * Opens the matter's key by its pass phrase. Where the vault has none yet, a new one is made and
 * put there; where a colleague was faster, theirs counts. Errors: `VaultError`; `EnvelopeRefused`
 * with `PASS_PHRASE_WRONG`.
 */
export const openMatterKeyIn = async (place: KeyPlace, passPhrase: string): Promise<MatterKey> => {
  if (!(await hasMatterKey(place))) {
    const { keyFile } = await wrapMatterKey(passPhrase);
    await putKeyFile(place, new TextEncoder().encode(JSON.stringify(keyFile)));
  }
  const bytes = await readKeyFile(place);
  if (!bytes) throw new VaultError('REFUSED', { detail: 'The key that was put is not there' });
  return openMatterKey(parseKeyFile(bytes), passPhrase);
};
