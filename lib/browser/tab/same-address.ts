/** The part of an address that names a document or a view; undefined where it is no valid URL. */
const placeOf = (address: string): string | undefined => {
  if (!URL.canParse(address)) return undefined;
  const { protocol, host, pathname, search, hash } = new URL(address);
  // A fragment names a place in the page, except where a script takes it for the address of a view.
  const view = /^#[!/]/u.test(hash) ? hash : '';
  return [protocol, '//', host, pathname, search, view].join('');
};

/**
 * Whether two addresses name the same page. A fragment counts only where it begins like a path
 * (`#/`, `#!`), because many pages write the section in view into it while they scroll.
 */
export const isSameAddress = (one: string, other: string): boolean =>
  one === other || (placeOf(one) !== undefined && placeOf(one) === placeOf(other));
