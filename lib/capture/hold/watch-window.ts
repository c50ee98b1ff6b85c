/** Added text of fewer characters is a clock, a count or a hint, which every picture may miss. */
const LEAST = 40;

/** Nodes that were added or whose text changed, as far as they are held: a page can be endless. */
const MOST = 2_000;

let observer: MutationObserver | undefined;
let changed = new Set<Node>();

const note = (records: readonly MutationRecord[]): void => {
  for (const { type, target, addedNodes } of records)
    for (const node of type === 'characterData' ? [target] : addedNodes)
      if (changed.size < MOST) changed.add(node);
};

/** Watches from now on for text that the page draws. An earlier watch ends. */
export const watchWindow = (document: Document): void => {
  observer?.disconnect();
  changed = new Set();
  observer = new MutationObserver(note);
  observer.observe(document, { subtree: true, childList: true, characterData: true });
};

const elementOf = (node: Node): Element | null =>
  node instanceof Element ? node : node.parentElement;

const isInWindow = (element: Element): boolean => {
  const { top, bottom, left, right } = element.getBoundingClientRect();
  return (
    bottom > top &&
    right > left &&
    bottom > 0 &&
    right > 0 &&
    top < innerHeight &&
    left < innerWidth
  );
};

/**
 * How many characters were drawn into the window since `watchWindow`, such as the rows of a list
 * that draws them some time after it was scrolled to. 0 below a least number of them. Ends the
 * watch.
 */
export const drawnSince = (): number => {
  note(observer?.takeRecords() ?? []);
  observer?.disconnect();
  observer = undefined;
  const drawn = [...changed]
    .filter((node) => node.isConnected)
    .filter((node) => {
      const element = elementOf(node);
      return element !== null && isInWindow(element);
    })
    .reduce((sum, node) => sum + (node.textContent?.trim().length ?? 0), 0);
  changed = new Set();
  return drawn >= LEAST ? drawn : 0;
};
