import { buildTextBlock, isWhole } from '../../search/text-block.ts';
import type { TextIndex } from '../../search/text-index.ts';
import type {
  dropTextBlock,
  keepTextBlock,
  listTextBlocks,
  readTextBlocks,
} from '../../store/bulk/text-blocks.ts';
import type { listReadable, readSearchTexts } from '../../store/search-texts.ts';

/** Items whose texts are read at once; requests are answered between two batches. */
const BATCH = 100;

/** What is read of the store, and kept in it. */
export type TextStore = {
  readonly listReadable: typeof listReadable;
  readonly readTexts: typeof readSearchTexts;
  readonly listBlocks: typeof listTextBlocks;
  readonly readBlocks: typeof readTextBlocks;
  readonly keepBlock: typeof keepTextBlock;
  readonly dropBlock: typeof dropTextBlock;
};

/** Has an index find texts in the blocks that the store keeps, and keeps those that it fills. */
const followingBlocks = (index: TextIndex, store: TextStore) => {
  /** Blocks that could not be read: one that cannot be dropped either is not tried again. */
  const broken = new Set<number>();
  const drop = async (id: number): Promise<void> => {
    broken.add(id);
    await store.dropBlock(id).catch(() => {});
  };
  return {
    drop,
    /** The items whose texts have to be read anew, since their block is no longer kept. */
    listGone: async (): Promise<string[]> => {
      const used = index.blocks();
      const kept = new Set(used.length > 0 ? await store.listBlocks() : []);
      return used.flatMap((id) => (kept.has(id) ? [] : index.retire(id)));
    },
    /** Finds the texts of these items in the blocks that have them. */
    open: async (items: readonly string[]): Promise<void> => {
      const known = new Set([...broken, ...index.blocks()]);
      for (const { id, row } of await store.readBlocks(items, known))
        if (row && isWhole(row)) index.putBlock(id, row);
        else await drop(id);
    },
    /** For memory and speed alone: what cannot be kept stays in memory. */
    keepFull: async (): Promise<void> => {
      for (let full = index.nextBlock(); full; full = index.nextBlock()) {
        const texts = full.map(([, text]) => text);
        const kept = await store.keepBlock(buildTextBlock(full), texts).catch(() => undefined);
        if (kept) index.putBlock(kept.id, kept);
      }
      index.tidy();
    },
  };
};

/** Those of some items whose texts are still to be read. */
const waitingFor = (index: TextIndex) => {
  /** New items of which it is not known whether the store has a text of them. */
  const fresh = new Set<string>();
  const wanted = new Set<string>();
  let asked = 0;
  const needed = (id: string): boolean => index.has(id) && !index.hasText(id);
  return {
    wanted,
    left: (): number => fresh.size + asked + wanted.size,
    add: (id: string): void => {
      if (needed(id) && !wanted.has(id)) fresh.add(id);
    },
    drop: (id: string): void => {
      fresh.delete(id);
      wanted.delete(id);
    },
    /** Finds out which of the new ones have to be read; all are new again where that fails. */
    sortOut: async (
      open: (ids: readonly string[]) => Promise<void>,
      list: (ids: readonly string[]) => Promise<readonly string[]>,
    ): Promise<void> => {
      const ids = [...fresh];
      // One whose record comes meanwhile is new once more.
      fresh.clear();
      asked = ids.length;
      if (asked === 0) return;
      try {
        await open(ids);
        for (const id of await list(ids.filter(needed))) if (needed(id)) wanted.add(id);
      } catch (error) {
        for (const id of ids) if (index.has(id)) fresh.add(id);
        throw error;
      } finally {
        asked = 0;
      }
    },
  };
};

/**
 * Reads the texts of new items into an index, in batches; `onRead` is called after each. A batch
 * that cannot be read is tried again at the next start.
 */
export const readingTexts = (index: TextIndex, store: TextStore, onRead: () => void) => {
  const waiting = waitingFor(index);
  const blocks = followingBlocks(index, store);
  let [isReading, mayBeGone] = [false, false];

  const readBatch = async (): Promise<void> => {
    const { wanted } = waiting;
    const batch = [...wanted.values().take(BATCH)];
    const rows = batch.length > 0 ? await store.readTexts(batch) : [];
    for (const { item, text } of rows) if (wanted.has(item)) index.putText(item, text);
    for (const id of batch) wanted.delete(id);
    await blocks.keepFull();
  };

  const start = async (): Promise<void> => {
    mayBeGone = true;
    if (isReading) return;
    isReading = true;
    try {
      do {
        if (mayBeGone) for (const id of await blocks.listGone()) waiting.add(id);
        mayBeGone = false;
        await waiting.sortOut(blocks.open, store.listReadable);
        await readBatch();
        onRead();
      } while (waiting.left() > 0 || mayBeGone);
    } finally {
      isReading = false;
    }
  };

  return {
    left: waiting.left,
    want: waiting.add,
    drop: waiting.drop,
    start,
    /** Builds a block again that could not be read, out of the texts of these items. */
    mend: async (block: number, items: readonly string[]): Promise<void> => {
      for (const id of items) waiting.add(id);
      await blocks.drop(block);
      await start();
    },
  };
};
