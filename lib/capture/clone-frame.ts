/** What Firefox adds to all that a content script sees of a page: the page's own view of it. */
type Seen<T> = T & { readonly wrappedJSObject?: T };

const WRITERS = ['open', 'write', 'close'] as const;

/**
 * In Firefox a content script may not write into a document, also of a frame that it made: the
 * frame's own calls may.
 */
const letWrite = (document: Seen<Document> | null): void => {
  const own = document?.wrappedJSObject;
  if (!own) return;
  for (const name of WRITERS)
    Object.defineProperty(document, name, {
      value: (...text: string[]) => own[name](...(text as [])),
    });
};

/**
 * Puts html2canvas's frame into the page, as `body.appendChild` does, and lets its document be
 * written.
 */
export const cloneFrameContainer = {
  appendChild: (frame: HTMLIFrameElement): HTMLIFrameElement => {
    document.body.appendChild(frame);
    letWrite(frame.contentDocument);
    return frame;
  },
};
