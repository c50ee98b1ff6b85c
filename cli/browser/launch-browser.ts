import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout } from 'node:timers/promises';
import puppeteer, {
  type Browser,
  type Extension,
  type LaunchOptions,
  type Page,
} from 'puppeteer-core';
import { OUTPUT } from '../build/output.ts';
import { findBrowser } from './find-browser.mjs';

/** The shipped build for Chromium. */
export const BUILD = join(OUTPUT, 'chrome-mv3');

/** Nothing but what the pages ask for goes to the network, and nothing asks the person anything. */
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--disable-features=NetworkTimeServiceQuerying', // it asks Google for the time now and then
  '--disable-gpu',
  '--no-first-run',
];

/** A browser's first start on a machine reads all of it from the disk. */
const SLOW_START_MS = 120_000;

/**
 * How to launch: `profile` is kept when given, and is a new empty one, removed at the end, when
 * not.
 */
export type Launch = {
  readonly visible?: boolean;
  readonly args?: readonly string[];
  readonly profile?: string;
  readonly build?: string;
  /** As if the person had let the extension into private windows. */
  readonly privateWindows?: true;
  /** False: pages keep the window's own size and pixel ratio, none is emulated. */
  readonly viewport?: false;
  readonly window?: { readonly width: number; readonly height: number };
  /** False: without the scroll bars that people have on Windows and Linux, as on a Mac. */
  readonly scrollBars?: boolean;
  /** How long the browser may take to answer one question, in ms; three minutes if absent. */
  readonly answerMs?: number;
};

/** A browser with the extension in it. */
export type LaunchedBrowser = {
  readonly browser: Browser;
  readonly extension: Extension;
  readonly profile: string;
  close(): Promise<void>;
};

const optionsFor = (
  {
    visible,
    args = [],
    build = BUILD,
    privateWindows,
    window,
    viewport,
    scrollBars = true,
    answerMs,
  }: Launch,
  profile: string,
): LaunchOptions => {
  const executablePath = findBrowser();
  if (!executablePath)
    throw new Error('No browser was found. Install Chromium or name one in MATTERPROOF_BROWSER.');
  const { width, height } = window ?? { width: 1280, height: 800 };
  return {
    executablePath,
    headless: !visible,
    pipe: true,
    timeout: SLOW_START_MS,
    ...(answerMs && { protocolTimeout: answerMs }),
    enableExtensions: [build],
    ...(privateWindows && { extensionsEnabledInIncognito: [build] }),
    ignoreDefaultArgs: scrollBars ? ['--hide-scrollbars'] : [],
    userDataDir: profile,
    defaultViewport: visible || viewport === false ? null : { width, height },
    args: [...QUIET, `--window-size=${width},${height}`, ...args],
  };
};

const launchIn = async (launch: Launch, profile: string): Promise<Browser> => {
  const options = optionsFor(launch, profile);
  const unboxed = { ...options, args: [...(options.args ?? []), '--no-sandbox'] };
  if (process.getuid?.() === 0) return puppeteer.launch(unboxed); // Chromium's sandbox refuses root
  try {
    return await puppeteer.launch(options);
  } catch (error) {
    if (!/sandbox/i.test(String(error))) throw error;
    console.log('This machine gives Chromium no sandbox; going on without one.');
    return puppeteer.launch(unboxed);
  }
};

/** The browser names the extension a moment after its start. */
const extensionOf = async (browser: Browser): Promise<Extension> => {
  for (const until = Date.now() + SLOW_START_MS; Date.now() < until; await setTimeout(50)) {
    const [extension] = [...(await browser.extensions()).values()];
    if (extension) return extension;
  }
  await browser.close();
  throw new Error(
    'The browser did not load the extension. Use Chromium, Edge or Chrome for Testing.',
  );
};

/**
 * Launches the installed browser with the shipped build. Errors: no browser, or it does not start.
 */
export const launchBrowser = async (launch: Launch = {}): Promise<LaunchedBrowser> => {
  const profile = launch.profile ?? (await mkdtemp(join(tmpdir(), 'matterproof-')));
  const browser = await launchIn(launch, profile);
  const extension = await extensionOf(browser);
  return {
    browser,
    extension,
    profile,
    async close() {
      await browser.close();
      if (!launch.profile) await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
};

const isPainted = () => performance.getEntriesByName('first-contentful-paint').length > 0;

/**
 * The popup that the press opens; none where it did not open in the time that even a slow machine
 * needs.
 */
const openPopup = async (
  { browser, extension }: LaunchedBrowser,
  page: Page,
): Promise<Page | undefined> => {
  const url = `chrome-extension://${extension.id}/popup.html`;
  const opened = browser.waitForTarget((target) => target.url() === url, { timeout: 30_000 });
  await extension.triggerAction(page);
  const target = await opened.catch(() => undefined);
  return target?.asPage();
};

/** Closes every popup of the extension: the toolbar button closes a popup that is open. */
export const closePopups = async ({ browser, extension }: LaunchedBrowser): Promise<void> => {
  const url = `chrome-extension://${extension.id}/popup.html`;
  for (const target of browser.targets())
    if (target.url() === url) await (await target.asPage()).close().catch(() => {});
};

/**
 * Presses the toolbar button over a page, as a person does; the popup opens and the page is granted
 * to it. A press that opens nothing is repeated once; resolves with the popup when there is
 * something of it to see and to press.
 */
export const pressToolbarButton = async (launched: LaunchedBrowser, page: Page): Promise<Page> => {
  await closePopups(launched);
  await page.bringToFront();
  const popup = (await openPopup(launched, page)) ?? (await openPopup(launched, page));
  if (!popup) throw new Error('The popup did not open');
  await popup.waitForFunction(isPainted, { polling: 20 });
  return popup;
};
