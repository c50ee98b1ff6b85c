import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDirectory } from '../../../lib/zip/read/zip-directory.ts';
import { readZipEnd } from '../../../lib/zip/read/zip-end.ts';
import { extraFault, parseExtra } from '../../../lib/zip/read/zip-extra.ts';
import { readLocalHeader } from '../../../lib/zip/read/zip-local.ts';
import { writeZipFiles } from '../../support/packages/zip-files.ts';

const NAME = 'bag/a.txt';
const zip = Buffer.from(writeZipFiles([{ path: NAME, content: Buffer.from('content') }]));
const start = zip.readUInt32LE(zip.length - 6);
const local = Uint8Array.from(zip.subarray(0, start));
const directory = Uint8Array.from(zip.subarray(start, zip.length - 22));
const [entry] = parseDirectory(directory, 1).entries;
if (!entry) throw new Error('The directory has one entry');

/** A header with some of its bytes changed, and perhaps cut short. */
const changed = (bytes: Uint8Array<ArrayBuffer>) =>
  fc
    .tuple(
      fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { maxLength: 6 }),
      fc.nat(bytes.length),
    )
    .map(([changes, length]) => {
      const copy = bytes.slice();
      for (const [at, byte] of changes) copy[at] = byte;
      return copy.slice(0, length);
    });

describe('the parsers of a zip, of bytes that anybody may have written', () => {
  it('read a changed directory as far as it goes, and report one that they do not read', () => {
    fc.assert(
      fc.property(changed(directory), (bytes) => {
        const { entries, faults } = parseDirectory(bytes, 1);
        expect(entries.length).toBeLessThanOrEqual(1);
        if (bytes.length < directory.length) expect(faults).not.toEqual([]);
        if (entries.length !== 1) expect(faults.at(-1)?.detail).toContain('its directory lists 0');
      }),
    );
  });

  it('let no data of a changed local header reach beyond its span', () => {
    fc.assert(
      fc.property(changed(local), fc.nat(local.length + 10), (bytes, span) => {
        const { data, fault } = readLocalHeader(bytes, span, entry);
        if (!data) expect(fault?.code).toBe('DAMAGED');
        else {
          expect(data.end - data.start).toBe(entry.packed);
          expect(data.end).toBeLessThanOrEqual(span);
          expect(data.start).toBeLessThanOrEqual(bytes.length);
        }
      }),
    );
  });

  it('take an extra field only if its fields, written again, are the same bytes', () => {
    const field = fc.tuple(fc.integer({ min: 0, max: 3 }), fc.uint8Array({ maxLength: 9 }));
    const written = (fields: Iterable<readonly [number, Uint8Array]>) =>
      Buffer.concat(
        [...fields].map(([id, content]) =>
          Buffer.from([id & 255, id >> 8, content.length, 0, ...content]),
        ),
      );
    fc.assert(
      fc.property(fc.array(field, { maxLength: 4 }), fc.nat(3), (fields, cut) => {
        const whole = written(fields);
        const bytes = whole.subarray(0, Math.max(0, whole.length - cut));
        const parsed = parseExtra(bytes);
        if (parsed) expect(written(parsed)).toEqual(bytes);
        const isTwice = new Set(fields.map(([id]) => id)).size < fields.length;
        expect(parsed === undefined).toBe(isTwice || bytes.length < whole.length);
      }),
    );
  });

  it('judge any content of a known extra field without throwing', () => {
    const ids = fc.constantFrom(0x0001, 0x000a, 0x5455, 0x5855, 0x7855, 0x7875, 0x7075);
    fc.assert(
      fc.property(ids, fc.uint8Array({ maxLength: 40 }), (id, content) => {
        const fault = extraFault(new Map([[id, content]]), Buffer.from(NAME));
        expect([undefined, 'unknown', 'other name']).toContain(fault);
      }),
    );
  });

  it('find the end of a zip in any bytes only where its signature is', async () => {
    const piece = fc.oneof(
      fc.uint8Array({ maxLength: 30 }),
      fc.constant(Uint8Array.of(0x50, 0x4b, 5, 6)),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 4 }), async (pieces) => {
        const bytes = Buffer.concat(pieces);
        const end = await readZipEnd(new Blob([Uint8Array.from(bytes)]));
        const at = bytes.lastIndexOf('PK\u0005\u0006', bytes.length - 22, 'latin1');
        expect(end === undefined).toBe(at < 0 || bytes.length < 22);
      }),
      { numRuns: 60 },
    );
  });
});
