// @vitest-environment jsdom
import { act } from 'react';
import { beforeEach, expect, it } from 'vitest';
import { useRoute } from '../../../components/workspace/kit/route.ts';
import { useMainFocus } from '../../../components/workspace/shell/use-main-focus.ts';
import { render } from '../render.tsx';

const Page = () => {
  const route = useRoute();
  const main = useMainFocus(route);
  const view = route.page === 'matter' ? route.view : route.page;
  return (
    <>
      <a href="#/settings">Settings</a>
      <main ref={main} tabIndex={-1}>
        <a key={view} href="#/matter/m/case" id="inside">
          {view}
        </a>
      </main>
    </>
  );
};

const goTo = (hash: string) =>
  act(async () => {
    location.hash = hash;
    await new Promise((heard) => addEventListener('hashchange', heard, { once: true }));
  });

beforeEach(async () => {
  (document.activeElement as HTMLElement | null)?.blur();
  location.hash = '#/matter/m/readiness';
});

it('after a link that went with its view, the keyboard goes on at the page', async () => {
  const root = await render(<Page />);
  expect(document.activeElement).toBe(document.body);
  await act(async () => root.querySelector<HTMLElement>('#inside')?.focus());
  await goTo('#/matter/m/case');
  expect(document.activeElement).toBe(root.querySelector('main'));
});

it('who goes back is at the link that was followed, also where its row comes late', async () => {
  const root = await render(<Page />);
  await act(async () => root.querySelector<HTMLElement>('#inside')?.focus());
  await goTo('#/item/01A');
  await goTo('#/matter/m/timeline');
  const row = document.createElement('a');
  row.setAttribute('href', '#/item/01A');
  await act(async () => void root.querySelector('main')?.append(row));
  expect(document.activeElement).toBe(row);
});

it('who goes back is at the link that was followed, though its address was replaced', async () => {
  const root = await render(<Page />);
  const link = () => root.querySelector<HTMLAnchorElement>('#inside');
  await act(async () => {
    link()?.focus();
    link()?.click();
  });
  await goTo('#/matter/m/case/replaced');
  const tabs = document.createElement('nav');
  tabs.innerHTML = '<a href="#/matter/m/case/replaced"></a><a href="#/matter/m/readiness"></a>';
  root.querySelector('main')?.prepend(tabs);
  await goTo('#/matter/m/readiness');
  expect(document.activeElement).toBe(link());
});

it('who goes back to a list whose row went is at the row that followed it', async () => {
  const root = await render(<Page />);
  const list = (...gaps: string[]) => {
    const lines = document.createElement('ul');
    lines.innerHTML = gaps.map((gap) => `<li><a href="#/matter/m/case/${gap}"></a></li>`).join('');
    root.querySelector('ul')?.remove();
    root.querySelector('main')?.append(lines);
    return [...lines.querySelectorAll('a')];
  };
  const [, cause] = list('court', 'cause', 'copies');
  await act(async () => {
    cause?.focus();
    cause?.click();
  });
  list();
  await goTo('#/matter/m/case/cause');
  await goTo('#/matter/m/readiness');
  const [, copies] = list('court', 'copies');
  await expect.poll(() => document.activeElement).toBe(copies);
});

it('who types an address is at the top of the page, though a link leads back from it', async () => {
  const root = await render(<Page />);
  await goTo('#/verify');
  await act(async () => root.querySelector<HTMLElement>('#inside')?.blur());
  const back = document.createElement('a');
  back.setAttribute('href', '#/verify');
  root.querySelector('main')?.append(back);
  await goTo('#/settings');
  expect(document.activeElement).toBe(root.querySelector('main'));
});

it('a link that stays keeps the focus, and the heading of an item gets it by itself', async () => {
  const root = await render(<Page />);
  await act(async () => root.querySelector('a')?.focus());
  await goTo('#/settings');
  expect(document.activeElement?.textContent).toBe('Settings');
  await act(async () => root.querySelector<HTMLElement>('#inside')?.focus());
  await goTo('#/item/01A');
  expect(document.activeElement).toBe(document.body);
});

it('a workspace that opens at its first matter has the keyboard before the sidebar', async () => {
  location.hash = '';
  await render(<Page />);
  await goTo('#/matter/inbox');
  expect(document.activeElement).toBe(document.body);
});
