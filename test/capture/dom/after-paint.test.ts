// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { afterPaint } from '../../../lib/capture/dom/after-paint.ts';

let frames: FrameRequestCallback[] = [];
const runFrame = async () => {
  for (const frame of frames.splice(0)) frame(0);
  await Promise.resolve();
};

beforeEach(() => {
  frames = [];
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.stubGlobal('requestAnimationFrame', (frame: FrameRequestCallback) => frames.push(frame));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const show = (state: DocumentVisibilityState) =>
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(state);

describe('waiting until the browser has painted', () => {
  it('takes three animation frames, so that the first is on the screen', async () => {
    const painted = vi.fn();
    void afterPaint().then(painted);
    await runFrame();
    await runFrame();
    expect(painted).not.toHaveBeenCalled();
    await runFrame();
    expect(painted).toHaveBeenCalledOnce();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('takes fewer frames where fewer are asked for', async () => {
    const painted = vi.fn();
    void afterPaint(2).then(painted);
    await runFrame();
    await runFrame();
    expect(painted).toHaveBeenCalledOnce();
  });

  it.each([
    ['hidden', 250],
    ['visible', 5_000],
  ] as const)('ends in a %s tab that paints nothing after %i ms', async (state, longest) => {
    show(state);
    const painted = vi.fn();
    void afterPaint().then(painted);
    await vi.advanceTimersByTimeAsync(longest - 1);
    expect(painted).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(painted).toHaveBeenCalledOnce();
  });
});
