// @vitest-environment jsdom
import { act } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import type { BlobTexts } from '../../../components/workspace/kit/text/use-blob-texts.ts';
import { UndoBar } from '../../../components/workspace/kit/undo-bar.tsx';
import { StatementText } from '../../../components/workspace/statements/text/statement-text.tsx';
import { buildAnchor } from '../../../lib/casework/quotes/build-anchor.ts';
import type { Statement } from '../../../lib/evidence/casework.ts';
import { readCaseFile, removeCaseEntries, saveCaseEntries } from '../../../lib/store/casework.ts';
import type { ListedItem } from '../../../lib/store/items/opened-items.ts';
import { openMatter } from '../../../lib/store/matters.ts';
import type { ArtifactRow } from '../../../lib/store/rows.ts';
import { render, type, until } from '../render.tsx';

const TEXT = '听说霁屿科技的产品已全部召回，公司账上没有一分钱。\n<img src=x onerror=alert(1)>';
const artifact = {
  path: 'post.txt',
  role: 'post-text',
  digest: `sha256:${'0'.repeat(64)}`,
} as ArtifactRow;

const openCase = () =>
  openMatter(
    { name: '言论', reference: `YL-${Math.random()}`, custodian: { name: '陈伟' } },
    new Date(),
  );
const itemIn = (matterId: string): ListedItem =>
  ({
    id: '01ITEM',
    matterId,
    exhibit: 'YL-0001',
    capturedAt: '2026-11-21T12:00:00.000Z',
    record: {
      capturedAt: '2026-11-21T12:00:00.000Z',
      page: { url: 'https://zhiyan.example/1', language: 'zh-CN' },
    },
  }) as unknown as ListedItem;
const statement = (
  matterId: string,
  id: string,
  words: string,
  more: Partial<Statement> = {},
): Statement => {
  const start = TEXT.indexOf(words);
  const anchor = buildAnchor(TEXT, start, start + words.length, artifact);
  if (!anchor) throw new Error('nothing to anchor');
  return {
    ...{ id, matterId, kind: 'statement', item: '01ITEM', anchor, category: 'false-fact', why: '' },
    ...{ counterEvidence: [], entities: [], ...more },
  } as Statement;
};
const TEXTS: BlobTexts = new Map([['post.txt', TEXT]]);
const show = (matterId: string, texts = TEXTS, find = '') =>
  render(
    <>
      <StatementText
        item={itemIn(matterId)}
        artifact={artifact}
        texts={texts}
        comments={[]}
        statement={undefined}
        find={find}
      />
      <UndoBar />
    </>,
  );
const button = (name: string) =>
  [...document.querySelectorAll<HTMLElement>('button, [role=button]')].find(
    (one) => one.getAttribute('aria-label') === name || one.textContent === name,
  );
/** The statements of a matter, read while React goes on. */
const stored = (matterId: string) => act(async () => (await readCaseFile(matterId)).statement);
const remove = (...ids: readonly string[]) => act(() => removeCaseEntries(ids));
const press = (name: string) => act(async () => button(name)?.click());
const marks = () => [...document.querySelectorAll('pre mark')].map((mark) => mark.textContent);

afterEach(() => {
  document.body.replaceChildren();
  location.hash = '';
});

describe('a captured text with statements', () => {
  it('has nothing chosen where the words that are sought stand nowhere in it', async () => {
    const { id } = await openCase();
    const root = await show(id);
    const box = root.querySelector('input[type=search]');
    await type(box, '霁屿');
    expect(root.textContent).toContain('Selected: “霁屿”');
    await type(box, '霁屿的电池');
    expect(root.textContent).toContain('Not in this text');
    expect(root.textContent).not.toContain('Selected:');
    expect(button('Add statement')?.getAttribute('aria-disabled')).toBe('true');
  });

  it('stays word for word, whatever overlaps, and is never taken for markup', async () => {
    const { id } = await openCase();
    await saveCaseEntries([
      statement(id, '01A', '产品已全部召回，公司账上没有一分钱'),
      statement(id, '01B', '公司账上没有一分钱', { category: 'insult' }),
    ]);
    const root = await show(id);
    await until(() => marks().length === 2);
    expect(root.querySelector('pre')?.textContent).toBe(TEXT);
    expect(root.querySelector('img')).toBeNull();
    expect(marks()).toEqual(['产品已全部召回，', '公司账上没有一分钱']);
    await act(async () => root.querySelectorAll<HTMLElement>('mark [role=button]')[1]?.click());
    expect(location.hash).toBe('#/item/01ITEM/01B');
    await remove('01A', '01B');
  });

  it('makes a statement of found words, and undoes it', async () => {
    const { id } = await openCase();
    const root = await show(id);
    await until(() => root.querySelector('input[type=search]') !== null);
    expect(button('Add statement')?.getAttribute('aria-disabled')).toBe('true');
    await press('Add statement');
    expect(document.querySelector('[role=dialog]')).toBeNull();
    await type(root.querySelector('input[type=search]'), '账上没有');
    expect(root.textContent).toContain('Selected: “账上没有”');
    await press('Add statement');
    await until(() => button('Save statement') !== undefined);
    await press('Save statement');
    await until(() => marks().length === 1);
    expect(root.querySelector<HTMLInputElement>('input[type=search]')?.value).toBe('');
    const [saved] = await stored(id);
    expect(saved?.anchor).toEqual(statement(id, 'x', '账上没有').anchor);
    expect(saved?.anchor).toMatchObject({ exact: '账上没有', start: TEXT.indexOf('账上没有') });
    await press('Undo');
    await until(() => marks().length === 0);
    expect(await stored(id)).toEqual([]);
  });

  it('makes a statement of words that are selected by keys, at Enter', async () => {
    const { id } = await openCase();
    const root = await show(id);
    const words = root.querySelector('pre');
    for (const key of ['ArrowRight', 'ArrowRight', 'Enter'])
      await act(async () => {
        words?.dispatchEvent(new KeyboardEvent('keydown', { key, shiftKey: true, bubbles: true }));
      });
    expect(document.querySelector('[role=dialog]')?.textContent).toContain('听说');
    await press('Cancel');
    await until(() => document.querySelector('[role=dialog]') === null);
  });

  it('says that a text could not be read, and searches no words in it', async () => {
    const { id } = await openCase();
    const earlier = { ...statement(id, '01E', '全部召回'), item: '01EARLIER' };
    await saveCaseEntries([earlier]);
    const root = await show(id, new Map([['post.txt', undefined]]));
    expect(root.querySelector('[role=alert]')?.textContent).toContain('could not be read');
    expect(root.querySelector('pre, input')).toBeNull();
    expect(root.textContent).not.toContain('Not found');
    await remove('01E');
  });

  it('gives a removed statement back as it was', async () => {
    const { id } = await openCase();
    const kept = statement(id, '01C', '全部召回', { why: '从未召回' });
    await saveCaseEntries([kept]);
    await show(id);
    await until(() => marks().length === 1);
    await press('Remove statement 1');
    await until(() => marks().length === 0);
    await press('Undo');
    await until(() => marks().length === 1);
    expect(await stored(id)).toEqual([kept]);
    await remove('01C');
  });

  it('changes a statement in place, and gives it back as it was', async () => {
    const { id } = await openCase();
    const kept = statement(id, '01D', '全部召回', { why: '从未召回' });
    await saveCaseEntries([kept]);
    await show(id);
    await until(() => marks().length === 1);
    await press('Edit statement 1');
    await until(() => button('Save statement') !== undefined);
    const category = document.querySelector<HTMLSelectElement>('form select');
    await act(async () => {
      if (category) category.value = 'insult';
      category?.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await press('Save statement');
    await until(() => document.querySelector('mark [data-category=insult]') !== null);
    expect(await stored(id)).toEqual([{ ...kept, category: 'insult' }]);
    await press('Undo');
    await until(() => document.querySelector('mark [data-category=false-fact]') !== null);
    expect(await stored(id)).toEqual([kept]);
    await remove('01D');
  });

  it('opens on the words of the search that led to it, beside statements', async () => {
    const { id } = await openCase();
    await saveCaseEntries([statement(id, '01S', '产品已全部召回')]);
    const root = await show(id, TEXTS, '账上没有');
    await until(() => marks().length === 1);
    await until(() => root.textContent?.includes('Selected: “账上没有”') === true);
    expect(root.querySelector<HTMLInputElement>('input[type=search]')?.value).toBe('账上没有');
    await remove('01S');
  });

  it('is only read in the Inbox, which is no case', async () => {
    const root = await render(
      <StatementText
        item={itemIn('inbox')}
        artifact={{ ...artifact, blob: { text: async () => TEXT } } as unknown as ArtifactRow}
        texts={new Map([['post.txt', TEXT]])}
        comments={[]}
        statement={undefined}
        find=""
      />,
    );
    await until(() => root.querySelector('pre') !== null);
    expect(root.textContent).toContain('Move this item to a matter');
    expect(button('Add statement')).toBeUndefined();
  });
});

describe('beside a text', () => {
  it('is no column while it would be empty', async () => {
    const { id } = await openCase();
    await show(id);
    expect(document.querySelector('[data-single] pre')).not.toBeNull();
    expect(document.body.textContent).not.toContain('Statements in this text');
    await act(async () => {
      await saveCaseEntries([statement(id, '01S', '公司账上没有一分钱')]);
    });
    await until(() => document.body.textContent?.includes('Statements in this text') ?? false);
    expect(document.querySelector('[data-single]')).toBeNull();
  });
});
