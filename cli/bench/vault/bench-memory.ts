import { randomBytes } from 'node:crypto';
import type { VaultPlace } from '../../../lib/vault/storage/client.ts';
import { seedStore } from '../../seed/seed-store.ts';
import type { Engine } from '../../vault/start-engine.ts';
import { followProcesses } from '../process-use.ts';
import { enterVault, startDeposit, untilDeposited, withProduct } from './product.ts';

const MB = 1_000_000;
/** One item of so many MB, or so many items of 2 MB. */
const LOADS = [
  ...[
    { items: 1, mb: 100 },
    { items: 1, mb: 500 },
    { items: 1, mb: 1_000 },
  ],
  ...[
    { items: 50, mb: 2 },
    { items: 500, mb: 2 },
  ],
];

/**
 * The most that is held while items are deposited, beyond what was held before. `words` may have
 * `small`, for 100 MB at most, or numbers, for items of so many MB alone.
 */
export const benchMemory = async (
  { engine, place }: { readonly engine: Engine; readonly place: VaultPlace },
  words: readonly string[],
): Promise<void> => {
  const sizes = words.map(Number).filter((size) => size > 0);
  const isWanted = ({ items, mb }: (typeof LOADS)[number]): boolean =>
    words.includes('small') ? items * mb <= 100 : sizes.length === 0 || sizes.includes(mb);
  for (const { items, mb } of LOADS.filter(isWanted))
    for (const isEncrypted of [false, true])
      await withProduct(async ({ browser, page }) => {
        const matterId = `01BENCH${randomBytes(6).toString('hex').toUpperCase()}`;
        const seed = { matterId, reference: matterId, items, bytes: mb * MB };
        await seedStore(page, seed);
        await page.reload();
        const keys = isEncrypted ? { [matterId]: randomBytes(32).toString('hex') } : {};
        await enterVault(page, place, engine.keys.custodian, keys);
        const follow = await followProcesses(browser);
        const started = performance.now();
        await startDeposit(page, matterId);
        await untilDeposited(page, matterId, items + 1);
        const seconds = (performance.now() - started) / 1_000;
        const { own, browser: main, all } = await follow();
        console.log(
          [
            `  ${items} × ${mb} MB ${isEncrypted ? 'encrypted' : 'plain'}: peak beyond the`,
            `beginning: extension ${own.toFixed(0)} MB, browser ${main.toFixed(0)} MB,`,
            `all processes ${all.toFixed(0)} MB; ${((items * mb) / seconds).toFixed(1)} MB/s`,
          ].join(' '),
        );
      });
};
