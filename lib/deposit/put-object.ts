import type { Bytes, Digest } from '../evidence/digest.ts';
import { digestBlob } from '../evidence/file/digest-blob.ts';
import type { DepositedFile } from '../format/shapes/deposit-receipt.ts';
import { bytesKey } from '../vault/layout/object-keys.ts';
import type { Stored, Version } from '../vault/storage/client.ts';
import { listVersionsOf } from '../vault/storage/first-version.ts';
import { VaultError, type VaultErrorCode } from '../vault/storage/vault-error.ts';
import { DepositStopped } from './deposit-stopped.ts';
import { inTurn } from './in-turn.ts';
import type { DepositTarget } from './open-vault.ts';
import { type ReadContent, type Sealed, seal, sizeOf } from './seal-bytes.ts';

const hexOfBase64 = (text: string): string =>
  [...atob(text)].map((one) => one.charCodeAt(0).toString(16).padStart(2, '0')).join('');

const hasChecksum = ({ content, md5 }: Sealed, { bytes, etag }: Pick<Stored, 'bytes' | 'etag'>) =>
  bytes === sizeOf(content) && etag === hexOfBase64(md5);

/** A key that may only write is denied the look; then the object is put again. */
const unlessDenied = async <T>(look: Promise<T>): Promise<T | undefined> => {
  try {
    return await look;
  } catch (error) {
    if (error instanceof VaultError && error.code === 'DENIED') return undefined;
    throw error;
  }
};

/** Where the storage's tag is no MD5, the bytes of a version of the same size are read. */
const isOurs = async (
  target: DepositTarget,
  version: Version,
  sealed: Sealed,
): Promise<boolean> => {
  if (hasChecksum(sealed, version)) return true;
  if (version.bytes !== sizeOf(sealed.content)) return false;
  const { key, versionId } = version;
  const { client, signal } = target;
  const body = await unlessDenied(client.get(key, { versionId, signal }));
  return body !== undefined && (await digestBlob(body, { signal })) === sealed.digest;
};

/**
 * The version of ours that is there, the oldest; `taken` where others are there and ours is not:
 * a later version may not be the one that counts.
 */
const findOurs = async (
  target: DepositTarget,
  key: string,
  sealed: Sealed,
): Promise<Stored | 'taken' | undefined> => {
  const { client, signal } = target;
  const head = await unlessDenied(client.head(key, undefined, signal));
  if (!head) return undefined;
  if (hasChecksum(sealed, head)) return head;
  const versions = (await unlessDenied(listVersionsOf(client, key, { signal }))) ?? [];
  for (const version of versions.toReversed())
    if (await isOurs(target, version, sealed))
      return await client.head(key, version.versionId, signal);
  return 'taken';
};

const putSealed = async (
  { client, lock, signal }: DepositTarget,
  key: string,
  { content, digest, md5 }: Sealed,
  mediaType: string,
): Promise<Stored | undefined> => {
  const retention = lock && { retainUntil: lock.until, mode: lock.mode };
  try {
    return await client.put(key, content, { digest, md5, mediaType, signal, ...retention });
  } catch (error) {
    if (error instanceof VaultError && error.code === 'EXISTS') return undefined;
    throw error;
  }
};

const taken = (key: string): DepositStopped =>
  new DepositStopped('KEY_TAKEN', `Another object lies under the key ${key}`);

/** Locks that are counted from each deposit differ by the time between them. */
const TOLERATED = 24 * 3_600_000;

/** Where it cannot be locked for as long as this deposit asks, the receipt has the lock it has. */
const KEEPS_ITS_LOCK: readonly VaultErrorCode[] = ['DENIED', 'NOT_LOCKED', 'REFUSED'];

/** What was found, locked for as long as this deposit asks. */
const lockFound = async (
  { client, lock, signal }: DepositTarget,
  found: Stored,
): Promise<Stored> => {
  if (!lock || found.versionId === undefined) return found;
  if (Date.parse(found.lockedUntil ?? '') >= Date.parse(lock.until) - TOLERATED) return found;
  try {
    const asked = { retainUntil: lock.until, mode: lock.mode };
    return await client.lock(found.key, found.versionId, asked, signal);
  } catch (error) {
    if (error instanceof VaultError && KEEPS_ITS_LOCK.includes(error.code)) return found;
    throw error;
  }
};

/** What the storage answered, whether it was there before, and the digest of what is stored. */
export type Put = { readonly stored: Stored; readonly found: boolean; readonly digest: Digest };

const putUnder = async (
  target: DepositTarget,
  key: string,
  sealed: Sealed,
  { mediaType, beside }: { readonly mediaType: string; readonly beside?: true },
): Promise<Put> => {
  const { digest } = sealed;
  const before = await findOurs(target, key, sealed);
  if (before === 'taken' && !beside) throw taken(key);
  if (before && before !== 'taken')
    return { stored: await lockFound(target, before), found: true, digest };
  const stored = await putSealed(target, key, sealed, mediaType);
  if (stored) return { stored, found: false, digest };
  // It came between the look and the put: from another window, or from somebody else.
  const other = await findOurs(target, key, sealed);
  if (!other || other === 'taken') throw taken(key);
  return { stored: await lockFound(target, other), found: true, digest };
};

/**
 * Puts bytes under a key, unless they are there. Errors: `VaultError`, `KEY_TAKEN` where something
 * else is there, the signal's reason.
 */
export const putObject = async (
  target: DepositTarget,
  key: string,
  content: Bytes,
  mediaType: string,
): Promise<Put> => putUnder(target, key, await seal(target, { content }), { mediaType });

/**
 * Puts bytes under a key, also beside others that are there: for what readers compare with digests
 * that they know from elsewhere. Errors: those of `putObject`.
 */
export const putBeside = async (
  target: DepositTarget,
  key: string,
  content: Bytes,
  mediaType: string,
): Promise<void> => {
  const sealed = await seal(target, { content });
  await putUnder(target, key, sealed, { mediaType, beside: true });
};

/** Puts what was read under the digest of what is stored. Errors: those of `putObject`. */
export const putBytes = async (
  target: DepositTarget,
  read: ReadContent,
  mediaType: string,
): Promise<Put> => {
  const sealed = await seal(target, read);
  try {
    // The key names their digest, so that readers know the right version among others.
    const key = bytesKey(sealed.digest);
    const put = () => putUnder(target, key, sealed, { mediaType, beside: true });
    return await inTurn(target.underway, key, put);
  } finally {
    await sealed.release?.();
  }
};

/** Puts bytes under a key where nothing is yet: what is there was written first and counts. */
export const putIfAbsent = async (
  target: DepositTarget,
  key: string,
  content: Bytes,
  mediaType: string,
): Promise<void> => {
  if (await unlessDenied(target.client.head(key, undefined, target.signal))) return;
  await putSealed(target, key, await seal(target, { content }), mediaType);
};

/** What the receipt says of a file that was put. */
export const depositedFile = (
  file: Pick<DepositedFile, 'path' | 'digest'>,
  { stored, found, digest }: Put,
): DepositedFile => {
  const { key, versionId, bytes, at, lockedUntil, lockMode, unconfirmed } = stored;
  return {
    ...file,
    ...(digest !== file.digest && { stored: digest }),
    ...{ key, bytes, at },
    ...(versionId !== undefined && { versionId }),
    ...(lockedUntil !== undefined && { lockedUntil }),
    ...(lockMode !== undefined && { mode: lockMode }),
    ...(found && { found }),
    ...(unconfirmed && { unconfirmed }),
  };
};
