import { execFileSync } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { named, press, pressNamed } from '../../../cli/browser/drive.ts';
import type { LaunchedBrowser } from '../../../cli/browser/launch-browser.ts';
import { handover } from '../../../lib/words/en/handover.ts';
import { problems } from '../../../lib/words/en/problems.ts';
import { setLook, untilSays, violations, wordsAt } from '../../support/browser/look.ts';
import {
  captureUrl,
  openProduct,
  openWorkspace,
  servePages,
} from '../../support/browser/product.ts';
import { verifyFiles } from '../../support/packages/verify-files.ts';
import { itThoroughly } from '../../support/thorough.ts';

const PAGE = `<!doctype html><title>帖文</title><article><h1>帖文</h1><p>一些话。</p></article>`;
const DIALOG = '[role="dialog"]';

let product: LaunchedBrowser;
let server: Awaited<ReturnType<typeof servePages>>;
let downloads: string;
let workspace: Page;
beforeAll(async () => {
  server = await servePages({ '/': PAGE });
  downloads = await mkdtemp(join(tmpdir(), 'matterproof-save-to-'));
  product = await openProduct();
  await captureUrl(product, server.url('/'));
  workspace = await openWorkspace(product, '#/matter/inbox');
  await setLook(workspace, 'en', 'light');
  const session = await workspace.createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads });
});
afterAll(async () => {
  await product?.close();
  await server?.close();
  await rm(downloads, { recursive: true, force: true });
});

/** A file; one in whose place lies another thing when it is to be written; or an error by name. */
type Answer = 'file' | 'lost' | 'AbortError' | 'NotAllowedError';

/**
 * Answers the browser's own question where to save, which no program can press: with a file of this
 * profile, which the browser makes and writes as it does any other, or as a person or the browser
 * that refuses.
 */
const answerWith = (answer: Answer) =>
  workspace.evaluate((given) => {
    Object.assign(globalThis, {
      showSaveFilePicker: async ({ suggestedName }: { suggestedName: string }) => {
        if (!navigator.userActivation.isActive) throw new DOMException('no press', 'SecurityError');
        if (given.endsWith('Error')) throw new DOMException('as the test wants it', given);
        const root = await navigator.storage.getDirectory();
        const file = await root.getFileHandle(suggestedName, { create: true });
        if (given === 'lost') {
          await root.removeEntry(suggestedName);
          await root.getDirectoryHandle(suggestedName, { create: true });
        }
        return file;
      },
    });
  }, answer);

/** The files of this profile, by their paths, each as base64. */
const privateFiles = () =>
  workspace.evaluate(async () => {
    const found: Record<string, string> = {};
    const read = async (folder: FileSystemDirectoryHandle, path: string): Promise<void> => {
      for await (const [name, entry] of folder.entries()) {
        if (entry.kind === 'directory') await read(entry as typeof folder, `${path}${name}/`);
        else {
          const bytes = await (await (entry as FileSystemFileHandle).getFile()).bytes();
          found[path + name] = btoa(Array.from(bytes, (at) => String.fromCharCode(at)).join(''));
        }
      }
    };
    await read(await navigator.storage.getDirectory(), '');
    return found;
  });

beforeEach(async () => {
  await workspace.reload();
  await press(workspace, 'Export package');
  await pressNamed(workspace, 'radio', 'For counsel');
});

describe('a package that is saved to a place of the person’s choice', () => {
  it('is written there alone, opens with stock tools, and is in the log', async () => {
    await answerWith('file');
    expect(await wordsAt(workspace, DIALOG)).toContain(handover.saveToHint);
    await press(workspace, handover.saveTo);
    await named(workspace, 'button', 'Verify it now');
    expect(await wordsAt(workspace, DIALOG)).toContain(handover.placed_one);
    expect(await violations(workspace)).toEqual([]);
    const files = await privateFiles();
    const [path = '', ...others] = Object.keys(files);
    expect(others).toEqual([]);
    expect(path).toMatch(/^INBOX-\d{8}T\d{6}Z\.zip$/);
    expect(await readdir(downloads)).toEqual([]);
    const saved = join(downloads, path);
    await writeFile(saved, Buffer.from(files[path] ?? '', 'base64'));
    expect(execFileSync('unzip', ['-t', saved], { encoding: 'utf8' })).toContain('No errors');
    execFileSync('unzip', ['-q', saved, '-d', downloads]);
    const [bag = ''] = (await readdir(downloads)).filter((name) => name !== path);
    for (const manifest of ['manifest-sha256.txt', 'tagmanifest-sha256.txt'])
      execFileSync('sha256sum', ['--quiet', '-c', manifest], { cwd: join(downloads, bag) });
    expect(await verifyFiles([saved])).toEqual([]);
    await press(workspace, 'Verify it now');
    await untilSays(workspace, 'Intact');
    await press(workspace, 'Done');
    const logged = await workspace.evaluate(async () => {
      const { promise, resolve } = Promise.withResolvers<string[]>();
      const open = indexedDB.open('matterproof');
      open.onsuccess = () => {
        const all = open.result.transaction('custody').objectStore('custody').getAll();
        all.onsuccess = () => resolve(all.result.map(({ line }) => line));
      };
      return promise;
    });
    const entry = JSON.parse(logged.at(-1) ?? '{}');
    const tags = execFileSync('sha256sum', [join(downloads, bag, 'tagmanifest-sha256.txt')]);
    expect(entry).toMatchObject({
      event: 'exported',
      detail: {
        ...{ file: `${bag}.zip`, items: 1, profile: 'counsel' },
        tagManifest: `sha256:${tags.toString().slice(0, 64)}`,
      },
    });
  });

  itThoroughly('is none where the person closes the question, or the browser refuses', async () => {
    const before = Object.keys(await privateFiles());
    for (const [answer, said] of [
      ['AbortError', handover.noPlace],
      ['NotAllowedError', problems.PLACE_REFUSED],
    ] as const) {
      await answerWith(answer);
      await press(workspace, handover.saveTo);
      await untilSays(workspace, said);
      expect(await violations(workspace)).toEqual([]);
    }
    expect(Object.keys(await privateFiles())).toEqual(before);
    await named(workspace, 'button', 'Export');
  });

  itThoroughly(
    'is none where the browser ends, which the workspace says until it was read',
    async () => {
      await answerWith('file');
      // It gets as far as the note that it writes there, and is ended then.
      await workspace.evaluate(() => {
        type Area = { set(items: object): Promise<void> };
        const { local } = (globalThis as unknown as { chrome: { storage: { local: Area } } }).chrome
          .storage;
        const set = local.set.bind(local);
        local.set = (items) =>
          set(items).then(() =>
            Object.keys(items).some((key) => key.startsWith('placing:'))
              ? new Promise(() => {})
              : undefined,
          );
      });
      await press(workspace, handover.saveTo);
      await workspace.waitForFunction(
        async () =>
          Object.keys(
            await (
              globalThis as unknown as {
                chrome: { storage: { local: { get(all: null): Promise<object> } } };
              }
            ).chrome.storage.local.get(null),
          ).some((key) => key.startsWith('placing:')),
        { polling: 50 },
      );
      const other = await openWorkspace(product, '#/matter/inbox');
      expect(await wordsAt(other, 'body')).not.toContain('The browser ended while');
      await other.close();
      await workspace.reload();
      await untilSays(workspace, /The browser ended while .*“INBOX-\d{8}T\d{6}Z\.zip”/u);
      expect(await violations(workspace)).toEqual([]);
      await press(workspace, handover.cutOffRead);
      await workspace.reload();
      await named(workspace, 'button', 'Export package');
      expect(await wordsAt(workspace, 'body')).not.toContain('The browser ended while');
      const [file = ''] = Object.keys(await privateFiles()).filter((path) => !path.includes('/'));
      await workspace.evaluate(
        async (name) => (await navigator.storage.getDirectory()).removeEntry(name),
        file,
      );
    },
  );

  itThoroughly(
    'leaves no file where writing fails, and can go to the downloads instead',
    async () => {
      const before = Object.keys(await privateFiles());
      await answerWith('lost');
      await press(workspace, handover.saveTo);
      await untilSays(workspace, problems.PLACE_FAILED);
      expect(await violations(workspace)).toEqual([]);
      expect(Object.keys(await privateFiles())).toEqual(before);
      await press(workspace, handover.toDownloads);
      await named(workspace, 'button', 'Verify it now');
      expect(await wordsAt(workspace, DIALOG)).toContain(handover.exported_one);
    },
  );
});
