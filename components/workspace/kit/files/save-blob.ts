/**
 * Long enough for the browser to have read the bytes: a link's download has no event for its end.
 */
const KEPT_MS = 60_000;

/**
 * Offers a copy of a stored file as a download. It is saved, never opened: captured HTML must not
 * run as our own page.
 */
export const saveBlob = (blob: Blob, name: string): void => {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
};
