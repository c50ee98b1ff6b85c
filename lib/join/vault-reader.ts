import { FormatError } from '../format/format-error.ts';
import type { ObjectFault } from '../store/chains/chain-rows.ts';
import { isEnvelope } from '../vault/envelope/decrypt.ts';
import type { MatterKey } from '../vault/envelope/matter-key.ts';
import type { VaultClient, VaultKey, VaultPlace, Version } from '../vault/storage/client.ts';
import { firstVersions, listWholeKeys } from '../vault/storage/first-version.ts';

/** What a vault is opened with to be read, as it can be sent to a worker; `key` is a matter's. */
export type ReadingOrder = {
  readonly place: VaultPlace;
  readonly vaultKey: VaultKey;
  readonly key?: MatterKey;
};

/**
 * A vault that can be read: `open` decrypts what was encrypted before it left, where the matter is.
 */
export type ReadingVault = {
  readonly client: Pick<VaultClient, 'get' | 'listVersions'>;
  readonly open?: (stored: Blob) => Promise<Blob>;
  readonly signal?: AbortSignal;
  /** What it was opened with, where a worker may open it too. */
  readonly order?: ReadingOrder;
};

/** An object's version that counts, which is the first, and what was done to it since. */
export type FoundObject = { readonly version: Version; readonly faults: readonly ObjectFault[] };

/** What was done to a key after its first version: told, and of no effect. */
const laterFaults = (key: string, versions: readonly Version[]): readonly ObjectFault[] => {
  const made = versions.filter(({ isDeleteMarker }) => !isDeleteMarker);
  const isHidden = versions.some(({ isDeleteMarker, isLatest }) => isDeleteMarker && isLatest);
  return [
    ...(made.length > 1 ? [{ key, code: 'OVERWRITTEN', detail: `${made.length} versions` }] : []),
    ...(isHidden ? [{ key, code: 'DELETED' }] : []),
  ];
};

/** One page of a listing, by key, and where the next begins. */
export type FoundPage = { readonly found: readonly FoundObject[]; readonly next?: string };

/**
 * Lists the objects under a prefix by their first versions. A key of which only delete markers are
 * there is left out.
 */
export const listObjects = async (
  { client, signal }: ReadingVault,
  prefix: string,
  after?: string,
  most = 1_000,
): Promise<FoundPage> => {
  const { versions, next } = await listWholeKeys(client, prefix, {
    ...{ most },
    ...(after !== undefined && { after }),
    ...(signal && { signal }),
  });
  const first = firstVersions(versions);
  const found = [...first].map(([key, version]) => ({
    version,
    faults: laterFaults(
      key,
      versions.filter((one) => one.key === key),
    ),
  }));
  return { found, ...(next !== undefined && { next }) };
};

/** The object under one key, if it is there. */
export const findObject = async (
  vault: ReadingVault,
  key: string,
): Promise<FoundObject | undefined> => {
  const { found } = await listObjects(vault, key);
  return found.find(({ version }) => version.key === key);
};

const getStored = async (
  { client, signal }: ReadingVault,
  { key, versionId }: Version,
): Promise<Blob> => {
  const stored = await client.get(key, { versionId, ...(signal && { signal }) });
  if (!stored) throw new FormatError('The vault does not give it');
  return stored;
};

/** The bytes of a version, decrypted. Throws `FormatError` where they are gone. */
export const readObject = async (vault: ReadingVault, version: Version): Promise<Blob> => {
  const stored = await getStored(vault, version);
  return vault.open ? vault.open(stored) : stored;
};

/**
 * The bytes of a version, and whether they lie there unencrypted, as those of colleagues do who
 * deposited before encryption was switched on: for what is compared with digests of logs and
 * records, or believed in no case. Throws `FormatError` where they are gone.
 */
export const readEither = async (
  vault: ReadingVault,
  version: Version,
): Promise<{ readonly blob: Blob; readonly isEncrypted: boolean }> => {
  const stored = await getStored(vault, version);
  const isEncrypted = await isEnvelope(stored);
  return { blob: isEncrypted && vault.open ? await vault.open(stored) : stored, isEncrypted };
};

/** The vault as a chain is read from it that was deposited unencrypted. */
export const plainVault = ({ open: _, ...vault }: ReadingVault): ReadingVault => vault;

/** What an error says of an object that was refused; errors of the vault itself go on. */
export const refusedObject = (key: string, error: unknown): ObjectFault => {
  const isRefused =
    error instanceof FormatError || (error instanceof Error && error.name === 'EnvelopeRefused');
  if (!isRefused) throw error;
  return { key, code: 'REFUSED', detail: error.message };
};
