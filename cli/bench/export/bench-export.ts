import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchBrowser } from '../../browser/launch-browser.ts';
import { type Seed, seedStore } from '../../seed/seed-store.ts';
import { median, type Part } from '../readers/part.ts';
import { type MeasuredExport, timeExports } from './time-export.ts';

const SEED = { matterId: '01SEEDMATTER', reference: 'BENCH-1' };
/** Large pictures, as of pages that are one photograph: reading and hashing of bytes alone. */
const LARGE = { bytes: 4 * 1024 ** 2 };
/** Files of a page of three screens and a post, as captures have them: each file has its cost. */
const CAPTURED = { bytes: 0, files: [700_000, 600_000, 500_000, 250_000, 90_000, 40_000] };
/** The same with a video beside: one large file is read while the others are. */
const WITH_VIDEO = { bytes: 0, files: [12_000_000, 700_000, 600_000, 500_000, 90_000, 40_000] };
const SIZES: readonly Omit<Seed, 'matterId' | 'reference'>[] = [
  { items: 60, ...LARGE },
  { items: 200, ...LARGE },
  { items: 120, ...CAPTURED },
  { items: 400, ...CAPTURED },
  { items: 50, ...WITH_VIDEO },
];
const MB = 1e6;

/**
 * The store is filled by a browser of its own, so that the one that is measured holds nothing of
 * it.
 */
const fillStore = async (profile: string, seed: Seed): Promise<void> => {
  const launched = await launchBrowser({ profile });
  const page = await launched.browser.newPage();
  await page.goto(`chrome-extension://${launched.extension.id}/workspace.html`);
  await page.waitForSelector('nav');
  await seedStore(page, seed);
  await launched.close();
};

const measure = async (seed: Seed): Promise<MeasuredExport> => {
  const [profile, folder] = [
    await mkdtemp(join(tmpdir(), 'matterproof-bench-')),
    await mkdtemp(join(tmpdir(), 'matterproof-bench-')),
  ];
  try {
    await fillStore(profile, seed);
    return await timeExports(profile, folder, seed.reference);
  } finally {
    for (const made of [profile, folder])
      await rm(made, { recursive: true, force: true, maxRetries: 5 });
  }
};

const COLUMNS = [
  'Items',
  'Files of an item',
  'Package',
  'Writer on Node, of `zip -0`’s speed',
  'in each turn',
  'Writer in the browser, of `zip -0`’s',
  'in each turn',
  'Reading and writing alone in the browser, of `zip -0`’s',
  'Writer in the browser, of the speed of reading and writing alone',
  'Press to saved, of `zip -0`’s',
  '`zip -0`',
  'Most memory of the page’s process',
];

const rowOf = ({ items, files, bytes }: (typeof SIZES)[number], measured: MeasuredExport) => {
  const { size, exported, stored, onNode, floor, before, peak } = measured;
  const zip = median(stored);
  const turns = (all: readonly number[]) =>
    all.map((took, at) => ((stored[at] ?? Number.NaN) / took).toFixed(2));
  const [node, browser, least, whole] = [
    turns(onNode),
    turns(exported.map((one) => one.written)),
    turns(floor),
    turns(exported.map((one) => one.took)),
  ];
  const middle = (all: readonly string[]) => median(all.map(Number)).toFixed(2);
  const written = median(exported.map((one) => one.written));
  return [
    items,
    files
      ? `${files.length}, of 40 kB to ${(Math.max(...files) / MB).toFixed(1)} MB`
      : `1, of ${(bytes / MB).toFixed(1)} MB`,
    `${(size / MB).toFixed(0)} MB`,
    middle(node),
    node.join(', '),
    middle(browser),
    browser.join(', '),
    middle(least),
    (median(floor) / written).toFixed(2),
    middle(whole),
    Number.isNaN(zip) ? 'not here' : `${(size / MB / (zip / 1_000)).toFixed(0)} MB/s`,
    `${peak.toFixed(0)} MB (${before.toFixed(0)} before)`,
  ];
};

const ABOUT = `A matter is exported from the browser’s store three times, in turns with \`zip \
-0\` of the files of the same package on the same disk. The writer reads each file, compares its \
SHA-256 with the sealed record, makes the checksum of the zip and writes; \`zip -0\` reads, makes \
the checksum and writes. On Node the same writer reads the same files from the disk and makes \
their checksums; in the browser it reads blobs out of IndexedDB, which another process hands \
over, with the checksums of their capture. There it does not write a large file: once its digest \
is compared, the zip has the stored file in its place, and the browser reads it once more when it \
saves the zip. Reading all files so and writing them to a private file, without digest, checksum \
or zip, stands beside it. From the press to the saved package there is also the making of report, \
lists and signature, and the browser’s own saving, which is where the bytes are written.`;

/**
 * Exports of large pictures and of files as captures have them, in turns with `zip -0` of the same
 * files: speed of the writer and of the whole export, and memory, which should not grow with the
 * matter. Words are numbers of items, of which the sizes alone are measured.
 */
export const benchExport = async (words: readonly string[]): Promise<Part> => {
  const wanted = words.map(Number).filter((items) => items > 0);
  const rows: ReturnType<typeof rowOf>[] = [];
  for (const size of SIZES) {
    if (wanted.length > 0 && !wanted.includes(size.items)) continue;
    const row = rowOf(size, await measure({ ...SEED, ...size }));
    console.log(`  ${row.map((cell, at) => `${COLUMNS[at]}: ${cell}`).join('; ')}`);
    rows.push(row);
  }
  return {
    title: 'Export against zip -0',
    about: ABOUT,
    columns: COLUMNS,
    rows,
  };
};
