const CHARACTERS: { readonly [written: string]: string } = {
  '&quot;': '"',
  '&apos;': "'",
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&commat;': '@',
};

const ESCAPE = new RegExp(
  '&(?:quot|apos|amp|lt|gt|commat);|&#(\\d{2,3});|&#x([\\da-f]{2});' +
    '|\\\\{1,4}u00([\\da-f]{2})|\\\\{1,4}["\'/]',
  'gi',
);

const characterOf = (written: string, decimal?: string, hex?: string, unicode?: string): string => {
  if (decimal) return String.fromCharCode(Number(decimal));
  const code = hex ?? unicode;
  if (code) return String.fromCharCode(Number.parseInt(code, 16));
  return CHARACTERS[written.toLowerCase()] ?? written.slice(-1);
};

/**
 * Text with the escapes of HTML and of strings in scripts undone, so that data embedded in an
 * attribute or in a string reads like data. Only ASCII characters, of which secrets consist.
 */
export const unescapeText = (text: string): string => text.replace(ESCAPE, characterOf);
