import { readInto } from '../evidence/file/read-into.ts';
import type { Room } from './room.ts';
import { haveBits, ROW_BYTES, rowsOf, SIGNATURES_BYTES } from './signatures.ts';
import { codesOf, type TextBlock } from './text-block.ts';

/** The nth text of a block, and the words that it must hold. */
export type Asked = {
  readonly item: string;
  readonly at: number;
  readonly words: readonly string[];
};

/** A block whose texts are searched where they lie. Both reject where they cannot be read. */
export type OpenBlock = {
  /** Those whose texts may hold their words. */
  sift(asked: readonly Asked[]): Promise<readonly Asked[]>;
  /** Those whose texts do hold them. */
  check(asked: readonly Asked[]): Promise<readonly Asked[]>;
  /** Gives back the memory that it holds. */
  close(): void;
};

const CODE_BYTES = Uint16Array.BYTES_PER_ELEMENT;
/** Rows of a word that are read, where the signatures are not held: a few rule out nearly all. */
const MOST_ROWS = 5;
/** Code units between two texts, which are read with them: that takes less than another piece. */
const GAP = 2 ** 16;

const sizeOf = (pieces: readonly Blob[]): number => pieces.reduce((sum, { size }) => sum + size, 0);

/**
 * Reads pieces of a file as one stream, which takes far less than a read for each, into a buffer,
 * which comes back as a new object.
 */
const readPieces = async (
  pieces: readonly Blob[],
  buffer = new ArrayBuffer(sizeOf(pieces)),
): Promise<ArrayBuffer> => (await readInto(buffer, new Blob([...pieces]))).buffer;

const holds = (codes: Uint16Array, from: number, to: number, word: Uint16Array): boolean => {
  const [first, last] = [word[0], to - word.length];
  for (let at = from; at <= last; at += 1) {
    if (codes[at] !== first) continue;
    let same = 1;
    while (same < word.length && codes[at + same] === word[same]) same += 1;
    if (same === word.length) return true;
  }
  return false;
};

/** The signatures of a block. */
const openSignatures = ({ blob }: TextBlock, room: Room) => {
  const pieceOf = (row: number): Blob => blob.slice(row * ROW_BYTES, (row + 1) * ROW_BYTES);
  const held = room.hold(SIGNATURES_BYTES, () => readPieces([blob.slice(0, SIGNATURES_BYTES)]));
  return {
    /** For each word, a predicate whether the nth text may hold it. */
    read: async (words: readonly string[]) => {
      const whole = await held.get();
      const wanted = words.map((word) => rowsOf(word, whole ? Infinity : MOST_ROWS));
      const rows = [...new Set(wanted.flat())];
      const read = whole ?? (await readPieces(rows.map(pieceOf)));
      const rowAt = (row: number): Uint32Array =>
        new Uint32Array(read, (whole ? row : rows.indexOf(row)) * ROW_BYTES, ROW_BYTES / 4);
      return new Map(words.map((word, at) => [word, haveBits((wanted[at] ?? []).map(rowAt))]));
    },
    release: held.release,
  };
};

/** Code units of the texts of a block, of those `from` to `to`. */
type Run = { readonly from: number; readonly to: number };

/** The texts of a block. */
const openTexts = ({ ends, blob }: TextBlock, room: Room) => {
  const all = ends.at(-1) ?? 0;
  const pieceOf = ({ from, to }: Run): Blob =>
    blob.slice(SIGNATURES_BYTES + from * CODE_BYTES, SIGNATURES_BYTES + to * CODE_BYTES);
  const held = room.hold(all * CODE_BYTES, () => readPieces([pieceOf({ from: 0, to: all })]));
  const runOf = (at: number): Run => ({ from: ends[at - 1] ?? 0, to: ends[at] ?? 0 });
  return {
    runOf,
    /**
     * The texts of these numbers, in their order, in as few pieces as is sensible, and what is to
     * be given back to the room when they were looked through.
     */
    read: async (numbers: readonly number[]) => {
      const whole = await held.get();
      if (whole) return { runs: [{ from: 0, to: all, codes: new Uint16Array(whole) }] };
      const runs: Run[] = [];
      for (const { from, to } of numbers.map(runOf)) {
        const last = runs.at(-1);
        if (last && from - last.to <= GAP) runs.splice(-1, 1, { from: last.from, to });
        else runs.push({ from, to });
      }
      const pieces = runs.map(pieceOf);
      const lent = await readPieces(pieces, room.lend(sizeOf(pieces)));
      let start = 0;
      const read = runs.map(({ from, to }) => {
        const codes = new Uint16Array(lent, start, to - from);
        start += codes.byteLength;
        return { from, to, codes };
      });
      return { runs: read, lent };
    },
    release: held.release,
  };
};

/** Where blocks hold their signatures and their texts in memory. */
export type BlockRooms = { readonly signatures: Room; readonly texts: Room };

export const openBlock = (block: TextBlock, rooms: BlockRooms): OpenBlock => {
  const signatures = openSignatures(block, rooms.signatures);
  const texts = openTexts(block, rooms.texts);
  return {
    sift: async (asked) => {
      const mayHold = await signatures.read([...new Set(asked.flatMap(({ words }) => words))]);
      return asked.filter(({ at, words }) => words.every((word) => mayHold.get(word)?.(at)));
    },
    check: async (asked) => {
      if (asked.length === 0) return [];
      const inOrder = asked.toSorted((one, other) => one.at - other.at);
      const { runs, lent } = await texts.read(inOrder.map(({ at }) => at));
      const words = new Set(inOrder.flatMap((one) => one.words));
      const codesOfWord = new Map([...words].map((word) => [word, codesOf(word)]));
      let next = 0;
      const hits = inOrder.filter((one) => {
        const { from, to } = texts.runOf(one.at);
        while ((runs[next]?.to ?? Infinity) < to) next += 1;
        const { from: start, codes } = runs[next] as (typeof runs)[number];
        return one.words.every((word) =>
          holds(codes, from - start, to - start, codesOfWord.get(word) as Uint16Array),
        );
      });
      if (lent) rooms.texts.giveBack(lent);
      return hits;
    },
    close: () => {
      signatures.release();
      texts.release();
    },
  };
};
