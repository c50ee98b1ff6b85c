import type { VaultPlace } from '../storage/client.ts';

/** A custodian of a shared matter has both. */
export type VaultRight = 'write' | 'read';

export type PolicyStatement = {
  readonly Sid: string;
  readonly Effect: 'Allow' | 'Deny';
  readonly Principal?: { readonly AWS: readonly string[] };
  readonly Action: readonly string[];
  readonly Resource: string;
  readonly Condition?: { readonly StringLike: { readonly 's3:prefix': string } };
};

/** A policy of AWS, as Ceph and MinIO read it too. */
export type Policy = {
  readonly Version: '2012-10-17';
  readonly Statement: readonly PolicyStatement[];
};

/** On objects. Nobody gets a right to delete, to shorten a lock or to alter the bucket. */
const ON_OBJECTS = {
  // With the lock of a version and the list of versions, a key that may not read can compare what
  // it put: its size, its MD5, and until when it is locked.
  write: ['s3:PutObject', 's3:PutObjectRetention', 's3:GetObjectRetention'],
  read: ['s3:GetObject', 's3:GetObjectVersion', 's3:GetObjectRetention'],
} as const;

const ON_LISTS = {
  write: ['s3:ListBucketVersions'],
  read: ['s3:ListBucket', 's3:ListBucketVersions'],
} as const;

const ON_BUCKET = ['s3:GetBucketVersioning', 's3:GetBucketObjectLockConfiguration'];

const all = <Name extends string>(
  table: { readonly [right in VaultRight]: readonly Name[] },
  rights: readonly VaultRight[],
): readonly Name[] => [...new Set(rights.flatMap((right) => table[right]))];

/** China's regions of AWS are a world of their own. */
const partitionOf = (endpoint: string): string =>
  /\.amazonaws\.com\.cn(?:[:/]|$)/u.test(endpoint) ? 'aws-cn' : 'aws';

/**
 * The smallest policy for a key with these rights: to be attached to its user as it is or, for
 * `principals` (ARNs of users), to be put on the bucket.
 */
export const policyFor = (
  { endpoint, bucket, prefix }: Pick<VaultPlace, 'endpoint' | 'bucket' | 'prefix'>,
  rights: readonly VaultRight[],
  principals?: readonly string[],
): Policy => {
  const arn = `arn:${partitionOf(endpoint)}:s3:::${bucket}`;
  const who = { Effect: 'Allow' as const, ...(principals && { Principal: { AWS: principals } }) };
  const within = prefix && { Condition: { StringLike: { 's3:prefix': `${prefix}*` } } };
  // On Ceph who put an object owns it, and could read it by that alone.
  const isDenied = principals !== undefined && !rights.includes('read');
  const suffix = principals ? rights.map((right) => right[0]?.toUpperCase()).join('') : '';
  return {
    Version: '2012-10-17',
    Statement: [
      {
        ...{ Sid: `Objects${suffix}`, ...who, Action: all(ON_OBJECTS, rights) },
        Resource: `${arn}/${prefix}*`,
      },
      { Sid: `Lists${suffix}`, ...who, Action: all(ON_LISTS, rights), Resource: arn, ...within },
      { Sid: `Bucket${suffix}`, ...who, Action: ON_BUCKET, Resource: arn },
      ...(isDenied
        ? [
            {
              ...{ Sid: `NoReading${suffix}`, ...who, Effect: 'Deny' as const },
              ...{ Action: ['s3:GetObject', 's3:GetObjectVersion'], Resource: `${arn}/${prefix}*` },
            },
          ]
        : []),
    ],
  };
};
