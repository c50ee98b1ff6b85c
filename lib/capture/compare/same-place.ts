import { ownDocument } from '../dom/own-document.ts';

const childrenOf = Object.getOwnPropertyDescriptor(Element.prototype, 'children')?.get;
const parentOf = Object.getOwnPropertyDescriptor(Node.prototype, 'parentElement')?.get;

const children = (element: Element): Element[] => [
  ...((childrenOf?.call(element) as HTMLCollection | undefined) ?? []),
];

/** The element's place: the index and the tag at each level, from the root down. */
const pathTo = (element: Element): { readonly index: number; readonly tag: string }[] => {
  const path: { index: number; tag: string }[] = [];
  for (let at: Element = element; ; ) {
    const parent = parentOf?.call(at) as Element | null;
    if (!parent) return path;
    path.unshift({ index: children(parent).indexOf(at), tag: at.localName });
    at = parent;
  }
};

/**
 * The element of another document that stands at the same place as this one: the same index and the
 * same tag at each level. Undefined where there is none, as in a page that scripts build.
 */
export const atSamePlace = (element: Element, other: Document): Element | undefined => {
  let at: Element | undefined = ownDocument(other).root ?? undefined;
  for (const { index, tag } of pathTo(element)) {
    at = at && children(at)[index];
    if (at?.localName !== tag) return undefined;
  }
  return at;
};
