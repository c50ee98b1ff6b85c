import { digestNow, hexOf, isDigest } from '../../../evidence/digest.ts';
import type { LoggedEntry } from '../../../evidence/ledger.ts';
import { cell } from '../../model/blank.ts';
import { paragraph, table } from '../../model/blocks.ts';
import type { Block, Cell } from '../../model/filing-document.ts';
import { readLog } from './custody.ts';
import type { Facts, FiledItem } from './filed-items.ts';
import { inUtc } from './times.ts';

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

const tokenOf = ({ recordToken }: FiledItem, detail: LoggedEntry['detail']): string | undefined => {
  if (recordToken) return hexOf(digestNow(recordToken));
  return isDigest(detail?.token) ? hexOf(detail.token) : undefined;
};

const rowOf = (item: FiledItem, entries: readonly LoggedEntry[]): readonly Cell[] | undefined => {
  const own = entries.filter((entry) => entry.item === item.record.id);
  const detail = own.at(-1)?.detail;
  if (!detail && !item.recordToken) return undefined;
  const time = textOf(detail?.genTime);
  return [
    cell(item.exhibit),
    cell(textOf(detail?.authority)),
    cell(time && inUtc(time)),
    // The serial number stands in the token alone.
    cell(undefined),
    cell(tokenOf(item, detail)),
  ];
};

/**
 * The time-stamps of the records: authority, its time, serial number and the token's digest. What a
 * sealed line of the log states is a blank.
 */
export const stampBlocks = ({ input, items, words }: Facts): readonly Block[] => {
  const entries = readLog(input).entries.filter(({ event }) => event === 'time-stamped');
  const rows = items.flatMap((item) => {
    const row = rowOf(item, entries);
    return row ? [row] : [];
  });
  const { exhibit, authority, authorityTime, serial, token, clockNoStamp } = words.filingFacts;
  if (rows.length === 0) return [paragraph(clockNoStamp)];
  const columns = [
    [exhibit, 17],
    [authority, 23],
    [authorityTime, 17],
    [serial, 12],
    [token, 31],
  ] as const;
  return [table(token, columns, rows)];
};
