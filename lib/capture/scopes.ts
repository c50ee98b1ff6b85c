import { ownDocument } from './own-document.ts';

/** All elements of a document, or of a shadow root. */
export const elementsOf = (document: Document, scope: ParentNode): Element[] =>
  scope === document ? ownDocument(document).all('*') : [...scope.querySelectorAll('*')];

/** A document and the open shadow roots in it, however deep. */
export const scopesOf = (document: Document): ParentNode[] => {
  const scopes: ParentNode[] = [document];
  for (const scope of scopes)
    for (const element of elementsOf(document, scope))
      if (element.shadowRoot) scopes.push(element.shadowRoot);
  return scopes;
};
