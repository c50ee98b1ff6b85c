import process from 'node:process';
import { buildExtension } from './build-extension.ts';

/** Every bench by name; each prints its figures, as ratios within its own run. */
const BENCHES: Record<string, () => Promise<unknown>> = {
  capture: async () => (await import('./bench-capture.ts')).benchCapture(),
  popup: async () => (await import('./bench-popup.ts')).benchPopup(),
  export: async () => (await import('./bench-export.ts')).benchExport(),
  verify: async () => (await import('./bench-verify.ts')).benchVerify(),
  recognise: () => import('./bench-recognise.ts'),
};

const wanted = process.argv.slice(2).filter((name) => !name.startsWith('-'));
const unknown = wanted.filter((name) => !(name in BENCHES));
if (unknown.length > 0) {
  console.error(`There is no bench "${unknown.join(', ')}". There are: ${Object.keys(BENCHES).join(', ')}`);
  process.exit(2);
}
await buildExtension();
for (const name of wanted.length > 0 ? wanted : Object.keys(BENCHES)) {
  console.log(`\n${name}`);
  await BENCHES[name]?.();
}
