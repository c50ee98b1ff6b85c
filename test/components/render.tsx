import { MantineProvider } from '@mantine/core';
import { act, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach } from 'vitest';
import { startWords } from '../../components/words.ts';
import { en } from '../../lib/words/en.ts';
import { zhCN } from '../../lib/words/zh-CN.ts';

type ActScope = { IS_REACT_ACT_ENVIRONMENT?: boolean };

/** What Mantine asks of a browser and jsdom has not. */
const fillIn = (): void => {
  (globalThis as ActScope).IS_REACT_ACT_ENVIRONMENT = true;
  window.matchMedia ??= (media) =>
    ({ media, matches: false, addEventListener: () => {}, removeEventListener: () => {} }) as never;
  const fonts = { addEventListener: () => {}, removeEventListener: () => {} };
  if (!('fonts' in document)) Object.assign(document, { fonts });
  Element.prototype.scrollIntoView ??= () => {};
  window.ResizeObserver ??= class {
    observe() {}
    unobserve() {}
    disconnect() {}
  };
};

let shownBefore: Root | undefined;

// What is still to be read must not come after the test, when nothing waits for it.
afterEach(() => act(async () => shownBefore?.unmount()));

/** Shows a component in place of the one before and returns its root element. */
export const render = async (
  shown: ReactNode,
  language: 'en' | 'zh-CN' = 'en',
): Promise<HTMLElement> => {
  fillIn();
  await act(async () => shownBefore?.unmount());
  await startWords(language, { en, 'zh-CN': zhCN });
  const element = document.body.appendChild(document.createElement('div'));
  const root = createRoot(element);
  shownBefore = root;
  await act(async () => root.render(<MantineProvider env="test">{shown}</MantineProvider>));
  return element;
};

/** Types into a field as React hears it. */
export const type = (field: Element | null, text: string): Promise<void> =>
  act(async () => {
    const setter = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
    setter?.call(field, text);
    field?.dispatchEvent(new Event('input', { bubbles: true }));
  });

/** Waits until a condition holds, while React goes on; a busy machine may take two minutes. */
export const until = async (holds: () => boolean): Promise<void> => {
  for (let tries = 0; !holds() && tries < 12_000; tries += 1)
    await act(() => new Promise((next) => setTimeout(next, 10)));
  if (!holds()) throw new Error(`It never came to be. The page says: ${document.body.textContent}`);
};
