import { ownDocument } from './own-document.ts';

/** All elements of a document or of one shadow root, without those of shadow roots inside it. */
export const elementsIn = (document: Document, root: ParentNode): Element[] =>
  root === document ? ownDocument(document).all('*') : [...root.querySelectorAll('*')];

/** A document and all open shadow roots in it, also those inside other shadow roots. */
export const withShadowRoots = (document: Document): ParentNode[] => {
  const roots: ParentNode[] = [document];
  for (const root of roots)
    for (const element of elementsIn(document, root))
      if (element.shadowRoot) roots.push(element.shadowRoot);
  return roots;
};
