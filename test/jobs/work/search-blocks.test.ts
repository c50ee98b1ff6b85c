import { beforeEach, describe, expect, it, vi } from 'vitest';
import { startSearch } from '../../../lib/jobs/work/search.ts';
import type { SearchAnswer } from '../../../lib/search/search-messages.ts';
import {
  deleteSearchText,
  dropTextBlock,
  keepTextBlock,
  listTextBlocks,
  readTextBlocks,
} from '../../../lib/store/bulk/text-blocks.ts';
import type { EvidenceStore } from '../../../lib/store/db.ts';
import { readSearchTexts } from '../../../lib/store/search-texts.ts';
import { newStore } from '../../support/stores/new-store.ts';

const idOf = (at: number): string => `01JD${String(at).padStart(22, '0')}`;
const textOf = (at: number): string =>
  `第${at}件 word-${at}- ${at % 100 === 0 ? '电芯 rare' : ''} common 的`;
const ids = (from: number, to: number): string[] =>
  Array.from({ length: to - from }, (_, at) => idOf(from + at));
/** The items of which a plain scan finds these words. */
const scan = (words: string, of: readonly string[]): string[] =>
  of.filter((id) => textOf(Number(id.slice(4))).includes(words));

let db: EvidenceStore;
/** Items whose texts were read of the table. */
let read: string[];
beforeEach(async () => {
  db = await newStore();
  read = [];
});

const keepTexts = (from: number, to: number) =>
  db.texts.bulkPut(ids(from, to).map((item, at) => ({ item, text: textOf(from + at) })));

/** A session of a workspace over the store, whose functions `other` replaces. */
const startSession = (other: Partial<Parameters<typeof startSearch>[1]> = {}) => {
  const answers: SearchAnswer[] = [];
  const own = db;
  const send = startSearch((answer) => answers.push(answer), {
    listReadable: async (of) => [...of],
    readTexts: (of) => {
      read.push(...of);
      return readSearchTexts(of, own);
    },
    readCaptured: async () => [],
    listBlocks: () => listTextBlocks(own),
    readBlocks: (of, known) => readTextBlocks(of, known, own),
    keepBlock: (block, texts) => keepTextBlock(block, texts, own),
    dropBlock: (id) => dropTextBlock(id, own),
    ...other,
  });
  const untilRead = () =>
    vi.waitFor(
      () => expect(answers.findLast(({ kind }) => kind === 'reading')).toMatchObject({ left: 0 }),
      { timeout: 60_000, interval: 5 },
    );
  const items = (put: readonly string[], drop: readonly string[] = []): Promise<void> => {
    answers.length = 0;
    send({ kind: 'items', put: put.map((id) => [id, 'fields']), drop });
    return untilRead();
  };
  let ticket = 0;
  const ask = (query: string): number => {
    ticket += 1;
    send({ kind: 'find', query, ticket });
    return ticket;
  };
  const answerTo = (asked: number) =>
    vi.waitFor(
      () => {
        const answer = answers.find((one) => one.kind === 'found' && one.ticket === asked);
        if (answer?.kind !== 'found') throw new Error('no answer yet');
        return answer;
      },
      { timeout: 60_000, interval: 5 },
    );
  const find = async (query: string) => (await answerTo(ask(query))).ids;
  return { answers, items, ask, answerTo, find, untilRead };
};

const QUERIES = ['电芯', 'common', '的', 'word-17-', 'rare 的', '第20', 'nowhere'];
const findsAll = async (session: ReturnType<typeof startSession>, of: readonly string[]) => {
  for (const query of QUERIES)
    expect(await session.find(`"${query}"`), query).toEqual(scan(query, of));
};

describe('a search over more items than a block has', () => {
  it('keeps full blocks, which the next session reads instead of texts', async () => {
    const all = ids(0, 2_100);
    await keepTexts(0, 2_100);
    const first = startSession();
    await first.items(all);
    await findsAll(first, all);
    const blocks = await db.textBlocks.toArray();
    expect(blocks.map(({ items }) => items.length)).toEqual([1_024, 1_024]);
    expect(new Set(read).size).toBe(2_100);
    read = [];
    const next = startSession();
    await next.items(all.slice(0, 500));
    await next.items(all.slice(500));
    await findsAll(next, all);
    expect(read.toSorted()).toEqual(ids(2_048, 2_100));
    expect(next.answers.filter(({ kind }) => kind === 'reading').at(-1)).toMatchObject({ left: 0 });
  });

  it('reads the rest of a block anew when one of its items is deleted', async () => {
    const all = ids(0, 1_100);
    await keepTexts(0, 1_100);
    const [session, other] = [startSession(), startSession()];
    await session.items(all);
    await other.items(all);
    read = [];
    const gone = idOf(100);
    const rest = all.filter((id) => id !== gone);
    await db.transaction('rw', db.texts, db.textBlocks, () => deleteSearchText(db, gone));
    expect(await db.textBlocks.count()).toBe(0);
    await session.items([], [gone]);
    await findsAll(session, rest);
    expect(read.toSorted()).toEqual(ids(0, 1_024).filter((id) => id !== gone));
    const [kept] = await db.textBlocks.toArray();
    expect(kept?.items).toHaveLength(1_024);
    expect(kept?.items).not.toContain(gone);
    // The other workspace has not heard of it: it finds the rest as before, then the new block.
    await other.items([], [gone]);
    await findsAll(other, rest);
    expect(await db.textBlocks.count()).toBe(1);
  });

  it('drops a block that is damaged or cannot be read, and builds it again', async () => {
    const all = ids(0, 1_030);
    await keepTexts(0, 1_030);
    await startSession().items(all);
    const [whole] = await db.textBlocks.toArray();
    const damaged = { ...whole, blob: whole?.blob.slice(0, 500_000) } as NonNullable<typeof whole>;
    await db.textBlocks.put(damaged);
    const next = startSession();
    await next.items(all);
    await findsAll(next, all);
    const again = await db.textBlocks.toArray();
    expect(again.map(({ items, blob }) => [items.length, blob.size])).toEqual([
      [1_024, whole?.blob.size],
    ]);
    expect(again[0]?.id).not.toBe(whole?.id);
  });

  it('reads texts anew, and says how many, where a block fails while it is searched', async () => {
    const all = ids(0, 1_030);
    await keepTexts(0, 1_030);
    await startSession().items(all);
    const failing = startSession({
      readBlocks: async (of, known) => {
        const rows = await readTextBlocks(of, known, db);
        for (const { row } of rows)
          if (row)
            row.blob.slice = () => {
              throw new Error('unreadable');
            };
        return rows;
      },
      dropBlock: async () => {
        throw new Error('no room to delete anything');
      },
    });
    await failing.items(all);
    failing.answers.length = 0;
    const answer = await failing.answerTo(failing.ask('rare'));
    expect(answer.ids).toEqual([]);
    expect(answer.left).toBe(1_024);
    await failing.untilRead();
    await findsAll(failing, all);
  });

  it('only takes longer where nothing can be kept', async () => {
    const all = ids(0, 1_100);
    await keepTexts(0, 1_100);
    const full = startSession({
      keepBlock: async () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    });
    await full.items(all);
    await findsAll(full, all);
    expect(await db.textBlocks.count()).toBe(0);
  });

  it('answers the newest query, and not one that was given up for it', async () => {
    const all = ids(0, 1_030);
    await keepTexts(0, 1_030);
    const session = startSession();
    await session.items(all);
    const [older, newer] = [session.ask('common'), session.ask('rare')];
    expect((await session.answerTo(newer)).ids).toEqual(scan('rare', all));
    expect(session.answers.some((one) => one.kind === 'found' && one.ticket === older)).toBe(false);
  });
});
