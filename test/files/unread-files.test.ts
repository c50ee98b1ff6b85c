import { describe, expect, it } from 'vitest';
import { MOST_READ_BYTES } from '../../lib/files/file-reading.ts';
import { readFile } from '../../lib/files/read-file.ts';
import { buildPdf } from '../support/files/build-pdf.ts';
import { describeThoroughly } from '../support/thorough.ts';

const OPTIONS = { signal: new AbortController().signal, onProgress: () => {} };
const codesOf = ({ problems }: { readonly problems: readonly { readonly code: string }[] }) =>
  problems.map(({ code }) => code);
const latin = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const read = (content: BlobPart, name = 'a', options = {}) =>
  readFile(new File([content], name, { lastModified: 0, ...options }), OPTIONS);

describe('a file whose text is not read', () => {
  it.each([
    ['a Word document', 'PK\x03\x04', 'letter.docx'],
    ['a program', 'MZ\x90\0', 'setup.exe'],
    ['an OFD document', 'PK\x03\x04', 'ruling.ofd'],
    ['a file of no known kind', '\0\x01\x02', 'x.bin'],
  ])('is said to be so: %s', async (_, content, name) => {
    const reading = await read(latin(content), name);
    expect(codesOf(reading)).toEqual(['FILE_TEXT_NOT_READ']);
    expect([reading.text, reading.steps]).toEqual([undefined, []]);
  });

  it.each([
    ['a recording', 'ID3\x04\0'],
    ['a video', '\0\0\0\x18ftypisom'],
  ])('and has none to be read is no problem: %s', async (_, content) => {
    const reading = await read(latin(content));
    expect([codesOf(reading), reading.text, reading.claims]).toEqual([[], undefined, []]);
  });

  it('because it is too large is said to be so, and has its digest', async () => {
    const file = new File(['plain words'], 'a.txt', { lastModified: 0 });
    Object.defineProperty(file, 'size', { value: MOST_READ_BYTES + 1 });
    const slice = (start: number) => new Blob([start === 0 ? 'plain words' : '']);
    const reading = await readFile(Object.assign(file, { slice }), OPTIONS);
    expect(codesOf(reading)).toEqual(['FILE_TEXT_NOT_READ']);
    expect(reading).toMatchObject({ mediaType: 'text/plain', bytes: MOST_READ_BYTES + 1 });
    expect(reading.digest).toMatch(/^sha256:[0-9a-f]{64}$/u);
  });

  it('since it went away rejects, so that nothing is sealed', async () => {
    const file = new File(['plain words'], 'a.txt');
    const arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotReadableError'));
    const reading = readFile(Object.assign(file, { arrayBuffer }), OPTIONS);
    await expect(reading).rejects.toMatchObject({ name: 'NotReadableError' });
  });

  it('since it is in no encoding is damaged, when a later part of it is none', async () => {
    const bytes = new Uint8Array(70_000).fill(0x61);
    bytes.set([0xff, 0x80, 0xff], 69_000);
    const reading = await read(bytes, 'a.txt');
    expect(reading.mediaType).toBe('text/plain');
    expect(codesOf(reading)).toEqual(['FILE_DAMAGED']);
  });
});

describe('what a file says of itself', () => {
  it('has no time of change where the system states none', async () => {
    expect((await read('words', 'a.txt')).claims).toEqual([]);
    const at = Date.parse('2026-11-28T23:59:59.999Z');
    expect((await read('words', 'a.txt', { lastModified: at })).claims).toEqual([
      ...[{ by: 'file system', name: 'modified', raw: '2026-11-28T23:59:59.999Z' }].map(
        (claim) => ({
          ...claim,
          at: claim.raw,
        }),
      ),
    ]);
  });

  it('in a PDF is cut at a thousand characters, and never inside one', async () => {
    const title = `${'x'.repeat(999)}\u{1f621}`;
    const hex = Buffer.from(`\ufeff${title}`, 'utf16le').swap16().toString('hex');
    const { claims = [] } = await read(
      buildPdf({ pages: ['x'], info: `/Title <${hex}>` }),
      'a.pdf',
    );
    const raw = claims.find(({ name }) => name === 'title')?.raw ?? '';
    expect(raw).toHaveLength(1000);
    expect(raw.isWellFormed()).toBe(true);
    expect(raw.slice(0, 999)).toBe('x'.repeat(999));
  });

  it('in a PDF is no claim where it is blank', async () => {
    const info = '/Title (  ) /Author () /Producer (Loom)';
    const { claims = [] } = await read(buildPdf({ pages: ['x'], info }), 'a.pdf');
    expect(claims).toEqual([{ by: 'PDF', name: 'software', raw: 'Loom' }]);
  });
});

// Packing 256 MiB takes seconds.
describeThoroughly('a PDF that is made to exhaust a computer', () => {
  it('is never opened, which its record says', async () => {
    const pdf = buildPdf({ pages: ['Harmless'], bombBytes: 2 ** 28 + 1 });
    const reading = await read(pdf, 'a.pdf');
    expect(codesOf(reading)).toEqual(['FILE_DAMAGED']);
    expect(reading.problems[0]?.message).toContain('it was not opened');
    expect([reading.text, reading.pages, reading.steps]).toEqual([undefined, undefined, []]);
  });
});
