import { describe, expect, it } from 'vitest';
import { putBytes } from '../../lib/deposit/put-object.ts';
import { digestNow } from '../../lib/evidence/digest.ts';
import { bytesKey } from '../../lib/vault/layout/object-keys.ts';
import { VaultError } from '../../lib/vault/storage/vault-error.ts';
import { type MemoryVault, newMemoryVault } from '../support/vault/memory-vault.ts';

const BYTES = new TextEncoder().encode('the same picture');
const READ = { content: BYTES, digest: digestNow(BYTES) };
const KEY = bytesKey(READ.digest);

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();

const deposit = async (client: MemoryVault, until: string | undefined) => {
  const lock = until === undefined ? undefined : { until, mode: 'COMPLIANCE' as const };
  const place = { endpoint: 'https://s3.example.com', bucket: 'vault', prefix: '' };
  const { signal } = new AbortController();
  const target = { client, place, signal, underway: new Map(), ...(lock && { lock }) };
  return (await putBytes(target, READ, 'image/png')).stored;
};

const locksOf = ({ calls }: MemoryVault): number =>
  calls.filter(({ operation }) => operation === 'lock').length;

describe('bytes that are in the vault already', () => {
  it('are locked for longer where the later deposit asks for that', async () => {
    const client = newMemoryVault();
    const first = await deposit(client, inDays(30));
    const until = inDays(3650);
    const again = await deposit(client, until);
    expect(again).toMatchObject({ versionId: first.versionId, lockedUntil: until });
    expect(client.kept).toHaveLength(1);
  });

  it('are locked where somebody had put them there without a lock', async () => {
    const client = newMemoryVault();
    await client.overwrite(KEY, BYTES);
    const until = inDays(30);
    expect(await deposit(client, until)).toMatchObject({ lockedUntil: until });
    expect(client.kept).toHaveLength(1);
  });

  it('keep a lock that is as long, or that ends within the same day', async () => {
    const client = newMemoryVault();
    const until = inDays(30);
    await deposit(client, until);
    expect(await deposit(client, inDays(10))).toMatchObject({ lockedUntil: until });
    expect(await deposit(client, inDays(30.5))).toMatchObject({ lockedUntil: until });
    expect(await deposit(client, undefined)).toMatchObject({ lockedUntil: until });
    expect(locksOf(client)).toBe(0);
  });

  it('have a receipt with the lock they have where the key may not lengthen it', async () => {
    const client = newMemoryVault();
    const until = inDays(30);
    await deposit(client, until);
    client.fault = ({ operation }) =>
      operation === 'lock' ? { error: new VaultError('DENIED', { status: 403 }) } : undefined;
    expect(await deposit(client, inDays(300))).toMatchObject({ lockedUntil: until });
    expect(locksOf(client)).toBe(1);
  });

  it('are not taken for deposited while the storage is busy', async () => {
    const client = newMemoryVault();
    await deposit(client, inDays(30));
    client.fault = ({ operation }) =>
      operation === 'lock' ? { error: new VaultError('BUSY', { status: 503 }) } : undefined;
    await expect(deposit(client, inDays(300))).rejects.toThrow('BUSY');
  });
});
