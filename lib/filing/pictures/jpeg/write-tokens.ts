import type { Bytes } from '../../../evidence/digest.ts';
import { STILL, TABLE, type Tokens } from './tokens.ts';

/** Where bits are written: the bytes so far, and bits that do not fill one yet. */
type BitSink = { bytes: Bytes; size: number; held: number; count: number };

/** The bytes of one token at most: two codes of 16 bits, behind each byte of ones a zero. */
const OF_A_TOKEN = 10;
/** The bits of one step at most: with those that are held they fit into 24. */
const OF_A_STEP = 16;

const makeRoom = (sink: BitSink, bytes: number): void => {
  if (sink.size + bytes <= sink.bytes.length) return;
  const larger = new Uint8Array(Math.max(sink.bytes.length * 2, sink.size + bytes));
  larger.set(sink.bytes.subarray(0, sink.size));
  sink.bytes = larger;
};

const put = (sink: BitSink, bits: number, length: number): void => {
  let held = (sink.held << length) | bits;
  let count = sink.count + length;
  while (count >= 8) {
    count -= 8;
    const byte = (held >>> count) & 255;
    sink.bytes[sink.size] = byte;
    sink.size += 1;
    if (byte === 255) {
      sink.bytes[sink.size] = 0;
      sink.size += 1;
    }
  }
  held &= (1 << count) - 1;
  sink.held = held;
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
  const still = stillSteps(codes);
  for (let at = 0; at < count; at += 1) {
    const token = list[at] as number;
    const table = token >>> 24;
    if (table === STILL) {
      const units = token & 0xff_ffff;
      makeRoom(sink, units * still.length * OF_A_TOKEN);
      for (let unit = 0; unit < units; unit += 1)
        for (const { bits, length } of still) put(sink, bits, length);
    } else {
      makeRoom(sink, OF_A_TOKEN);
      const symbol = (token >> 16) & 255;
      const code = (codes[table] as Uint32Array)[symbol] as number;
      put(sink, code & 0xffff, code >>> 16);
      put(sink, token & 0xffff, symbol & 15);
    }
  }
  makeRoom(sink, OF_A_TOKEN);
  const free = (8 - sink.count) % 8;
  put(sink, (1 << free) - 1, free);
  sink.bytes.set([0xff, 0xd9], sink.size);
  return sink.bytes.subarray(0, sink.size + 2);
};
