/** The links of a page to web addresses, each once, in the page's order. */
export type PageLinks = {
  readonly url: string;
  readonly title: string;
  /** Those that a person's selection touches. */
  readonly selected: readonly string[];
  readonly all: readonly string[];
};

/**
 * Gathers the links of the page that it runs in, and changes nothing. It is sent there by itself,
 * and so uses nothing outside.
 */
export const gatherLinks = (): PageLinks => {
  const MOST_LINKS = 5_000;
  const LONGEST = 8_000;
  const links = [...document.querySelectorAll<HTMLAnchorElement | SVGAElement>('a[href]')]
    .flatMap((element) => (element instanceof HTMLAnchorElement ? [element] : []))
    .filter(({ protocol, href }) => /^https?:$/u.test(protocol) && href.length <= LONGEST);
  const selection = getSelection();
  const ranges = Array.from({ length: selection?.rangeCount ?? 0 }, (_, at) =>
    selection?.getRangeAt(at),
  ).filter((range) => range !== undefined && !range.collapsed);
  const isSelected = (element: Element) => ranges.some((range) => range?.intersectsNode(element));
  const once = (elements: readonly HTMLAnchorElement[]) =>
    [...new Set(elements.map(({ href }) => href))].slice(0, MOST_LINKS);
  return {
    url: location.href,
    title: document.title,
    selected: once(links.filter(isSelected)),
    all: once(links),
  };
};
