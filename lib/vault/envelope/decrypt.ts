import type { Bytes } from '../../evidence/digest.ts';
import { EnvelopeRefused } from './envelope-refused.ts';
import { FRAME_BYTES, frameCipher, framesOf, HEADER_BYTES, MARK, TAG_BYTES } from './frames.ts';
import { deriveEnvelopeKeys, type MatterKey } from './matter-key.ts';

const SEALED_FRAME = FRAME_BYTES + TAG_BYTES;

const hasMark = (header: Uint8Array): boolean => MARK.every((byte, at) => header[at] === byte);

/** Whether stored bytes begin as an envelope does. */
export const isEnvelope = async (stored: Blob): Promise<boolean> =>
  hasMark(new Uint8Array(await stored.slice(0, MARK.length).arrayBuffer()));

/** Reads the name that stands behind the mark. */
const readName = async (envelope: Blob): Promise<Bytes> => {
  const header = new Uint8Array(await envelope.slice(0, HEADER_BYTES).arrayBuffer());
  if (!hasMark(header))
    throw new EnvelopeRefused('NOT_AN_ENVELOPE', 'The object is no envelope of a vault');
  if (envelope.size < HEADER_BYTES + TAG_BYTES)
    throw new EnvelopeRefused('CUT_SHORT', 'The envelope ends before its first frame does');
  return header.slice(MARK.length);
};

const refusal = (frame: number, frames: number): EnvelopeRefused =>
  new EnvelopeRefused(
    'ALTERED',
    `Frame ${frame + 1} of ${frames} is not what was encrypted by this key`,
  );

/**
 * Opens an envelope by the matter's key. Nothing is returned unless every frame is unchanged, in
 * its place and of this envelope, and nothing is missing or added. Throws `EnvelopeRefused`:
 * `NOT_AN_ENVELOPE`, `CUT_SHORT` or `ALTERED`; for another key too, `ALTERED`.
 */
export const decrypt = async (matterKey: MatterKey, envelope: Blob): Promise<Blob> => {
  const keys = await deriveEnvelopeKeys(matterKey);
  const name = await readName(envelope);
  const frames = framesOf(envelope.size - HEADER_BYTES, SEALED_FRAME);
  const parts: Blob[] = [];
  for (let frame = 0; frame < frames; frame++) {
    const start = HEADER_BYTES + frame * SEALED_FRAME;
    const sealed = await envelope.slice(start, start + SEALED_FRAME).arrayBuffer();
    const how = await frameCipher(keys, name, frame, frame === frames - 1);
    const content = await crypto.subtle.decrypt(how, keys.encryption, sealed).catch(() => {
      throw refusal(frame, frames);
    });
    parts.push(new Blob([content]));
  }
  return new Blob(parts);
};
