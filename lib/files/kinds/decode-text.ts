/** A control character that no text has: all but tabs, line ends and form feeds. */
const BINARY = /[^\P{Cc}\t-\r\u007f-\u009f]/u;

const encodingsOf = ([first, second]: Uint8Array): readonly string[] => {
  if (first === 0xff && second === 0xfe) return ['utf-16le'];
  if (first === 0xfe && second === 0xff) return ['utf-16be'];
  return ['utf-8', 'gb18030'];
};

const decodeAs = (bytes: Uint8Array, encoding: string, isHead: boolean): string | undefined => {
  try {
    // While more bytes may follow, a character that is cut off at the end is no fault.
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: isHead });
  } catch {
    return undefined;
  }
};

/**
 * Decodes a text in UTF-8, UTF-16 with its mark, or GB 18030 (which includes GBK and GB 2312).
 * Undefined for what is no text in any of them. `isHead`: the bytes are only a beginning.
 */
export const decodeText = (bytes: Uint8Array, isHead = false): string | undefined => {
  for (const encoding of encodingsOf(bytes)) {
    const text = decodeAs(bytes, encoding, isHead);
    if (text !== undefined && !BINARY.test(text)) return text;
  }
  return undefined;
};
