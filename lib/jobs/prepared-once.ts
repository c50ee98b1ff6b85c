/**
 * Returns what waits until something is prepared: once, and anew by whoever waits after it failed,
 * as a store cannot be opened while the disk is full. It rejects as the preparation did.
 */
export const preparedOnce = (prepare: () => Promise<unknown>): (() => Promise<unknown>) => {
  let prepared: Promise<unknown> | undefined;
  return () => {
    prepared ??= prepare().catch((error: unknown) => {
      prepared = undefined;
      throw error;
    });
    return prepared;
  };
};
