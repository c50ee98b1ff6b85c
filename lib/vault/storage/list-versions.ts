import type { Instant } from '../../evidence/matter.ts';
import type { VaultClient, Version } from './client.ts';
import { readXml, textOf, type XmlNode } from './read-xml.ts';
import { type Connection, sendRequest } from './send-request.ts';
import { etagOf, instantOf } from './stored-of.ts';
import { VaultError } from './vault-error.ts';

type Listing = Awaited<ReturnType<VaultClient['listVersions']>>;

/** Between a key and a version id in `next`: keys of a vault do not have it. */
const SEPARATOR = '\0';

/** Storage that was asked for `encoding-type=url` sends keys so, with `+` for a space. */
const decode = (text: string, isEncoded: boolean): string => {
  if (!isEncoded) return text;
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    throw new VaultError('REFUSED', { detail: `Listed a key that is not encoded: ${text}` });
  }
};

const toVersion = (node: XmlNode, key: string): Version | undefined => {
  const versionId = textOf(node, 'VersionId');
  const at = instantOf(textOf(node, 'LastModified'));
  if (versionId === undefined || at === undefined) return undefined;
  const etag = etagOf(textOf(node, 'ETag'));
  return {
    ...{ key, versionId, at },
    isLatest: textOf(node, 'IsLatest') === 'true',
    isDeleteMarker: node.name === 'DeleteMarker',
    bytes: Number(textOf(node, 'Size') ?? 0),
    ...(etag !== undefined && { etag }),
  };
};

/**
 * Where the next page begins: after the last version of this one. (What `NextKeyMarker` names is
 * the same, but Ceph 16 does not encode it as it does the keys.)
 */
const nextOf = (root: XmlNode, last: Version | undefined): string | undefined => {
  if (textOf(root, 'IsTruncated') !== 'true') return undefined;
  if (!last)
    throw new VaultError('REFUSED', { detail: 'A listing was cut off without a version.' });
  return last.key + SEPARATOR + last.versionId;
};

/** @throws {VaultError} if it is no listing of versions, or names a key outside `prefix`. */
export const parseVersions = (text: string, prefix: string): Listing => {
  const root = readXml(text);
  if (root?.name !== 'ListVersionsResult')
    throw new VaultError('REFUSED', { detail: 'The answer is no listing of versions.' });
  const isEncoded = textOf(root, 'EncodingType') === 'url';
  const keyOf = (encoded: string): string => {
    const whole = decode(encoded, isEncoded);
    if (!whole.startsWith(prefix))
      throw new VaultError('REFUSED', { detail: `Listed a key outside the prefix: ${whole}` });
    return whole.slice(prefix.length);
  };
  const versions = root.children
    .filter(({ name }) => name === 'Version' || name === 'DeleteMarker')
    .map((node) => toVersion(node, keyOf(textOf(node, 'Key') ?? '')));
  const whole = versions.filter((version) => version !== undefined);
  if (whole.length < versions.length)
    throw new VaultError('REFUSED', { detail: 'Listed a version without its id or time.' });
  const next = nextOf(root, whole.at(-1));
  return { versions: whole, ...(next !== undefined && { next }) };
};

export const listVersions = async (
  connection: Connection,
  prefix: string,
  { after, most = 1000, signal }: NonNullable<Parameters<VaultClient['listVersions']>[1]> = {},
): Promise<Listing & { readonly at: Instant }> => {
  const own = connection.place.prefix;
  const [key, versionId] = after?.split(SEPARATOR) ?? [];
  const query = {
    ...{ versions: '', 'encoding-type': 'url', 'max-keys': String(most) },
    ...(own + prefix !== '' && { prefix: own + prefix }),
    ...(key && { 'key-marker': own + key }),
    ...(versionId && { 'version-id-marker': versionId }),
  };
  const { body, at } = await sendRequest(connection, { method: 'GET', query, signal });
  const { versions, next } = parseVersions(await body.text(), own);
  // Ceph 16 takes a key without a version id as where to begin, not as what to begin after.
  const isPassed = (version: Version): boolean => versionId === undefined && version.key === key;
  return {
    ...{ versions: versions.filter((version) => !isPassed(version)), at },
    ...(next !== undefined && { next }),
  };
};
