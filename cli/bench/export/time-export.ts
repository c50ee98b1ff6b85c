import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { pressNamed } from '../../browser/drive.ts';
import { exportPackage, openMatterPage } from '../../browser/export-package.ts';
import { launchBrowser } from '../../browser/launch-browser.ts';
import { reportVerification } from '../../start/report-verification.ts';
import { forgetPeaks, peaks } from '../process-use.ts';
import { timeFloor } from './time-floor.ts';
import { type UnpackedZip, unpackZip } from './unpack-zip.ts';
import { nodeWriter } from './write-on-node.ts';

/** How often the export and `zip -0` take turns. */
const ROUNDS = 3;

/** Milliseconds of one export, and of it those that the writer took for the package's file. */
type Timed = { readonly path: string; readonly took: number; readonly written: number };

/**
 * What was measured of one matter; times in milliseconds, memory in MB. `stored` is `zip -0` of the
 * same files and `onNode` our writer of them on Node, both empty where that program is absent;
 * `floor` is reading the same files out of the browser's store and writing them, nothing else.
 */
export type MeasuredExport = {
  readonly size: number;
  readonly exported: readonly Timed[];
  readonly stored: readonly number[];
  readonly onNode: readonly number[];
  readonly floor: readonly number[];
  readonly before: number;
  readonly peak: number;
};

const timeOne = async (page: Page, folder: string): Promise<Timed> => {
  await page.evaluate(() => performance.clearMarks());
  const started = performance.now();
  const [name = ''] = await exportPackage(page, folder);
  const took = performance.now() - started;
  const written = await page.evaluate(() => {
    const at = (mark: string) => performance.getEntriesByName(mark)[0]?.startTime ?? Number.NaN;
    return at('volumes-written') - at('volumes-begun');
  });
  await pressNamed(page, 'button', 'Done');
  return { path: join(folder, name), took, written };
};

/** Exports a matter of a profile, in turns with `zip -0` of the files of its first package. */
export const timeExports = async (
  profile: string,
  folder: string,
  reference: string,
): Promise<MeasuredExport> => {
  const launched = await launchBrowser({ profile });
  let files: UnpackedZip | undefined;
  let writeOnNode: (() => Promise<number>) | undefined;
  try {
    const page = await openMatterPage(launched, reference);
    await pause(1_000);
    await forgetPeaks(launched.browser);
    const before = (await peaks(launched.browser)).page;
    const exported: Timed[] = [];
    const [stored, onNode, floor]: [number[], number[], number[]] = [[], [], []];
    let [size, peak] = [0, before];
    for (let round = 0; round < ROUNDS; round += 1) {
      const timed = await timeOne(page, folder);
      exported.push(timed);
      if (round === 0) {
        peak = (await peaks(launched.browser)).page;
        ({ size } = await stat(timed.path));
        files = await unpackZip(timed.path);
        writeOnNode = files && (await nodeWriter(files.files, join(folder, 'on-node.zip')));
        await reportVerification([timed.path]);
      }
      await rm(timed.path);
      if (files) stored.push(await files.time());
      floor.push(await timeFloor(page));
      if (writeOnNode) onNode.push(await writeOnNode());
    }
    return { size, exported, stored, onNode, floor, before, peak };
  } finally {
    await files?.remove();
    await launched.close();
  }
};
