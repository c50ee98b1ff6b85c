/** Errors by which pdf.js says that a part of a file is damaged. */
const DAMAGE = /^(?:XRefEntryException|XRefParseException|MissingDataException|FormatError)$/u;

/**
 * Keeps silent about damaged pages that nobody asked for. pdf.js reads pages ahead
 * (`Catalog.getPageDict`) and drops what it read once it finds the file damaged, so that nobody
 * hears the error of such a page, and the browser lists it as a fault of the extension. A page that
 * is asked for tells its error to who asked, whatever is done here.
 */
export const forgetPagesReadAhead = (
  scope: Partial<Pick<EventTarget, 'addEventListener'>> = globalThis,
): void =>
  scope.addEventListener?.('unhandledrejection', (event) => {
    const { reason } = event as PromiseRejectionEvent;
    if (DAMAGE.test((reason as Error | null)?.name ?? '')) event.preventDefault();
  });
