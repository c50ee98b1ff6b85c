import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Digest, digestNow } from '../../../lib/evidence/digest.ts';
import {
  addressOf,
  addressOfBytes,
  type FileFacts,
  isAddedFile,
  obtainedSentence,
} from '../../../lib/evidence/file/file-facts.ts';
import { endsAsPdf } from '../../../lib/evidence/file/shown-pdf.ts';
import { keptHeaders } from '../../../lib/evidence/page/kept-headers.ts';

describe('an address that ends in the name of a PDF', () => {
  it.each([
    ['https://court.example/ruling.pdf', true],
    ['https://court.example/ruling.PDF?version=2#page=3', true],
    ['https://court.example/裁定.pdf', true],
    ['file:///home/a/ruling.pdf', true],
    ['data:application/pdf;base64,JVBERi0=', true],
    ['data:APPLICATION/PDF,x', true],
    ['blob:https://court.example/ruling.pdf', true],
    ['https://court.example/?file=ruling.pdf', false],
    ['https://court.example/ruling.pdf/', false],
    ['https://court.example/rulingpdf', false],
    ['https://court.example/ruling.pdf.exe', false],
    ['https://pdf.example/#ruling.pdf', false],
    ['data:application/pdfx,x', false],
    ['data:text/html,a.pdf', false],
    ['no address .pdf', false],
    ['', false],
  ])('is one: %s (%s)', (url, expected) => {
    expect(endsAsPdf(url)).toBe(expected);
  });
});

describe('the address of bytes', () => {
  it('names them by their digest, as RFC 6920 writes it', () => {
    // RFC 6920, section 8.1: the digest of "Hello World!".
    expect(addressOfBytes(digestNow('Hello World!'))).toBe(
      'ni:///sha-256;f4OxZX_x_FO5LcGBSKHWXfwtSx-j1ncoSt3SABJtkGk',
    );
  });

  it('is another for every other digest, and one that any address may hold', () => {
    const hex = fc
      .uint8Array({ minLength: 32, maxLength: 32 })
      .map((bytes): Digest => `sha256:${Buffer.from(bytes).toString('hex')}`);
    fc.assert(
      fc.property(hex, hex, (one, other) => {
        const address = addressOfBytes(one);
        expect(address).toMatch(/^ni:\/\/\/sha-256;[\w-]{43}$/u);
        expect(addressOfBytes(other) === address).toBe(one === other);
        expect(
          Buffer.from(address.slice('ni:///sha-256;'.length), 'base64url').toString('hex'),
        ).toBe(one.slice(7));
      }),
    );
  });

  it('is no address of a page', () => {
    expect(addressOf({ page: { url: addressOfBytes(digestNow('x')) } })).toBeUndefined();
    expect(addressOf({ page: { url: 'https://w.example/nick' } })).toBe('https://w.example/nick');
  });
});

describe('a file of a record', () => {
  const file: FileFacts = { name: 'a.pdf', mediaType: 'application/pdf', claims: [] };
  const fetched = { from: 'server', at: '2026-11-28T23:59:59.123Z' } as const;

  it('was added by a person unless a tab showed it', () => {
    expect(isAddedFile({ file })).toBe(true);
    expect(isAddedFile({ file: { ...file, fetched } })).toBe(false);
    expect(isAddedFile({ file: undefined })).toBe(false);
    expect(isAddedFile({})).toBe(false);
  });

  it.each(['server', 'disk', 'page', 'address'] as const)(
    'that a tab showed says that it was had from the %s, and when, in UTC',
    (from) => {
      expect(obtainedSentence({ ...fetched, from })).toEqual({
        key: `obtained_${from}`,
        values: { time: '2026-11-28 23:59:59 UTC' },
      });
      expect(obtainedSentence({ from, at: '2026-11-28T00:00:00Z' })?.values.time).toBe(
        '2026-11-28 00:00:00 UTC',
      );
    },
  );

  it('in a way that only a later version knows has no sentence of this one', () => {
    expect(obtainedSentence({ ...fetched, from: 'satellite' as never })).toBeUndefined();
    expect(obtainedSentence(undefined)).toBeUndefined();
  });
});

describe('the headers that a record keeps of an answer', () => {
  it('describe server and document, in one order, and are never a person’s', () => {
    const headers = new Headers({
      ...{ 'Set-Cookie': 'session=1', Authorization: 'Bearer x', 'X-User': '陈'.length.toString() },
      ...{ Server: 'nginx', Date: 'Sat, 28 Nov 2026 23:59:59 GMT', ETag: '"1"', Age: '' },
    });
    expect(Object.entries(keptHeaders(headers))).toEqual([
      ['date', 'Sat, 28 Nov 2026 23:59:59 GMT'],
      ['etag', '"1"'],
      ['server', 'nginx'],
      ['age', ''],
    ]);
    expect(keptHeaders(new Headers())).toEqual({});
  });
});
