import type { Stored, VaultClient } from './client.ts';
import { listVersions } from './list-versions.ts';
import { readXml, textOf } from './read-xml.ts';
import { type Connection, sendRequest } from './send-request.ts';
import { instantOf, lockModeOf, storedOf } from './stored-of.ts';
import { VaultError } from './vault-error.ts';

/** Undefined in place of an error of one of these statuses. */
const unless = async <Value>(
  statuses: readonly number[],
  work: Promise<Value>,
): Promise<Value | undefined> => {
  try {
    return await work;
  } catch (thrown) {
    // 405: the version that was asked for is a delete marker.
    const isOne = thrown instanceof VaultError && statuses.includes(thrown.status ?? 0);
    if (isOne && thrown.code !== 'NO_BUCKET') return undefined;
    throw thrown;
  }
};

const ofVersion = (versionId: string | undefined) =>
  versionId === undefined ? undefined : { versionId };

type Lock = Pick<Stored, 'lockedUntil' | 'lockMode'>;

/**
 * The lock of a version, empty if it has none; undefined if the key may not ask. AWS names the lock
 * in the answer to HEAD only to a key with the right to this request.
 */
export const readLock = async (
  connection: Connection,
  key: string,
  versionId: string | undefined,
  signal?: AbortSignal,
): Promise<Lock | undefined> => {
  const objectKey = connection.place.prefix + key;
  const query = { retention: '', ...ofVersion(versionId) };
  try {
    const answer = await sendRequest(connection, { method: 'GET', objectKey, query, signal });
    const root = readXml(await answer.body.text());
    const lockedUntil = instantOf(textOf(root, 'RetainUntilDate'));
    const lockMode = lockModeOf(textOf(root, 'Mode'));
    return lockedUntil && lockMode ? { lockedUntil, lockMode } : {};
  } catch (thrown) {
    if (!(thrown instanceof VaultError)) throw thrown;
    if (thrown.code === 'DENIED') return undefined;
    if (thrown.status === 404 || thrown.status === 400) return {};
    throw thrown;
  }
};

/** What HEAD says; undefined if there is no such version. */
const headVersion = async (
  connection: Connection,
  key: string,
  versionId: string | undefined,
  signal: AbortSignal | undefined,
): Promise<Stored | undefined> => {
  const objectKey = connection.place.prefix + key;
  const query = { ...ofVersion(versionId) };
  const headers = { 'x-amz-checksum-mode': 'ENABLED' };
  const request = { method: 'HEAD' as const, objectKey, query, headers, signal };
  const answer = await unless([404, 405], sendRequest(connection, request));
  return answer && storedOf(key, answer);
};

/** What a key that may list, and not read, can know of a version. */
const findListed = async (
  connection: Connection,
  key: string,
  versionId: string | undefined,
  signal: AbortSignal | undefined,
): Promise<Stored | undefined> => {
  const { versions, at } = await listVersions(connection, key, { ...(signal && { signal }) });
  const found = versions.find(
    (one) =>
      one.key === key && (versionId === undefined ? one.isLatest : one.versionId === versionId),
  );
  if (!found || found.isDeleteMarker) return undefined;
  const { bytes, etag } = found;
  return {
    ...{ key, versionId: found.versionId, bytes, at, lastModified: found.at },
    ...(etag !== undefined && { etag }),
    ...(await readLock(connection, key, found.versionId, signal)),
  };
};

/** `VaultClient.head`: a key that may not read is told what it may list. */
export const readVersion = async (
  connection: Connection,
  key: string,
  versionId?: string,
  signal?: AbortSignal,
): ReturnType<VaultClient['head']> => {
  try {
    return await headVersion(connection, key, versionId, signal);
  } catch (thrown) {
    if (!(thrown instanceof VaultError) || thrown.code !== 'DENIED') throw thrown;
    return findListed(connection, key, versionId, signal);
  }
};

/** `VaultClient.get`. */
export const getVersion = async (
  connection: Connection,
  key: string,
  { versionId, signal }: NonNullable<Parameters<VaultClient['get']>[1]> = {},
): ReturnType<VaultClient['get']> => {
  const objectKey = connection.place.prefix + key;
  const query = { ...ofVersion(versionId) };
  const request = { method: 'GET' as const, objectKey, query, signal };
  return (await unless([404, 405], sendRequest(connection, request)))?.body;
};
