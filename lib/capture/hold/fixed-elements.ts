import { ancestorsOf } from '../dom/flat-tree.ts';
import { elementsIn, withShadowRoots } from '../dom/shadow-roots.ts';

type ByPosition = Record<'fixed' | 'sticky', Element[]>;

/**
 * Whether an element is the containing block of what is fixed inside it. Such elements lie in the
 * page and scroll with it, so they are no bars (CSS Transforms 1, §3; Filter Effects 1, §5; CSS
 * Containment 2, §3).
 */
const holdsFixed = (element: Element): boolean => {
  const style = getComputedStyle(element);
  const isSet = (name: string) => !['', 'none'].includes(style.getPropertyValue(name));
  return (
    ['transform', 'translate', 'rotate', 'scale', 'perspective'].some(isSet) ||
    ['filter', 'backdrop-filter'].some(isSet) ||
    /paint|layout|strict|content/.test(style.getPropertyValue('contain')) ||
    /transform|perspective|filter/.test(style.getPropertyValue('will-change')) ||
    style.getPropertyValue('content-visibility') === 'auto'
  );
};

/**
 * The elements of a page, also in open shadow roots, whose position is sticky, or fixed to the
 * window.
 */
export const findFixedAndSticky = (document: Document): ByPosition => {
  const found: ByPosition = { fixed: [], sticky: [] };
  for (const root of withShadowRoots(document))
    for (const element of elementsIn(document, root)) {
      const { position } = getComputedStyle(element);
      if (position === 'sticky') found.sticky.push(element);
      if (position === 'fixed' && !ancestorsOf(element).some(holdsFixed)) found.fixed.push(element);
    }
  return found;
};

/**
 * Whether a fixed element lies in the lower half of the viewport. There it would cover text of the
 * first segment that no other segment shows; it is still visible in the viewport's picture.
 */
export const isInLowerHalf = (element: Element): boolean =>
  element.getBoundingClientRect().top > innerHeight / 2;
