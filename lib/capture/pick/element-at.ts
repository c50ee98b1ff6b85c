import { shadowRootOf } from './own-element.ts';

/**
 * The element of the page at a point of the screen, also inside open shadow roots, as if `overlay`
 * were not there.
 */
export const elementAt = (x: number, y: number, overlay: Element): Element | undefined => {
  const [top] = Document.prototype.elementsFromPoint
    .call(document, x, y)
    .filter((element) => element !== overlay);
  let found = top;
  for (let root = found && shadowRootOf(found); root; root = found ? shadowRootOf(found) : null) {
    const within: Node = root;
    const inner = root.elementsFromPoint(x, y).find((one) => one.getRootNode() === within);
    if (!inner) break;
    found = inner;
  }
  return found;
};
