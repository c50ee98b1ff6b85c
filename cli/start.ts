import { mkdir } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { addTags, capture, chooseMatter, type MatterFields } from './browser/drive.ts';
import { exportPackage, openMatterPage } from './browser/export-package.ts';
import {
  type LaunchedBrowser,
  launchBrowser,
  pressToolbarButton,
} from './browser/launch-browser.ts';
import { serveFolder } from './browser/serve.ts';
import { buildExtension } from './build/build-extension.ts';
import { reportVerification } from './start/report-verification.ts';

const USAGE = `npm start -- [URL…] [--matter REF] [--tag T]… [--out DIR] [--open] [--browser-arg=…]…
  Captures the pages (the bundled samples when there is no URL), tags them to the matter, exports, verifies,
  and prints the package's path last. --open leaves a visible browser ready for use by hand.`;

const read = () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      matter: { type: 'string', default: 'SAMPLE-2026' },
      tag: { type: 'string', multiple: true, default: [] },
      out: { type: 'string', default: 'out' },
      open: { type: 'boolean', default: false },
      'browser-arg': { type: 'string', multiple: true, default: [] },
      help: { type: 'boolean', default: false },
    },
  });
  for (const url of positionals)
    if (!URL.canParse(url)) throw new Error(`This is not a URL: ${url}`);
  return { ...values, urls: positionals };
};

const captureUrl = async (
  launched: LaunchedBrowser,
  url: string,
  matter: MatterFields,
  tags: readonly string[],
) => {
  const page = await launched.browser.newPage();
  await page.goto(url, { waitUntil: 'load', timeout: 60_000 });
  const popup = await pressToolbarButton(launched, page);
  await chooseMatter(popup, matter);
  await addTags(popup, tags);
  const { sealed, words } = await capture(popup);
  console.log(`${url}\n  ${words}`);
  if (!sealed) throw new Error(`The page was not captured: ${words}`);
  await popup.close();
  await page.close();
};

const leaveOpen = async (urls: readonly string[], args: readonly string[]): Promise<void> => {
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY)
    throw new Error('--open needs a display, and this machine has none.');
  const launched = await launchBrowser({ visible: true, args });
  for (const url of urls) await (await launched.browser.newPage()).goto(url);
  console.log(
    'The browser is ready. Press the Matterproof button in its toolbar; close the browser to end.',
  );
  await new Promise((closed) => launched.browser.once('disconnected', closed));
};

const main = async (): Promise<void> => {
  const options = read();
  if (options.help) return console.log(USAGE);
  await buildExtension();
  const sample = options.urls.length === 0 ? await serveFolder('cli/sample') : undefined;
  const urls = sample
    ? ['post.html', 'alert.html'].map((name) => new URL(name, sample.url).href)
    : options.urls;
  try {
    if (options.open) return await leaveOpen(urls, options['browser-arg']);
    const out = resolve(options.out);
    await mkdir(out, { recursive: true });
    const launched = await launchBrowser({ args: options['browser-arg'] });
    const matter = {
      reference: options.matter,
      name: options.matter,
      custodian: userInfo().username,
    };
    try {
      for (const url of urls) await captureUrl(launched, url, matter, options.tag);
      const files = await exportPackage(await openMatterPage(launched, options.matter), out);
      const paths = files.map((file) => join(out, file));
      if ((await reportVerification(paths)) > 0) process.exitCode = 1;
      for (const path of paths) console.log(path);
    } finally {
      await launched.close();
    }
  } finally {
    await sample?.close();
  }
};

await main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 2;
});
