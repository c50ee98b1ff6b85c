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
});

describe('waiting until the browser has painted', () => {
  it('takes two animation frames: the first runs before the paint', async () => {
    const painted = vi.fn();
    void afterPaint().then(painted);
    await runFrame();
    expect(painted).not.toHaveBeenCalled();
    await runFrame();
    expect(painted).toHaveBeenCalledOnce();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('ends after 250 ms in a tab that paints nothing', async () => {
    const painted = vi.fn();
    void afterPaint().then(painted);
    await vi.advanceTimersByTimeAsync(249);
    expect(painted).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(painted).toHaveBeenCalledOnce();
  });
});
