// @vitest-environment jsdom
import { act, useState } from 'react';
import { beforeEach, expect, it } from 'vitest';
import { useFocusIfLost } from '../../../components/workspace/kit/use-focus-if-lost.ts';
import { render } from '../render.tsx';

/** A button that goes, or is disabled, by being pressed. */
const Steps = ({ isKept }: { readonly isKept: boolean }) => {
  const [step, setStep] = useState('idle');
  const place = useFocusIfLost<HTMLDivElement>(step);
  const isIdle = step === 'idle';
  return (
    <div ref={place} tabIndex={-1}>
      {(isIdle || isKept) && (
        <button type="button" disabled={!isIdle} onClick={() => setStep('running')}>
          Start
        </button>
      )}
      <input />
    </div>
  );
};

const press = async (root: HTMLElement) => {
  const button = root.querySelector('button');
  await act(async () => button?.focus());
  await act(async () => button?.click());
};

beforeEach(() => (document.activeElement as HTMLElement | null)?.blur());

it.each([
  ['goes', false],
  ['is disabled', true],
])(
  'where the button that was pressed %s, the focus is at the place of what follows',
  async (_, is) => {
    const root = await render(<Steps isKept={is} />);
    await press(root);
    expect(document.activeElement).toBe(root.querySelector('div[tabindex]'));
  },
);

it('a focus that is elsewhere stays where it is', async () => {
  const root = await render(<Steps isKept={false} />);
  const button = root.querySelector('button');
  await act(async () => root.querySelector('input')?.focus());
  await act(async () => button?.click());
  expect(document.activeElement).toBe(root.querySelector('input'));
});
