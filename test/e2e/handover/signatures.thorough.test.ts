import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { press, pressAt } from '../../../cli/browser/drive.ts';
import {
  startAuthority,
  type TestAuthority,
} from '../../support/authority/time-stamp-authority.ts';
import { confirmDialog, untilSays, wordsOf } from '../../support/browser/look.ts';
import { openWorkspace, readStore } from '../../support/browser/product.ts';
import {
  custodyEntries,
  MATTER,
  openSampleCaptures,
  type SampleCaptures,
} from '../../support/browser/sample-captures.ts';
import { howToCommands, runShell } from '../../support/packages/shell.ts';
import { skipAfterFailure } from '../../support/skip-after-failure.ts';

let samples: SampleCaptures;
let authority: TestAuthority;
let fingerprint = '';
const FINGERPRINT = /\b([0-9A-F]{2}:){31}[0-9A-F]{2}\b/;

beforeAll(async () => {
  authority = await startAuthority();
  samples = await openSampleCaptures();
});
afterAll(async () => {
  await samples?.close();
  await authority?.close();
});

describe('the key that signs', () => {
  skipAfterFailure();

  it('makes a key when Settings opens, and shows its fingerprint', async () => {
    await samples.captureSample('post.html');
    const page = await openWorkspace(samples.product());
    await pressAt(page, 'aria/Settings[role="link"]');
    // The fingerprints of known authorities stand below that of the key, and may be there first.
    await untilSays(page, MATTER.custodian);
    await untilSays(page, FINGERPRINT);
    fingerprint = FINGERPRINT.exec(await wordsOf(page))?.[0] ?? '';
    await untilSays(page, 'Off. No time-stamps are requested.');
    await page.close();
  });

  it('signs an export that openssl accepts, and the log names the key', async () => {
    const { page, zip } = await samples.exportNow();
    expect(await wordsOf(page)).toContain(fingerprint);
    const unpacked = await mkdtemp(join(samples.folder, 'signed-'));
    const commands = howToCommands(zip);
    expect(commands.some((command) => command.startsWith('openssl cms -verify'))).toBe(true);
    const run = runShell(`cp ${zip} . && ${commands.join(' && ')}`, unpacked);
    expect([run.status, run.stderr]).toEqual([
      0,
      expect.stringMatching(/CMS Verification successful/i),
    ]);
    expect((await custodyEntries(page)).at(-1)).toMatchObject({
      event: 'exported',
      detail: { signer: fingerprint, items: 1 },
    });
    await page.close();
  });

  it('gives a certificate request that openssl accepts', async () => {
    const page = await openWorkspace(samples.product(), '#/settings');
    const session = await page.createCDPSession();
    await session.send('Browser.setDownloadBehavior', {
      behavior: 'allow',
      downloadPath: samples.folder,
    });
    await press(page, 'Certificate request');
    await expect
      .poll(
        () => readFile(join(samples.folder, 'certificate-request.csr'), 'utf8').catch(() => ''),
        {
          timeout: 180_000,
        },
      )
      .toContain('BEGIN CERTIFICATE REQUEST');
    const { status, stdout, stderr } = runShell(
      'openssl req -in certificate-request.csr -verify -noout',
      samples.folder,
    );
    expect([status, stdout + stderr]).toEqual([0, expect.stringMatching(/verify OK/i)]);
    await page.close();
  });

  const ISSUE =
    'openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout firm.key ' +
    '-out firm.pem';
  const choose = async (page: Page, paths: readonly string[]) => {
    const input = (await page.waitForSelector(
      '[role=dialog] input[type=file], .mantine-Modal-root input',
    )) as {
      uploadFile?(...paths: readonly string[]): Promise<void>;
    } | null;
    await input?.uploadFile?.(...paths);
  };

  it('is refused with a wrong password, and signs from then on with the right one', async () => {
    runShell(`${ISSUE} -days 30 -subj "/O=Example LLP/CN=Wang Fang"`, samples.folder);
    runShell(
      'openssl pkcs12 -export -inkey firm.key -in firm.pem -out firm.p12 -passout pass:secret',
      samples.folder,
    );
    const expected = runShell(
      'openssl x509 -in firm.pem -noout -fingerprint -sha256',
      samples.folder,
    ).stdout.split('=')[1];
    const page = await openWorkspace(samples.product(), '#/settings');
    await press(page, 'Import a key file');
    await choose(page, [join(samples.folder, 'firm.p12')]);
    await (await page.waitForSelector('[role=dialog] input[type=password]'))?.type('wrong');
    await confirmDialog(page);
    await untilSays(page, 'The password does not open this file.');
    await page.$eval('[role=dialog] input[type=password]', (box) =>
      (box as HTMLInputElement).select(),
    );
    await page.keyboard.type('secret');
    await confirmDialog(page);
    await untilSays(page, 'The imported key signs from now on.');
    await untilSays(page, expected?.trim() ?? 'no fingerprint');
    await untilSays(page, 'Earlier certificates');
    await page.close();
    const { page: matter, zip } = await samples.exportNow();
    expect((await custodyEntries(matter)).at(-1).detail.signer).toBe(expected?.trim());
    const verify = (...args: readonly string[]) =>
      spawnSync(process.execPath, ['cli/verify.ts', ...args, zip]).status;
    expect([verify('--signer', expected?.trim() ?? ''), verify('--signer', fingerprint)]).toEqual([
      0, 1,
    ]);
    fingerprint = expected?.trim() ?? '';
    await matter.close();
  });

  it('does not stand in the way of a time-stamp that was made elsewhere', async () => {
    const { page, id } = await samples.openItem(0);
    const { items } = await readStore(page, 'none');
    await writeFile(
      join(samples.folder, 'record.json'),
      items.find((item) => item.id === id)?.record ?? '',
    );
    runShell('openssl ts -query -data record.json -sha256 -cert -out record.tsq', samples.folder);
    const query = new Uint8Array(await readFile(join(samples.folder, 'record.tsq')));
    const answer = await fetch(authority.url, { method: 'POST', body: query });
    await writeFile(join(samples.folder, 'record.tsr'), new Uint8Array(await answer.arrayBuffer()));
    await press(page, 'Import a time-stamp');
    await choose(page, [join(samples.folder, 'firm.pem')]);
    await confirmDialog(page);
    await untilSays(page, 'The time-stamp was not accepted');
    await choose(page, [join(samples.folder, 'record.tsr'), authority.root]);
    await confirmDialog(page);
    await untilSays(page, /Time stated by the authority/i);
    expect((await custodyEntries(page)).at(-1)).toMatchObject({
      event: 'time-stamped',
      item: id,
      detail: { imported: true },
    });
    await page.close();
  });
});
