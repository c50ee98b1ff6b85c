import { join } from 'node:path';
import { build, type Rollup } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';
import type { LaunchedBrowser } from '../../../cli/browser/launch-browser.ts';
import { openProduct, servePages } from '../../support/browser/product.ts';

let product: LaunchedBrowser;
beforeAll(async () => {
  product = await openProduct();
});

const READS = 600;

/** What the worker answers once it has read as many blobs of a megabyte, or when it cannot. */
const readMany = (reads: number): string => `
  const readMany = async () => {
    let buffer = new ArrayBuffer(2 ** 20);
    for (let read = 0; read < ${reads}; read += 1) {
      const blob = new Blob([new Uint8Array(2 ** 20).fill(read)]);
      const bytes = await reading.readInto(buffer, blob);
      if (bytes.length !== 2 ** 20 || bytes.at(-1) !== read % 256) return 'other bytes';
      buffer = bytes.buffer;
    }
    return 'all read';
  };
  readMany().then(postMessage, (error) => postMessage(String(error)));`;

const bundle = async (): Promise<string> => {
  const entry = join(import.meta.dirname, '../../../lib/evidence/file/read-into.ts');
  const lib = { entry, formats: ['iife' as const], name: 'reading' };
  const options = { configFile: false, logLevel: 'warn', publicDir: false } as const;
  const built = await build({ ...options, build: { write: false, lib } });
  const [output] = built as Rollup.RollupOutput[];
  return output?.output[0].code ?? '';
};

describe('Reading files into memory that is used again', () => {
  it('ends also where the browser collects garbage while it reads', async () => {
    const site = await servePages({ '/': '<title>reading</title>' });
    const page = await product.browser.newPage();
    try {
      await page.goto(site.url('/'));
      const answer = await page.evaluate(
        (script) =>
          new Promise((told) => {
            const worker = new Worker(URL.createObjectURL(new Blob([script])));
            worker.addEventListener('message', ({ data }) => told(data));
            worker.addEventListener('error', ({ message }) => told(message));
          }),
        `${await bundle()};${readMany(READS)}`,
      );
      expect(answer).toBe('all read');
    } finally {
      await page.close();
      await site.close();
    }
  });
});
