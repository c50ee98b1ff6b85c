import process from 'node:process';
import { type BucketOptions, configureBucket, makeBucket } from '../../../cli/vault/make-bucket.ts';
import { missingPackages } from '../../../cli/vault/missing-packages.mjs';
import type { Engine, EngineUser } from '../../../cli/vault/start-engine.ts';
import type { VaultClient, VaultPlace } from '../../../lib/vault/storage/client.ts';
import { openVault } from '../../../lib/vault/storage/open-vault.ts';
import type { Connection } from '../../../lib/vault/storage/send-request.ts';

/**
 * Why tests that need the real engine are skipped, or undefined:
 * `describe.skipIf(WITHOUT_ENGINE)`.
 */
export const WITHOUT_ENGINE: string | undefined =
  missingPackages().length === 0
    ? undefined
    : `skipped, because no storage engine is installed: ${missingPackages().join(', ')}. ` +
      '`npm run test:vault` installs it on Debian as root.';
if (WITHOUT_ENGINE) console.log(WITHOUT_ENGINE);

const ask = async (path: string): Promise<string> => {
  const control = process.env.MATTERPROOF_ENGINE;
  if (!control) throw new Error('The set-up of this test project does not start an engine.');
  const answer = await fetch(`${control}${path}`);
  const text = await answer.text();
  if (!answer.ok) throw new Error(text);
  return text;
};

/** The engine that all test files share: the first that asks starts it. */
export const realEngine = async (): Promise<Engine> => JSON.parse(await ask('/engine')) as Engine;

/** Runs `radosgw-admin`, and returns what it prints. */
export const engineAdmin = (...args: readonly string[]): Promise<string> =>
  ask(`/admin?args=${encodeURIComponent(JSON.stringify(args))}`);

export type RealVault = {
  readonly place: VaultPlace;
  readonly connect: (user: EngineUser) => Connection;
  readonly open: (user: EngineUser) => VaultClient;
  /** Puts a part of the bucket's configuration, as its owner. */
  readonly configure: (query: { readonly [name: string]: string }, xml: string) => Promise<unknown>;
};

let buckets = 0;

/** A bucket of its own on the shared engine, under Object Lock if nothing else is said. */
export const newRealVault = async (
  options: Omit<BucketOptions, 'bucket'> = {},
): Promise<RealVault> => {
  const engine = await realEngine();
  buckets += 1;
  const bucket = `test-${process.pid}-${Date.now().toString(36)}-${buckets}`;
  const place = await makeBucket(engine, { bucket, ...options });
  const connect = (user: EngineUser): Connection => ({ place, vaultKey: engine.keys[user] });
  return {
    ...{ place, connect, open: (user) => openVault(connect(user)) },
    configure: (query, xml) => configureBucket(connect('owner'), query, xml),
  };
};
