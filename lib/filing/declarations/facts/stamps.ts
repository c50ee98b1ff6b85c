import { digestNow, hexOf, isDigest } from '../../../evidence/digest.ts';
import type { LoggedEntry } from '../../../evidence/ledger.ts';
import { authorityName } from '../../../evidence/names/authority-name.ts';
import { cell } from '../../model/blank.ts';
import { paragraph, table } from '../../model/blocks.ts';
import type { Block, Cell } from '../../model/filing-document.ts';
import { readLog } from './custody.ts';
import type { Facts, FiledItem } from './filed-items.ts';
import { momentLines } from './times.ts';

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

const tokenOf = ({ recordToken }: FiledItem, detail: LoggedEntry['detail']): string | undefined => {
  if (recordToken) return hexOf(digestNow(recordToken));
  return isDigest(detail?.token) ? hexOf(detail.token) : undefined;
};

const rowOf = (
  facts: Facts,
  item: FiledItem,
  entries: readonly LoggedEntry[],
): readonly Cell[] | undefined => {
  const { input, words } = facts;
  const own = entries.filter((entry) => entry.item === item.record.id);
  const detail = own.at(-1)?.detail;
  if (!detail && !item.recordToken) return undefined;
  const stamp = input.stamps?.get(item.record.id);
  const time = stamp?.time ?? textOf(detail?.genTime);
  const authority = stamp?.authority ?? textOf(detail?.authority);
  return [
    cell(item.exhibit),
    cell(authority && authorityName(authority)),
    time ? { paragraphs: momentLines(facts, time).map((line) => [line]) } : cell(undefined),
    // The serial number stands in the token alone.
    cell(stamp?.serial),
    cell(stamp && words.filingFacts[`standing_${stamp.standing}`]),
    cell(tokenOf(item, detail)),
  ];
};

/**
 * The time-stamps of the records: authority, its time, serial number, whether it is known, and the
 * token's digest. What neither the token nor an open line of the log states is a blank.
 */
export const stampBlocks = (facts: Facts): readonly Block[] => {
  const { input, items, words } = facts;
  const entries = readLog(input).entries.filter(({ event }) => event === 'time-stamped');
  const rows = items.flatMap((item) => {
    const row = rowOf(facts, item, entries);
    return row ? [row] : [];
  });
  const { exhibit, authority, authorityTime, serial, standing, token, clockNoStamp } =
    words.filingFacts;
  if (rows.length === 0) return [paragraph(clockNoStamp)];
  const columns = [
    [exhibit, 17],
    [authority, 21],
    [authorityTime, 15],
    [serial, 13],
    [standing, 9],
    [token, 25],
  ] as const;
  return [table(token, columns, rows)];
};
