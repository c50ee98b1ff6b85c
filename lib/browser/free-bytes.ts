/** The bytes that the browser would still grant for evidence; undefined where it does not say. */
export const readFreeBytes = async (
  storage = globalThis.navigator?.storage,
): Promise<number | undefined> => {
  const { quota, usage = 0 } = (await storage?.estimate?.()) ?? {};
  return quota === undefined ? undefined : Math.max(0, quota - usage);
};
