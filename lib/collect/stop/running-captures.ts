/** The captures that run now, one a tab at most. */
export type RunningCaptures<Result> = {
  has(tabId: number): boolean;
  /** Runs a capture of a tab and gives it the signal that `stop` sends. */
  run(tabId: number, capture: (stop: AbortSignal) => Promise<Result>): Promise<Result>;
  /**
   * Tells the capture of a tab to stop, and waits for its result: the item with what was had.
   * Undefined where none runs.
   */
  stop(tabId: number): Promise<Result | undefined>;
};

/** The captures of one background; none runs at first. */
export const createRunningCaptures = <Result>(): RunningCaptures<Result> => {
  const running = new Map<number, { stop: AbortController; result: Promise<Result> }>();
  return {
    has: (tabId) => running.has(tabId),
    run(tabId, capture) {
      const stop = new AbortController();
      const result = capture(stop.signal).finally(() => running.delete(tabId));
      running.set(tabId, { stop, result });
      return result;
    },
    async stop(tabId) {
      const capture = running.get(tabId);
      capture?.stop.abort();
      return capture?.result;
    },
  };
};
