// @vitest-environment jsdom
import { act } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Sidebar } from '../../../components/workspace/shell/sidebar.tsx';
import type { ListedMatter } from '../../../lib/store/counted-matters.ts';
import { render } from '../render.tsx';

// All three ask the browser for what jsdom has not.
vi.mock('../../../components/workspace/watches/news-view.tsx', () => ({ useNews: () => [] }));
vi.mock('../../../components/workspace/settings/backup/backup-reminder.tsx', () => ({
  BackupReminder: () => null,
}));
vi.mock('../../../components/workspace/shell/notices/storage-line.tsx', () => ({
  StorageLine: () => null,
}));

const MATTERS = [
  { id: 'inbox', name: 'Inbox', reference: '', items: 0 },
  { id: '01M', name: 'Jiyu v. Qiao', reference: 'JY-1', items: 3 },
] as unknown as readonly ListedMatter[];

let root: HTMLElement;
const skip = vi.fn();
const show = (page: 'matter' | 'settings' = 'matter', language: 'en' | 'zh-CN' = 'en') =>
  render(
    <Sidebar
      matters={MATTERS}
      current="01M"
      page={page}
      settings={{}}
      onJoin={() => {}}
      onNewMatter={() => {}}
      onSkip={skip}
    />,
    language,
  );
const menu = () => root.querySelector<HTMLButtonElement>('button[aria-expanded]');
const isOpen = () => menu()?.getAttribute('aria-expanded') === 'true';
const press = () => act(async () => menu()?.click());

beforeEach(async () => {
  root = await show();
});

it('the first thing that the keyboard comes to skips the sidebar', async () => {
  const first = root.querySelector<HTMLElement>('a[href], button');
  expect(first?.textContent).toBe('Skip to the content');
  await act(async () => first?.click());
  expect(skip).toHaveBeenCalledOnce();
});

describe('the menu of a narrow window', () => {
  it('says where the person is, in both languages', async () => {
    expect(menu()?.textContent).toContain('Menu: Jiyu v. Qiao');
    root = await show('settings', 'zh-CN');
    expect(menu()?.textContent).toContain('菜单：设置');
  });

  it('controls the panel that holds the matters', async () => {
    const panel = document.getElementById(menu()?.getAttribute('aria-controls') ?? '');
    expect(panel?.querySelector('nav[aria-label="Matters"] a[href="#/matter/01M"]')).not.toBeNull();
    expect([isOpen(), panel?.dataset.open]).toEqual([false, undefined]);
    await press();
    expect([isOpen(), panel?.dataset.open]).toEqual([true, 'true']);
    await press();
    expect(isOpen()).toBe(false);
  });

  it('closes with Escape, which goes back to the button', async () => {
    await press();
    await act(async () => root.querySelector<HTMLElement>('nav a')?.focus());
    expect(isOpen()).toBe(true);
    const pressed = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true });
    await act(async () => void document.dispatchEvent(pressed));
    expect([isOpen(), document.activeElement === menu()]).toEqual([false, true]);
  });

  it.each([
    ['a press elsewhere', () => document.body.dispatchEvent(new Event('pointerdown', bubbling))],
    ['the focus elsewhere', () => document.body.dispatchEvent(new Event('focusin', bubbling))],
    ['another place', () => dispatchEvent(new Event('hashchange'))],
  ])('closes with %s', async (_, leave) => {
    await press();
    await act(async () => void leave());
    expect(isOpen()).toBe(false);
  });
});

const bubbling = { bubbles: true };
