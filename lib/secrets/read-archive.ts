/** A part of an archive: its media type, and its text decoded. */
type Part = { readonly mediaType: string; readonly text: string };

const IS_TEXT =
  /^(?:text\/(?!css)|application\/(?:json|javascript|x-javascript|xhtml|xml)|message\/)/i;

const bytesOf = (binary: string): Uint8Array =>
  Uint8Array.from(binary, (character) => character.charCodeAt(0));

const decodeQuotedPrintable = (text: string): string =>
  text
    .replace(/[ \t]{0,80}=\r?\n/g, '')
    .replace(/=([\dA-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

const decodeBase64 = (text: string): string => {
  const characters = text.replace(/[^A-Za-z\d+/]/g, '');
  return atob(characters.slice(0, characters.length - (characters.length % 4 === 1 ? 1 : 0)));
};

const headerOf = (head: string, name: string): string =>
  new RegExp(`^${name}:[ \\t]{0,8}([^\\r\\n]{0,500})`, 'im').exec(head)?.[1]?.trim() ?? '';

const decodeBody = (body: string, encoding: string): string => {
  const binary =
    encoding === 'base64'
      ? decodeBase64(body)
      : encoding === 'quoted-printable'
        ? decodeQuotedPrintable(body)
        : body;
  return new TextDecoder().decode(bytesOf(binary));
};

const readPart = (source: string): Part[] => {
  const end = /\r?\n\r?\n/.exec(source);
  if (!end) return [];
  const head = source.slice(0, end.index).replace(/\r?\n[ \t]{1,80}/g, ' ');
  const mediaType = headerOf(head, 'Content-Type').split(';')[0]?.toLowerCase() ?? '';
  if (!IS_TEXT.test(mediaType)) return [];
  const body = source.slice(end.index + end[0].length);
  const encoding = headerOf(head, 'Content-Transfer-Encoding').toLowerCase();
  return [{ mediaType, text: decodeBody(body, encoding) }];
};

/**
 * The texts in a page archive (MHTML, RFC 2557; encodings as in RFC 2045, section 6). `source` is
 * the file read as Latin-1, a character a byte. A file without a boundary is read as one text.
 */
export const readArchive = (source: string): Part[] => {
  const boundary = /boundary="?([^"\r\n;]{1,70})/i.exec(source.slice(0, 4000))?.[1];
  if (!boundary) return [{ mediaType: 'text/plain', text: source }];
  return source.split(`--${boundary}`).slice(1).flatMap(readPart);
};
