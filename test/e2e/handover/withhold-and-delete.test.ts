import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { ElementHandle } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fill, named, press, pressNamed } from '../../../cli/browser/drive.ts';
import { exportPackage, openMatterPage } from '../../../cli/browser/export-package.ts';
import {
  confirmDialog,
  showTo,
  untilSays,
  violations,
  wordsAt,
  wordsOf,
} from '../../support/browser/look.ts';
import { openWorkspace, readStore } from '../../support/browser/product.ts';
import {
  custodyEntries,
  openSampleCaptures,
  type SampleCaptures,
} from '../../support/browser/sample-captures.ts';
import { runShell } from '../../support/packages/shell.ts';
import { verifyFiles } from '../../support/packages/verify-files.ts';
import { skipAfterFailure } from '../../support/skip-after-failure.ts';
import { itThoroughly } from '../../support/thorough.ts';
import { packWitness } from '../../support/witnesses/pack-witness.ts';

let samples: SampleCaptures;
/** A package with all items, made before one is deleted. */
let whole: string;

beforeAll(async () => {
  samples = await openSampleCaptures();
  for (const name of ['post.html', 'alert.html', 'record.html']) await samples.captureSample(name);
});
afterAll(() => samples?.close());

describe('withholding and deleting', () => {
  skipAfterFailure();

  it('leaves a withheld item out of the package and names number and reason', async () => {
    const { page } = await samples.openItem(0);
    await press(page, 'Withhold from export');
    await fill(page, 'Reason', '律师通信 Privileged');
    await confirmDialog(page);
    await untilSays(page, 'Withheld from export: 律师通信 Privileged');
    await page.close();
    const { page: matter, zip } = await samples.exportNow();
    const index = JSON.parse(
      runShell(`unzip -p ${zip} '*/data/manifest.json'`, samples.folder).stdout,
    );
    expect(index.withheld).toEqual([{ number: 1, reason: '律师通信 Privileged' }]);
    expect(index.items.map(({ number }: { number: number }) => number)).toEqual([2, 3]);
    expect(await verifyFiles([zip])).toEqual([]);
    await matter.close();
  });

  it('puts a withheld item back, and the log keeps both steps', async () => {
    const { page } = await samples.openItem(0);
    await press(page, 'Put back into export');
    await confirmDialog(page);
    await named(page, 'button', 'Withhold from export');
    const kinds = (await custodyEntries(page)).map(({ event }) => event);
    expect(kinds.filter((event) => event === 'withheld')).toHaveLength(1);
    expect((await custodyEntries(page)).at(-1)).toMatchObject({
      event: 'annotated',
      detail: { withheld: { from: '律师通信 Privileged', to: '' } },
    });
    await page.close();
    const { page: matter, zip } = await samples.exportNow();
    whole = zip;
    await matter.close();
  });

  it('deletes nothing without a reason, and with one leaves only the log', async () => {
    const { page, id } = await samples.openItem(0);
    await press(page, 'Delete this item');
    await confirmDialog(page);
    await untilSays(page, 'Enter a reason.');
    expect((await readStore(page, 'none')).items.some((item) => item.id === id)).toBe(true);
    await fill(page, 'Reason', '误采 Captured by mistake');
    await confirmDialog(page);
    await untilSays(page, 'This item was deleted');
    const { items, artifacts } = await readStore(page);
    expect(items.some((item) => item.id === id)).toBe(false);
    expect(artifacts.some(({ item }) => item === id)).toBe(false);
    expect((await custodyEntries(page)).at(-1)).toMatchObject({
      event: 'deleted',
      item: id,
      detail: { number: 1, reason: '误采 Captured by mistake' },
    });
    await page.close();
  });

  itThoroughly('exports an intact package of what was not deleted', async () => {
    const { page: matter, zip } = await samples.exportNow();
    expect(await verifyFiles([zip])).toEqual([]);
    await matter.close();
  });

  it('imports what was deleted from a package, beside what is still there', async () => {
    const page = await openWorkspace(samples.product(), '#/verify');
    const input = (await page.waitForSelector(
      'input[type=file]',
    )) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(whole);
    await press(page, 'Import into a matter');
    await named(page, 'table', 'Items of the package');
    const became = () => wordsAt(page, '[role=dialog] tbody');
    expect(await became()).toMatch(
      / Will be imported It was deleted .+(?: \d .+ Is already here.+){2}$/,
    );
    expect(await violations(page)).toEqual([]);
    await showTo(page, 'import-plan');
    await press(page, 'Import 1 item');
    await untilSays(page, '1 item was imported.');
    expect(await became()).toMatch(
      / Imported as number 4, [\w-]+-0001 It was deleted .+(?: \d .+ Is already here.+){2}$/,
    );
    expect(await violations(page)).toEqual([]);
    await showTo(page, 'import-done');
    const received = (await custodyEntries(page)).filter(({ event }) => event === 'received');
    expect(received).toMatchObject([
      { detail: { number: 4, from: { number: 1 }, package: { name: basename(whole, '.zip') } } },
    ]);
    await press(page, 'Open the matter');
    const pictured = () =>
      page.$$eval('tbody tr', (rows) => rows.map((row) => row.querySelector('img') !== null));
    await expect.poll(pictured).toEqual([true, true, true]);
    await page.close();
  });

  itThoroughly(
    'shows what another custodian captured of the page, in item and report',
    async () => {
      const page = await openWorkspace(samples.product(), '#/verify');
      const { items } = await readStore(page, 'none');
      const [post] = items
        .filter(({ number }) => number === 4)
        .map(({ record }) => JSON.parse(record));
      const other = join(samples.folder, 'of-li-na.zip');
      await writeFile(other, await packWitness(post));
      const input = (await page.waitForSelector(
        'input[type=file]',
      )) as ElementHandle<HTMLInputElement>;
      await input.uploadFile(other);
      await press(page, 'Import into a matter');
      await press(page, 'Import 1 item');
      await untilSays(page, '1 item was imported.');
      await page.close();
      const { page: item } = await samples.openItem(2);
      await untilSays(item, 'Second witness');
      expect(await wordsOf(item)).toMatch(/Observed by 李娜 .+ at .+ and by 陈伟 Chen Wei at/u);
      expect(await wordsOf(item)).toContain('Differ: likes');
      expect(await violations(item)).toEqual([]);
      await showTo(item, 'second-witness');
      await pressNamed(item, 'link', 'Compare');
      await untilSays(item, 'Two items side by side');
      await item.close();
      const { page: matter, zip } = await samples.exportNow();
      expect(await verifyFiles([zip])).toEqual([]);
      const read = (name: string) =>
        runShell(`unzip -p ${zip} '*/data/${name}'`, samples.folder).stdout;
      expect(read('index.html')).toContain('Observed by 李娜 (乙律师事务所) at');
      expect(read('items.csv')).toContain('second_witness');
      await matter.close();
    },
  );

  itThoroughly('names the other custodian in the statement to sign', async () => {
    const page = await openMatterPage(samples.product(), 'XM-2021');
    const [name = ''] = await exportPackage(page, samples.folder, { purpose: 'us-court' });
    const zip = join(samples.folder, name);
    expect(await verifyFiles([zip])).toEqual([]);
    runShell(`unzip -q -o -j ${zip} '*certification-902*' -d statement`, samples.folder);
    const words = runShell(`unzip -p statement/*.docx word/document.xml`, samples.folder).stdout;
    expect(words).toContain('Second witness');
    expect(words).toContain('Observed by 李娜 (乙律师事务所) at');
    await page.close();
  });

  it('finds the store sound afterwards, and a change in it that nobody logged', async () => {
    const page = await openWorkspace(samples.product(), '#/settings');
    await press(page, 'Check the store');
    await untilSays(page, 'Every record, file and log line in the store matches its digest.');
    await page.evaluate(async () => {
      const opened = indexedDB.open('matterproof');
      const db = await new Promise<IDBDatabase>((done) => {
        opened.onsuccess = () => done(opened.result);
      });
      const store = db.transaction('artifacts', 'readwrite').objectStore('artifacts');
      await new Promise((done) => {
        const request = store.getAll();
        request.onsuccess = () => {
          const [row] = request.result.filter(({ role }: { role: string }) => role === 'text');
          store.put({ ...row, blob: new Blob(['forged']) }).onsuccess = done;
        };
      });
      db.close();
    });
    await press(page, 'Check the store');
    await untilSays(page, '1 problem in the store');
    expect(await wordsOf(page)).toContain('A stored file is not the one that was sealed.');
    await page.close();
  });

  itThoroughly('says at its start that a record was changed, before anyone asks', async () => {
    const page = await openWorkspace(samples.product());
    await page.evaluate(async () => {
      const opened = indexedDB.open('matterproof');
      const db = await new Promise<IDBDatabase>((done) => {
        opened.onsuccess = () => done(opened.result);
      });
      const store = db.transaction('items', 'readwrite').objectStore('items');
      await new Promise((done) => {
        const request = store.getAll();
        request.onsuccess = () => {
          const [row] = request.result;
          const forged = new TextDecoder().decode(row.recordBytes).replace('complete', 'perfect!');
          store.put({ ...row, recordBytes: new TextEncoder().encode(forged) }).onsuccess = done;
        };
      });
      db.close();
    });
    await page.reload();
    await untilSays(page, 'The stored record is not the one that was sealed.');
    await page.close();
  });
});
