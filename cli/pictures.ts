import { mkdir } from 'node:fs/promises';
import process from 'node:process';
import { buildExtension } from './build/build-extension.ts';

/**
 * Makes pictures with the shipped build and the bundled sample pages, in both languages: those of
 * the README and of the guide in `docs/pictures`, those for the stores in `.output/store-pictures`.
 * Words of the command name some of them alone.
 */
const PICTURES: Record<string, () => Promise<void>> = {
  readme: async () => (await import('./pictures/readme.ts')).makeReadmePictures(),
  guide: async () => (await import('./pictures/guide.ts')).makeGuidePictures(),
  stores: async () => (await import('./pictures/stores.ts')).makeStorePictures(),
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in PICTURES));
if (unknown.length > 0) {
  console.error(
    `There are no pictures "${unknown}". There are: ${Object.keys(PICTURES).join(', ')}`,
  );
  process.exit(2);
}
await buildExtension();
await mkdir('docs/pictures', { recursive: true });
for (const name of asked.length > 0 ? asked : Object.keys(PICTURES)) {
  console.log(`The pictures of the ${name}`);
  await PICTURES[name]?.();
}
