import { firstRound, fourthRound, secondRound, thirdRound } from './rounds.ts';

const BLOCK_BYTES = 64;

/** Mixes whole blocks into the state of four words. */
const mix = (state: Int32Array, bytes: Uint8Array): void => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = 0; at < bytes.length; at += BLOCK_BYTES) {
    const [a = 0, b = 0, c = 0, d = 0] = state;
    firstRound(state, view, at);
    secondRound(state, view, at);
    thirdRound(state, view, at);
    fourthRound(state, view, at);
    state[0] = (state[0] ?? 0) + a;
    state[1] = (state[1] ?? 0) + b;
    state[2] = (state[2] ?? 0) + c;
    state[3] = (state[3] ?? 0) + d;
  }
};
const joined = (one: Uint8Array, other: Uint8Array): Uint8Array => {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
};

/** What is left of the bytes, a bit, zeros, and the number of all bits. */
const lastBlocks = (left: Uint8Array, allBytes: number): Uint8Array => {
  const blocks = new Uint8Array(left.length < BLOCK_BYTES - 8 ? BLOCK_BYTES : 2 * BLOCK_BYTES);
  blocks.set(left);
  blocks[left.length] = 0x80;
  new DataView(blocks.buffer).setBigUint64(blocks.length - 8, BigInt(allBytes) * 8n, true);
  return blocks;
};

/**
 * An incremental MD5 (RFC 1321) as base64, which the header `Content-MD5` of S3 prescribes, so that
 * storage finds bytes damaged on the way; no browser has one. Nothing of the evidence rests on it.
 */
export const startMd5 = (): { update: (bytes: Uint8Array) => void; done: () => string } => {
  const state = Int32Array.of(0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476);
  let left: Uint8Array = new Uint8Array(0);
  let all = 0;
  return {
    update: (given) => {
      all += given.length;
      const bytes = left.length > 0 ? joined(left, given) : given;
      const whole = bytes.length - (bytes.length % BLOCK_BYTES);
      mix(state, bytes.subarray(0, whole));
      left = bytes.slice(whole);
    },
    done: () => {
      mix(state, lastBlocks(left, all));
      return btoa(String.fromCharCode(...new Uint8Array(state.buffer)));
    },
  };
};

/** `startMd5` for bytes that are at hand. */
export const md5Of = (bytes: Uint8Array): string => {
  const md5 = startMd5();
  md5.update(bytes);
  return md5.done();
};
