import { mkdir } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { exportPackage, openMatterPage } from './browser/export-package.ts';
import { launchBrowser } from './browser/launch-browser.ts';
import { ensureExtension } from './build/build-extension.ts';
import { captureAll, openLastingBrowser } from './start/capture-all.ts';
import { captureList, readLines } from './start/capture-list.ts';
import { reasonOf } from './start/load-page.ts';
import { readArguments, type StartArguments, USAGE } from './start/read-arguments.ts';
import { reportVerification } from './start/report-verification.ts';
import { runSample } from './start/sample/run-sample.ts';
import { SAMPLE_PAGES, type SampleSite, serveSample } from './start/sample/sample-site.ts';

const NOT_INTACT = 1;
const FAILED = 2;
const NOT_ALL_CAPTURED = 3;

const leaveOpen = async (urls: readonly string[], args: readonly string[]): Promise<void> => {
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY)
    throw new Error('--open needs a display, and this machine has none.');
  const launched = await launchBrowser({ visible: true, args });
  for (const url of urls) {
    const page = await launched.browser.newPage();
    await page.goto(url).catch((error) => console.error(`${url}  ${reasonOf(error)}`));
  }
  console.log(
    'The browser is ready. Press the Matterproof button in its toolbar; close the browser to end.',
  );
  await new Promise((closed) => launched.browser.once('disconnected', closed));
};

/** Captures, exports and verifies; returns the exit code. */
const runMainJob = async (urls: readonly string[], start: StartArguments): Promise<number> => {
  const lines = start.list === undefined ? [] : await readLines(start.list);
  const out = resolve(start.out);
  await mkdir(out, { recursive: true });
  const matter = { reference: start.matter, name: start.matter, custodian: userInfo().username };
  const browser = await openLastingBrowser(start.browserArguments);
  try {
    const { loadMs, tags } = start;
    const order = { matter, tags, loadMs };
    const results = [
      ...(await captureAll(browser, urls, order)),
      ...(await captureList(browser, lines, order, start.pauseMs)),
    ];
    const missing = results.filter(({ outcome }) => outcome === 'not captured').length;
    if (missing === results.length) {
      console.error('No page could be captured, so no package was written.');
      return NOT_ALL_CAPTURED;
    }
    const page = await openMatterPage(await browser.current(), start.matter);
    const { profile, purpose } = start;
    const chosen = { ...(profile && { profile }), ...(purpose && { purpose }) };
    const names = await exportPackage(page, out, chosen);
    const paths = names.map((file) => join(out, file));
    const findings = await reportVerification(paths);
    if (missing > 0) console.error(`${missing} of ${results.length} addresses were not captured.`);
    for (const path of paths) console.log(path);
    if (findings > 0) return NOT_INTACT;
    return missing > 0 ? NOT_ALL_CAPTURED : 0;
  } finally {
    await browser.close();
  }
};

/** Plays the worked case of the bundled pages; returns the exit code. */
const runWorkedCase = async (site: SampleSite, start: StartArguments): Promise<number> => {
  const { missing, findings, paths } = await runSample(site, start);
  if (missing > 0) {
    console.error(`${missing} of the sample’s pages were not captured: no package was written.`);
    return NOT_ALL_CAPTURED;
  }
  for (const path of paths) console.log(path);
  return findings > 0 ? NOT_INTACT : 0;
};

const playSample = async (start: StartArguments): Promise<number> => {
  const site = await serveSample();
  try {
    if (!start.open) return await runWorkedCase(site, start);
    const urls = [...new Set(SAMPLE_PAGES.map(({ url }) => url))];
    await leaveOpen(urls, [...site.browserArguments, ...start.browserArguments]);
    return 0;
  } finally {
    await site.close();
  }
};

const main = async (): Promise<number> => {
  const start = readArguments();
  if (start.help) {
    console.log(USAGE);
    return 0;
  }
  await ensureExtension();
  if (start.urls.length === 0 && start.list === undefined) return playSample(start);
  if (!start.open) return runMainJob(start.urls, start);
  await leaveOpen(start.urls, start.browserArguments);
  return 0;
};

process.exitCode = await main().catch((error: Error) => {
  console.error(error.message);
  return FAILED;
});
