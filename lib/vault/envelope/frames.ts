import type { Bytes } from '../../evidence/digest.ts';
import type { EnvelopeKeys } from './matter-key.ts';

/** The first four bytes of an envelope. */
export const MARK: Bytes = new TextEncoder().encode('MPV1');
/** Bytes of the name of the content, an HMAC-SHA-256, which follow the mark. */
export const NAME_BYTES = 32;
export const HEADER_BYTES = MARK.length + NAME_BYTES;
/** Bytes of content in each frame but the last, which has what is left. */
export const FRAME_BYTES = 4 * 2 ** 20;
/** Bytes that AES-GCM adds to each frame. */
export const TAG_BYTES = 16;
const NONCE_BYTES = 12;

/** The frame's number as 8 bytes, the highest first. */
const numberBytes = (frame: number): Bytes => {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(frame));
  return bytes;
};

/** Some bytes one after another. */
export const joined = (...parts: readonly Uint8Array[]): Bytes => {
  const whole = new Uint8Array(parts.reduce((bytes, { length }) => bytes + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};

/** The beginning of an envelope. */
export const headerOf = (name: Bytes): Bytes => joined(MARK, name);

/** How many frames so many bytes lie in, of `size` bytes each; nothing is one empty frame. */
export const framesOf = (bytes: number, size: number): number =>
  Math.max(1, Math.ceil(bytes / size));

/**
 * How one frame is encrypted. The nonce follows from the name and the number, and so from the whole
 * content: no nonce is used for different bytes, and the same bytes always give the same envelope.
 * The header, the number and whether the frame is the last are authenticated with it, so that no
 * frame counts at another place, in another envelope, or as the end where it is none.
 */
export const frameCipher = async (
  { nonces }: EnvelopeKeys,
  name: Bytes,
  frame: number,
  isLast: boolean,
): Promise<AesGcmParams> => {
  const number = numberBytes(frame);
  const code = await crypto.subtle.sign('HMAC', nonces, joined(name, number));
  return {
    name: 'AES-GCM',
    iv: new Uint8Array(code, 0, NONCE_BYTES),
    additionalData: joined(MARK, name, number, Uint8Array.of(isLast ? 1 : 0)),
    tagLength: TAG_BYTES * 8,
  };
};
