import { type Policy, policyFor } from '../../../../../lib/vault/check/policies.ts';
import type { VaultPlace } from '../../../../../lib/vault/storage/client.ts';

/** Whose way of giving rights to a key is shown. */
export const ENGINES = ['aws', 'minio', 'ceph'] as const;
export type Engine = (typeof ENGINES)[number];

/** Proper names, the same in every language. */
export const ENGINE_NAMES: { readonly [engine in Engine]: string } = {
  aws: 'AWS S3',
  minio: 'MinIO',
  ceph: 'Ceph (radosgw)',
};

/** A text to copy; `vault.policy_<name>` says what it is. */
export type PolicyText = {
  readonly name: 'write' | 'read' | 'both' | 'commands';
  readonly text: string;
};

type Place = Pick<VaultPlace, 'endpoint' | 'bucket' | 'prefix'>;

const asText = (policy: Policy): string => JSON.stringify(policy, null, 2);

/** Ceph gives rights on the bucket, which has one policy: it names both users. */
const cephPolicy = (place: Place): Policy => {
  const [write, read] = (['write', 'read'] as const).map((right) =>
    policyFor(place, [right], [`arn:aws:iam:::user/MATTERPROOF-${right.toUpperCase()}`]),
  ) as [Policy, Policy];
  return { ...write, Statement: [...write.Statement, ...read.Statement] };
};

/** The commands of the engine's own tools that put the policies in force, saved as these files. */
const COMMANDS: { readonly [engine in Engine]: (place: Place) => readonly string[] } = {
  aws: () => [
    'aws iam put-user-policy --user-name MATTERPROOF-WRITE --policy-name matterproof-write \\',
    '  --policy-document file://write.json',
    'aws iam put-user-policy --user-name MATTERPROOF-READ --policy-name matterproof-read \\',
    '  --policy-document file://read.json',
  ],
  minio: () => [
    'mc admin policy create STORAGE matterproof-write write.json',
    'mc admin policy attach STORAGE matterproof-write --user MATTERPROOF-WRITE',
    'mc admin policy create STORAGE matterproof-read read.json',
    'mc admin policy attach STORAGE matterproof-read --user MATTERPROOF-READ',
  ],
  ceph: ({ bucket }) => [`s3cmd setpolicy policy.json s3://${bucket}`],
};

/** What whoever runs the storage copies: the smallest policies, and how to put them in force. */
export const policyTexts = (engine: Engine, place: Place): readonly PolicyText[] => [
  ...(engine === 'ceph'
    ? [{ name: 'both' as const, text: asText(cephPolicy(place)) }]
    : (['write', 'read'] as const).map((name) => ({
        name,
        text: asText(policyFor(place, [name])),
      }))),
  { name: 'commands', text: COMMANDS[engine](place).join('\n') },
];
