import { constants, deflateRawSync, deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { unpacksTooFar } from '../../../lib/files/pdf/unpacked-size.ts';
import { buildPdf } from '../../support/files/build-pdf.ts';

const MIB = 2 ** 20;
const { Z_SYNC_FLUSH } = constants;
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

  it('whose second stream lies behind more than 16 MiB of filler is told as well', async () => {
    // The inner stream begins with 17 MiB in blocks that are not packed, and goes on with packed.
    const filler = deflateSync(Buffer.alloc(17 * MIB), { level: 0, finishFlush: Z_SYNC_FLUSH });
    const inner = Buffer.concat([filler, deflateRawSync(Buffer.alloc(8 * MIB))]);
    expect(await unpacksTooFar(streamOf(deflateSync(inner)), 20 * MIB)).toBe(true);
  });

  it('whose stream goes on behind the stream that it holds is told by all of it', async () => {
    const both = Buffer.concat([deflateSync(Buffer.from('small')), Buffer.alloc(2 * MIB)]);
    expect(await unpacksTooFar(streamOf(deflateSync(both)), MIB)).toBe(true);
  });

  it('is told by its third stream within another; a fourth is left to the reader', async () => {
    const packed = (times: number): Buffer =>
      times === 0 ? Buffer.alloc(4 * MIB) : deflateSync(packed(times - 1));
    expect(await unpacksTooFar(streamOf(packed(3)), MIB)).toBe(true);
    expect(await unpacksTooFar(streamOf(packed(4)), MIB)).toBe(false);
  });

  it('is told by any of its streams, whatever ends the line before it', async () => {
    const bomb = deflateSync(Buffer.alloc(2 * MIB));
    for (const end of ['\n', '\r\n', '\r'])
      expect(
        await unpacksTooFar(
          new Uint8Array(
            Buffer.concat([
              Buffer.from('stream\nharmless\nendstream stream'),
              Buffer.from(end),
              bomb,
            ]),
          ),
          MIB,
        ),
      ).toBe(true);
    const noEnd = Buffer.concat([Buffer.from('%PDF-1.4 stream '), bomb]);
    expect(await unpacksTooFar(new Uint8Array(noEnd), MIB)).toBe(false);
  });

  it('stops between two streams once it is cancelled', async () => {
    const signal = AbortSignal.abort(new Error('cancelled'));
    await expect(unpacksTooFar(streamOf(deflateSync('x')), MIB, signal)).rejects.toThrow(
      'cancelled',
    );
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
