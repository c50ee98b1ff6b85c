/**
 * A key that is equal for captures of the same page: the URL without its fragment, unless the
 * fragment is a client-side route (`#/…`, `#!…`).
 */
export const pageKeyOf = (url: string): string => {
  const at = url.indexOf('#');
  if (at < 0 || /^#[!/]/.test(url.slice(at))) return url;
  return url.slice(0, at);
};
