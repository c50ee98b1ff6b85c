// @vitest-environment jsdom
import { act } from 'react';
import { describe, expect, it, vi } from 'vitest';
import {
  type CaptureState,
  CaptureStatus,
} from '../../../components/popup/capture/capture-status.tsx';
import { render } from '../render.tsx';

type Working = Extract<CaptureState, { step: 'working' }>;

const working = (changed: Partial<Working>): Working => ({
  ...{ step: 'working', done: 0, all: undefined, isSealing: false },
  ...changed,
});

const show = async (state: CaptureState, language: 'en' | 'zh-CN' = 'en') => {
  const onStop = vi.fn();
  const shown = await render(
    <CaptureStatus state={state} onOpen={() => {}} onStop={onStop} />,
    language,
  );
  const bar = shown.querySelector('[role="progressbar"]');
  return { shown, bar, button: shown.querySelector('button'), onStop };
};

const valuesOf = (bar: Element | null) =>
  ['min', 'now', 'max'].map((name) => bar?.getAttribute(`aria-value${name}`));

describe('a capture under way in the popup', () => {
  it('has a bar without a value until it is known how many pictures there will be', async () => {
    const { bar, shown } = await show(working({}));
    expect(valuesOf(bar)).toEqual([null, null, null]);
    expect(bar?.getAttribute('aria-label')).toBe('Pictures of the page');
    expect(shown.textContent).toContain('Keep this tab in front');
  });

  it('has a bar that moves with the pictures, and never past its end', async () => {
    const { bar } = await show(working({ done: 3, all: 8 }));
    expect(valuesOf(bar)).toEqual(['0', '3', '8']);
    expect(bar?.querySelector('span')?.style.inlineSize).toBe('37.5%');
    expect(valuesOf((await show(working({ done: 9, all: 8 }))).bar)).toEqual(['0', '8', '8']);
  });

  it.each([
    ['en', 'Stop'],
    ['zh-CN', '停止'],
  ] as const)('can be stopped, in %s', async (language, name) => {
    const { button, onStop } = await show(working({ done: 3, all: 8 }), language);
    expect(button?.textContent).toBe(name);
    await act(async () => button?.click());
    expect(onStop).toHaveBeenCalledOnce();
  });

  it('says that it stops, once it was told to, and is not told twice', async () => {
    const { shown, button } = await show(working({ done: 3, all: 8, isStopping: true }));
    expect(shown.textContent).toContain('Stopping. What was captured is being sealed.');
    expect(button?.disabled).toBe(true);
  });

  it('offers no Stop while it is sealed', async () => {
    const { shown, button, bar } = await show(working({ done: 8, all: 8, isSealing: true }));
    expect(button).toBeNull();
    expect(valuesOf(bar)).toEqual(['0', '8', '8']);
    expect(shown.textContent).toContain('Sealing');
  });
});

it('a sealed item has the focus that the button lost, and takes it from no field', async () => {
  const item = { id: '01X', status: 'complete', exhibit: 'QL-0001', digest: 'sha256:00' };
  const sealed = { step: 'sealed', item, problems: [], unreadFrames: [] } as never;
  await show(sealed);
  expect(document.activeElement?.textContent).toBe('Sealed as QL-0001');
  const field = document.body.appendChild(document.createElement('input'));
  field.focus();
  await show(sealed);
  expect(document.activeElement).toBe(field);
});
