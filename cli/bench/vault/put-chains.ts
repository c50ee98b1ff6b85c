import { digestNow, md5Of } from '../../../lib/evidence/digest.ts';
import { buildChainFile } from '../../../lib/vault/layout/chain-file.ts';
import { buildListingLine } from '../../../lib/vault/layout/listing-line.ts';
import { buildMatterFile } from '../../../lib/vault/layout/matter-file.ts';
import {
  chainFileKey,
  LINES_OF_LEVEL,
  type LineRange,
  matterFileKey,
  type SegmentLevel,
  segmentKey,
} from '../../../lib/vault/layout/object-keys.ts';
import { buildSegment, gzip } from '../../../lib/vault/layout/segment.ts';
import { inParallel } from '../../../lib/vault/storage/in-parallel.ts';
import { type Connection, sendRequest } from '../../../lib/vault/storage/send-request.ts';
import { type SeededLine, seededListing, seedLog } from '../../seed/seed-log.ts';

/** Chains of so many items each, with segments that repeat their lines or without. */
export type ManyChains = {
  readonly matterId: string;
  readonly chains: number;
  readonly items: number;
  readonly isCompacted: boolean;
  /** Of level 0, what a reader of compacted segments needs alone; saves the storage's memory. */
  readonly isSparse: boolean;
};

/** Lines of a round of a busy day's deposit: 22 items. */
const ROUND = 50;
const AT_ONCE = 8;
const AT = '2026-01-05T02:30:00.000Z';

type Put = (key: string, bytes: Uint8Array<ArrayBuffer>) => Promise<void>;

const putInto =
  (connection: Connection): Put =>
  async (key, content) => {
    const headers = { 'content-md5': md5Of(content), 'content-type': 'application/octet-stream' };
    const body = { content, digest: digestNow(content) };
    const objectKey = connection.place.prefix + key;
    await sendRequest(connection, { method: 'PUT', objectKey, headers, body });
  };

/** The ranges of a level's segments over a log of so many lines. */
const rangesOf = (
  level: SegmentLevel,
  lines: number,
  { isSparse, isCompacted }: ManyChains,
): LineRange[] => {
  const size = level === 0 ? ROUND : LINES_OF_LEVEL[level];
  if (level > 0 && !isCompacted) return [];
  const count = level === 0 ? Math.ceil(lines / size) : Math.floor(lines / size);
  const thousand = LINES_OF_LEVEL[1];
  const compacted = lines - (lines % thousand);
  return Array.from({ length: count }, (_, at) => ({
    first: at * size + 1,
    last: Math.min(lines, (at + 1) * size),
  })).filter(({ last }) => level > 0 || !isSparse || last % thousand === 0 || last > compacted);
};

type Chain = { readonly matterId: string; readonly chain: string; readonly prefix: string };

const numberOf = (item: string): number => Number(item.slice(-12));

const putSegmentOf = async (
  put: Put,
  { matterId, chain, prefix }: Chain,
  level: SegmentLevel,
  range: LineRange,
  all: readonly SeededLine[],
): Promise<void> => {
  const lines = all.slice(range.first - 1, range.last);
  const arrived = lines.flatMap(({ event, item }) => (event === 'captured' && item ? [item] : []));
  const listings = arrived.map((item) => buildListingLine(seededListing(prefix, numberOf(item))));
  for (const [kind, texts] of [
    ['listings', listings],
    ['log', lines.map(({ line }) => line)],
  ] as const) {
    if (texts.length === 0) continue;
    const bytes = buildSegment(texts);
    const key = segmentKey(matterId, chain, kind, level, range);
    await put(key, level === 0 ? bytes : await gzip(bytes));
  }
};

const putChain = async (put: Put, many: ManyChains, number: number): Promise<number> => {
  const { matterId, items } = many;
  const chain = `01CHAIN${String(number).padStart(19, '0')}`;
  const prefix = `01C${String(number).padStart(11, '0')}`;
  const custodian = { name: `Custodian ${number}` };
  const lines = [...seedLog({ prefix, items, custodian: custodian.name })];
  await put(
    chainFileKey(matterId, chain),
    buildChainFile({ chain, matterId, custodian, madeAt: AT }),
  );
  const segments = ([0, 1, 2] as const).flatMap((level) =>
    rangesOf(level, lines.length, many).map((range) => ({ level, range })),
  );
  await inParallel(segments, AT_ONCE, ({ level, range }) =>
    putSegmentOf(put, { matterId, chain, prefix }, level, range, lines),
  );
  return lines.length;
};

/** Puts a matter of many chains, past the product's deposit. Returns how many lines a chain has. */
export const putChains = async (connection: Connection, many: ManyChains): Promise<number> => {
  const put = putInto(connection);
  const { matterId: id, chains } = many;
  const custodian = { name: 'Bench' };
  const matter = { id, reference: 'XM', name: '名誉权纠纷', custodian, openedAt: AT };
  await put(matterFileKey(id), buildMatterFile(matter));
  let lines = 0;
  for (let number = 1; number <= chains; number += 1) lines = await putChain(put, many, number);
  return lines;
};
