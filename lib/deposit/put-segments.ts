import type { EvidenceStore } from '../store/db.ts';
import { listLineRange } from '../store/deposits/vault-matters.ts';
import { findListings } from '../store/listings/listings.ts';
import type { CustodyRow } from '../store/rows.ts';
import type { Compaction } from '../vault/layout/compaction.ts';
import { buildListingLine } from '../vault/layout/listing-line.ts';
import { type LineRange, type SegmentLevel, segmentKey } from '../vault/layout/object-keys.ts';
import { buildSegment, gzip } from '../vault/layout/segment.ts';
import type { ReceiptPlace } from './deposit-item.ts';
import { DepositStopped } from './deposit-stopped.ts';
import type { DepositTarget } from './open-vault.ts';
import { putIfAbsent, putObject } from './put-object.ts';

export const JSON_LINES = 'application/x-ndjson';
const GZIP = 'application/gzip';

/** The lines of a range as they go into a segment. Throws where the store has not all of them. */
const readLines = async (
  matterId: string,
  range: LineRange,
  db: EvidenceStore | undefined,
): Promise<readonly CustodyRow[]> => {
  const rows = await listLineRange(matterId, range, db);
  const isWhole = rows.every(({ seq }, at) => seq === range.first + at);
  if (isWhole && rows.at(-1)?.seq === range.last) return rows;
  throw new Error(`The log has not all lines from ${range.first} to ${range.last}`);
};

/** The listings of the items that arrived in some lines and are still in the matter. */
const listingsOf = async (
  matterId: string,
  lines: readonly CustodyRow[],
  db: EvidenceStore | undefined,
): Promise<readonly string[]> => {
  const arrived = lines.flatMap(({ event, item }) =>
    item !== undefined && (event === 'captured' || event === 'received') ? [item] : [],
  );
  const rows = await findListings([...new Set(arrived)], db);
  return [...rows.values()].filter((row) => row.matterId === matterId).map(buildListingLine);
};

const keyOf = (
  { matterId, chain }: ReceiptPlace,
  kind: 'log' | 'listings',
  level: SegmentLevel,
  range: LineRange,
): string => segmentKey(matterId, chain, kind, level, range);

/** Puts the lines of a round, and the listings of the items that arrived in them. */
export const putSegment = async (
  target: DepositTarget,
  place: ReceiptPlace,
  range: LineRange,
  db?: EvidenceStore,
): Promise<void> => {
  const rows = await readLines(place.matterId, range, db);
  const listings = await listingsOf(place.matterId, rows, db);
  // Before the lines, so that who reads these finds them. Labels may have changed since an
  // interrupted round: what was written first counts.
  if (listings.length > 0)
    await putIfAbsent(
      target,
      keyOf(place, 'listings', 0, range),
      buildSegment(listings),
      JSON_LINES,
    );
  const lines = buildSegment(rows.map(({ line }) => line));
  await putObject(target, keyOf(place, 'log', 0, range), lines, JSON_LINES);
};

/**
 * Puts a compacted segment, which repeats lines that are in the vault, so that a chain is opened by
 * few requests. What is under its key already stays: the same lines packed by another browser, or
 * what somebody put there to be taken for them. Readers compare it with the lines that it should
 * repeat, so that nobody can stop a deposit by taking such a key.
 */
export const putCompacted = async (
  target: DepositTarget,
  place: ReceiptPlace,
  { level, ...range }: Compaction,
  db?: EvidenceStore,
): Promise<void> => {
  const rows = await readLines(place.matterId, range, db);
  const listings = await listingsOf(place.matterId, rows, db);
  if (listings.length > 0)
    await putIfAbsent(
      target,
      keyOf(place, 'listings', level, range),
      await gzip(buildSegment(listings)),
      GZIP,
    );
  const lines = buildSegment(rows.map(({ line }) => line));
  const key = keyOf(place, 'log', level, range);
  try {
    await putObject(target, key, await gzip(lines), GZIP);
  } catch (error) {
    if (!(error instanceof DepositStopped) || error.code !== 'KEY_TAKEN') throw error;
  }
};
