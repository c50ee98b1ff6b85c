import { afterEach, describe, expect, it, vi } from 'vitest';
import { paceProgress } from '../lib/pace-progress.ts';

afterEach(() => {
  vi.useRealTimers();
});

describe('progress that is paced', () => {
  it('is told at once, then only when the pause is over, and always at its end', () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    const told: number[] = [];
    const pace = paceProgress(100, (done) => told.push(done));
    for (let done = 1; done <= 10; done += 1) {
      pace(done, 10);
      vi.advanceTimersByTime(40);
    }
    expect(told).toEqual([1, 4, 7, 10]);
    pace(10, 10);
    expect(told).toEqual([1, 4, 7, 10, 10]);
  });
});
