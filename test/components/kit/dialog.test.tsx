// @vitest-environment jsdom
import { act, useState } from 'react';
import { expect, it } from 'vitest';
import { Dialog } from '../../../components/workspace/kit/dialogs/dialog.tsx';
import { render } from '../render.tsx';

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
