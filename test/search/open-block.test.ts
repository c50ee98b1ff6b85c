import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { type Asked, openBlock } from '../../lib/search/open-block.ts';
import { buildRoom } from '../../lib/search/room.ts';
import { buildTextBlock, fillBlock, isWhole, type TextBlock } from '../../lib/search/text-block.ts';

const unit = fc.constantFrom('电', '芯', '报', 'a', 'b', ' ', '𠮷', 'é', '\u0000', '\uffff');
const blockOf = (texts: readonly string[]): TextBlock =>
  buildTextBlock(texts.map((text, at) => [`i${at}`, text]));
const idsOf = (asked: readonly Asked[]): string[] => asked.map(({ item }) => item);

/** The items of a block whose texts hold all words. */
const findIn = async (block: TextBlock, words: readonly string[], bytes: number) => {
  const open = openBlock(block, buildRoom(bytes));
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
        for (const bytes of [0, 2 ** 22, 2 ** 24])
          expect(await findIn(blockOf(texts), asked, bytes)).toEqual(scanned);
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
    expect(await findIn(block, ['电芯'], 0)).toEqual(['i0', 'i2', 'i5']);
    expect(Math.max(...read)).toBeLessThan(1_000);
    expect(await findIn(block, ['x'], 0)).toEqual(['i1', 'i3', 'i4']);
  });

  it('holds no more than there is room for, and gives it back when it is closed', async () => {
    const room = buildRoom(2 ** 22);
    const block = blockOf(['text']);
    const reads = { whole: 0 };
    const slice = block.blob.slice.bind(block.blob);
    block.blob.slice = (from = 0, to = 0) => {
      if (to - from === 2 ** 22) reads.whole += 1;
      return slice(from, to);
    };
    const [one, other] = [openBlock(block, room), openBlock(block, room)];
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
    for (const bytes of [0, 2 ** 24])
      await expect(findIn(block, ['text'], bytes)).rejects.toThrow('gone');
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
