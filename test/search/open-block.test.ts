import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { type Asked, openBlock } from '../../lib/search/open-block.ts';
import { buildRoom } from '../../lib/search/room.ts';
import { buildTextBlock, fillBlock, isWhole, type TextBlock } from '../../lib/search/text-block.ts';

const unit = fc.constantFrom('电', '芯', '报', 'a', 'b', ' ', '𠮷', 'é', '\u0000', '\uffff');
const blockOf = (texts: readonly string[]): TextBlock =>
  buildTextBlock(texts.map((text, at) => [`i${at}`, text]));
const idsOf = (asked: readonly Asked[]): string[] => asked.map(({ item }) => item);

/** Memory of so many bytes for signatures and for texts. */
const roomsOf = (signatures: number, texts: number) => ({
  signatures: buildRoom(signatures),
  texts: buildRoom(texts),
});
const NONE = roomsOf(0, 0);

/** The items of a block whose texts hold all words. */
const findIn = async (block: TextBlock, words: readonly string[], rooms = NONE) => {
  const open = openBlock(block, rooms);
  const asked = block.items.map((item, at) => ({ item, at, words }));
  return idsOf(await open.check(await open.sift(asked)));
};

describe('a block of texts', () => {
  it('finds what a plain scan finds, held in memory, in part or not at all', async () => {
    const text = fc.string({ unit, maxLength: 30 });
    const words = fc.array(fc.string({ unit, minLength: 1, maxLength: 8 }), { maxLength: 2 });
    await fc.assert(
      fc.asyncProperty(fc.array(text, { maxLength: 40 }), words, async (texts, asked) => {
        const scanned = texts.flatMap((one, at) =>
          asked.every((word) => one.includes(word)) ? [`i${at}`] : [],
        );
        for (const signatures of [0, 2 ** 22])
          for (const held of [0, 2 ** 20])
            expect(await findIn(blockOf(texts), asked, roomsOf(signatures, held))).toEqual(scanned);
      }),
      { numRuns: 30 },
    );
  });

  it('reads texts that lie far apart, and not those between', async () => {
    const far = 'x'.repeat(100_000);
    const block = blockOf(['first 电芯', far, '电芯 in the middle', far, far, 'last 电芯']);
    const read: number[] = [];
    const slice = block.blob.slice.bind(block.blob);
    block.blob.slice = (from = 0, to = 0) => {
      read.push(to - from);
      return slice(from, to);
    };
    expect(await findIn(block, ['电芯'])).toEqual(['i0', 'i2', 'i5']);
    expect(Math.max(...read)).toBeLessThan(1_000);
    expect(await findIn(block, ['x'])).toEqual(['i1', 'i3', 'i4']);
  });

  it('holds no more than there is room for, and gives it back when it is closed', async () => {
    const rooms = roomsOf(2 ** 22, 0);
    const block = blockOf(['text']);
    const reads = { whole: 0 };
    const slice = block.blob.slice.bind(block.blob);
    block.blob.slice = (from = 0, to = 0) => {
      if (to - from === 2 ** 22) reads.whole += 1;
      return slice(from, to);
    };
    const [one, other] = [openBlock(block, rooms), openBlock(block, rooms)];
    const asked = [{ item: 'i0', at: 0, words: ['text'] }];
    for (const open of [one, one, other]) expect(await open.sift(asked)).toEqual(asked);
    expect(reads.whole).toBe(1);
    one.close();
    expect(await other.sift(asked)).toEqual(asked);
    expect(await one.sift(asked)).toEqual(asked);
    expect(reads.whole).toBe(2);
  });

  it('fails where its file is not there any more, or shorter', async () => {
    const block = blockOf(['text', 'more']);
    const short = { ...block, blob: block.blob.slice(0, block.blob.size - 1) };
    expect([isWhole(block), isWhole(short)]).toEqual([true, false]);
    expect(isWhole({ ...block, items: ['i0'] })).toBe(false);
    const pull = () => {
      throw new Error('gone');
    };
    const gone = vi
      .spyOn(Blob.prototype, 'stream')
      .mockImplementation(() => new ReadableStream({ type: 'bytes', pull }));
    for (const rooms of [NONE, roomsOf(2 ** 22, 2 ** 20)])
      await expect(findIn(block, ['text'], rooms)).rejects.toThrow('gone');
    gone.mockRestore();
  });
});

describe('what fills a block', () => {
  it('is a thousand texts, or as much as is read at once', () => {
    const texts = (count: number, text: string) =>
      Array.from({ length: count }, (_, at) => [`i${at}`, text] as const);
    expect(fillBlock(texts(1_023, 'x'))).toBeUndefined();
    expect(fillBlock(texts(1_025, 'x'))).toHaveLength(1_024);
    const million = 'x'.repeat(2 ** 20);
    expect(fillBlock(texts(8, million))).toBeUndefined();
    expect(fillBlock(texts(9, million))).toHaveLength(8);
    expect(fillBlock([['a', million.repeat(9)], ...texts(1, 'x')])).toEqual([
      ['a', expect.any(String)],
    ]);
  });
});

it('memory that is lent is lent again once it was given back, if it is large enough', () => {
  const room = buildRoom(0);
  const first = room.lend(8);
  expect(room.lend(8)).not.toBe(first);
  room.giveBack(first);
  expect(room.lend(4)).toBe(first);
  room.giveBack(first);
  expect(room.lend(16).byteLength).toBe(16);
});
