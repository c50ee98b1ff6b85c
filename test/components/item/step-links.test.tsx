// @vitest-environment jsdom
import { act } from 'react';
import { expect, it } from 'vitest';
import { StepLinks } from '../../../components/workspace/item/header/step-links.tsx';
import { render } from '../render.tsx';

/** The view of an item, which is another one for each item. */
const show = (item: string, neighbours: { before?: string; after?: string }) =>
  render(<StepLinks key={item} item={item} neighbours={neighbours} />);

it('after a step to another item the keyboard is at the same step, also at the last', async () => {
  const root = await show('b', { before: 'a', after: 'c' });
  const next = [...root.querySelectorAll('a')].find((link) => link.textContent === 'Next');
  expect(next?.getAttribute('href')).toBe('#/item/c');
  await act(async () => next?.click());
  await show('c', { before: 'b' });
  const { activeElement: at } = document;
  expect([at?.textContent, at?.getAttribute('aria-disabled')]).toEqual(['Next', 'true']);
});

it('an item that was opened in another way leaves the focus where it is', async () => {
  const root = await show('b', { before: 'a', after: 'c' });
  await act(async () => root.querySelector('a')?.click());
  await show('z', { before: 'a', after: 'c' });
  expect(document.activeElement).toBe(document.body);
});
