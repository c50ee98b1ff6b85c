import { execFileSync, spawnSync } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { serveFolder } from '../../../cli/browser/serve.ts';
import { filingChoice } from '../../../lib/words/en/filing-choice.ts';
import { checkVolume } from '../../support/filing/loadfile/check-volume.ts';
import { readPdf } from '../../support/filing/pdf/read-pdf.ts';
import { readJpeg } from '../../support/filing/read-jpeg.ts';
import { FIREFOX, type FirefoxTab } from '../../support/firefox/firefox.ts';
import { type FirefoxProduct, openFirefoxProduct } from '../../support/firefox/product.ts';

/** Opens the list of purposes in the dialog, and presses the one of everything. */
const chooseAll = (tab: FirefoxTab): Promise<void> =>
  tab.evaluate(
    async (label, wanted) => {
      const until = async <Found>(find: () => Found | undefined | null): Promise<Found> => {
        for (;;) {
          const found = find();
          if (found) return found;
          await new Promise((look) => setTimeout(look, 100));
        }
      };
      const labels = () => [...document.querySelectorAll<HTMLLabelElement>('label')];
      const field = await until(() => labels().find((one) => one.textContent === label)?.control);
      field.click();
      const options = () => [...document.querySelectorAll<HTMLElement>('[role="option"]')];
      (await until(() => options().find((one) => one.textContent === wanted))).click();
    },
    filingChoice.purpose,
    filingChoice.purpose_all,
  );

/** Captures the sample's post, and exports it with all documents; returns the unpacked bag. */
const exportFiled = async (firefox: FirefoxProduct, page: string): Promise<string> => {
  const tab = await firefox.openTab(page);
  await tab.front();
  await firefox.pressToolbarButton();
  await firefox.press('popup', 'radiobutton', 'Full page');
  await firefox.press('popup', 'pushbutton', 'Capture');
  await expect.poll(() => firefox.words('popup'), { interval: 200 }).toMatch(/Sealed/);
  await firefox.closePopup();
  const workspace = await firefox.openWorkspace('#/matter/inbox');
  await firefox.press('tab', 'pushbutton', 'Export package');
  await chooseAll(workspace);
  await firefox.press('tab', 'pushbutton', 'Export');
  await expect.poll(() => firefox.words('tab'), { timeout: 240_000 }).toContain('Verify it now');
  const [name = ''] = (await readdir(firefox.downloads)).filter((file) => file.endsWith('.zip'));
  const zip = join(firefox.downloads, name);
  const verified = spawnSync(process.execPath, ['cli/verify.ts', zip], { encoding: 'utf8' });
  expect(verified).toMatchObject({ status: 0, stdout: expect.stringMatching(/(^|\n)intact\n$/) });
  execFileSync('unzip', ['-qo', zip, '-d', firefox.downloads]);
  return join(firefox.downloads, basename(name, '.zip'));
};

/** All files below a folder, by their paths from it. */
const filesIn = async (folder: string): Promise<ReadonlyMap<string, Uint8Array>> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const read = paths.map(async (path) => [path.slice(folder.length + 1), await readFile(path)]);
  return new Map((await Promise.all(read)) as [string, Uint8Array][]);
};

/** Copies the build with a worker that finds no constructor of workers. */
const withoutNested = async (folder: string): Promise<string> => {
  await cp('.output/firefox-mv3', folder, { recursive: true });
  const names = await readdir(folder, { recursive: true });
  const workers = names.filter((name) => /job-worker-[^/]*\.js$/u.test(name));
  expect(workers).toHaveLength(1);
  for (const name of workers) {
    const path = join(folder, name);
    await writeFile(path, `delete globalThis.Worker;\n${await readFile(path, 'utf8')}`);
  }
  return folder;
};

describe.runIf(FIREFOX)('documents for filing in Firefox', () => {
  it.each([
    ['starts workers out of workers', false],
    ['starts none', true],
  ])('are whole where it %s', async (_, isAlone) => {
    const folder = await mkdtemp(join(tmpdir(), 'matterproof-no-nested-'));
    const sample = await serveFolder('cli/sample');
    const build = isAlone ? await withoutNested(folder) : undefined;
    const firefox = await openFirefoxProduct(FIREFOX as string, build);
    try {
      const bag = await exportFiled(firefox, `${sample.url}/post.html`);
      for (const manifest of ['manifest-sha256.txt', 'tagmanifest-sha256.txt'])
        execFileSync('sha256sum', ['-c', '--quiet', '--strict', manifest], { cwd: bag });
      const data = await filesIn(join(bag, 'data'));
      const exhibits = readPdf(data.get('filing/exhibits.pdf') as Uint8Array);
      expect(exhibits.letters).toContain('里面四颗电芯全是报废车上拆下来的回收货');
      // Columns of pdffonts: embedded, subset, with a table to Unicode.
      for (const font of exhibits.fonts) expect(font).toMatch(/\byes\s+yes\s+yes\b/u);
      const { rows, pages, faults } = checkVolume(data, 'VOL001');
      expect(faults).toEqual([]);
      // The page, and the media of its post as attachments of it.
      expect(new Set(rows.map(({ BEGATTACH }) => BEGATTACH)).size).toBe(1);
      expect(pages.length).toBeGreaterThan(1);
      for (const { path } of pages) {
        const image = data.get(`loadfile/VOL001/${path.replaceAll('\\', '/')}`);
        // A JPEG from its first marker to its last.
        expect([...(image ?? []).slice(0, 2), ...(image ?? []).slice(-2)]).toEqual([
          ...[0xff, 0xd8],
          ...[0xff, 0xd9],
        ]);
      }
      const first = data.get(`loadfile/VOL001/${pages[0]?.path.replaceAll('\\', '/')}`);
      const sheet = readJpeg(first as Uint8Array);
      expect([sheet.width, sheet.height]).toEqual([2480, 3508]);
      // Words are black on white: a sheet that was read wrongly is all of one colour, or noise.
      const shareOf = (is: (value: number) => boolean) =>
        sheet.pixels.filter(is).length / sheet.pixels.length;
      expect(shareOf((value) => value > 240)).toBeGreaterThan(0.5);
      expect(shareOf((value) => value < 60)).toBeGreaterThan(0.002);
    } finally {
      await firefox.close();
      await sample.close();
      await rm(folder, { recursive: true, force: true });
    }
  });
});
