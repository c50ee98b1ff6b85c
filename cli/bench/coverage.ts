import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import type { ItemRecord } from '../../lib/evidence/item.ts';
import { missingShare } from '../../lib/evidence/page/coverage-lines.ts';
import { capture, type Outcome } from '../browser/drive.ts';
import {
  type LaunchedBrowser,
  launchBrowser,
  pressToolbarButton,
} from '../browser/launch-browser.ts';
import { loadSamples, type Sample } from './recognise/samples.ts';

const CORPUS = fileURLToPath(new URL('../../../shared/corpus/', import.meta.url));

/** Requests of saved pages to hosts of the internet fail at once: no page waits for them. */
const OFFLINE = ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'];

/** Serves the corpus on loopback. */
const serve = async (samples: readonly Sample[]) => {
  const server = createServer(async (request, response) => {
    const sample = samples.find(({ file }) => `/${file}` === request.url);
    if (!sample) return void response.writeHead(404).end();
    const body = await readFile(`${CORPUS}${sample.file}`);
    response.writeHead(200, { 'content-type': sample.contentType }).end(body);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return { url: (file: string) => `http://127.0.0.1:${port}/${file}`, close: () => server.close() };
};

/** A page that opens another program takes the popup away; its capture ends within this time. */
const MOST_MS = 180_000;

/** The sealed record of a page, read by the browser's own API; undefined without one. */
const readRecordOf = async (workspace: Page, url: string): Promise<ItemRecord | undefined> => {
  const readNewest = async (): Promise<ItemRecord> => {
    const json = await workspace.evaluate(async () => {
      const opened = indexedDB.open('matterproof');
      const db = await new Promise<IDBDatabase>((done) => {
        opened.onsuccess = () => done(opened.result);
      });
      const cursor = db.transaction('items').objectStore('items').openCursor(null, 'prev');
      const bytes = await new Promise<Uint8Array | undefined>((done) => {
        cursor.onsuccess = () => done(cursor.result?.value.recordBytes);
      });
      db.close();
      return bytes ? new TextDecoder().decode(bytes) : '{}';
    });
    return JSON.parse(json) as ItemRecord;
  };
  for (const until = Date.now() + MOST_MS; Date.now() < until; await setTimeout(500)) {
    const record = await readNewest();
    if (record.page?.url === url) return record;
  }
  return undefined;
};

const describeRecord = ({ status, problems, conditions, artifacts }: ItemRecord): string => {
  const { coverage } = conditions;
  const missing = missingShare(coverage);
  const gaps =
    (coverage?.gaps.length ?? 0) + (coverage?.areas.flatMap((one) => one.gaps).length ?? 0);
  const percent = 100 - (missing?.percent ?? 0);
  const shown = coverage ? `${percent} %, ${gaps} gaps` : 'no pictures of the page';
  const segments = artifacts.filter(({ role }) => role === 'page-segment').length;
  const named = problems.map(({ code, message }) => `${code} (${message})`).join(', ');
  return `${shown}; ${segments} segments; ${status}${named ? `: ${named}` : ''}`;
};

/** The capture goes on without its popup. */
const withoutPopup = (error: unknown): Outcome => ({
  sealed: true,
  partial: false,
  words: String(error),
});

/** Captures one page whole and says how much of it the pictures show. */
const captureSample = async (
  launched: LaunchedBrowser,
  workspace: Page,
  sample: Sample,
  url: string,
): Promise<string> => {
  const page = await launched.browser.newPage();
  try {
    await page.setJavaScriptEnabled(sample.javaScript !== 'off');
    await page.goto(url, { waitUntil: 'load', timeout: 30_000 }).catch(() => undefined);
    const popup = await pressToolbarButton(launched, page);
    const { sealed, words } = await capture(popup).catch(withoutPopup);
    await popup.close().catch(() => {});
    const record = sealed ? await readRecordOf(workspace, url) : undefined;
    return record ? describeRecord(record) : `not captured: ${words}`;
  } finally {
    await page.close();
  }
};

/**
 * Captures every page of the corpus and prints how much of it its pictures show: 100 %, or the gaps
 * that the record names. `words`: part of a page's file name.
 */
export const benchCoverage = async ([only]: readonly string[]): Promise<void> => {
  if (!existsSync(`${CORPUS}index.json`))
    return console.log('No corpus beside the project: nothing to measure.');
  const samples = (await loadSamples(CORPUS)).filter(({ file }) => !only || file.includes(only));
  const server = await serve(samples);
  const launched = await launchBrowser({ args: OFFLINE });
  const workspace = await launched.browser.newPage();
  await workspace.goto(`chrome-extension://${launched.extension.id}/workspace.html`);
  try {
    for (const sample of samples) {
      const url = server.url(sample.file);
      const said = await captureSample(launched, workspace, sample, url).catch(String);
      console.log(`${sample.file}: ${said}`);
    }
  } finally {
    await launched.close();
    server.close();
  }
};
