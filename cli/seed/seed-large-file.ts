import { createHash, randomBytes } from 'node:crypto';
import type { Page } from 'puppeteer-core';
import type { Digest } from '../../lib/evidence/digest.ts';

/** A page makes a file up to this size in its memory; a larger one is a part again and again. */
export const LARGE = 100_000_000;
const PART = 2 ** 20;

/** Adds a file to the artifacts of an item, however large it is, and returns its digest. */
export const seedLargeFile = async (
  page: Pick<Page, 'evaluate'>,
  row: { readonly item: string; readonly path: string; readonly at: string },
  bytes: number,
): Promise<Digest> => {
  const part = randomBytes(PART);
  const hash = createHash('sha256');
  for (let at = 0; at < bytes; at += PART) hash.update(part.subarray(0, bytes - at));
  const digest: Digest = `sha256:${hash.digest('hex')}`;
  const described = { role: 'viewport', mediaType: 'image/png', bytes, digest, method: 'seed' };
  await page.evaluate(
    async (artifact, base64) => {
      const opened = indexedDB.open('matterproof');
      const db = await new Promise<IDBDatabase>((done) => {
        opened.onsuccess = () => done(opened.result);
      });
      const one = new Blob([Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))]);
      const parts = Array.from({ length: Math.ceil(artifact.bytes / one.size) }, () => one);
      const blob = new Blob(parts).slice(0, artifact.bytes);
      await new Promise((done) => {
        const transaction = db.transaction('artifacts', 'readwrite');
        transaction.objectStore('artifacts').add({ ...artifact, blob });
        transaction.oncomplete = done;
      });
      db.close();
    },
    { ...row, ...described },
    part.toString('base64'),
  );
  return digest;
};
