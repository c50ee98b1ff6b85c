import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import process from 'node:process';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { capture, chooseMatter, fill, named, press, pressAt } from '../../../cli/browser/drive.ts';
import { exportPackage, openMatterPage } from '../../../cli/browser/export-package.ts';
import { type LaunchedBrowser, pressToolbarButton } from '../../../cli/browser/launch-browser.ts';
import { serveFolder } from '../../../cli/browser/serve.ts';
import { startGate } from '../../support/authority/gate.ts';
import {
  startAuthority,
  type TestAuthority,
} from '../../support/authority/time-stamp-authority.ts';
import { copyAllowedBuild } from '../../support/browser/allowed-build.ts';
import { openProduct, openWorkspace, readStore } from '../../support/browser/product.ts';

const MATTER = { reference: 'XM-2021', name: '名誉权纠纷 Defamation', custodian: '陈伟 Chen Wei' };
const FINGERPRINT = /\b([0-9A-F]{2}:){31}[0-9A-F]{2}\b/;

let build: string;
let profile: string;
let product: LaunchedBrowser;
let sample: Awaited<ReturnType<typeof serveFolder>>;
let authority: TestAuthority;
let gate: Awaited<ReturnType<typeof startGate>>;
let folder: string;
let fingerprint = '';
let stamped = '';

beforeAll(async () => {
  sample = await serveFolder('cli/sample');
  folder = await mkdtemp(join(tmpdir(), 'matterproof-proof-'));
  authority = await startAuthority();
  gate = await startGate(authority.url);
  build = await copyAllowedBuild();
  profile = await mkdtemp(join(tmpdir(), 'matterproof-profile-'));
  product = await openProduct({ build, profile });
});
afterAll(async () => {
  await product?.close();
  await gate?.close();
  await authority?.close();
  await sample?.close();
  await rm(folder, { recursive: true, force: true });
  await rm(build, { recursive: true, force: true });
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
});

/** Captures a sample page once: a test that is tried again finds its item there. */
const captureSample = async (name: string) => {
  const page = await product.browser.newPage();
  const { href } = new URL(name, sample.url);
  await page.goto(href, { waitUntil: 'load' });
  const popup = await pressToolbarButton(product, page);
  await chooseMatter(popup, MATTER);
  const { items } = await readStore(popup, 'none');
  if (!items.some(({ record }) => JSON.parse(record).page.url === href))
    expect((await capture(popup)).sealed).toBe(true);
  await popup.close();
  await page.close();
};
const text = (page: Page) => page.evaluate(() => document.body.innerText);
const says = (page: Page, words: string | RegExp) =>
  page
    .waitForFunction(
      (source, flags) => new RegExp(source, flags).test(document.body.innerText),
      { timeout: 60_000, polling: 50 },
      typeof words === 'string' ? words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&') : words.source,
      'i',
    )
    .catch(async (cause) => {
      throw new Error(`${page.url()} does not say ${words}, but: ${await text(page)}`, { cause });
    });
/** Presses the button that sends off what was written in a dialog. */
const confirm = (page: Page) => pressAt(page, '[role=dialog] button[type=submit]');
const events = async (page: Page) => {
  const { custody } = await readStore(page, 'none');
  return custody
    .filter(({ matterId }) => matterId !== 'inbox')
    .sort((a, b) => a.seq - b.seq)
    .map(({ line }) => JSON.parse(line));
};
const openItem = async (at: number) => {
  const page = await openWorkspace(product);
  const { items } = await readStore(page, 'none');
  const item = items.sort((a, b) => a.number - b.number)[at];
  await page.goto(`chrome-extension://${product.extension.id}/workspace.html#/item/${item?.id}`);
  return { page, id: item?.id ?? '' };
};
const exportNow = async () => {
  const page = await openMatterPage(product, MATTER.reference);
  const [name = ''] = await exportPackage(page, folder);
  return { page, zip: join(folder, name) };
};
const sh = (command: string, cwd: string) =>
  spawnSync('sh', ['-c', command], { cwd, encoding: 'utf8' });
const howTo = (zip: string): string[] =>
  sh(`unzip -p ${zip} '*/HOW-TO-VERIFY.txt'`, folder)
    .stdout.split('\n')
    .filter((line) => line.startsWith('    '))
    .map((line) => line.trim());

describe('keys and signatures', () => {
  it('makes a key when Settings opens, and shows its fingerprint', async () => {
    await captureSample('post.html');
    const page = await openWorkspace(product);
    await pressAt(page, 'aria/Settings[role="link"]');
    await says(page, FINGERPRINT);
    const shown = await text(page);
    fingerprint = FINGERPRINT.exec(shown)?.[0] ?? '';
    expect(shown).toContain(MATTER.custodian);
    expect(shown).toContain('Off. No time-stamps are asked for.');
    await page.close();
  });

  it('signs an export that openssl accepts, and the log names the key', async () => {
    const { page, zip } = await exportNow();
    expect(await text(page)).toContain(fingerprint);
    const unpacked = await mkdtemp(join(folder, 'signed-'));
    const commands = howTo(zip);
    expect(commands.some((command) => command.startsWith('openssl cms -verify'))).toBe(true);
    const run = sh(`cp ${zip} . && ${commands.join(' && ')}`, unpacked);
    expect([run.status, run.stderr]).toEqual([
      0,
      expect.stringMatching(/CMS Verification successful/i),
    ]);
    expect((await events(page)).at(-1)).toMatchObject({
      event: 'exported',
      detail: { signer: fingerprint, items: 1 },
    });
    await page.close();
  });

  it('gives a certificate request that openssl accepts', async () => {
    const page = await openWorkspace(product, '#/settings');
    const session = await page.createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
    await press(page, 'Certificate request');
    await expect
      .poll(() => readFile(join(folder, 'certificate-request.csr'), 'utf8').catch(() => ''), {
        timeout: 20_000,
      })
      .toContain('BEGIN CERTIFICATE REQUEST');
    const { status, stdout, stderr } = sh(
      'openssl req -in certificate-request.csr -verify -noout',
      folder,
    );
    expect([status, stdout + stderr]).toEqual([0, expect.stringMatching(/verify OK/i)]);
    await page.close();
  });
});

describe('a key that the firm issued', () => {
  const ISSUE =
    'openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout firm.key -out firm.pem';
  const choose = async (page: Page, paths: readonly string[]) => {
    const input = (await page.waitForSelector(
      '[role=dialog] input[type=file], .mantine-Modal-root input',
    )) as {
      uploadFile?(...paths: readonly string[]): Promise<void>;
    } | null;
    await input?.uploadFile?.(...paths);
  };

  it('is refused with a wrong password, and signs from then on with the right one', async () => {
    sh(`${ISSUE} -days 30 -subj "/O=Example LLP/CN=Wang Fang"`, folder);
    sh(
      'openssl pkcs12 -export -inkey firm.key -in firm.pem -out firm.p12 -passout pass:secret',
      folder,
    );
    const expected = sh(
      'openssl x509 -in firm.pem -noout -fingerprint -sha256',
      folder,
    ).stdout.split('=')[1];
    const page = await openWorkspace(product, '#/settings');
    await press(page, 'Import a key file');
    await choose(page, [join(folder, 'firm.p12')]);
    await (await page.waitForSelector('[role=dialog] input[type=password]'))?.type('wrong');
    await confirm(page);
    await says(page, 'The password does not open this file.');
    await page.$eval('[role=dialog] input[type=password]', (box) =>
      (box as HTMLInputElement).select(),
    );
    await page.keyboard.type('secret');
    await confirm(page);
    await says(page, 'The imported key signs from now on.');
    await says(page, expected?.trim() ?? 'no fingerprint');
    await says(page, 'Earlier certificates');
    await page.close();
    const { page: matter, zip } = await exportNow();
    expect((await events(matter)).at(-1).detail.signer).toBe(expected?.trim());
    const verify = (...args: readonly string[]) =>
      spawnSync(process.execPath, ['cli/verify.ts', ...args, zip]).status;
    expect([verify('--signer', expected?.trim() ?? ''), verify('--signer', fingerprint)]).toEqual([
      0, 1,
    ]);
    fingerprint = expected?.trim() ?? '';
    await matter.close();
  });

  it('does not stand in the way of a time-stamp that was made elsewhere', async () => {
    const { page, id } = await openItem(0);
    const { items } = await readStore(page, 'none');
    await writeFile(
      join(folder, 'record.json'),
      items.find((item) => item.id === id)?.record ?? '',
    );
    sh('openssl ts -query -data record.json -sha256 -cert -out record.tsq', folder);
    const query = new Uint8Array(await readFile(join(folder, 'record.tsq')));
    const answer = await fetch(authority.url, { method: 'POST', body: query });
    await writeFile(join(folder, 'record.tsr'), new Uint8Array(await answer.arrayBuffer()));
    await press(page, 'Import a time-stamp');
    await choose(page, [join(folder, 'firm.pem')]);
    await confirm(page);
    await says(page, 'The time-stamp was not taken');
    await choose(page, [join(folder, 'record.tsr'), authority.root]);
    await confirm(page);
    await says(page, /Seen by the authority/);
    expect((await events(page)).at(-1)).toMatchObject({
      event: 'time-stamped',
      item: id,
      detail: { imported: true },
    });
    await page.close();
  });
});

describe('time-stamps', () => {
  it('are asked for at capture once an authority is chosen, and pend while it does not answer', async () => {
    gate.open(false);
    const settings = await openWorkspace(product, '#/settings');
    await (await named(settings, 'combobox', 'Time-stamp authority')).select('other');
    await fill(settings, 'Address of the authority', gate.url);
    await press(settings, 'Use this authority');
    await says(settings, `time-stamped by ${gate.url}`);
    await settings.close();
    await captureSample('alert.html');
    const { page } = await openItem(1);
    await says(page, 'Pending. The authority answered with an error. (HTTP 503)');
    await page.close();
  });

  it('are still wanted after the browser was closed', async () => {
    await product.close();
    product = await openProduct({ build, profile });
    const { page } = await openItem(1);
    await says(page, 'Pending. The authority answered with an error. (HTTP 503)');
    await page.close();
  });

  it('are had on the next try after it is back, with both times in the custody log', async () => {
    gate.open(true);
    const { page, id } = await openItem(1);
    await press(page, 'Ask now');
    await says(page, /Seen by the authority/);
    const entry = (await events(page)).at(-1);
    expect(entry).toMatchObject({ event: 'time-stamped', item: id, detail: { url: gate.url } });
    expect(Date.parse(entry.detail.requestedAt)).toBeLessThanOrEqual(Date.parse(entry.at));
    expect(entry.detail.token).toMatch(/^sha256:/);
    await page.close();
  });

  it('are had by themselves while the authority answers', async () => {
    await captureSample('record.html');
    const { page } = await openItem(2);
    await says(page, /Seen by the authority/);
    await page.close();
  });

  it('go into the package, where every command of HOW-TO-VERIFY.txt passes', async () => {
    const { page, zip } = await exportNow();
    stamped = zip;
    const unpacked = await mkdtemp(join(folder, 'stamped-'));
    const commands = howTo(zip);
    expect(commands.filter((command) => command.startsWith('openssl ts -verify'))).toHaveLength(4);
    const run = sh(`cp ${zip} . && ${commands.join(' && ')}`, unpacked);
    expect([run.status, run.stdout.match(/Verification: OK/g)?.length, run.stderr]).toEqual([
      0,
      4,
      expect.stringContaining('CMS Verification successful'),
    ]);
    expect((await events(page)).at(-1).detail.genTime).toMatch(/Z$/);
    await page.close();
  });

  it('stop no export: the package says that it has none, and so does the log', async () => {
    gate.open(false);
    const { page, zip } = await exportNow();
    expect(await text(page)).toContain('The package bears no time-stamp');
    expect((await events(page)).at(-1).detail).toMatchObject({
      unstamped: { code: 'HTTP_STATUS' },
    });
    expect(sh(`unzip -l ${zip}`, folder).stdout).not.toContain('tagmanifest-sha256.txt.tsr');
    const { status, stdout } = spawnSync(process.execPath, ['cli/verify.ts', zip], {
      encoding: 'utf8',
    });
    expect([status, stdout.trimEnd().split('\n').at(-1)]).toEqual([0, 'intact']);
    await page.close();
  });
});

describe('the page in each package', () => {
  const openPage = async () => {
    const unpacked = await mkdtemp(join(folder, 'page-'));
    sh(`unzip -q ${stamped} -d .`, unpacked);
    const page = await product.browser.newPage();
    await page.setOfflineMode(true);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`file://${join(unpacked, basename(stamped, '.zip'), 'data/verify.html')}`);
    return { page, asked };
  };
  const give = async (page: Page, path: string) => {
    const input = (await page.waitForSelector('input[type=file]')) as unknown as {
      uploadFile(path: string): Promise<void>;
    };
    await input.uploadFile(path);
    await page.waitForSelector('.intact, .broken', { timeout: 60_000 });
    return page.$eval('.intact, .broken', (element) => element.textContent);
  };

  it('finds the package intact from file://, offline, and names the signer', async () => {
    const { page, asked } = await openPage();
    expect(await give(page, stamped)).toBe('Intact');
    expect(await text(page)).toContain(fingerprint);
    expect(asked.filter((url) => !url.startsWith('file://'))).toEqual([]);
    await page.close();
  });

  it('is linked from the report', () => {
    expect(sh(`unzip -p ${stamped} '*/data/index.html'`, folder).stdout).toContain(
      'href="verify.html"',
    );
  });

  it('finds a flipped byte, and says in which file', async () => {
    const bytes = await readFile(stamped);
    const at = Math.floor(bytes.length / 2);
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    const flipped = join(folder, 'flipped.zip');
    await writeFile(flipped, bytes);
    const { page } = await openPage();
    expect(await give(page, flipped)).toMatch(/^Not intact: \d+ finding/);
    expect(await page.$$eval('.findings code', (all) => all.length)).toBeGreaterThan(0);
    await page.close();
  });
});

describe('withholding and deleting', () => {
  it('keeps a withheld item out of the package, which names its number and the reason', async () => {
    const { page } = await openItem(0);
    await press(page, 'Withhold from export');
    await fill(page, 'Reason', '律师通信 Privileged');
    await confirm(page);
    await says(page, 'Withheld from export: 律师通信 Privileged');
    await page.close();
    const { page: matter, zip } = await exportNow();
    const index = JSON.parse(sh(`unzip -p ${zip} '*/data/manifest.json'`, folder).stdout);
    expect(index.withheld).toEqual([{ number: 1, reason: '律师通信 Privileged' }]);
    expect(index.items.map(({ number }: { number: number }) => number)).toEqual([2, 3]);
    expect(spawnSync(process.execPath, ['cli/verify.ts', zip]).status).toBe(0);
    await matter.close();
  });

  it('puts it back, and the log keeps both steps', async () => {
    const { page } = await openItem(0);
    await press(page, 'Put back into export');
    await confirm(page);
    await named(page, 'button', 'Withhold from export');
    const kinds = (await events(page)).map(({ event }) => event);
    expect(kinds.filter((event) => event === 'withheld')).toHaveLength(1);
    expect((await events(page)).at(-1)).toMatchObject({
      event: 'annotated',
      detail: { withheld: { from: '律师通信 Privileged', to: '' } },
    });
    await page.close();
  });

  it('deletes nothing without a reason, and with one leaves only the log', async () => {
    const { page, id } = await openItem(0);
    await press(page, 'Delete this item');
    await confirm(page);
    await says(page, 'Write a reason.');
    expect((await readStore(page, 'none')).items.some((item) => item.id === id)).toBe(true);
    await fill(page, 'Reason', '误采 Captured by mistake');
    await confirm(page);
    await says(page, 'This item was deleted');
    const { items, artifacts } = await readStore(page);
    expect(items.some((item) => item.id === id)).toBe(false);
    expect(artifacts.some(({ item }) => item === id)).toBe(false);
    expect((await events(page)).at(-1)).toMatchObject({
      event: 'deleted',
      item: id,
      detail: { number: 1, reason: '误采 Captured by mistake' },
    });
    await page.close();
    const { page: matter, zip } = await exportNow();
    expect(spawnSync(process.execPath, ['cli/verify.ts', zip]).status).toBe(0);
    await matter.close();
  });

  it('finds the store sound afterwards, and a change in it that nobody logged', async () => {
    const page = await openWorkspace(product, '#/settings');
    await press(page, 'Check the store');
    await says(page, 'Everything in the store is as it was sealed.');
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
    await says(page, '1 thing is wrong in the store');
    expect(await text(page)).toContain('A stored file is not the one that was sealed.');
    await page.close();
  });

  it('says at its start that a record was changed, before anyone asks', async () => {
    const page = await openWorkspace(product);
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
    await says(page, 'The stored record is not the one that was sealed.');
    await page.close();
  });
});
