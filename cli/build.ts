import { buildExtension } from './build/build-extension.ts';

await buildExtension({ firefox: true });
console.log('Built .output/chrome-mv3, .output/firefox-mv3 and .output/verify');
