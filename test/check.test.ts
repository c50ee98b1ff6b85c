import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { expect, it } from 'vitest';

it.each([
  [
    'formatted and linted',
    ['node_modules/@biomejs/biome/bin/biome', 'check', '.', '--diagnostic-level=error'],
  ],
  ['typed', ['node_modules/typescript/bin/tsc', '--noEmit']],
])('everything is %s', (_, args) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  expect([status, status === 0 ? '' : stdout + stderr]).toEqual([0, '']);
});
