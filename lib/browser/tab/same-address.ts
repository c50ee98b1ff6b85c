/**
 * A fragment names a place in the page, except where it begins like a path (`#/`, `#!`): then a
 * script takes it for the address of a view.
 */
const viewIn = (hash: string): string => (/^#[!/]/u.test(hash) ? hash : '');

const parse = (address: string): URL | undefined =>
  URL.canParse(address) ? new URL(address) : undefined;

/** Whether two addresses are the same but for a place in the page. */
export const isSameAddress = (one: string, other: string): boolean => {
  const [a, b] = [parse(one), parse(other)];
  if (!a || !b) return one === other;
  return isSamePage(one, other) && a.search === b.search;
};

/**
 * Whether two addresses name the same page. The query may differ, because pages write into it how
 * far they are scrolled.
 */
export const isSamePage = (one: string, other: string): boolean => {
  const [a, b] = [parse(one), parse(other)];
  if (!a || !b) return one === other;
  return (
    a.protocol === b.protocol &&
    a.host === b.host &&
    a.pathname === b.pathname &&
    viewIn(a.hash) === viewIn(b.hash)
  );
};
