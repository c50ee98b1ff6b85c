import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { launchBrowser } from '../../browser/launch-browser.ts';
import { drawChart } from './draw-chart.ts';
import type { Part } from './part.ts';
import { type Circumstances, type Measured, writePage } from './write-page.ts';

/** The benches whose figures readers get, in the order of the page. */
const PARTS: Record<string, () => Promise<Part>> = {
  capture: async () => (await import('../capture/bench-capture.ts')).benchCapture(),
  popup: async () => (await import('../popup.ts')).benchPopup(),
  workspace: async () => (await import('../workspace.ts')).benchWorkspace(),
  export: async () => (await import('../export/bench-export.ts')).benchExport([]),
  verify: async () => (await import('../verify.ts')).benchVerify(),
  filing: async () => (await import('../filing.ts')).benchFiling(['30']),
};

/** Benches that take long, and are not among what readers get measured anew each time. */
const LONG = {
  scale: async (words: readonly string[]) => (await import('../growth/scale.ts')).benchScale(words),
  soak: async (words: readonly string[]) => (await import('../growth/soak.ts')).benchSoak(words),
} as const satisfies Record<string, (words: readonly string[]) => Promise<Part>>;

const DOCS = new URL('../../../docs/', import.meta.url).pathname;
const KEPT = join(DOCS, 'benchmarks.json');

const readKept = async (): Promise<Record<string, Measured>> =>
  JSON.parse(await readFile(KEPT, 'utf8').catch(() => '{}'));

const browserVersion = async (): Promise<string> => {
  const launched = await launchBrowser();
  const version = await launched.browser.version();
  await launched.close();
  return version;
};

const load = (): number => loadavg()[0] ?? Number.NaN;

const circumstances = async (before: number): Promise<Circumstances> => ({
  date: new Date().toISOString().slice(0, 10),
  commit: execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim(),
  machine: [
    `${cpus().length} × ${cpus()[0]?.model.trim()}`,
    `${Math.round(totalmem() / 2 ** 30)} GiB`,
  ].join(', '),
  browser: await browserVersion(),
  load: { before, after: load() },
});

/** Keeps what a bench measured, and writes the page and the pictures of all that are kept. */
const keepPart = async (name: string, part: Part, before: number): Promise<void> => {
  const kept = { ...(await readKept()), [name]: { ...part, on: await circumstances(before) } };
  await writeFile(KEPT, `${JSON.stringify(kept, null, 2)}\n`);
  const order = [...Object.keys(PARTS), ...Object.keys(LONG)].filter((one) => one in kept);
  const parts = new Map(order.flatMap((one) => (kept[one] ? [[one, kept[one]] as const] : [])));
  await writeFile(join(DOCS, 'benchmarks.md'), writePage(parts));
  for (const [one, { chart }] of parts)
    if (chart) await writeFile(join(DOCS, 'pictures', `benchmark-${one}.svg`), drawChart(chart));
};

/**
 * Measures what readers ask for first, and writes `docs/benchmarks.md`, its figures and pictures.
 * Words name the parts that are measured anew; the others stay as they were.
 */
export const benchReaders = async (words: readonly string[]): Promise<void> => {
  for (const [name, measure] of Object.entries(PARTS)) {
    if (words.length > 0 && !words.includes(name)) continue;
    console.log(` ${name}`);
    const before = load();
    await keepPart(name, await measure(), before);
  }
};

/** A bench that takes long, by its own words, into the same page. */
export const benchGrowth = async (
  name: keyof typeof LONG,
  words: readonly string[],
): Promise<void> => {
  const before = load();
  await keepPart(name, await LONG[name](words), before);
};
