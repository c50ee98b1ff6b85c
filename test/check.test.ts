import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { expect, it } from 'vitest';

// One checker takes half of the processor time of the four that are the default, which each look at
// the types of the libraries again; more memory saves a tenth of it.
const env = { ...process.env, GOGC: '400' };

it.each([
  [
    'formatted and linted',
    ['node_modules/@biomejs/biome/bin/biome', 'check', '.', '--diagnostic-level=error'],
  ],
  ['typed', ['node_modules/typescript/bin/tsc', '--noEmit', '--checkers', '1']],
])('everything is %s', (_, args) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', env });
  expect([status, status === 0 ? '' : stdout + stderr]).toEqual([0, '']);
});
