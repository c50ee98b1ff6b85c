const LOCK = 'matterproof-restore';

/**
 * Takes the lock that allows one restore at a time over all windows. Returns its release, or
 * undefined when another window holds it.
 */
export const takeRestoreLock = (
  locks = globalThis.navigator?.locks,
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
