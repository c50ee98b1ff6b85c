import type { Bytes } from '../../evidence/digest.ts';
import { FRAME_BYTES, frameCipher, framesOf, headerOf, joined } from './frames.ts';
import { deriveEnvelopeKeys, type EnvelopeKeys, type MatterKey } from './matter-key.ts';

const sizeOf = (content: Blob | Bytes): number =>
  content instanceof Blob ? content.size : content.length;

const frameAt = async (content: Blob | Bytes, frame: number): Promise<ArrayBuffer | Bytes> => {
  const [start, end] = [frame * FRAME_BYTES, (frame + 1) * FRAME_BYTES];
  return content instanceof Blob
    ? content.slice(start, end).arrayBuffer()
    : content.subarray(start, end);
};

/**
 * The name of a content: HMAC-SHA-256 of the SHA-256 digest of the SHA-256 digests of its frames.
 * WebCrypto has no digest of what does not fit into memory.
 */
const nameOf = async ({ names }: EnvelopeKeys, content: Blob | Bytes): Promise<Bytes> => {
  const frames = framesOf(sizeOf(content), FRAME_BYTES);
  const digests = new Uint8Array(frames * 32);
  for (let frame = 0; frame < frames; frame++) {
    const digest = await crypto.subtle.digest('SHA-256', await frameAt(content, frame));
    digests.set(new Uint8Array(digest), frame * 32);
  }
  const digest = await crypto.subtle.digest('SHA-256', digests);
  return new Uint8Array(await crypto.subtle.sign('HMAC', names, digest));
};

/** What takes the parts of an envelope, one after another, and gives them as one. */
export type EnvelopeSink = {
  readonly write: (bytes: Bytes) => Promise<void>;
  readonly done: () => Promise<Blob>;
};

/** Keeps the parts in the browser's memory, or where it puts blobs that have no room there. */
const intoBlob = (): EnvelopeSink => {
  const parts: Blob[] = [];
  return {
    write: async (bytes) => void parts.push(new Blob([bytes])),
    done: async () => new Blob(parts),
  };
};

const encryptInto = async (
  matterKey: MatterKey,
  content: Blob | Bytes,
  write: EnvelopeSink['write'],
): Promise<void> => {
  const keys = await deriveEnvelopeKeys(matterKey);
  const name = await nameOf(keys, content);
  const frames = framesOf(sizeOf(content), FRAME_BYTES);
  await write(headerOf(name));
  for (let frame = 0; frame < frames; frame++) {
    const how = await frameCipher(keys, name, frame, frame === frames - 1);
    const part = await frameAt(content, frame);
    await write(new Uint8Array(await crypto.subtle.encrypt(how, keys.encryption, part)));
  }
};

/**
 * Encrypts a blob for whoever has the matter's key. The envelope is `MPV1`, 32 bytes of name, then
 * frames of 4 MiB in AES-256-GCM. The same bytes give the same envelope in one matter, and another
 * one in another. One frame at a time is held here; `sink` takes them. Throws what reading the blob
 * and writing into the sink throw.
 */
export const encryptFor = async (
  matterKey: MatterKey,
  blob: Blob,
  sink: EnvelopeSink = intoBlob(),
): Promise<Blob> => {
  await encryptInto(matterKey, blob, sink.write);
  return sink.done();
};

/** The same envelope of bytes that are in memory, in memory. */
export const encryptBytes = async (matterKey: MatterKey, content: Bytes): Promise<Bytes> => {
  const parts: Bytes[] = [];
  await encryptInto(matterKey, content, async (part) => void parts.push(part));
  return joined(...parts);
};
