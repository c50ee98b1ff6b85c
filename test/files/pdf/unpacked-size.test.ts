import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { unpacksTooFar } from '../../../lib/files/pdf/unpacked-size.ts';
import { buildPdf } from '../../support/files/build-pdf.ts';

const MIB = 2 ** 20;
const streamOf = (content: Buffer) =>
  new Uint8Array(
    Buffer.concat([
      Buffer.from('%PDF-1.4\n1 0 obj\nstream\r\n'),
      content,
      Buffer.from('\nendstream'),
    ]),
  );

describe('a PDF', () => {
  it('whose stream unpacks to more than the limit is told before it is opened', async () => {
    const pdf = buildPdf({ pages: ['Harmless'], bombBytes: 2 * MIB });
    expect(pdf.length).toBeLessThan(16_384);
    expect(await unpacksTooFar(pdf, MIB)).toBe(true);
    expect(await unpacksTooFar(pdf, 3 * MIB)).toBe(false);
  });

  it('whose stream is packed twice is told as well', async () => {
    const twice = deflateSync(deflateSync(Buffer.alloc(8 * MIB)));
    expect(await unpacksTooFar(streamOf(twice), MIB)).toBe(true);
  });

  it('that says its stream ends before it does is told as well', async () => {
    const packed = deflateSync(Buffer.concat([Buffer.from('endstream'), Buffer.alloc(2 * MIB)]));
    expect(await unpacksTooFar(streamOf(packed), MIB)).toBe(true);
  });

  it('with damaged or plain streams is left to the reader', async () => {
    const damaged = deflateSync(Buffer.alloc(1000)).subarray(0, 10);
    expect(await unpacksTooFar(streamOf(damaged), MIB)).toBe(false);
    expect(await unpacksTooFar(streamOf(Buffer.from('BT ET')), 3)).toBe(false);
  });
});
