import { spawn } from 'node:child_process';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { buildExtension } from './build/build-extension.ts';

/**
 * `--count` kills of the browser or of renderers at random instants of what people do; `--seed`
 * chooses them.
 */
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    count: { type: 'string', default: '20' },
  },
});
const [seed, count] = [Number(values.seed), Number(values.count)];
if (!Number.isInteger(seed) || !Number.isInteger(count) || count < 1)
  throw new Error('--seed and --count are whole numbers, as in --seed 7 --count 100');

await buildExtension();
console.log(`${count} kills of seed ${seed}`);
const args = [
  ...['node_modules/vitest/vitest.mjs', 'run', '--config', 'test/vitest.config.ts'],
  ...['--project', 'browser', 'test/e2e/kills/kills.test.ts'],
  '--disable-console-intercept', // the last: it would take the file for its value
];
const env = {
  ...process.env,
  MATTERPROOF_TESTS: 'all',
  MATTERPROOF_KILLS: String(count),
  SEED: String(seed),
  // A fault is to say where it was found, however deep.
  NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --stack-trace-limit=60`,
};
spawn(process.execPath, args, { env, stdio: 'inherit' }).on('exit', (code) => {
  process.exitCode = code ?? 1;
});
