import { elementsIn, withShadowRoots } from '../dom/shadow-roots.ts';

type ByPosition = Record<'fixed' | 'sticky', Element[]>;

/** The elements of a page, also in open shadow roots, whose position is fixed or sticky. */
export const findFixedAndSticky = (document: Document): ByPosition => {
  const found: ByPosition = { fixed: [], sticky: [] };
  for (const root of withShadowRoots(document))
    for (const element of elementsIn(document, root)) {
      const { position } = getComputedStyle(element);
      if (position === 'fixed' || position === 'sticky') found[position].push(element);
    }
  return found;
};

/**
 * Whether a fixed element lies in the lower half of the viewport. There it would cover text of the
 * first segment that no other segment shows; it is still visible in the viewport's picture.
 */
export const isInLowerHalf = (element: Element): boolean =>
  element.getBoundingClientRect().top > innerHeight / 2;
