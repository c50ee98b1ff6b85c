import { type OpenBlock, openBlock } from './open-block.ts';
import { buildRoom } from './room.ts';
import { fillBlock, type ItemText, type TextBlock } from './text-block.ts';

/** Where the texts of items lie: in memory, until they are in a block. */
export type TextPlaces = {
  /** Puts the text of an item into memory. */
  putText(id: string, text: string): void;
  /** Finds the texts of a block's items there from now on, also of items that come later. */
  putBlock(block: number, kept: TextBlock): void;
  /** The first of the texts in memory that fill a block, each told once. */
  nextBlock(): readonly ItemText[] | undefined;
  /** The blocks in use, but for those that are retired. */
  blocks(): number[];
  /**
   * Asks for the texts of a block to be put anew, since it is no longer kept: it is searched until
   * they are. Returns the items that are found in it.
   */
  retire(block: number): string[];
  /** Closes the blocks in which no item is found any more. */
  tidy(): void;
  /** Closes a block at once: its items have no text any more. False where it was closed before. */
  close(block: Block): boolean;
  /** Whether the text of an item is here, and need not be put anew. */
  hasText(id: string): boolean;
  /** The text of an item that lies in memory. */
  textOf(id: string): string | undefined;
  /** The block that has the text of an item, and which of its texts that is. */
  placeOf(id: string): Place | undefined;
  /** Forgets the text of an item that lies in memory. */
  drop(id: string): void;
};

export type Block = OpenBlock & {
  readonly id: number;
  readonly items: readonly string[];
  isRetired?: true;
};
type Place = { readonly block: Block; readonly at: number };

/**
 * Bytes of blocks that are held in memory: the signatures of 65,536 items, which leave few texts to
 * read, and the texts of some twenty thousand posts. What there is no room for is read for each
 * query.
 */
const HELD = { signatures: 2 ** 28, texts: 2 ** 27 };

/** `isHere` tells the items that are searched: a block can have texts of others. */
export const buildTextPlaces = (isHere: (id: string) => boolean): TextPlaces => {
  const texts = new Map<string, string>();
  /** Those of the texts that may be put into a block. */
  const loose = new Map<string, string>();
  const blocks = new Map<number, Block>();
  const places = new Map<string, Place>();
  const rooms = { signatures: buildRoom(HELD.signatures), texts: buildRoom(HELD.texts) };
  const isIn = (id: string, block: Block): boolean => places.get(id)?.block === block;
  const isFoundIn = (id: string, block: Block): boolean => isHere(id) && isIn(id, block);
  const drop = (id: string): void => {
    texts.delete(id);
    loose.delete(id);
  };
  const close = (block: Block): boolean => {
    for (const id of block.items) if (isIn(id, block)) places.delete(id);
    block.close();
    return blocks.delete(block.id);
  };
  return {
    putText: (id, text) => {
      places.delete(id);
      texts.set(id, text);
      loose.set(id, text);
    },
    putBlock: (id, kept) => {
      const block = { id, items: kept.items, ...openBlock(kept, rooms) };
      blocks.set(id, block);
      for (const [at, item] of kept.items.entries()) {
        places.set(item, { block, at });
        drop(item);
      }
    },
    nextBlock: () => {
      const block = fillBlock(loose);
      for (const [id] of block ?? []) loose.delete(id);
      return block;
    },
    blocks: () => [...blocks.values()].flatMap(({ id, isRetired }) => (isRetired ? [] : id)),
    retire: (id) => {
      const block = blocks.get(id);
      if (!block) return [];
      block.isRetired = true;
      return block.items.filter((item) => isFoundIn(item, block));
    },
    tidy: () => {
      for (const block of blocks.values())
        if (!block.items.some((item) => isFoundIn(item, block))) close(block);
    },
    close,
    hasText: (id) => {
      const place = places.get(id);
      return texts.has(id) || (place !== undefined && !place.block.isRetired);
    },
    textOf: (id) => texts.get(id),
    placeOf: (id) => places.get(id),
    drop,
  };
};
