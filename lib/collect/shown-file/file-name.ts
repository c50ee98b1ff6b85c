/** Code units of a file's name: what systems let it have. */
const LONGEST = 255;

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** The name that a `Content-Disposition` header gives (RFC 6266); `filename*` goes first. */
const nameInHeader = (header: string): string | undefined => {
  const extended = /filename\*\s*=\s*utf-8'[^']*'([^;\s]+)/iu.exec(header)?.[1];
  if (extended) return decoded(extended);
  const [, quoted, bare] = /filename\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;\s]+))/iu.exec(header) ?? [];
  return quoted?.replace(/\\(.)/gu, '$1') ?? bare;
};

const nameInPath = (address: string): string | undefined => {
  const url = URL.parse(address);
  if (!url || !/^(?:https?|file):$/u.test(url.protocol)) return undefined;
  return decoded(url.pathname.split('/').at(-1) ?? '');
};

/** One line without folders, control characters or half a character. */
const tidy = (name: string | undefined): string =>
  (name ?? '')
    .toWellFormed()
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/^.*[/\\]/u, '')
    .trim()
    .slice(0, LONGEST)
    .toWellFormed();

/**
 * The name of a file that a tab showed: as the server names it, else the end of its address, else
 * the tab's title. A name says nothing that was checked.
 */
export const shownFileName = (
  { url, title }: { readonly url: string; readonly title: string },
  headers: { readonly [name: string]: string },
): string =>
  tidy(nameInHeader(headers['content-disposition'] ?? '')) ||
  tidy(nameInPath(url)) ||
  tidy(title) ||
  'file.pdf';
