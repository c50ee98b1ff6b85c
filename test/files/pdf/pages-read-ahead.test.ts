import process from 'node:process';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { forgetPagesReadAhead } from '../../../lib/files/pdf/pages-read-ahead.ts';
import { readPdf } from '../../../lib/files/pdf/read-pdf.ts';
import { buildPdf } from '../../support/files/build-pdf.ts';

let heard: readonly NodeJS.UnhandledRejectionListener[] = [];
const reasons: unknown[] = [];
beforeAll(() => {
  heard = process.listeners('unhandledRejection');
  process.removeAllListeners('unhandledRejection');
  process.on('unhandledRejection', (reason) => void reasons.push(reason));
});
afterAll(() => {
  process.removeAllListeners('unhandledRejection');
  for (const hear of heard) process.on('unhandledRejection', hear);
});

/** A PDF of three pages whose table says a wrong place for two of them. */
const withWrongPlaces = (): Uint8Array<ArrayBuffer> => {
  const whole = Buffer.from(buildPdf({ pages: ['One', 'Two', 'Three'] })).toString('latin1');
  let entry = 0;
  const damaged = whole.replace(/\d{10}(?= 00000 n)/gu, (place) => {
    entry += 1;
    return entry === 7 || entry === 9 ? '0000000020' : place;
  });
  return new Uint8Array(Buffer.from(damaged, 'latin1'));
};

/** Whether the browser would list this error, with what we have it do. */
const isListed = (reason: unknown): boolean => {
  const scope = new EventTarget();
  forgetPagesReadAhead(scope);
  const event = Object.assign(new Event('unhandledrejection', { cancelable: true }), { reason });
  return scope.dispatchEvent(event);
};

it('a damaged page that pdf.js read ahead is no fault of the extension', async () => {
  const options = { signal: new AbortController().signal, onProgress() {} };
  const { text, problems } = await readPdf(withWrongPlaces(), options);
  expect({ text, problems }).toEqual({ text: 'One\n\nTwo\n\nThree', problems: [] });
  await new Promise((later) => setTimeout(later, 20));
  // Without an error of pdf.js that nobody hears there would be nothing to keep silent about.
  expect(reasons).not.toEqual([]);
  expect(reasons.filter(isListed)).toEqual([]);
  expect(isListed(new Error('ours'))).toBe(true);
});
