// @vitest-environment jsdom
import { act, type ReactNode, useState } from 'react';
import { expect, it, vi } from 'vitest';
import { Dialog } from '../../../components/workspace/kit/dialogs/dialog.tsx';
import { render, until } from '../render.tsx';

const Opener = () => {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setIsOpen(true)}>
        Open
      </button>
      {isOpen && (
        <Dialog title="A question" onClose={() => setIsOpen(false)}>
          <input aria-label="Answer" />
        </Dialog>
      )}
    </>
  );
};

it('a dialog that is closed by Escape returns the focus to its opener', async () => {
  const root = await render(<Opener />);
  const button = root.querySelector('button');
  button?.focus();
  await act(async () => button?.click());
  const field = document.querySelector<HTMLInputElement>('[aria-label="Answer"]');
  field?.focus();
  expect(document.activeElement).toBe(field);
  await act(
    async () =>
      void field?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })),
  );
  expect(document.querySelector('[role="dialog"]')).toBeNull();
  expect(document.activeElement).toBe(button);
});

/** A button that opens a dialog from a menu. */
const OpenerInMenu = () => {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <button type="button" aria-controls="menu">
        Menu
      </button>
      <div id="menu">
        <button type="button" onClick={() => setIsOpen(true)}>
          Open
        </button>
      </div>
      {isOpen && (
        <Dialog title="A question" onClose={() => setIsOpen(false)}>
          <input aria-label="Answer" />
        </Dialog>
      )}
    </>
  );
};

it('a dialog opened from a menu that has closed returns the focus to its button', async () => {
  const root = await render(<OpenerInMenu />);
  const [menu, opener] = root.querySelectorAll('button');
  opener?.focus();
  await act(async () => opener?.click());
  const field = document.querySelector<HTMLInputElement>('[aria-label="Answer"]');
  field?.focus();
  // No browser focuses what a closed menu hides; jsdom would.
  if (opener) opener.focus = () => {};
  await act(
    async () =>
      void field?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })),
  );
  expect(document.querySelector('[role="dialog"]')).toBeNull();
  expect(document.activeElement).toBe(menu);
});

const begunAt = async (body: ReactNode): Promise<string | null> => {
  await render(
    <Dialog title="A question" onClose={() => {}}>
      {body}
    </Dialog>,
  );
  await until(
    () => document.querySelector('[role="dialog"]')?.contains(document.activeElement) === true,
  );
  const name = document.activeElement?.getAttribute('aria-label') ?? null;
  document.body.replaceChildren();
  return name;
};

it('a dialog begins in its first field, and at the chosen one of several', async () => {
  expect(await begunAt(<input aria-label="Answer" />)).toBe('Answer');
  expect(
    await begunAt(
      <>
        <input type="radio" name="of" aria-label="One" />
        <input type="radio" name="of" aria-label="Two" defaultChecked />
      </>,
    ),
  ).toBe('Two');
});

it('the field that a dialog begins at is brought into view, also in a low window', async () => {
  const shown = vi.spyOn(Element.prototype, 'scrollIntoView');
  expect(await begunAt(<input aria-label="Answer" />)).toBe('Answer');
  expect(shown.mock.contexts.map((at) => (at as Element).getAttribute('aria-label'))).toEqual([
    'Answer',
  ]);
  expect(shown).toHaveBeenCalledWith({ block: 'nearest' });
  shown.mockRestore();
});

it('a dialog that begins with a button is entered at its text, and not at Close', async () => {
  await render(
    <Dialog title="A question" onClose={() => {}}>
      <button type="button">Delete all</button>
    </Dialog>,
  );
  await until(() => document.activeElement?.textContent === 'Delete all');
  expect(document.activeElement?.matches('div[tabindex="-1"]')).toBe(true);
});
