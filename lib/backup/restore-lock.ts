const LOCK = 'matterproof-restore';

/**
 * Takes the lock that allows one restore at a time over all windows. Returns its release, or
 * undefined when another window holds it. `locks` is null in a browser that has none.
 */
export const takeRestoreLock = (
  locks: LockManager | null = globalThis.navigator?.locks ?? null,
): Promise<(() => void) | undefined> => {
  if (!locks) return Promise.resolve(() => {});
  const taken = Promise.withResolvers<(() => void) | undefined>();
  void locks.request(LOCK, { ifAvailable: true }, (lock) => {
    if (!lock) return taken.resolve(undefined);
    const held = Promise.withResolvers<void>();
    taken.resolve(held.resolve);
    return held.promise;
  });
  return taken.promise;
};
