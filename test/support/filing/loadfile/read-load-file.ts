/** A row of a Concordance load file by the names in its header. */
export type ReadRow = { readonly [field: string]: string };

const decode = (bytes: Uint8Array): string =>
  new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);

/**
 * Reads a Concordance load file from its description, a character at a time: UTF-8 with a byte
 * order mark, CRLF, values in U+00FE, U+0014 between them, U+00AE for line breaks in a value.
 * Throws at whatever is not so.
 */
export const readDat = (
  bytes: Uint8Array,
): { readonly header: readonly string[]; readonly rows: readonly ReadRow[] } => {
  const text = decode(bytes);
  if (text[0] !== '\uFEFF') throw new Error('no byte order mark');
  const records: string[][] = [[]];
  let at = 1;
  while (at < text.length) {
    if (text[at] !== 'þ') throw new Error(`no quote at ${at}: ${JSON.stringify(text[at])}`);
    const end = text.indexOf('þ', at + 1);
    if (end < 0) throw new Error(`no closing quote for ${at}`);
    const value = text.slice(at + 1, end);
    if (['\u0014', '\r', '\n'].some((one) => value.includes(one)))
      throw new Error(`a break inside ${JSON.stringify(value)}`);
    records.at(-1)?.push(value.replaceAll('®', '\n'));
    at = end + 1;
    if (text[at] === '\u0014') at += 1;
    else if (text.startsWith('\r\n', at)) {
      records.push([]);
      at += 2;
    } else throw new Error(`neither a separator nor a line end at ${at}`);
  }
  if (records.pop()?.length !== 0) throw new Error('the last line has no end');
  const [header = [], ...rows] = records;
  for (const [index, row] of rows.entries())
    if (row.length !== header.length) throw new Error(`row ${index + 1} has ${row.length} fields`);
  return {
    header,
    rows: rows.map((row) => Object.fromEntries(header.map((name, of) => [name, row[of] ?? '']))),
  };
};

/** One page of an Opticon load file; `pages` is there where a document begins. */
export type ReadPage = {
  readonly bates: string;
  readonly volume: string;
  readonly path: string;
  readonly pages?: number;
};

/** Reads an Opticon load file from its description: seven fields, six commas. */
export const readOpt = (bytes: Uint8Array): readonly ReadPage[] => {
  const text = decode(bytes);
  if (!text.endsWith('\r\n')) throw new Error('the last line has no end');
  return text
    .slice(0, -2)
    .split('\r\n')
    .map((line) => {
      const fields = line.split(',');
      if (fields.length !== 7) throw new Error(`${fields.length} fields in ${line}`);
      const [bates = '', volume = '', path = '', start, folder, box, count] = fields;
      if (folder !== '' || box !== '') throw new Error(`folder or box in ${line}`);
      if (start !== 'Y' && (start !== '' || count !== '')) throw new Error(`no start in ${line}`);
      if (start === 'Y' && !/^[1-9]\d*$/u.test(count ?? '')) throw new Error(`count in ${line}`);
      return { bates, volume, path, ...(start === 'Y' && { pages: Number(count) }) };
    });
};
