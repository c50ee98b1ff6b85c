import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyAllowedBuild } from '../../../cli/browser/copy-allowed-build.ts';
import { fill, named, press } from '../../../cli/browser/drive.ts';
import { startGate } from '../../support/authority/gate.ts';
import {
  startAuthority,
  type TestAuthority,
} from '../../support/authority/time-stamp-authority.ts';
import { untilSays, wordsOf } from '../../support/browser/look.ts';
import { openWorkspace } from '../../support/browser/product.ts';
import {
  custodyEntries,
  openSampleCaptures,
  type SampleCaptures,
} from '../../support/browser/sample-captures.ts';
import { howToCommands, runShell } from '../../support/packages/shell.ts';
import { skipAfterFailure } from '../../support/skip-after-failure.ts';
import { isThorough, itThoroughly } from '../../support/thorough.ts';

/** The items that bear a time-stamp when they are exported, and the package itself. */
const STAMPED = isThorough ? 3 : 2;

let samples: SampleCaptures;
let build: string;
let authority: TestAuthority;
let gate: Awaited<ReturnType<typeof startGate>>;

beforeAll(async () => {
  authority = await startAuthority();
  gate = await startGate(authority.url);
  build = await copyAllowedBuild(process.env.MATTERPROOF_BUILD);
  samples = await openSampleCaptures({ build });
  await samples.captureSample('post.html');
});
afterAll(async () => {
  await samples?.close();
  await gate?.close();
  await authority?.close();
  await rm(build, { recursive: true, force: true });
});

describe('time-stamps', () => {
  skipAfterFailure();

  it('are requested at capture, and wait while the authority does not answer', async () => {
    gate.open(false);
    const settings = await openWorkspace(samples.product(), '#/settings');
    await (await named(settings, 'combobox', 'Time-stamp authority')).select('other');
    await fill(settings, 'Address of the authority', gate.url);
    await press(settings, 'Use this authority');
    await untilSays(settings, `time-stamped by ${gate.url}`);
    await settings.close();
    await samples.captureSample('alert.html');
    const { page } = await samples.openItem(1);
    await untilSays(page, 'Pending. The authority answered with an error. (HTTP 503)');
    await page.close();
  });

  it('are still wanted after the browser was closed', async () => {
    await samples.restart();
    const { page } = await samples.openItem(1);
    await untilSays(page, 'Pending. The authority answered with an error. (HTTP 503)');
    await page.close();
  });

  it('are received once the authority answers, with both times in the custody log', async () => {
    gate.open(true);
    const { page, id } = await samples.openItem(1);
    await press(page, 'Request now');
    await untilSays(page, /Time stated by the authority/i);
    const entry = (await custodyEntries(page)).at(-1);
    expect(entry).toMatchObject({ event: 'time-stamped', item: id, detail: { url: gate.url } });
    expect(Date.parse(entry.detail.requestedAt)).toBeLessThanOrEqual(Date.parse(entry.at));
    expect(entry.detail.token).toMatch(/^sha256:/);
    await page.close();
  });

  itThoroughly('are received without a press while the authority answers', async () => {
    await samples.captureSample('record.html');
    const { page } = await samples.openItem(2);
    await untilSays(page, /Time stated by the authority/i);
    await page.close();
  });

  it('go into the package, where every command of HOW-TO-VERIFY.txt passes', async () => {
    const { page, zip } = await samples.exportNow();
    const unpacked = await mkdtemp(join(samples.folder, 'stamped-'));
    const commands = howToCommands(zip);
    expect(commands.filter((command) => command.startsWith('openssl ts -verify'))).toHaveLength(
      STAMPED,
    );
    const run = runShell(`cp ${zip} . && ${commands.join(' && ')}`, unpacked);
    expect([run.status, run.stdout.match(/Verification: OK/g)?.length, run.stderr]).toEqual([
      0,
      STAMPED,
      expect.stringContaining('CMS Verification successful'),
    ]);
    expect((await custodyEntries(page)).at(-1).detail.genTime).toMatch(/Z$/);
    await page.close();
  });

  itThoroughly(
    'stop no export: the package says that it has none, and so does the log',
    async () => {
      gate.open(false);
      const { page, zip } = await samples.exportNow();
      expect(await wordsOf(page)).toContain('The package bears no time-stamp');
      expect((await custodyEntries(page)).at(-1).detail).toMatchObject({
        unstamped: { code: 'HTTP_STATUS' },
      });
      expect(runShell(`unzip -l ${zip}`, samples.folder).stdout).not.toContain(
        'tagmanifest-sha256.txt.tsr',
      );
      const { status, stdout } = spawnSync(process.execPath, ['cli/verify.ts', zip], {
        encoding: 'utf8',
      });
      expect([status, stdout.trimEnd().split('\n').at(-1)]).toEqual([0, 'intact']);
      await page.close();
    },
  );
});
