import { spawnSync } from 'node:child_process';
import process from 'node:process';

/** Format and lint, types, architecture: each as its own tool says it. */
const CHECKS = [
  ['node_modules/@biomejs/biome/bin/biome', 'check', '.'],
  ['node_modules/typescript/bin/tsc', '--noEmit'],
  // The last check reads the manifest and the notices of the build.
  ['cli/build.ts'],
  [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--config',
    'test/vitest.config.ts',
    'test/architecture',
  ],
];

const failed = CHECKS.filter(
  (args) => spawnSync(process.execPath, args, { stdio: 'inherit' }).status !== 0,
);
process.exitCode = failed.length > 0 ? 1 : 0;
