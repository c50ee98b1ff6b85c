/** In Firefox, `wrappedJSObject` is an object as the page's own scripts see it. */
type Wrapped<T> = T & { readonly wrappedJSObject?: T };

const WRITE_METHODS = ['open', 'write', 'close'] as const;

/**
 * In Firefox a content script cannot write into a document, not even that of a frame it made. The
 * frame's own methods can, so they replace those that the content script sees.
 */
const allowWriting = (document: Wrapped<Document> | null): void => {
  const own = document?.wrappedJSObject;
  if (!own) return;
  for (const name of WRITE_METHODS)
    Object.defineProperty(document, name, {
      value: (...text: string[]) => own[name](...(text as [])),
    });
};

/**
 * The container in which html2canvas puts the frame for its copy of the page: the body, except that
 * the frame's document can be written in Firefox too.
 */
export const cloneFrameContainer = {
  appendChild: (frame: HTMLIFrameElement): HTMLIFrameElement => {
    document.body.appendChild(frame);
    allowWriting(frame.contentDocument);
    return frame;
  },
};
