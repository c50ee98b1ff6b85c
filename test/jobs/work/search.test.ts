import { describe, expect, it, vi } from 'vitest';
import { startSearch } from '../../../lib/jobs/work/search.ts';
import type { SearchAnswer } from '../../../lib/search/search-messages.ts';
import type { TextRow } from '../../../lib/store/rows.ts';

const nextTask = () => new Promise((resolve) => setTimeout(resolve, 0));

/** A store that keeps no blocks of texts. */
const NO_BLOCKS = {
  listBlocks: async () => [],
  readBlocks: async () => [],
  keepBlock: async () => undefined,
  dropBlock: async () => {},
};

/**
 * A session whose texts are read one batch after another, each when the test lets it go on. Of
 * items whose id begins with `listed` there is no record.
 */
const startSlowly = (textOf: (id: string) => string | undefined) => {
  const answers: SearchAnswer[] = [];
  const asked: (readonly string[])[] = [];
  const gates: PromiseWithResolvers<void>[] = [];
  const listReadable = async (ids: readonly string[]) =>
    ids.filter((id) => !id.startsWith('listed'));
  const readCaptured = async () => [];
  const readTexts = async (ids: readonly string[]): Promise<TextRow[]> => {
    asked.push(ids);
    const gate = Promise.withResolvers<void>();
    gates.push(gate);
    await gate.promise;
    return ids.flatMap((item) => {
      const text = textOf(item);
      return text === undefined ? [] : [{ item, text }];
    });
  };
  const store = { listReadable, readTexts, readCaptured, ...NO_BLOCKS };
  const send = startSearch((answer) => answers.push(answer), store);
  const put = (...ids: string[]) =>
    send({ kind: 'items', put: ids.map((id) => [id, `fields of ${id}`]), drop: [] });
  const drop = (...ids: string[]) => send({ kind: 'items', put: [], drop: ids });
  let ticket = 0;
  const find = async (query: string): Promise<readonly string[]> => {
    ticket += 1;
    send({ kind: 'find', query, ticket });
    await nextTask();
    const answer = answers.findLast(({ kind }) => kind === 'found');
    expect(answer).toMatchObject({ kind: 'found', ticket });
    return answer?.kind === 'found' ? answer.ids : [];
  };
  /** Lets the batch that is being read end. */
  const goOn = async () => {
    await nextTask();
    gates.shift()?.resolve();
    await nextTask();
  };
  return { answers, asked, put, drop, find, goOn };
};

describe('a search over the items of a matter', () => {
  it('finds fields at once, and texts once they were read', async () => {
    const { put, find, goOn } = startSlowly((id) => `text of ${id}`);
    put('a', 'b');
    expect(await find('fields')).toEqual(['a', 'b']);
    expect(await find('text')).toEqual([]);
    await goOn();
    expect(await find('text')).toEqual(['a', 'b']);
  });

  it('reads a hundred texts at a time, says how many are left, and none twice', async () => {
    const { put, answers, asked, goOn } = startSlowly(() => 'x');
    put(...Array.from({ length: 150 }, (_, at) => `i${at}`));
    await nextTask();
    put('i0', 'late');
    await goOn();
    await goOn();
    await goOn();
    expect(asked.flat()).toHaveLength(151);
    expect(new Set(asked.flat()).size).toBe(151);
    expect(asked[0]).toHaveLength(100);
    expect(answers.filter(({ kind }) => kind === 'reading')).toEqual([
      { kind: 'reading', left: 51 },
      { kind: 'reading', left: 0 },
    ]);
  });

  it('does not find an item that went while its text was read', async () => {
    const { put, drop, find, goOn } = startSlowly((id) => `text of ${id}`);
    put('a', 'b');
    await nextTask();
    drop('a');
    await goOn();
    expect(await find('text')).toEqual(['b']);
    expect(await find('fields')).toEqual(['b']);
  });

  it('finds an item that went and came back, with its text', async () => {
    const { put, drop, find, goOn } = startSlowly((id) => `text of ${id}`);
    put('a');
    await nextTask();
    drop('a');
    put('a');
    await goOn();
    await goOn();
    expect(await find('"text of a"')).toEqual(['a']);
  });

  it('finds an item by its new fields, without reading its text again', async () => {
    const { put, find, goOn, asked } = startSlowly((id) => `text of ${id}`);
    put('a');
    await goOn();
    put('a');
    expect(await find('fields text')).toEqual(['a']);
    expect(asked).toEqual([['a']]);
  });

  it('waits for no text of items that are listed only, and finds their fields', async () => {
    const { put, find, goOn, asked, answers } = startSlowly((id) => `text of ${id}`);
    put('a', ...Array.from({ length: 1_000 }, (_, at) => `listed ${at}`));
    await goOn();
    expect(asked).toEqual([['a']]);
    expect(answers).toEqual([{ kind: 'reading', left: 0 }]);
    expect(await find('fields')).toHaveLength(1_001);
    expect(await find('text')).toEqual(['a']);
  });

  it('says with what it found how many texts are not read yet', async () => {
    const { put, find, goOn, answers } = startSlowly((id) => `text of ${id}`);
    put('a', 'b');
    await find('text');
    expect(answers.at(-1)).toEqual({ kind: 'found', ids: [], ticket: 1, left: 2 });
    await goOn();
    await find('text');
    expect(answers.at(-1)).toEqual({ kind: 'found', ids: ['a', 'b'], ticket: 2, left: 0 });
  });

  it('reads an item whose record comes while it is asked for', async () => {
    const asked: (readonly string[])[] = [];
    const gate = Promise.withResolvers<void>();
    let isHere = false;
    const send = startSearch(() => {}, {
      listReadable: async (ids) => {
        const here = isHere ? [...ids] : [];
        await gate.promise;
        return here;
      },
      readTexts: async (ids) => {
        asked.push(ids);
        return ids.map((item) => ({ item, text: 'text' }));
      },
      readCaptured: async () => [],
      ...NO_BLOCKS,
    });
    const put = () => send({ kind: 'items', put: [['a', 'fields']], drop: [] });
    put();
    isHere = true;
    put();
    gate.resolve();
    await vi.waitFor(() => expect(asked).toEqual([['a']]));
  });

  it('asks again for items of which it could not be told whether they can be read', async () => {
    const { promise: failed, resolve: fail } = Promise.withResolvers<void>();
    const asked: (readonly string[])[] = [];
    let tries = 0;
    const send = startSearch(() => {}, {
      listReadable: async (ids) => {
        tries += 1;
        if (tries > 1) return [...ids];
        fail();
        throw new Error('unreadable');
      },
      readTexts: async (ids) => {
        asked.push(ids);
        return [];
      },
      readCaptured: async () => [],
      ...NO_BLOCKS,
    });
    send({ kind: 'items', put: [['a', 'fields']], drop: [] });
    await failed;
    await nextTask();
    send({ kind: 'items', put: [['b', 'fields']], drop: [] });
    await vi.waitFor(() => expect(asked).toEqual([['a', 'b']]));
  });

  it('goes on where the text of one item cannot be read', async () => {
    const { put, find, goOn } = startSlowly((id) => (id === 'a' ? undefined : 'text'));
    put('a', 'b');
    await goOn();
    expect(await find('text')).toEqual(['b']);
    expect(await find('fields')).toEqual(['a', 'b']);
  });

  it('answers with the line that a query hit, from the text as it was captured', async () => {
    const answers: SearchAnswer[] = [];
    const texts: Record<string, readonly string[]> = {
      a: ['post', 'Page:\nHELLO there'],
      b: ['-'],
    };
    const send = startSearch((answer) => answers.push(answer), {
      listReadable: async (ids) => [...ids],
      readTexts: async () => [],
      readCaptured: async (id) => {
        const found = texts[id];
        if (!found) throw new Error('unreadable');
        return [...found];
      },
      ...NO_BLOCKS,
    });
    send({ kind: 'excerpts', query: 'hello', ids: ['a', 'b', 'gone'] });
    await vi.waitFor(() => expect(answers).toHaveLength(1));
    const line = [
      { text: 'HELLO', isHit: true },
      { text: ' there', isHit: false },
    ];
    expect(answers).toEqual([{ kind: 'excerpts', query: 'hello', excerpts: [['a', line]] }]);
  });
});
