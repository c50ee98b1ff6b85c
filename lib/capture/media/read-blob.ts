/**
 * Reads a blob with a FileReader: in Firefox a content script cannot read a buffer that the page's
 * own `fetch` made.
 */
export const readBlob = (start: (reader: FileReader) => void): Promise<string> =>
  new Promise((done, failed) => {
    const reader = new FileReader();
    reader.onload = () => done(String(reader.result));
    reader.onerror = () => failed(reader.error);
    start(reader);
  });

/** The bytes of a blob in base64. */
export const base64Of = async (blob: Blob): Promise<string> => {
  const url = await readBlob((reader) => reader.readAsDataURL(blob));
  return url.slice(url.indexOf(',') + 1);
};
