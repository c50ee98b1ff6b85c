import { digestNow } from '../../lib/evidence/digest.ts';
import { policyFor, type VaultRight } from '../../lib/vault/check/policies.ts';
import type { VaultPlace } from '../../lib/vault/storage/client.ts';
import { type Connection, sendRequest } from '../../lib/vault/storage/send-request.ts';
import type { Engine, EngineUser } from './start-engine.ts';

export type BucketOptions = {
  readonly bucket: string;
  readonly prefix?: string;
  /** Both are on if absent; Object Lock implies versioning. */
  readonly objectLock?: boolean;
  readonly versioning?: boolean;
};

const RIGHTS: readonly (readonly [EngineUser, readonly VaultRight[]])[] = [
  ['writer', ['write']],
  ['reader', ['read']],
  ['custodian', ['write', 'read']],
];

/** Puts a part of a bucket's configuration. */
export const configureBucket = (
  connection: Connection,
  query: { readonly [name: string]: string },
  text = '',
  headers: { readonly [name: string]: string } = {},
) => {
  const content = new TextEncoder().encode(text);
  const body = { content, digest: digestNow(content) };
  return sendRequest(connection, { method: 'PUT', query, headers, body });
};

const VERSIONING =
  '<VersioningConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/">' +
  '<Status>Enabled</Status></VersioningConfiguration>';

/** Makes a bucket of the owner's, and grants writer, reader and custodian the smallest rights. */
export const makeBucket = async (
  { endpoint, region, keys }: Engine,
  { bucket, prefix = '', objectLock = true, versioning = true }: BucketOptions,
): Promise<VaultPlace> => {
  const place = { endpoint, region, bucket, prefix };
  const owner = { place, vaultKey: keys.owner };
  await configureBucket(
    owner,
    {},
    '',
    objectLock ? { 'x-amz-bucket-object-lock-enabled': 'true' } : {},
  );
  if (versioning && !objectLock) await configureBucket(owner, { versioning: '' }, VERSIONING);
  const statements = RIGHTS.flatMap(
    ([user, rights]) => policyFor(place, rights, [`arn:aws:iam:::user/${user}`]).Statement,
  );
  await configureBucket(
    owner,
    { policy: '' },
    JSON.stringify({ Version: '2012-10-17', Statement: statements }),
  );
  return place;
};
