/**
 * What makes two captures captures of one page: the URL without its fragment, unless an app routes
 * by it (`#/…`, `#!…`).
 */
export const pageKeyOf = (url: string): string => {
  const at = url.indexOf('#');
  if (at < 0 || /^#[!/]/.test(url.slice(at))) return url;
  return url.slice(0, at);
};
