import { globSync, readFileSync } from 'node:fs';
import process from 'node:process';
import { defineConfig } from 'vitest/config';

const root = new URL('..', import.meta.url).pathname;

/** Whole files that only `npm run test:all` runs: see test/support/thorough.ts. */
const isLeftOut = (path: string): boolean =>
  process.env.MATTERPROOF_TESTS !== 'all' && path.includes('.thorough.test.');

/** An import of the product's own store, rather than of a new one (`newStore`). */
const OWN_STORE = /import \{[^}]*\bstore\b[^}]*\} from '[./]+lib\/store\/db\.ts'/u;

/**
 * The project that a file belongs to. Files of a project share a process, whose libraries and whose
 * window (jsdom) are then loaded once, which saves a second or two of a processor for each file;
 * all but those of `fresh` share our own modules too. A process is kept only for the next file of
 * the same project, hence one for the files with a window and one for those without.
 */
const projectOf = (path: string): 'browser' | 'fresh' | 'pure' | 'unit' | 'vault' => {
  if (path.startsWith('test/e2e/')) return 'browser';
  const text = readFileSync(new URL(path, `file://${root}`), 'utf8');
  if (text.includes('/support/vault/real-engine.ts')) return 'vault';
  // It prepares what a module finds when it is loaded, or puts another in its place: no other file
  // may have loaded that module before, nor get it afterwards. Or it fills the store of the product
  // itself, of which there is one in a process.
  if (/\bvi\.(?:mock|hoisted|resetModules)\(|\bimport\(/.test(text) || OWN_STORE.test(text))
    return 'fresh';
  return text.startsWith('// @vitest-environment jsdom') ? 'unit' : 'pure';
};

const FILES = Map.groupBy(
  globSync('test/**/*.test.{ts,tsx}', { cwd: root }).filter((path) => !isLeftOut(path)),
  projectOf,
);

const SET_UP = [
  'fake-indexeddb/auto',
  'test/support/fixed-seed.ts',
  'test/support/restore-globals.ts',
  'test/support/web-locks.ts',
];

/** A project of tests in this process, without a browser. */
const inProcess = (name: 'fresh' | 'pure' | 'unit') => ({
  extends: true as const,
  test: {
    name,
    include: FILES.get(name) ?? [],
    isolate: false,
    setupFiles: name === 'fresh' ? ['test/support/fresh-modules.ts', ...SET_UP] : SET_UP,
    // wxt keeps the `chrome` that was there when it was loaded: a file may make one of its own.
    server: { deps: { inline: name === 'fresh' ? [/wxt/] : [] } },
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});

// A browser test waits for half of its time, most of it for the next of two pictures a second:
// three keep two cores busy.
export default defineConfig({
  root,
  test: {
    maxWorkers: 3,
    projects: [
      inProcess('fresh'),
      inProcess('pure'),
      inProcess('unit'),
      {
        extends: true,
        test: {
          // Against a real engine, which the first of these files starts.
          name: 'vault',
          include: FILES.get('vault') ?? [],
          isolate: false,
          globalSetup: ['test/support/vault/engine-set-up.ts'],
          setupFiles: SET_UP,
          testTimeout: 600_000,
          hookTimeout: 600_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: FILES.get('browser') ?? [],
          // The files that one process runs share a browser: see test/support/browser/product.ts.
          isolate: false,
          globalSetup: ['test/support/browser/profiles.ts', 'test/support/vault/engine-set-up.ts'],
          testTimeout: 600_000,
          // A test that passes at its second try only is broken, or the product is.
          retry: 0,
          // A busy machine may take its time; a poll that is right at once costs nothing. Each look
          // into a page takes the processor from what is waited for.
          expect: { poll: { timeout: 180_000, interval: 150 } },
          hookTimeout: 600_000,
        },
      },
    ],
  },
});
