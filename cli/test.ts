import { spawn } from 'node:child_process';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { buildExtension } from './build/build-extension.ts';
import { installEngine } from './vault/install-engine.mjs';

type Report = {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly unknown[];
  }[];
};

/** `--all` also runs what `npm test` leaves out: see test/support/thorough.ts. */
const all = process.argv.includes('--all');
const others = process.argv.slice(2).filter((argument) => argument !== '--all');
/** Commands that tests start are compiled once. */
const env = {
  ...process.env,
  NODE_COMPILE_CACHE: join(tmpdir(), 'matterproof-compile-cache'),
  ...(all && { MATTERPROOF_TESTS: 'all' }),
};

const runVitest = (report: string): Promise<number> =>
  new Promise((done, failed) => {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const args = [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--config',
      'test/vitest.config.ts',
      ...reporters,
    ];
    const child = spawn(process.execPath, [...args, ...others], {
      env,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.on('error', failed);
    child.on('exit', (code) => done(code ?? 1));
  });

// The shipped build is what the browser tests test, so it is made here, once; meanwhile the storage
// engine is installed. Where it cannot be, its tests say so and are skipped.
await Promise.all([buildExtension({ firefox: true }), installEngine()]);
const report = join(await mkdtemp(join(tmpdir(), 'matterproof-tests-')), 'report.json');
const code = await runVitest(report);
const { numPassedTests, numFailedTests, numPendingTests, testResults } = JSON.parse(
  await readFile(report, 'utf8'),
) as Report;
const broken = testResults.filter(
  ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
);
const failures = numFailedTests + broken.length;
console.log(
  `${numPassedTests} passed, ${failures} failed${
    numPendingTests > 0
      ? `, ${numPendingTests} \
skipped`
      : ''
  }`,
);
process.exitCode = code;
