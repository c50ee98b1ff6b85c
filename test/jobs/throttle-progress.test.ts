import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { throttleProgress } from '../../lib/jobs/throttle-progress.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const reportsOf = (steps: number): number[] => {
  const reported: number[] = [];
  const report = throttleProgress(100, (done) => reported.push(done));
  for (let done = 1; done <= steps; done += 1) {
    report(done, steps);
    vi.advanceTimersByTime(40);
  }
  return reported;
};

describe('throttled progress', () => {
  it('is reported once an interval and at its end', () => {
    expect(reportsOf(11)).toEqual([4, 7, 10, 11]);
  });

  it('is reported only at the end when the work is shorter than an interval', () => {
    expect(reportsOf(3)).toEqual([3]);
  });
});
