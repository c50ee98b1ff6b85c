import { cpus } from 'node:os';
import { makeBucket } from '../vault/make-bucket.ts';
import { missingPackages } from '../vault/missing-packages.mjs';
import { startEngine } from '../vault/start-engine.ts';
import { benchDeposit } from './vault/bench-deposit.ts';
import { benchMemory } from './vault/bench-memory.ts';
import { benchOpen } from './vault/bench-open.ts';

/**
 * What a vault costs, on Ceph's gateway in memory on this machine, by the built extension in a
 * browser: requests and bytes of a deposited item and the rate against plain PUTs (`deposit`),
 * memory while large and many items are deposited (`memory`), and opening a matter of many
 * custodians (`open`, with numbers of chains and items). Without a word, all of them.
 */
export const benchVault = async (words: readonly string[]): Promise<void> => {
  const missing = missingPackages();
  if (missing.length > 0) {
    console.log(`  not measured: no storage is installed here (${missing.join(', ')})`);
    return;
  }
  const [{ model = '' } = {}, ...others] = cpus();
  console.log(`  ${1 + others.length} × ${model}, ${new Date().toISOString().slice(0, 10)}`);
  const { engine, stop } = await startEngine();
  try {
    const place = await makeBucket(engine, { bucket: 'bench' });
    const parts = {
      deposit: () => benchDeposit({ engine, place }),
      memory: () => benchMemory({ engine, place }, words),
      open: () => benchOpen({ engine, place }, words),
    };
    const named = Object.entries(parts).filter(([name]) => words.includes(name));
    for (const [, run] of named.length > 0 ? named : Object.entries(parts)) await run();
  } finally {
    await stop();
  }
};
