import type { Bytes } from '../../evidence/digest.ts';

/** Data could not be inflated; the code is `BOMB` if they unpack to more than was declared. */
export class InflateError extends Error {
  readonly code: 'BOMB' | 'DAMAGED';

  constructor(code: 'BOMB' | 'DAMAGED', message: string) {
    super(message);
    this.code = code;
  }
}

const feed = async (
  writer: WritableStreamDefaultWriter<Bytes>,
  packed: AsyncIterable<Bytes>,
): Promise<void> => {
  for await (const piece of packed) await writer.write(piece);
  await writer.close();
};

/**
 * Inflates raw deflate data (RFC 1951) piece by piece. Throws `InflateError` if they are damaged or
 * do not unpack to exactly `size` bytes. It stops once `size` is passed, so that a zip bomb costs
 * no more than it declared.
 */
export async function* inflate(packed: AsyncIterable<Bytes>, size: number): AsyncGenerator<Bytes> {
  const stream = new DecompressionStream('deflate-raw');
  const feeding = feed(stream.writable.getWriter(), packed);
  feeding.catch(() => undefined);
  const reader = stream.readable.getReader();
  let total = 0;
  for (;;) {
    const { done, value } = await reader.read().catch((thrown: unknown) => {
      throw new InflateError('DAMAGED', `The compressed data cannot be read: ${String(thrown)}`);
    });
    if (done) break;
    total += value.length;
    if (total > size) {
      await reader.cancel().catch(() => undefined);
      throw new InflateError('BOMB', `It unpacks to more than the ${size} bytes that it declares`);
    }
    yield value;
  }
  if (total < size)
    throw new InflateError('DAMAGED', `It unpacks to ${total} bytes and declares ${size}`);
}
