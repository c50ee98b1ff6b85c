import type { Bytes } from '../../../../evidence/digest.ts';
import type { Code } from './g4-codes.ts';

/** Writes codes one after another, the highest bit of a byte first. */
export type BitWriter = {
  readonly add: (code: Code) => void;
  /** All bits so far, the last byte filled with zeros. */
  readonly bytes: () => Bytes;
};

/** A code has at most 13 bits, so that 20 bits are room enough beside one byte. */
export const createBitWriter = (): BitWriter => {
  let bytes = new Uint8Array(65_536);
  let size = 0;
  let held = 0;
  let count = 0;
  const put = (byte: number): void => {
    if (size === bytes.length) {
      const larger = new Uint8Array(size * 2);
      larger.set(bytes);
      bytes = larger;
    }
    bytes[size] = byte;
    size += 1;
  };
  return {
    add: ({ bits, length }) => {
      held = (held << length) | bits;
      count += length;
      while (count >= 8) {
        count -= 8;
        put((held >>> count) & 255);
      }
      held &= (1 << count) - 1;
    },
    bytes: () => {
      if (count > 0) put((held << (8 - count)) & 255);
      count = 0;
      held = 0;
      return bytes.slice(0, size);
    },
  };
};
