/** The offset of the mark that ends the cell in quotes that begins at `start`; -1 if none does. */
const endOfCell = (text: string, start: number): number => {
  let end = text.indexOf('"', start + 1);
  while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
  return end;
};

/**
 * Parses a CSV file as the format writes it: UTF-8 with a byte order mark, every cell in quotes,
 * CRLF after each row (RFC 4180). Returns undefined for any other text.
 */
export const parseCsv = (text: string): readonly (readonly string[])[] | undefined => {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 1;
  if (!text.startsWith('\uFEFF')) return undefined;
  while (at < text.length) {
    const end = text[at] === '"' ? endOfCell(text, at) : -1;
    if (end < 0) return undefined;
    row.push(text.slice(at + 1, end).replaceAll('""', '"'));
    if (text[end + 1] === ',') at = end + 2;
    else if (text.startsWith('\r\n', end + 1)) {
      rows.push(row);
      row = [];
      at = end + 3;
    } else return undefined;
  }
  return row.length === 0 ? rows : undefined;
};
