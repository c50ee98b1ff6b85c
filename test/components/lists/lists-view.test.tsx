// @vitest-environment jsdom
import { act } from 'react';
import { expect, it, vi } from 'vitest';
import { useLive } from '../../../components/use-live.ts';
import { ListsView } from '../../../components/workspace/lists/lists-view.tsx';
import { USUAL_PACE } from '../../../lib/evidence/list/capture-list.ts';
import { buildLines } from '../../../lib/lists/build-lines.ts';
import { readListText } from '../../../lib/lists/table/read-list-file.ts';
import { store } from '../../../lib/store/db.ts';
import { addList, findList, listLists } from '../../../lib/store/lists/lists.ts';
import { openMatter } from '../../../lib/store/matters.ts';
import { render, type, until } from '../render.tsx';

const { request, send, silent } = vi.hoisted(() => ({
  silent: { addListener: () => {}, removeListener: () => {} },
  request: vi.fn<(asked: object) => Promise<boolean>>(),
  send: vi.fn(async (_message: object) => ({})),
}));
vi.mock('wxt/browser', () => ({
  browser: {
    permissions: {
      ...{ request, remove: async () => false, contains: async () => true },
      ...{ getAll: async () => ({ origins: [] }), onAdded: silent, onRemoved: silent },
    },
    runtime: { sendMessage: send },
    storage: { local: { get: async () => ({}) } },
  },
}));

const NONE: readonly never[] = [];

const Shown = ({ id }: { readonly id: string }) => {
  const matter = useLive(() => store.matters.get(id), [id]);
  return matter && <ListsView matter={{ ...matter, items: 0 }} items={NONE} lastItem={undefined} />;
};

const newMatter = async (reference: string): Promise<string> =>
  (await openMatter({ name: 'Lin', reference, custodian: { name: 'Chen Wei' } })).id;

const buttonIn = (root: ParentNode, name: string) =>
  [...root.querySelectorAll('button')].find(({ textContent }) => textContent === name);
const linkIn = (root: ParentNode, name: string) =>
  [...root.querySelectorAll('a')].find(({ textContent }) => textContent === name);
const press = (root: ParentNode, name: string) => act(async () => buttonIn(root, name)?.click());
const dialog = () => document.querySelector<HTMLElement>('[role=dialog]');

const paste = (text: string) =>
  act(async () => {
    const field = dialog()?.querySelector('textarea:not([aria-hidden])');
    const { set } = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value') ?? {};
    set?.call(field, text);
    field?.dispatchEvent(new Event('input', { bubbles: true }));
  });

it('a new list says what each line will do before it is made', async () => {
  const matter = await newMatter('LISTS-1');
  const root = await render(<Shown id={matter} />);
  await until(() => buttonIn(root, 'New list') !== undefined);
  await press(root, 'New list');
  await until(() => dialog() !== null);
  await paste('https://a.test/1\nhttps://a.test/1?utm_source=x\njavascript:alert(1)');
  const preview = dialog()?.querySelector('[aria-label="What each line will do"]');
  const rows = preview?.querySelectorAll('li') ?? [];
  expect([...rows].map(({ lastChild }) => lastChild?.textContent)).toEqual([
    'Will be captured',
    'The same page as line 1; captured once',
    'Not opened: an address that is a script is never opened',
  ]);
  await type(dialog()?.querySelector('input') ?? null, 'Posts of May');
  const startNow = [...(dialog()?.querySelectorAll<HTMLInputElement>('[type=checkbox]') ?? [])].at(
    -1,
  );
  await act(async () => startNow?.click());
  await act(async () => buttonIn(dialog() ?? document, 'Make list')?.click());
  await until(() => root.querySelector('h2')?.textContent === 'Posts of May');
  expect(await act(() => listLists(matter))).toMatchObject([
    { name: 'Posts of May', state: 'ready' },
  ]);
});

const openList = async (reference: string, id: string) => {
  const matter = await newMatter(reference);
  const choice = { name: 'Posts', tags: [], role: '', pace: USUAL_PACE } as const;
  const lines = buildLines(readListText('https://a.test/1\nhttps://b.test/2'));
  await addList({ id, matterId: matter, ...choice }, lines);
  const root = await render(<Shown id={matter} />);
  await until(() => linkIn(root, 'Posts') !== undefined);
  await act(async () => linkIn(root, 'Posts')?.click());
  await until(() => root.querySelectorAll('[role=row]').length === 3);
  return root;
};

it('a list with pictures of every page that is made and started asks for all sites', async () => {
  request.mockResolvedValueOnce(true);
  const matter = await newMatter('LISTS-5');
  const root = await render(<Shown id={matter} />);
  await until(() => buttonIn(root, 'New list') !== undefined);
  await press(root, 'New list');
  await until(() => dialog() !== null);
  await paste('https://a.test/1');
  await type(dialog()?.querySelector('input') ?? null, 'With pictures');
  await act(async () => dialog()?.querySelector<HTMLInputElement>('[value=all]')?.click());
  await act(async () => buttonIn(dialog() ?? document, 'Make list and start it')?.click());
  await until(() => root.querySelector('h2')?.textContent === 'With pictures');
  expect(request).toHaveBeenLastCalledWith({ origins: ['<all_urls>'] });
  const [list] = await act(() => listLists(matter));
  expect(list).toMatchObject({ allSites: true });
  expect(send).toHaveBeenLastCalledWith({
    kind: 'list',
    request: { list: list?.id, order: 'start' },
  });
  send.mockClear();
  await act(async () => history.replaceState(null, '', '#'));
});

it('Start asks for the sites of the list alone; refused, the list stays ready', async () => {
  request.mockResolvedValue(false);
  const root = await openList('LISTS-2', 'L2');
  await press(root, 'Start');
  await until(() => root.textContent?.includes('did not give the right') ?? false);
  const origins = ['a', 'b'].flatMap((host) => [`https://${host}.test/*`, `http://${host}.test/*`]);
  expect(request).toHaveBeenCalledWith({ origins });
  expect(send).not.toHaveBeenCalled();
  expect((await act(() => findList('L2')))?.state).toBe('ready');
});

it('Start and Skip send their orders to the background', async () => {
  request.mockResolvedValue(true);
  const root = await openList('LISTS-3', 'L3');
  await press(root, 'Start');
  await press(root, 'Skip');
  const orders = send.mock.calls.map(([message]) => message);
  expect(orders).toEqual([
    { kind: 'list', request: { list: 'L3', order: 'start' } },
    { kind: 'list', request: { list: 'L3', order: 'skip', line: 1 } },
  ]);
});

it('a right that the browser keeps is not said to be taken back', async () => {
  const root = await openList('LISTS-4', 'L4');
  await press(root, 'Take back the right to read its sites');
  await until(() => root.textContent?.includes('still lets this extension read') ?? false);
  expect(root.textContent).not.toContain('was taken back');
});

it('the preview of a long list draws the lines in view alone', async () => {
  const matter = await newMatter('LISTS-6');
  const root = await render(<Shown id={matter} />);
  await until(() => buttonIn(root, 'New list') !== undefined);
  await press(root, 'New list');
  await until(() => dialog() !== null);
  await paste(Array.from({ length: 1_000 }, (_, at) => `https://a.test/${at}`).join('\n'));
  await until(() => dialog()?.textContent?.includes('1000 lines') ?? false);
  const rows = dialog()?.querySelectorAll('[aria-label="What each line will do"] li') ?? [];
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.length).toBeLessThan(60);
});
