import { describe, expect, it } from 'vitest';
import type { Bytes } from '../../../lib/evidence/digest.ts';
import { decrypt } from '../../../lib/vault/envelope/decrypt.ts';
import { encryptBytes, encryptFor } from '../../../lib/vault/envelope/encrypt-for.ts';
import { FRAME_BYTES, HEADER_BYTES, TAG_BYTES } from '../../../lib/vault/envelope/frames.ts';
import { type MatterKey, newMatterKey } from '../../../lib/vault/envelope/matter-key.ts';
import { casesOf } from '../../support/thorough.ts';

const bytesOf = async (blob: Blob): Promise<Bytes> => new Uint8Array(await blob.arrayBuffer());
const isSame = async (one: Blob, other: Blob): Promise<boolean> =>
  Buffer.compare(await bytesOf(one), await bytesOf(other)) === 0;

/** Content of which each frame is different. */
const contentOf = (bytes: number): Blob => {
  const content = new Uint8Array(bytes);
  for (let at = 0; at < bytes; at += 64) content[at] = (at * 31 + (at >> 20)) % 251;
  return new Blob([content]);
};

const KEY = newMatterKey();
const SEALED = FRAME_BYTES + TAG_BYTES;
/** The bytes of an envelope's frame. */
const frameOf = (envelope: Blob, frame: number): Blob =>
  envelope.slice(HEADER_BYTES + frame * SEALED, HEADER_BYTES + (frame + 1) * SEALED);
const headOf = (envelope: Blob): Blob => envelope.slice(0, HEADER_BYTES);

const refusalOf = (envelope: Blob, key: MatterKey = KEY): Promise<unknown> =>
  decrypt(key, envelope).then(
    () => 'opened',
    ({ code }: { code: unknown }) => code,
  );

describe('an envelope', () => {
  it.each([0, 1, FRAME_BYTES - 1, FRAME_BYTES, FRAME_BYTES + 1, 2 * FRAME_BYTES])(
    'of %i bytes opens to them',
    async (bytes) => {
      const content = contentOf(bytes);
      const envelope = await encryptFor(KEY, content);
      const frames = Math.max(1, Math.ceil(bytes / FRAME_BYTES));
      expect(envelope.size).toBe(HEADER_BYTES + bytes + frames * TAG_BYTES);
      expect(await isSame(await decrypt(KEY, envelope), content)).toBe(true);
    },
  );

  it('is the same for the same bytes of a matter, and another for other bytes', async () => {
    const [content, other] = [contentOf(5000), contentOf(5001)];
    const envelope = await encryptFor(KEY, content);
    expect(await isSame(await encryptFor(KEY, contentOf(5000)), envelope)).toBe(true);
    const [one, another] = await Promise.all(
      [envelope, await encryptFor(KEY, other)].map((blob) => bytesOf(headOf(blob))),
    );
    expect(one).not.toEqual(another);
  });

  it('is the same where the bytes are in memory, in a part of a buffer', async () => {
    for (const size of [0, 5000, FRAME_BYTES, FRAME_BYTES + 1]) {
      const buffer = await bytesOf(contentOf(size + 3));
      const bytes = buffer.subarray(3);
      const envelope = await bytesOf(await encryptFor(KEY, new Blob([bytes])));
      expect(Buffer.compare(await encryptBytes(KEY, bytes), envelope)).toBe(0);
    }
  });

  it('is the same where its parts go into a file, one frame at a time', async () => {
    const content = contentOf(2 * FRAME_BYTES + 1);
    const parts: Bytes[] = [];
    const sink = {
      write: async (bytes: Bytes) => void parts.push(bytes),
      done: async () => new Blob(parts),
    };
    const envelope = await encryptFor(KEY, content, sink);
    expect(await isSame(envelope, await encryptFor(KEY, content))).toBe(true);
    expect(Math.max(...parts.map(({ length }) => length))).toBe(SEALED);
  });

  it('is another in another matter, whose key does not open it', async () => {
    const [content, other] = [contentOf(5000), newMatterKey()];
    const envelope = await encryptFor(KEY, content);
    expect(await isSame(await encryptFor(other, content), envelope)).toBe(false);
    expect(await refusalOf(envelope, other)).toBe('ALTERED');
  });

  it('holds none of the content and none of its digest', async () => {
    const content = new TextEncoder().encode('A statement about the company, word for word. ');
    const envelope = Buffer.from(await bytesOf(await encryptFor(KEY, new Blob([content]))));
    expect(envelope.includes(Buffer.from(content.slice(0, 8)))).toBe(false);
    const digest = Buffer.from(await crypto.subtle.digest('SHA-256', content));
    expect(envelope.includes(digest.subarray(0, 8))).toBe(false);
  });

  it('is made by no key but one of 32 bytes', async () => {
    await expect(encryptFor(new Uint8Array(16), new Blob())).rejects.toThrow(TypeError);
  });
});

const EVERY_BYTE = Array.from({ length: HEADER_BYTES + 20 + TAG_BYTES }, (_, at) => at);

describe('an envelope of which one bit is changed', () => {
  it.each(casesOf(EVERY_BYTE, [0, 4, HEADER_BYTES - 1, HEADER_BYTES, HEADER_BYTES + 20]))(
    'in byte %i is refused',
    async (at) => {
      const bytes = await bytesOf(await encryptFor(KEY, contentOf(20)));
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      expect(await refusalOf(new Blob([bytes]))).toBe(at < 4 ? 'NOT_AN_ENVELOPE' : 'ALTERED');
    },
  );
});

describe('an envelope of several frames', async () => {
  const envelope = await encryptFor(KEY, contentOf(3 * FRAME_BYTES));
  const [head, one, two, three] = [
    headOf(envelope),
    ...[0, 1, 2].map((at) => frameOf(envelope, at)),
  ];
  const parts = (...some: readonly (Blob | undefined)[]) =>
    new Blob(some.filter((part) => part !== undefined));
  const other = await encryptFor(KEY, contentOf(3 * FRAME_BYTES - 5));

  it.each([
    ['without its first frame', parts(head, two, three)],
    ['without a frame between', parts(head, one, three)],
    ['without its last frame', parts(head, one, two)],
    ['with two frames exchanged', parts(head, two, one, three)],
    ['with a frame twice', parts(head, one, one, two, three)],
    ['with the last frame twice', parts(head, one, two, three, three)],
    ['with a frame of another envelope', parts(head, one, frameOf(other, 1), three)],
    ['with the name of another envelope', parts(headOf(other), one, two, three)],
    ['with a byte more', parts(envelope, new Blob(['x']))],
    ['with a byte less', envelope.slice(0, -1)],
    ['with less than a tag behind a frame', parts(head, one, two, two?.slice(0, 5))],
  ])('%s is refused', async (_, altered) => {
    expect(await refusalOf(altered)).toBe('ALTERED');
  });

  it('that ends in its header, and an object that is none, are named so', async () => {
    expect(await refusalOf(envelope.slice(0, HEADER_BYTES))).toBe('CUT_SHORT');
    expect(await refusalOf(envelope.slice(0, 10))).toBe('CUT_SHORT');
    expect(await refusalOf(new Blob([]))).toBe('NOT_AN_ENVELOPE');
    expect(await refusalOf(new Blob(['{"format":"matterproof-chain/1"}']))).toBe('NOT_AN_ENVELOPE');
  });
});

describe('memory', () => {
  /** A blob that notes how much of it is asked for, and how much at the same time. */
  const watched = (content: Blob) => {
    const asked = { largest: 0, now: 0, mostAtOnce: 0 };
    const slice = (start?: number, end?: number): Blob => {
      const part = content.slice(start, end);
      return Object.assign(part, {
        arrayBuffer: async () => {
          asked.now += 1;
          asked.largest = Math.max(asked.largest, part.size);
          asked.mostAtOnce = Math.max(asked.mostAtOnce, asked.now);
          const buffer = await Blob.prototype.arrayBuffer.call(part);
          asked.now -= 1;
          return buffer;
        },
      });
    };
    const whole = Object.assign(content.slice(), {
      slice,
      arrayBuffer: () => Promise.reject(new Error('The whole was asked for at once')),
    });
    return { whole, asked };
  };

  it('holds one frame of the content, and one of the envelope, at a time', async () => {
    const content = contentOf(3 * FRAME_BYTES + 7);
    const { whole, asked } = watched(content);
    const { whole: envelope, asked: opened } = watched(await encryptFor(KEY, whole));
    expect(await isSame(await decrypt(KEY, envelope), content)).toBe(true);
    expect(asked).toMatchObject({ largest: FRAME_BYTES, mostAtOnce: 1 });
    expect(opened).toMatchObject({ largest: SEALED, mostAtOnce: 1 });
  });
});
