/**
 * The host of an item's address, or the address where it has none. That of an added file is made of
 * its digest and says nothing to a person: it gives no words.
 */
export const hostOf = (url: string): string => {
  const { host = '', protocol } = URL.parse(url) ?? {};
  return host || (protocol === 'ni:' ? '' : url);
};
