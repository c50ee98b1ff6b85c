// @vitest-environment jsdom
import { act, useState } from 'react';
import { afterAll, expect, it, vi } from 'vitest';
import {
  closeSearch,
  typedWords,
  useSearch,
} from '../../../components/workspace/items/filter/use-search.ts';
import type { Statement } from '../../../lib/evidence/casework.ts';
import type { SearchAnswer, SearchRequest } from '../../../lib/search/search-messages.ts';
import type { ListingRow } from '../../../lib/store/listings/listing.ts';
import { render, until } from '../render.tsx';
import { listing } from './listing.ts';

const { sessions } = vi.hoisted(() => ({
  sessions: [] as {
    readonly sent: SearchRequest[];
    answer: (answer: SearchAnswer) => void;
    isClosed: boolean;
  }[],
}));
vi.mock(import('../../../lib/jobs/open-session.ts'), () => ({
  openSession: (() => {
    const own = { sent: [] as SearchRequest[], answer: (_: SearchAnswer) => {}, isClosed: false };
    sessions.push(own);
    return {
      send: (request: SearchRequest) => void own.sent.push(request),
      listen: (listener: (answer: SearchAnswer) => void) => {
        own.answer = listener;
        return () => {};
      },
      close: () => {
        own.isClosed = true;
      },
    };
  }) as never,
}));
vi.stubGlobal('requestIdleCallback', () => 0);
vi.stubGlobal('cancelIdleCallback', () => {});
afterAll(async () => {
  await render(null); // gives back its idle callback
  vi.unstubAllGlobals();
});

const items = [listing(1), listing(2)];
const NEWEST = items.slice(1);
const Found = ({ query }: { query: string }) => (
  <p>{[...(useSearch(items, query).found ?? [])].join()}</p>
);

it('gives its memory back when closed, and the next query sends all items again', async () => {
  await render(<Found query="one" />);
  const [before] = sessions;
  expect(before?.sent.map(({ kind }) => kind)).toEqual(['items', 'find']);
  closeSearch();
  expect(before?.isClosed).toBe(true);
  await render(<Found query="two" />);
  const after = sessions[1];
  expect(after?.sent).toMatchObject([
    { kind: 'items', put: items.map(({ id }) => [id, expect.any(String)]), drop: [] },
    { kind: 'find', query: 'two' },
  ]);
});

it('sends the words that people typed of pictures and videos with their items', async () => {
  const at = { artifact: 'a.mp4', digest: 'sha256:0', exact: 'They Are\n骗子', by: 'C' };
  const typed = typedWords([
    { item: items[0]?.id, anchor: { ...at, span: { start: 0, end: 1 } } },
    { item: items[1]?.id, anchor: { exact: 'of a text', start: 0, end: 1 } },
  ] as unknown as Statement[]);
  const Typed = () => <p>{useSearch(items, '骗子', typed).answered}</p>;
  closeSearch();
  await render(<Typed />);
  const [first] = sessions.at(-1)?.sent ?? [];
  const put = first?.kind === 'items' ? first.put : [];
  expect(put.map(([, fields]) => fields.includes('they are 骗子'))).toEqual([true, false]);
  expect(JSON.stringify(put)).not.toContain('of a text');
});

it('asks for what was read since once the worker has answered, not after each batch', async () => {
  const Shown = () => {
    const { found, left } = useSearch(items, 'since');
    return <output>{`${found?.size} found, ${left} left`}</output>;
  };
  closeSearch();
  const root = await render(<Shown />);
  const shown = () => root.querySelector('output')?.textContent;
  const session = sessions.at(-1);
  const answer = (one: SearchAnswer) => act(async () => session?.answer(one));
  const asked = () =>
    session?.sent.flatMap((one) => (one.kind === 'find' ? [one.ticket] : [])) ?? [];
  const [ticket = 0] = asked();
  for (const left of [300, 200, 100]) await answer({ kind: 'reading', left });
  expect(asked()).toEqual([ticket]);
  await answer({ kind: 'found', ids: ['011'], ticket, left: 100 });
  expect(shown()).toBe('1 found, 100 left');
  expect(asked()).toEqual([ticket, ticket + 1]);
  await answer({ kind: 'found', ids: ['011', '012'], ticket: ticket + 1, left: 50 });
  expect(asked()).toHaveLength(2);
  await answer({ kind: 'reading', left: 0 });
  expect(asked()).toHaveLength(3);
  await answer({ kind: 'found', ids: ['011', '012'], ticket: ticket + 2, left: 0 });
  expect(shown()).toBe('2 found, 0 left');
});

it('asks once the worker has all of thousands of items, which it gets piece by piece', async () => {
  const many = Array.from({ length: 2_500 }, (_, at) => listing(at + 1));
  const All = ({ of }: { of: typeof many }) => <p>{useSearch(of, 'title').answered}</p>;
  closeSearch();
  await render(<All of={many} />);
  const session = sessions.at(-1);
  await until(() => session?.sent.some(({ kind }) => kind === 'find') === true);
  const pieces = session?.sent.map((one) => (one.kind === 'items' ? one.put.length : one.kind));
  expect(pieces).toEqual([2_000, 500, 'find']);
  // Of the same items in another list only those that changed or went are sent.
  const [, second, ...others] = many;
  await render(<All of={[{ ...second, note: 'Seen' } as ListingRow, ...others]} />);
  await until(() => session?.sent.filter(({ kind }) => kind === 'find').length === 2);
  expect(session?.sent.slice(3)).toMatchObject([
    { kind: 'items', put: [[second?.id, expect.any(String)]], drop: [] },
    { kind: 'items', put: [], drop: [many[0]?.id] },
    { kind: 'find' },
  ]);
});

it('has texts read ahead piece by piece, each once the one before was read', async () => {
  const idle: (() => void)[] = [];
  vi.stubGlobal('requestIdleCallback', (work: () => void) => idle.push(work));
  const many = Array.from({ length: 1_200 }, (_, at) => listing(at + 1));
  const Quiet = () => <p>{useSearch(many, '').left}</p>;
  closeSearch();
  await render(<Quiet />);
  const { length } = sessions;
  const pieces = () =>
    sessions[length]?.sent.map((one) => (one.kind === 'items' ? one.put.length : one.kind));
  const restNow = () => idle.splice(0).forEach((work) => void work());
  restNow();
  expect(pieces()).toEqual([500]);
  restNow();
  sessions[length]?.answer({ kind: 'reading', left: 400 });
  restNow();
  expect(pieces()).toEqual([500]);
  for (const sent of [
    [500, 500],
    [500, 500, 200],
    [500, 500, 200],
  ]) {
    sessions[length]?.answer({ kind: 'reading', left: 0 });
    restNow();
    expect(pieces()).toEqual(sent);
  }
});

it('an answer for the newest items alone is not taken for one of all of them', async () => {
  let readAll = () => {};
  const Shown = () => {
    const [isWhole, setIsWhole] = useState(false);
    readAll = () => setIsWhole(true);
    const { found, left } = useSearch(isWhole ? items : NEWEST, 'since');
    return <output>{`${found?.size} found, ${left} left`}</output>;
  };
  closeSearch();
  const root = await render(<Shown />);
  const shown = () => root.querySelector('output')?.textContent;
  const session = sessions.at(-1);
  const answer = (ids: readonly string[]) => {
    const ticket = session?.sent.flatMap((one) => (one.kind === 'find' ? [one.ticket] : [])).at(-1);
    return act(async () => session?.answer({ kind: 'found', ids, ticket: ticket ?? 0, left: 0 }));
  };
  await answer([]);
  expect(shown()).toBe('0 found, 0 left');
  await act(async () => readAll());
  expect(shown()).toBe('0 found, 2 left');
  await answer(['1']);
  expect(shown()).toBe('1 found, 0 left');
});
