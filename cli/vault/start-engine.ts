import { randomBytes } from 'node:crypto';
import type { VaultKey } from '../../lib/vault/storage/client.ts';
import { startCeph } from './start-ceph.ts';

/**
 * Those who have keys. `owner` makes the buckets and may do everything with them; the others have
 * what the policy of a bucket grants: `custodian` writes and reads, `stranger` has nothing.
 */
export const ENGINE_USERS = ['owner', 'writer', 'reader', 'custodian', 'stranger'] as const;
export type EngineUser = (typeof ENGINE_USERS)[number];

export type Engine = {
  readonly endpoint: string;
  /** Ceph accepts any; a request cannot be signed without one. */
  readonly region: string;
  readonly keys: { readonly [user in EngineUser]: VaultKey };
};

/** Runs `radosgw-admin`, and returns what it prints. */
export type EngineAdmin = (...args: readonly string[]) => Promise<string>;

export type RunningEngine = {
  readonly engine: Engine;
  readonly admin: EngineAdmin;
  readonly stop: () => Promise<void>;
};

const addUser = async (admin: EngineAdmin, user: EngineUser): Promise<VaultKey> => {
  const accessKeyId = randomBytes(10).toString('hex').toUpperCase();
  const secretAccessKey = randomBytes(20).toString('hex');
  const named = [`--uid=${user}`, `--display-name=${user}`];
  const key = [`--access-key=${accessKeyId}`, `--secret-key=${secretAccessKey}`];
  await admin('user', 'create', ...named, ...key);
  return { accessKeyId, secretAccessKey };
};

/** Starts a Ceph on loopback with its users. */
export const startEngine = async (): Promise<RunningEngine> => {
  const { endpoint, admin, stop } = await startCeph();
  try {
    const keys = await Promise.all(
      ENGINE_USERS.map(async (user) => [user, await addUser(admin, user)] as const),
    );
    const byUser = Object.fromEntries(keys) as Engine['keys'];
    return { engine: { endpoint, region: 'us-east-1', keys: byUser }, admin, stop };
  } catch (thrown) {
    await stop();
    throw thrown;
  }
};
