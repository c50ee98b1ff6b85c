import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { FILED_NAMES, type FiledName } from '../../lib/filing/filed-documents.ts';
import { presetOf } from '../../lib/filing/purpose-presets.ts';
import { DEFAULT_CHOICE, type ExportChoice } from '../../lib/package/export-choice.ts';
import { passPhrase } from '../../lib/words/en/pass-phrase.ts';
import { press, pressFor, pressNamed } from '../browser/drive.ts';
import { openMatterPage } from '../browser/export-package.ts';
import { type LaunchedBrowser, launchBrowser } from '../browser/launch-browser.ts';
import { seedFiling } from '../seed/filing/seed-filing.ts';
import { followMemory, type PageMemory, processorSeconds } from './process-use.ts';
import type { Part } from './readers/part.ts';

const MATTER = { matterId: '01FILINGMATTER', reference: 'BENCH-3' };
const SIZES = [30];
const HOUR = 3_600_000;
const MB = 1e6;

/**
 * What is exported: nothing for filing, one document, what a Chinese court gets, the whole, or the
 * plain one encrypted.
 */
type Run = 'plain' | 'encrypted' | 'court' | 'whole' | FiledName;

const choiceOf = (run: Run): ExportChoice => {
  if (run === 'plain' || run === 'encrypted') return DEFAULT_CHOICE;
  const { filing, ...preset } = presetOf(run === 'court' ? 'cn-court' : 'all');
  const documents = run === 'court' ? filing.documents : run === 'whole' ? FILED_NAMES : [run];
  return { ...DEFAULT_CHOICE, ...preset, filing: { ...filing, documents } };
};

const isDocument = (run: Run): run is FiledName => (FILED_NAMES as readonly string[]).includes(run);

/** Has the dialog begin with a choice, as if it had been made for the matter the last time. */
const rememberChoice = (page: Page, choice: ExportChoice): Promise<void> =>
  page.evaluate(
    async (key, kept) => {
      const { chrome } = globalThis as unknown as {
        chrome: { storage: { local: { set: (values: object) => Promise<void> } } };
      };
      await chrome.storage.local.set({ [key]: kept });
    },
    `exportChoice:${MATTER.matterId}`,
    choice as never,
  );

const BEGUN = '[role="dialog"]:not(:has(form))';
const MAKING = 'Making the documents';

/** Whether the documents are made, or the export ended. Throws why it failed. */
const isMade = (begun: string, making: string): boolean => {
  const dialog = document.querySelector(begun);
  const failed = dialog?.querySelector('[role="alert"]')?.textContent;
  const words = dialog?.querySelector('[role="status"]')?.textContent ?? '';
  if (failed && words === '') throw new Error(failed);
  return !words.startsWith(making);
};

const isSaved = (): boolean =>
  [...document.querySelectorAll('button')].some(
    ({ textContent }) => textContent === 'Verify it now',
  );

const LOOK_MS = 100;

/** One look after another: a wait in the page may last no longer than the protocol allows. */
const until = async (look: () => Promise<boolean>): Promise<void> => {
  for (const end = Date.now() + HOUR; Date.now() < end; await pause(LOOK_MS))
    if (await look()) return;
  throw new Error('The export did not end within an hour');
};

const typePassPhrase = async (page: Page): Promise<void> => {
  await pressNamed(page, 'checkbox', passPhrase.encrypt);
  for (const label of [passPhrase.passPhrase, passPhrase.again])
    await (await page.waitForSelector(`aria/${label}[role="textbox"]`))?.type('correct horse 7');
};

/** Seconds until the documents are made, and until the package is saved where it is. */
const timeRun = async (launched: LaunchedBrowser, page: Page, run: Run) => {
  await rememberChoice(page, choiceOf(run));
  await page.reload();
  await press(page, 'Export package');
  if (run === 'encrypted') await typePassPhrase(page);
  const heldMost = await followMemory(launched.browser);
  const before = await processorSeconds(launched.browser);
  await pressFor(page, 'Export', BEGUN);
  const started = performance.now();
  const seconds = () => (performance.now() - started) / 1_000;
  await until(() => page.evaluate(isMade, BEGUN, MAKING));
  const made = seconds();
  const processor = (await processorSeconds(launched.browser)) - before;
  const isPart = isDocument(run);
  if (isPart) await press(page, 'Cancel');
  else await until(() => page.evaluate(isSaved));
  const memory = await heldMost();
  return { made, processor, saved: isPart ? made : seconds(), memory };
};

const newestZip = async (folder: string): Promise<number> => {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.zip'));
  const files = await Promise.all(names.map((name) => stat(join(folder, name))));
  return files.toSorted((one, other) => other.mtimeMs - one.mtimeMs)[0]?.size ?? 0;
};

/** Each document makes a browser of its own, so that none is measured with another's memory. */
const measure = async (profile: string, folder: string, run: Run) => {
  const launched = await launchBrowser({ profile });
  try {
    const page = await openMatterPage(launched, MATTER.reference);
    const session = await page.createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
    return await timeRun(launched, page, run);
  } finally {
    await launched.close();
  }
};

const fillStore = async (profile: string, items: number): Promise<void> => {
  const launched = await launchBrowser({ profile });
  const page = await launched.browser.newPage();
  await page.goto(`chrome-extension://${launched.extension.id}/workspace.html`);
  await page.waitForSelector('nav');
  await seedFiling(page, { ...MATTER, items });
  await launched.close();
};

const WHOLE = {
  plain: 'the plain zip again',
  encrypted: 'the encrypted zip',
  court: 'the export for a Chinese court',
  whole: 'the export with all documents',
} as const satisfies { readonly [run in Exclude<Run, FiledName>]: string };

const RUNS: readonly Run[] = ['encrypted', ...FILED_NAMES, 'court', 'whole'];

const benchSize = async (items: number, runs: readonly Run[]): Promise<Part['rows']> => {
  const [profile, folder] = [
    await mkdtemp(join(tmpdir(), 'matterproof-bench-')),
    await mkdtemp(join(tmpdir(), 'matterproof-bench-')),
  ];
  const rows: Part['rows'][number][] = [];
  const print = (name: string, seconds: number, { page, own }: PageMemory, more = '') => {
    rows.push([
      ...[items, name, `${seconds.toFixed(1)} s`, (seconds / items).toFixed(2)],
      ...[`${page.toFixed(0)} MB`, loadavg()[0]?.toFixed(1) ?? ''],
    ]);
    console.log(
      `  ${name}: ${seconds.toFixed(1)} s, ${(seconds / items).toFixed(3)} s an item, peak ` +
        `${page.toFixed(0)} MB (${own.toFixed(0)} MB of its own)${more}, ` +
        `load ${loadavg()[0]?.toFixed(1)}`,
    );
  };
  try {
    await fillStore(profile, items);
    const plain = await measure(profile, folder, 'plain');
    const bytes = await newestZip(folder);
    console.log(`  ${items} items of six screens`);
    print('the plain zip', plain.saved, plain.memory, `, ${(bytes / MB).toFixed(0)} MB`);
    for (const run of runs) {
      const { made, saved, memory, processor } = await measure(profile, folder, run);
      const used = `, of the processor ${(processor / items).toFixed(3)} s an item`;
      const ratio = `, ${(saved / plain.saved).toFixed(1)} times the plain zip`;
      if (isDocument(run)) print(run, made, memory, used);
      else print(WHOLE[run], saved, memory, `, ${made.toFixed(1)} s of them the documents${ratio}`);
    }
    return rows;
  } finally {
    for (const made of [profile, folder])
      await rm(made, { recursive: true, force: true, maxRetries: 5 });
  }
};

/**
 * The documents for filing, each made on its own, and whole exports against the plain zip of the
 * same matter: encrypted, for a Chinese court, with all documents. Words choose the numbers of
 * items (30 if absent; all of 300 take an hour) and what is made: `filing 300 court loadfile`. The
 * load of the machine over the last minute is printed with each figure, because seconds depend on
 * it.
 */
export const benchFiling = async (words: readonly string[]): Promise<Part> => {
  const sizes = words.map(Number).filter((size) => size > 0);
  const named = RUNS.filter((run) => words.includes(run));
  const runs = named.length > 0 ? named : RUNS;
  const rows: Part['rows'][number][] = [];
  for (const items of sizes.length > 0 ? sizes : SIZES)
    rows.push(...(await benchSize(items, runs)));
  return {
    title: 'Documents for filing',
    about:
      'Each document of a matter of items of six screens is made by itself, in a browser of its ' +
      'own, and then with the package; of packages, from the press to the saved file.',
    columns: ['Items', 'What', 'Time', 'Seconds an item', 'Most memory of the page', 'Load'],
    rows,
  };
};
