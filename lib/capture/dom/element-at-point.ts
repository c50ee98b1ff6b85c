import { shadowRootOf } from './shadow-roots.ts';

/**
 * The innermost element at a point of the window, also in shadow roots: the notices of consent
 * services often stand in one. A root answers with its own host where nothing inside it is hit.
 */
export const elementAtPoint = (
  root: Document | ShadowRoot,
  x: number,
  y: number,
): Element | undefined => {
  // The prototype's method is called, since a form's field can have its name.
  const find = (root instanceof ShadowRoot ? root : Document.prototype).elementFromPoint;
  const found = find?.call(root, x, y) ?? undefined;
  if (root instanceof ShadowRoot && found?.getRootNode() !== root) return undefined;
  const inner = found && shadowRootOf(found);
  return (inner && elementAtPoint(inner, x, y)) ?? found;
};
