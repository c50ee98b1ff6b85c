import process from 'node:process';
import { buildExtension } from './build/build-extension.ts';

/**
 * Every bench by name; each prints its figures, as ratios within its own run. Words after a name
 * are that bench's own.
 */
const BENCHES: Record<string, (words: readonly string[]) => Promise<unknown>> = {
  capture: async () => (await import('./bench/capture/bench-capture.ts')).benchCapture(),
  coverage: async (words) => (await import('./bench/coverage.ts')).benchCoverage(words),
  popup: async () => (await import('./bench/popup.ts')).benchPopup(),
  export: async (words) => (await import('./bench/export/bench-export.ts')).benchExport(words),
  filing: async (words) => (await import('./bench/filing.ts')).benchFiling(words),
  list: async (words) => (await import('./bench/list.ts')).benchList(words),
  workspace: async () => (await import('./bench/workspace.ts')).benchWorkspace(),
  vault: async (words) => (await import('./bench/vault.ts')).benchVault(words),
  verify: async () => (await import('./bench/verify.ts')).benchVerify(),
  view: async () => (await import('./bench/view.ts')).benchView(),
  readers: async (words) => (await import('./bench/readers/bench-readers.ts')).benchReaders(words),
  scale: async (words) =>
    (await import('./bench/readers/bench-readers.ts')).benchGrowth('scale', words),
  soak: async (words) =>
    (await import('./bench/readers/bench-readers.ts')).benchGrowth('soak', words),
  recognise: async (words) => (await import('./bench/recognise.ts')).benchRecognise(words),
};

const [name, ...words] = process.argv.slice(2);
if (name !== undefined && !(name in BENCHES)) {
  console.error(`There is no bench "${name}". There are: ${Object.keys(BENCHES).join(', ')}`);
  process.exit(2);
}
await buildExtension();
for (const one of [name ?? 'readers']) {
  console.log(`\n${one}`);
  await BENCHES[one]?.(words);
}
