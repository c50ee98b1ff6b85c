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
/** Runs of which the middle one is told: a run takes seconds, and other work disturbs it. */
const RUNS = 3;

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

/** Seconds of a deposit, of plain PUTs before and after it, and of these with looks. */
type Times = {
  readonly seconds: number;
  readonly processor: number;
  readonly raw: number;
  readonly looked: number;
  readonly load: number;
};

const timeOnce = async (storage: Storage, isEncrypted: boolean): Promise<Times> => {
  const connection = { place: storage.place, vaultKey: storage.engine.keys.custodian };
  const sizes = Array.from({ length: TIMED }, () => [...FILES, RECORD]).flat();
  const before = await rawPuts(connection, sizes);
  const deposited = await deposit(storage, TIMED, isEncrypted);
  const after = await rawPuts(connection, sizes);
  const looked = await rawPuts(connection, sizes, 'looks');
  return { ...deposited, raw: (before + after) / 2, looked, load: loadavg()[0] ?? 0 };
};

const timeDeposit = async (storage: Storage, isEncrypted: boolean): Promise<void> => {
  const runs: Times[] = [];
  for (let run = 0; run < RUNS; run++) runs.push(await timeOnce(storage, isEncrypted));
  const ratio = ({ raw, seconds }: Times): number => raw / seconds;
  const sorted = runs.toSorted((one, other) => ratio(one) - ratio(other));
  const middle = sorted[Math.floor(RUNS / 2)];
  if (!middle) return;
  const { seconds, processor, raw, looked, load } = middle;
  const megabytes = (TIMED * BYTES) / 1e6;
  console.log(
    [
      `  ${isEncrypted ? 'encrypted' : 'plain'}, ${TIMED} items:`,
      `${ratio(middle).toFixed(2)} of the raw PUT rate`,
      `(the middle of ${sorted.map((run) => ratio(run).toFixed(2)).join(', ')}),`,
      `${(looked / seconds).toFixed(2)} of that with both looks;`,
      `${(megabytes / seconds).toFixed(1)} MB/s,`,
      `${(TIMED / seconds).toFixed(2)} items/s, ${(processor / TIMED).toFixed(3)} s of the`,
      `processor an item in the extension (raw ${(megabytes / raw).toFixed(1)} MB/s,`,
      `with looks ${(megabytes / looked).toFixed(1)} MB/s), load ${load.toFixed(1)}`,
    ].join(' '),
  );
};

/** Requests and bytes of an item that is deposited, and the rate against plain PUTs. */
export const benchDeposit = async (storage: Storage): Promise<void> => {
  for (const isEncrypted of [false, true]) await countRequests(storage, isEncrypted);
  for (const isEncrypted of [false, true]) await timeDeposit(storage, isEncrypted);
};
