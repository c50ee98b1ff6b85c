import { randomBytes } from 'node:crypto';
import { loadavg } from 'node:os';
import type { VaultPlace } from '../../../lib/vault/storage/client.ts';
import { seedStore } from '../../seed/seed-store.ts';
import type { Engine } from '../../vault/start-engine.ts';
import { processorSeconds } from '../process-use.ts';
import { startCountingProxy } from './counting-proxy.ts';
import { enterVault, startDeposit, untilDeposited, withProduct } from './product.ts';
import { rawPuts } from './raw-puts.ts';

/** Files of an item as captures of posts have them: four pictures, a redrawing, document, texts. */
const FILES = [350_000, 350_000, 350_000, 350_000, 500_000, 180_000, 12_000, 4_000];
const BYTES = FILES.reduce((sum, bytes) => sum + bytes, 0);
/** A sealed record of such an item. */
const RECORD = 4_000;
const COUNTED = 25;
const TIMED = 50;

type Storage = { readonly engine: Engine; readonly place: VaultPlace };

const seedOf = (matterId: string, items: number) => ({
  ...{ matterId, reference: matterId, items, bytes: BYTES, files: FILES },
});

/**
 * Seconds from the press until all items of a new matter are in the vault, and those of the
 * processor in the extension's pages.
 */
const deposit = ({ engine, place }: Storage, items: number, isEncrypted: boolean) =>
  withProduct(async ({ page, browser }) => {
    const matterId = `01BENCH${randomBytes(6).toString('hex').toUpperCase()}`;
    await seedStore(page, seedOf(matterId, items));
    const keys = isEncrypted ? { [matterId]: randomBytes(32).toString('hex') } : {};
    await enterVault(page, place, engine.keys.custodian, keys);
    const before = await processorSeconds(browser);
    const started = performance.now();
    await startDeposit(page, matterId);
    await untilDeposited(page, matterId, items + 1);
    const seconds = (performance.now() - started) / 1_000;
    return { seconds, processor: (await processorSeconds(browser)) - before };
  });

const countRequests = async (storage: Storage, isEncrypted: boolean): Promise<void> => {
  const proxy = await startCountingProxy(storage.engine.endpoint);
  const place = { ...storage.place, endpoint: proxy.endpoint };
  await deposit({ ...storage, place }, COUNTED, isEncrypted);
  const asked = [...proxy.take()].toSorted(([one], [other]) => one.localeCompare(other));
  proxy.close();
  const sum = (of: 'requests' | 'sent' | 'received') =>
    asked.reduce((all, [, count]) => all + count[of], 0) / COUNTED;
  const kinds = asked.map(([kind, { requests }]) => `${kind} ${(requests / COUNTED).toFixed(2)}`);
  const beside = ((sum('sent') - BYTES) / BYTES) * 100;
  console.log(
    [
      `  ${isEncrypted ? 'encrypted' : 'plain'}, ${COUNTED} items of ${FILES.length} files and`,
      `${(BYTES / 1e6).toFixed(2)} MB: ${sum('requests').toFixed(2)} requests an item`,
      `(${kinds.join(', ')}), ${(sum('sent') / 1e6).toFixed(3)} MB sent`,
      `(${beside.toFixed(2)} % beside the files),`,
      `${(sum('received') / 1e3).toFixed(1)} kB received`,
    ].join(' '),
  );
};

const timeDeposit = async (storage: Storage, isEncrypted: boolean): Promise<void> => {
  const connection = { place: storage.place, vaultKey: storage.engine.keys.custodian };
  const sizes = Array.from({ length: TIMED }, () => [...FILES, RECORD]).flat();
  const before = await rawPuts(connection, sizes);
  const { seconds, processor } = await deposit(storage, TIMED, isEncrypted);
  const after = await rawPuts(connection, sizes);
  const raw = (before + after) / 2;
  const [load = 0] = loadavg();
  const megabytes = (TIMED * BYTES) / 1e6;
  console.log(
    [
      `  ${isEncrypted ? 'encrypted' : 'plain'}, ${TIMED} items:`,
      `${(raw / seconds).toFixed(2)} of the raw PUT rate;`,
      `${(megabytes / seconds).toFixed(1)} MB/s,`,
      `${(TIMED / seconds).toFixed(2)} items/s, ${(processor / TIMED).toFixed(2)} s of the`,
      `processor an item in the extension (raw ${(megabytes / raw).toFixed(1)} MB/s:`,
      `${before.toFixed(1)} s before, ${after.toFixed(1)} s after), load ${load.toFixed(1)}`,
    ].join(' '),
  );
};

/** Requests and bytes of an item that is deposited, and the rate against plain PUTs. */
export const benchDeposit = async (storage: Storage): Promise<void> => {
  for (const isEncrypted of [false, true]) await countRequests(storage, isEncrypted);
  for (const isEncrypted of [false, true]) await timeDeposit(storage, isEncrypted);
};
