import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { paceProgress } from '../../lib/browser/pace-progress.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const toldOf = (steps: number): number[] => {
  const told: number[] = [];
  const pace = paceProgress(100, (done) => told.push(done));
  for (let done = 1; done <= steps; done += 1) {
    pace(done, steps);
    vi.advanceTimersByTime(40);
  }
  return told;
};

describe('progress that is paced', () => {
  it('is told whenever the pause is over, and at its end', () => {
    expect(toldOf(11)).toEqual([4, 7, 10, 11]);
  });

  it('tells nothing but the end of what is quicker than that', () => {
    expect(toldOf(3)).toEqual([3]);
  });
});
