// @vitest-environment jsdom
import { act } from 'react';
import { afterEach, expect, it } from 'vitest';
import { CommentsView } from '../../../components/workspace/item/comments/comments-view.tsx';
import { canonicalText } from '../../../lib/evidence/chain/canonical.ts';
import type { PageComment } from '../../../lib/evidence/comments/comment-list.ts';
import { readCaseFile } from '../../../lib/store/casework.ts';
import type { ListedItem } from '../../../lib/store/items/opened-items.ts';
import { openMatter } from '../../../lib/store/matters.ts';
import type { ArtifactRow } from '../../../lib/store/rows.ts';
import { render, type, until } from '../render.tsx';

const COMMENTS: readonly PageComment[] = [
  {
    number: 1,
    author: { name: '林间清风', handle: '@lin' },
    published: {
      raw: '2021-08-22 09:15',
      at: '2021-08-22T01:15:00.000Z',
      precision: 'minute',
      assumedTimeZone: 'Asia/Shanghai',
    },
    text: '查一查就知道<img src=x onerror=alert(1)>',
    likes: { raw: '1.2万', count: 12_000 },
  },
  { number: 2, parent: 1, author: { name: 'mint' }, text: '同感[怒]', recognised: true },
  { number: 3, parent: 2, text: 'no name' },
];

const artifactOf = (source: string) =>
  ({
    path: 'post.comments.json',
    role: 'comments',
    blob: { text: async () => source },
  }) as unknown as ArtifactRow;
const listOf = (comments: readonly PageComment[], more: object = {}) =>
  canonicalText({
    format: 'matterproof-comments/1',
    recognisedBy: 'weibo/1',
    found: comments.length,
    comments,
    ...more,
  });

const textOf = (text: string) =>
  ({
    ...{ path: 'text.txt', role: 'text', digest: `sha256:${'0'.repeat(64)}` },
    blob: { text: async () => text },
  }) as unknown as ArtifactRow;

/** The view of a capture whose page was opened as `detail` says, or not at all. */
const show = async (
  source: string,
  { find = '', detail, language }: { find?: string; detail?: string; language?: 'zh-CN' } = {},
) => {
  const item = {
    ...{ id: '01ITEM', matterId: 'inbox' },
    record: { page: { language: 'zh-CN' }, method: detail ? [{ step: 'open', detail }] : [] },
  } as unknown as ListedItem;
  const artifacts = [artifactOf(source)];
  return render(<CommentsView {...{ item, artifacts, find }} />, language);
};
const rows = () => [...document.querySelectorAll('[role=rowgroup] [role=row]')];
const cellsOf = (row: Element | undefined) =>
  [...(row?.querySelectorAll('[role=cell]') ?? [])].map(({ textContent }) => textContent);
const currentRows = () =>
  rows()
    .filter((row) => row.hasAttribute('aria-current'))
    .map((row) => row.getAttribute('aria-rowindex'));
const status = () => document.querySelector('[role=status]')?.textContent;

afterEach(async () => {
  await render(null);
  document.body.replaceChildren();
});

it('each comment is a row with author, time as stated, words, likes and parent', async () => {
  await show(listOf(COMMENTS));
  await until(() => rows().length === 3);
  const [first, second, third] = rows();
  const [number, author, time, text, likes, under] = cellsOf(first);
  expect([number, author, likes, under]).toEqual(['1', '林间清风 · @lin', '1.2万', '']);
  expect(time).toMatch(/^“2021-08-22 09:15”.+\d/u);
  expect(text).toBe('查一查就知道<img src=x onerror=alert(1)>');
  expect(document.querySelector('img')).toBeNull();
  expect(cellsOf(second)[3]).toContain('Not word for word in the captured text');
  expect(cellsOf(third)[5]).toBe('reply to 2');
  expect(third?.querySelector('[data-depth="2"]')).not.toBeNull();
});

it('says how many were found of how many stated, and why no more were loaded', async () => {
  const detail = '3 opened: “more” × 3; it ended because the limit of presses was reached';
  const list = listOf(COMMENTS, { found: 9, stated: { raw: '1.2万' } });
  await show(list, { detail });
  await until(() => rows().length === 3);
  expect(document.querySelector('p')?.textContent).toBe(
    '9 comments and replies were found in the captured page. The first 3 of them are listed. ' +
      'The page states “1.2万”. Everything was to be shown first. That ended because the limit ' +
      'of presses was reached.',
  );
  await show(list, { detail, language: 'zh-CN' });
  await until(() => rows().length === 3);
  expect(document.querySelector('div:last-of-type p')?.textContent).toBe(
    '在所固定的页面中找到评论和回复共 9 条。此处列出其中前 3 条。页面所示数目为“1.2万”。' +
      '固定前已要求展开全部内容；因已达点按次数上限而结束。',
  );
});

it('a page that was not opened first is said to be captured as it stood', async () => {
  await show(listOf(COMMENTS));
  await until(() => rows().length === 3);
  expect(document.querySelector('p')?.textContent).toContain(
    'The page states no number. The page was captured as it stood',
  );
});

it('a search leads to the first comment that holds its words, and on to the next', async () => {
  const many = Array.from({ length: 4 }, (_, at) => ({
    number: at + 1,
    author: { name: `reader ${at + 1}` },
    text: at === 0 || at === 2 ? 'Recalled batteries' : 'else',
  }));
  await show(listOf(many), { find: 'BATTERIES reader' });
  await until(() => currentRows().length === 1);
  expect(currentRows()).toEqual(['2']);
  expect(status()).toBe('Comment 1 of 2 that hold the words');
  expect(rows()[0]?.querySelector('mark')?.textContent).toBe('reader');
  const next = document.querySelector<HTMLElement>('[aria-label="Next comment"]');
  await act(async () => next?.click());
  expect(currentRows()).toEqual(['4']);
  await type(document.querySelector('input'), 'nobody said this');
  expect(status()).toBe('No comment holds these words.');
});

it('from a reply a person comes to the comment that it stands under', async () => {
  await show(listOf(COMMENTS));
  await until(() => rows().length === 3);
  const toParent = document.querySelector<HTMLElement>(
    '[aria-label="reply to 2; go to that comment"]',
  );
  await act(async () => toParent?.click());
  expect(currentRows()).toEqual(['3']);
});

it('a statement of a comment names the commenter, and its row leads to it', async () => {
  const custodian = { name: 'Chen Wei' };
  const { id: matterId } = await openMatter({ name: 'Lin', reference: 'C-1', custodian });
  const item = {
    ...{ id: '01ITEM', matterId },
    record: { page: { language: 'zh-CN' }, method: [] },
  } as unknown as ListedItem;
  const text = 'post\n林间清风\n查一查就知道<img src=x onerror=alert(1)>\nmint\n同感';
  const artifacts = [artifactOf(listOf(COMMENTS)), textOf(text)];
  await render(<CommentsView {...{ item, artifacts }} find="" />);
  const add = () => document.querySelector<HTMLElement>('[aria-label="Add statement: comment 2"]');
  await until(() => add() !== null);
  expect(cellsOf(rows()[2])[6]).toContain('stand nowhere in the captured text');
  await act(async () => add()?.click());
  await until(() => document.querySelector('[role=dialog] blockquote') !== null);
  const dialog = document.querySelector('[role=dialog]');
  expect(dialog?.querySelector('blockquote')?.textContent).toBe('同感');
  expect(dialog?.querySelector('figure p')?.textContent).toBe('Comment 2, by mint');
  const save = [...(dialog?.querySelectorAll('button') ?? [])].find(
    ({ type: kind }) => kind === 'submit',
  );
  await act(async () => save?.click());
  await until(() => rows()[1]?.querySelector('a') !== null);
  const [statement] = (await act(() => readCaseFile(matterId))).statement;
  expect(statement).toMatchObject({
    anchor: { artifact: 'text.txt', exact: '同感', start: text.indexOf('同感') },
    comment: { number: 2, parent: 1, author: { name: 'mint' } },
  });
  expect(rows()[1]?.querySelector('a')?.getAttribute('href')).toBe(
    `#/item/01ITEM/${statement?.id}`,
  );
});

it('a list that is not of its form is not shown', async () => {
  const time = { raw: 'x', at: 'no instant' };
  await show(listOf([{ number: 1, published: time } as PageComment]));
  await until(() => document.querySelector('[role=alert]') !== null);
  expect(rows()).toEqual([]);
});
