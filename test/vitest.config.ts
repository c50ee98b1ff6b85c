import { defineConfig } from 'vitest/config';

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
          exclude: ['test/e2e/**'],
          setupFiles: ['fake-indexeddb/auto'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/e2e/**/*.test.ts'],
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
