import { vi } from 'vitest';

/** Sizes and positions in CSS pixels, relative to the top left corner of the viewport. */
export type Geometry = {
  readonly x?: number;
  readonly y?: number;
  readonly width?: number;
  readonly height?: number;
  /** The height of an element's content, where that is more than the element's own. */
  readonly scrollHeight?: number;
  readonly scrollWidth?: number;
};

const boxes = new WeakMap<Element, DOMRect>();

const rectOf = ({ x = 0, y = 0, width = 0, height = 0 }: Geometry): DOMRect => ({
  ...{ x, y, width, height, left: x, top: y, right: x + width, bottom: y + height },
  toJSON: () => '',
});

const define = (owner: object, values: Record<string, unknown>): void => {
  for (const [name, value] of Object.entries(values))
    Object.defineProperty(owner, name, { value, configurable: true, writable: true });
};

/** Gives an element a box and sizes, which jsdom, having no layout, does not compute. */
export const layOut = <Laid extends Element>(element: Laid, geometry: Geometry): Laid => {
  const { width = 0, height = 0, scrollHeight = height, scrollWidth = width } = geometry;
  boxes.set(element, rectOf(geometry));
  define(element, { clientWidth: width, clientHeight: height, scrollHeight, scrollWidth });
  define(element, {
    scrollTo: ({ left = 0, top = 0 }: ScrollToOptions) =>
      Object.assign(element, { scrollLeft: left, scrollTop: top }),
  });
  return element;
};

/** The elements of this markup, in a body of its own, found by their id. */
export const fillBody = (html: string): ((id: string) => HTMLElement) => {
  document.body.innerHTML = html;
  return (id) => document.getElementById(id) as HTMLElement;
};

/** How large the viewport is, how large the page, and where it is scrolled to. */
export type PageSize = {
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly width?: number;
  readonly height?: number;
};

/**
 * Gives jsdom a page that scrolls: `scrollTo` moves it as far as its height allows. Returns the
 * positions that it was scrolled to.
 */
export const layOutPage = ({
  viewport = { width: 800, height: 600 },
  width = viewport.width,
  height = viewport.height,
}: PageSize = {}): { y: number; x: number }[] => {
  const visited: { x: number; y: number }[] = [];
  const root = layOut(document.documentElement, {
    ...viewport,
    scrollWidth: width,
    scrollHeight: height,
  });
  Object.defineProperty(Document.prototype, 'scrollingElement', {
    get: () => root,
    configurable: true,
  });
  define(window, { innerWidth: viewport.width, innerHeight: viewport.height });
  define(window, { scrollX: 0, scrollY: 0, devicePixelRatio: 1 });
  define(window, {
    scrollTo: ({ left = 0, top = 0 }: ScrollToOptions) => {
      const y = Math.max(0, Math.min(top, root.scrollHeight - viewport.height));
      define(window, { scrollX: left, scrollY: y });
      visited.push({ x: left, y });
    },
  });
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    return boxes.get(this) ?? rectOf({});
  });
  return visited;
};
