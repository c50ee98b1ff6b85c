/** What Chromium says of the connection (https://wicg.github.io/netinfo/); Firefox says nothing. */
type Connection = EventTarget & { readonly saveData?: boolean; readonly type?: string };

const connection = (): Connection | undefined =>
  (navigator as { readonly connection?: Connection }).connection;

/**
 * Whether the browser says that what goes through the connection is paid for: a person chose to
 * save data, or it is a mobile network. False also where the browser does not know.
 */
export const isMetered = (): boolean => {
  const { saveData, type } = connection() ?? {};
  return saveData === true || type === 'cellular';
};

/** Tells when the connection changed, where the browser tells; the returned function ends it. */
export const watchConnection = (changed: () => void): (() => void) => {
  const known = connection();
  addEventListener('online', changed);
  known?.addEventListener('change', changed);
  return () => {
    removeEventListener('online', changed);
    known?.removeEventListener('change', changed);
  };
};
