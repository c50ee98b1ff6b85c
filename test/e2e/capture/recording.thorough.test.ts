import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyAllowedBuild } from '../../../cli/browser/copy-allowed-build.ts';
import { press, pressNamed } from '../../../cli/browser/drive.ts';
import { exportPackage } from '../../../cli/browser/export-package.ts';
import { type LaunchedBrowser, pressToolbarButton } from '../../../cli/browser/launch-browser.ts';
import { verifyZip } from '../../../lib/verify/verify-zip.ts';
import { goTo } from '../../support/browser/fill-case.ts';
import { changeSettings, showTo, untilSays, violations } from '../../support/browser/look.ts';
import {
  openProduct,
  openWorkspace,
  readStore,
  servePages,
} from '../../support/browser/product.ts';

/**
 * A page of some screens with noise of this size in pixels, which no codec makes small, and a sound
 * that begins by itself.
 */
const moving = (width: number, height: number): string => `<!DOCTYPE html><title>Moving</title>
<body style="height:2000px"><canvas width="${width}" height="${height}"></canvas><script>
const context = document.querySelector('canvas').getContext('2d');
setInterval(() => {
  const picture = context.createImageData(${width}, ${height});
  for (let at = 0; at < picture.data.length; at += 1) picture.data[at] = Math.random() * 256;
  context.putImageData(picture, 0, 0);
}, 40);
const audio = new AudioContext();
const tone = audio.createOscillator();
tone.connect(audio.destination);
tone.start();
</script>`;

let build: string;
let product: LaunchedBrowser;
let server: Awaited<ReturnType<typeof servePages>>;
let workspace: Page;
beforeAll(async () => {
  server = await servePages({
    '/moving': moving(60, 40),
    '/large': moving(600, 400),
    '/other': '<title>Other</title><p>other',
  });
  build = await copyAllowedBuild(undefined, [], ['tabCapture']);
  product = await openProduct({ build, args: ['--autoplay-policy=no-user-gesture-required'] });
  workspace = await openWorkspace(product);
});
afterAll(async () => {
  await product?.close();
  await server?.close();
  if (build) await rm(build, { recursive: true, force: true });
});

/** How many parts of recordings under way the store has, in a page of the extension. */
const countParts = (): Promise<number> =>
  new Promise((done) => {
    const opened = indexedDB.open('matterproof');
    opened.onsuccess = () => {
      const asked = opened.result.transaction('recordings').objectStore('recordings').count();
      asked.onsuccess = () => {
        opened.result.close();
        done(asked.result);
      };
    };
  });

/** Starts a capture with a recording, and waits until that runs. */
const record = async (wish: 'used' | 'scrolled', path = '/moving') => {
  const page = await product.browser.newPage();
  await page.goto(server.url(path), { waitUntil: 'load' });
  const popup = await pressToolbarButton(product, page);
  await popup.select('#record', wish);
  await press(popup, 'Capture');
  // The browser closes the popup when the recording begins.
  await workspace.waitForFunction(countParts, { polling: 100 });
  return page;
};

/** The record that was sealed last, and its recording, once `count` items are there. */
const sealed = async (count: number) => {
  await workspace.waitForFunction(
    (wanted) =>
      new Promise((done) => {
        const opened = indexedDB.open('matterproof');
        opened.onsuccess = () => {
          const asked = opened.result.transaction('items').objectStore('items').count();
          asked.onsuccess = () => {
            opened.result.close();
            done(asked.result >= wanted);
          };
        };
      }),
    { polling: 200 },
    count,
  );
  const { items, artifacts } = await readStore(workspace, 'newest');
  const row = items.at(-1);
  const { artifacts: listed, problems, status, method } = JSON.parse(row?.record ?? '{}');
  const recorded = listed.find(({ role }: { role: string }) => role === 'recording');
  const kept = artifacts.find(({ path }) => path === 'recording.webm');
  const bytes = Buffer.from(kept?.base64 ?? '', 'base64');
  const codes = problems.map(({ code, values }: { code: string; values?: { ended: string } }) =>
    [code, values?.ended].filter(Boolean).join(' '),
  );
  return { id: row?.id ?? '', status, codes, method, recorded, bytes };
};

const EBML = '1a45dfa3';

describe('a recording of a tab', () => {
  it('is kept when the person ends it, plays in the workspace, and says what it is', async () => {
    const page = await record('used');
    const popup = await pressToolbarButton(product, page);
    await untilSays(popup, /Recording this tab: \d:\d\d left/);
    expect(await popup.$('#record')).toBeNull(); // its “No recording” would be read as the state
    await showTo(popup, 'recording-popup');
    expect(await violations(popup)).toEqual([]);
    await new Promise((done) => setTimeout(done, 2_500)); // what is recorded must take some time
    await press(popup, 'Stop');
    await untilSays(popup, /Sealed as/);
    const { id, status, codes, method, recorded, bytes } = await sealed(1);
    expect({ status, codes }).toEqual({ status: 'complete', codes: [] });
    expect(bytes.subarray(0, 4).toString('hex')).toBe(EBML);
    expect(recorded).toMatchObject({
      ...{ path: 'recording.webm', mediaType: 'video/webm', bytes: bytes.length },
      recording: { sound: true, scrolled: false, ended: 'person' },
    });
    expect(recorded.recording.durationMs).toBeGreaterThan(2_000);
    expect(recorded.pixels.width).toBeGreaterThan(600);
    const step = method.find((one: { step: string }) => one.step === 'recording');
    expect(step.detail).toContain(`from ${recorded.at} to ${recorded.recording.endedAt}`);
    await page.close();

    await workspace.bringToFront();
    await goTo(workspace, `#/item/${id}`);
    await pressNamed(workspace, 'tab', 'Media');
    await untilSays(workspace, 'What the browser showed in this tab');
    const video = await workspace.waitForSelector('video[aria-label*="recording.webm"]');
    const shown = await video?.evaluate(async (player) => {
      const film = player as HTMLVideoElement;
      film.muted = true;
      await film.play();
      await new Promise((done) => film.addEventListener('ended', done, { once: true }));
      return { seconds: film.duration, width: film.videoWidth, at: film.currentTime };
    });
    expect(shown?.seconds).toBeGreaterThan(1.5);
    expect(shown?.width).toBe(recorded.pixels.width);
    await showTo(workspace, 'recording-media');
    expect(await violations(workspace)).toEqual([]);
  });

  it('goes into a package, its report and its load file, and the verifier holds it', async () => {
    await goTo(workspace, '#/matter/inbox');
    const folder = await mkdtemp(join(tmpdir(), 'recording-'));
    const [zip = ''] = await exportPackage(workspace, folder, { purpose: 'review' });
    const { findings } = await verifyZip(new Blob([await readFile(join(folder, zip))]));
    expect(findings).toEqual([]);
    execFileSync('unzip', ['-q', join(folder, zip), '-d', folder]);
    const data = join(folder, basename(zip, '.zip'), 'data');
    const { items } = JSON.parse(await readFile(join(data, 'manifest.json'), 'utf8'));
    const [{ artifacts }] = items;
    const listed = artifacts.find(({ role }: { role: string }) => role === 'recording');
    const bytes = await readFile(join(data, listed.path));
    expect(`sha256:${createHash('sha256').update(bytes).digest('hex')}`).toBe(listed.digest);
    expect(await readFile(join(data, 'index.html'), 'utf8')).toContain('recording.webm');
    const dat = await readFile(join(data, 'loadfile', 'VOL001', 'VOL001.dat'), 'utf8');
    expect(dat).toContain('recording.webm');
    await rm(folder, { recursive: true });
  });

  it('that scrolls the page ends when it is at its end', async () => {
    const page = await record('scrolled');
    const { codes, recorded } = await sealed(2);
    expect(codes).toEqual([]);
    expect(recorded.recording).toMatchObject({ scrolled: true, ended: 'page-end' });
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(1_000);
    await page.close();
  });

  it('is kept where the tab is closed, and the item says so', async () => {
    const page = await record('used');
    await page.close();
    const { codes, status, recorded, bytes } = await sealed(3);
    expect({ codes, status }).toEqual({ codes: ['RECORDING_CUT closed'], status: 'partial' });
    expect(recorded.recording.ended).toBe('closed');
    expect(bytes.subarray(0, 4).toString('hex')).toBe(EBML);
  });

  it('goes on while another tab is in front, which it states, and ends with its page', async () => {
    const page = await record('used');
    await workspace.bringToFront();
    await new Promise((done) => setTimeout(done, 2_000));
    await page.bringToFront();
    await new Promise((done) => setTimeout(done, 1_200));
    await page.goto(server.url('/other'));
    const { codes, recorded } = await sealed(4);
    expect(codes).toEqual(['RECORDING_CUT left']);
    const [{ from, until }] = recorded.recording.behind;
    expect(until - from).toBeGreaterThan(1_000);
    expect(await page.title()).toBe('Other');
    await page.close();
  });

  it('ends at the limit of size, and no part of it is left in the store', async () => {
    await changeSettings(workspace, { recordingMebibytes: 1 });
    const page = await record('used', '/large');
    const { codes, recorded, bytes } = await sealed(5);
    expect(codes).toEqual(['RECORDING_CUT bytes']);
    expect(recorded.recording.ended).toBe('bytes');
    expect(bytes.length).toBeGreaterThan(2 ** 20);
    expect(await workspace.evaluate(countParts)).toBe(0);
    await page.close();
  });
});
