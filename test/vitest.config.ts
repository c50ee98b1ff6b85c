import process from 'node:process';
import { defineConfig } from 'vitest/config';

/**
 * Rooms whose tests leave nothing global replaced: their files can share a process and its modules,
 * which saves about a second of a processor for each file.
 */
const PURE = [
  'architecture',
  'backup',
  'casework',
  'cli',
  'drop',
  'evidence',
  'files',
  'filing',
  'format',
  'import',
  'jobs',
  'package',
  'recognise',
  'report',
  'search',
  'secrets',
  'signing',
  'store',
  'store-check',
  'trust',
  'verify',
  'verify-page',
  'words',
  'zip',
].map((room) => `test/${room}/**/*.test.ts`);

/** Whole files that only `npm run test:all` runs: see test/support/thorough.ts. */
const LEFT_OUT = process.env.MATTERPROOF_TESTS === 'all' ? [] : ['test/**/*.thorough.test.ts'];

// A browser test waits for half of its time, most of it for the next of two pictures a second:
// three keep two cores busy.
export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    maxWorkers: 3,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/e2e/**', ...PURE, ...LEFT_OUT],
          setupFiles: ['fake-indexeddb/auto', 'test/support/fixed-seed.ts'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'pure',
          include: PURE,
          exclude: LEFT_OUT,
          isolate: false,
          setupFiles: ['fake-indexeddb/auto', 'test/support/fixed-seed.ts'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/e2e/**/*.test.ts'],
          exclude: LEFT_OUT,
          globalSetup: ['test/support/browser/warm-browser.ts'],
          testTimeout: 600_000,
          // A test that passes at its second try only is broken, or the product is.
          retry: 0,
          // A busy machine may take its time; a poll that is right at once costs nothing.
          expect: { poll: { timeout: 180_000 } },
          hookTimeout: 600_000,
        },
      },
    ],
  },
});
