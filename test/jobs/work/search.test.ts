import { describe, expect, it, vi } from 'vitest';
import { startSearch } from '../../../lib/jobs/work/search.ts';
import type { SearchAnswer } from '../../../lib/search/search-messages.ts';
import type { TextRow } from '../../../lib/store/rows.ts';

/** A session whose texts are read one batch after another, each when the test lets it go on. */
const startSlowly = (textOf: (id: string) => string | undefined) => {
  const answers: SearchAnswer[] = [];
  const asked: (readonly string[])[] = [];
  const gates: PromiseWithResolvers<void>[] = [];
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
  const send = startSearch((answer) => answers.push(answer), readTexts);
  const put = (...ids: string[]) =>
    send({ kind: 'items', put: ids.map((id) => [id, `fields of ${id}`]), drop: [] });
  const drop = (...ids: string[]) => send({ kind: 'items', put: [], drop: ids });
  let ticket = 0;
  const find = (query: string): readonly string[] => {
    ticket += 1;
    send({ kind: 'find', query, ticket });
    const answer = answers.at(-1);
    expect(answer).toMatchObject({ kind: 'found', ticket });
    return answer?.kind === 'found' ? answer.ids : [];
  };
  /** Lets the batch that is being read end. */
  const goOn = async () => {
    gates.shift()?.resolve();
    await new Promise((resolve) => setTimeout(resolve, 0));
  };
  return { answers, asked, put, drop, find, goOn };
};

describe('a search over the items of a matter', () => {
  it('finds fields at once, and texts once they were read', async () => {
    const { put, find, goOn } = startSlowly((id) => `text of ${id}`);
    put('a', 'b');
    expect(find('fields')).toEqual(['a', 'b']);
    expect(find('text')).toEqual([]);
    await goOn();
    expect(find('text')).toEqual(['a', 'b']);
  });

  it('reads a hundred texts at a time, says how many are left, and none twice', async () => {
    const { put, answers, asked, goOn } = startSlowly(() => 'x');
    put(...Array.from({ length: 150 }, (_, at) => `i${at}`));
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
    drop('a');
    await goOn();
    expect(find('text')).toEqual(['b']);
    expect(find('fields')).toEqual(['b']);
  });

  it('finds an item that went and came back, with its text', async () => {
    const { put, drop, find, goOn } = startSlowly((id) => `text of ${id}`);
    put('a');
    drop('a');
    put('a');
    await goOn();
    await goOn();
    expect(find('"text of a"')).toEqual(['a']);
  });

  it('finds an item by its new fields, without reading its text again', async () => {
    const { put, find, goOn, asked } = startSlowly((id) => `text of ${id}`);
    put('a');
    await goOn();
    put('a');
    expect(find('fields text')).toEqual(['a']);
    expect(asked).toEqual([['a']]);
  });

  it('goes on where the text of one item cannot be read', async () => {
    const { put, find, goOn } = startSlowly((id) => (id === 'a' ? undefined : 'text'));
    put('a', 'b');
    await goOn();
    expect(find('text')).toEqual(['b']);
    expect(find('fields')).toEqual(['a', 'b']);
  });

  it('answers with the line that a query hit, from the text as it was captured', async () => {
    const answers: SearchAnswer[] = [];
    const texts: Record<string, readonly string[]> = {
      a: ['post', 'Page:\nHELLO there'],
      b: ['-'],
    };
    const send = startSearch(
      (answer) => answers.push(answer),
      async () => [],
      async (id) => {
        const found = texts[id];
        if (!found) throw new Error('unreadable');
        return [...found];
      },
    );
    send({ kind: 'excerpts', query: 'hello', ids: ['a', 'b', 'gone'] });
    await vi.waitFor(() => expect(answers).toHaveLength(1));
    const line = [
      { text: 'HELLO', isHit: true },
      { text: ' there', isHit: false },
    ];
    expect(answers).toEqual([{ kind: 'excerpts', query: 'hello', excerpts: [['a', line]] }]);
  });
});
