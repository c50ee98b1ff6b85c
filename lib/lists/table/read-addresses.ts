import type { LineReason } from '../../evidence/list/line-reason.ts';
import type { Row } from './parse-rows.ts';

/** An address of a list: its words, their row, and what is opened, or why nothing is. */
export type GivenAddress = {
  readonly row: number;
  readonly given: string;
  readonly url?: string;
  readonly reason?: LineReason;
};

/** Longer ones are no address that a person has; browsers refuse some of them. */
const LONGEST = 8_000;

/** A host without a scheme, in any script, with a port or a path. */
const BARE = new RegExp(
  '^(?:[\\p{L}\\p{N}\\p{M}_-]+[.。．｡])+[\\p{L}\\p{M}][\\p{L}\\p{N}\\p{M}-]+' +
    '(?::\\d{1,5})?(?:[/?#]|$)',
  'u',
);

const REFUSED: Readonly<Record<string, LineReason>> = {
  'javascript:': 'script-address',
  'vbscript:': 'script-address',
  'file:': 'file-address',
  'data:': 'data-address',
  'blob:': 'data-address',
};

/** The words without what stands round them: brackets, quotes, invisible signs. */
const bare = (words: string): string =>
  words.replace(/^[\s\p{Cf}<"'“‘「《（(]+|[\s\p{Cf}>"'”’」》）]+$/gu, '').replace(/[\t\n\r]/gu, '');

/**
 * What the words of a list name: an address to open, or why none is opened. A host without a scheme
 * is opened by https.
 */
export const parseAddress = (words: string): Pick<GivenAddress, 'url' | 'reason'> => {
  const text = bare(words);
  const url = BARE.test(text) ? `https://${text}` : text;
  if (text.length > LONGEST || !URL.canParse(url)) return { reason: 'not-a-web-address' };
  const { protocol, hostname, href } = new URL(url);
  const reason = REFUSED[protocol];
  if (reason) return { reason };
  if (!/^https?:$/u.test(protocol))
    return { reason: /^[a-z][\w+.-]+:\S/iu.test(text) ? 'external-protocol' : 'not-a-web-address' };
  return hostname === '' || /\s/u.test(text) ? { reason: 'not-a-web-address' } : { url: href };
};

/** The addresses in words that are more than one address, such as a message. */
const addressesIn = (words: string): readonly string[] =>
  words.match(/https?:\/\/[^\s<>"'“”‘’「」《》（），。；！？、]+/giu) ?? [];

const worth = (cell: string): number => {
  if (/^[\s<"'“(]*https?:\/\//iu.test(cell)) return 3;
  return parseAddress(cell).url ? 1 : 0;
};

/** The column with the most addresses, those with a scheme counting more; the first of equals. */
const addressColumn = (rows: readonly Row[]): number => {
  const sums: number[] = [];
  for (const { cells } of rows)
    for (const [column, cell] of cells.entries()) sums[column] = (sums[column] ?? 0) + worth(cell);
  return Math.max(0, sums.indexOf(Math.max(0, ...sums)));
};

const LONGEST_GIVEN = 2_000;

const shown = (words: string): string => words.toWellFormed().slice(0, LONGEST_GIVEN);

/**
 * The addresses of a table or of lines, in their order. The first row of a table is its head if it
 * holds none. A row without an address is no less a line: it says so.
 */
export const readAddresses = (rows: readonly Row[]): readonly GivenAddress[] => {
  const column = addressColumn(rows);
  const isTable = rows.some(({ cells }) => cells.length > 1);
  const hasHead = isTable && (rows[0]?.cells.every((cell) => worth(cell) === 0) ?? false);
  return rows.slice(hasHead ? 1 : 0).flatMap(({ row, cells }): GivenAddress[] => {
    const words = cells[column] ?? '';
    const parsed = parseAddress(words);
    if (parsed.url) return [{ row, given: shown(words), ...parsed }];
    const found = addressesIn(words);
    if (found.length > 0)
      return found.map((given) => ({ row, given: shown(given), ...parseAddress(given) }));
    const given = shown(words || cells.filter(Boolean).join(' '));
    return [{ row, given, ...parsed }];
  });
};
