import { buildExtension } from './build/build-extension.ts';
import { makeRelease } from './release/make-release.ts';

await buildExtension({ firefox: true });
const { folder, names, notes } = await makeRelease();
for (const note of notes) console.log(note);
console.log(`Written into ${folder}: ${names.join(', ')}`);
