import type { Bytes } from '../../../evidence/digest.ts';
import { STILL, TABLE, type Tokens } from './tokens.ts';

/** Where bits are written: the bytes so far, and bits that do not fill one yet. */
type BitSink = { bytes: Bytes; size: number; held: number; count: number };

/** The bytes of one token at most: a code of 16 bits and 16 more, a zero behind each of ones. */
const OF_A_TOKEN = 10;
/** Tokens that are written between two looks at the room that is left. */
const AT_ONCE = 1024;
/** The bits of one step at most: with those that are held they fit into 31. */
const OF_A_STEP = 24;

const makeRoom = (sink: BitSink, bytes: number): void => {
  if (sink.size + bytes <= sink.bytes.length) return;
  const larger = new Uint8Array(Math.max(sink.bytes.length * 2, sink.size + bytes));
  larger.set(sink.bytes.subarray(0, sink.size));
  sink.bytes = larger;
};

/** Writes at most `OF_A_STEP` bits. */
const put = (sink: BitSink, bits: number, length: number): void => {
  const { bytes } = sink;
  const held = (sink.held << length) | bits;
  let { size } = sink;
  let count = sink.count + length;
  while (count >= 8) {
    count -= 8;
    const byte = (held >>> count) & 255;
    bytes[size] = byte;
    size += 1;
    if (byte === 255) {
      bytes[size] = 0;
      size += 1;
    }
  }
  sink.size = size;
  sink.held = held & ((1 << count) - 1);
  sink.count = count;
};

/** The codes of a unit in which nothing changes, joined into as few steps as can be. */
const stillSteps = (codes: readonly Uint32Array[]): readonly { bits: number; length: number }[] => {
  const block = (table: number) => [table, table + 1];
  const tables = [
    ...[1, 2, 3, 4].flatMap(() => block(TABLE.bright)),
    ...[1, 2].flatMap(() => block(TABLE.colour)),
  ];
  const steps: { bits: number; length: number }[] = [];
  for (const table of tables) {
    const code = codes[table]?.[0] ?? 0;
    const [bits, length] = [code & 0xffff, code >>> 16];
    const last = steps.at(-1);
    if (last && last.length + length <= OF_A_STEP) {
      last.bits = (last.bits << length) | bits;
      last.length += length;
    } else steps.push({ bits, length });
  }
  return steps;
};

/** The codes of all tables behind each other, as tokens name them. */
const joined = (codes: readonly Uint32Array[]): Uint32Array => {
  const all = new Uint32Array(codes.length * 256);
  for (const [table, own] of codes.entries()) all.set(own, table * 256);
  return all;
};

/** Writes the code of a token and the bits behind it, at once where they are few. */
const putToken = (sink: BitSink, token: number, code: number): void => {
  const [length, more] = [code >>> 16, (token >> 16) & 15];
  if (length + more <= OF_A_STEP)
    put(sink, ((code & 0xffff) << more) | (token & 0xffff), length + more);
  else {
    put(sink, code & 0xffff, length);
    put(sink, token & 0xffff, more);
  }
};

/**
 * Writes tokens with these codes behind `head`, and the end of the picture; in `memory` where that
 * is large enough.
 */
export const writeTokens = (
  { list, count }: Tokens,
  codes: readonly Uint32Array[],
  head: Uint8Array,
  memory: ArrayBuffer,
): Bytes => {
  const sink: BitSink = { bytes: new Uint8Array(memory), size: 0, held: 0, count: 0 };
  makeRoom(sink, head.length);
  sink.bytes.set(head);
  sink.size = head.length;
  const [still, all] = [stillSteps(codes), joined(codes)];
  for (let at = 0; at < count; at += 1) {
    if (at % AT_ONCE === 0) makeRoom(sink, AT_ONCE * OF_A_TOKEN);
    const token = list[at] as number;
    if (token >>> 24 !== STILL) putToken(sink, token, all[token >>> 16] as number);
    else {
      const units = token & 0xff_ffff;
      makeRoom(sink, units * still.length * OF_A_TOKEN + AT_ONCE * OF_A_TOKEN);
      for (let unit = 0; unit < units; unit += 1)
        for (const { bits, length } of still) put(sink, bits, length);
    }
  }
  makeRoom(sink, OF_A_TOKEN);
  const free = (8 - sink.count) % 8;
  put(sink, (1 << free) - 1, free);
  sink.bytes.set([0xff, 0xd9], sink.size);
  return sink.bytes.subarray(0, sink.size + 2);
};
