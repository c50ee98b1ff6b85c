import type { ExportItem } from '../evidence/export-item.ts';
import type { PackageInput } from './input.ts';

const DEFAULT_BYTES = 2 * 2 ** 30;
/** No zip needs Zip64: 4 GiB less room to spare (package-format.md, "The zip"). */
const MOST_BYTES = 3.5 * 2 ** 30;
const MOST_ENTRIES = 60_000;
const OWN_ENTRIES = 16;

/** How much a thing adds to a volume: bytes before compression, at most, and entries. */
type Weight = { readonly bytes: number; readonly entries: number };

const textBytes = (text: string): number => new TextEncoder().encode(text).length;

/**
 * An item's files, their headers, and what the report and the index say of it. Those repeat the
 * record's text, in which escaping can turn one byte into six, in a page, a table and an index.
 */
const weigh = ({ record, recordBytes, recordToken, labels, derived = [] }: ExportItem): Weight => {
  const words = recordBytes.length + textBytes(labels.note + labels.tags.join('') + labels.exhibit);
  const files = [...record.artifacts, ...derived].reduce((sum, { bytes }) => sum + bytes + 600, 0);
  return {
    bytes: files + recordBytes.length + (recordToken?.length ?? 0) + words * 12 + 4096,
    entries: record.artifacts.length + derived.length + 2,
  };
};

/**
 * What every volume repeats: the log, the page that verifies, the lists of what is not here, and
 * the report's own words.
 */
const weighCommon = ({ custody, items, withheld, verifyPage }: PackageInput): Weight => ({
  bytes:
    custody.reduce((sum, { line }) => sum + textBytes(line) + 1, 0) +
    withheld.reduce((sum, { reason }) => sum + textBytes(reason) * 12 + 200, 0) +
    items.length * 400 +
    (verifyPage?.length ?? 0) +
    32_768,
  entries: OWN_ENTRIES,
});

/**
 * The items of each volume, cut between items in their order so that no volume passes `volumeBytes`
 * (2 GiB unless given, 3.5 GiB at most) or 60,000 entries. An item larger than a volume has one to
 * itself. At least one volume, though empty.
 */
export const cutVolumes = (input: PackageInput): readonly (readonly ExportItem[])[] => {
  const most = Math.min(input.volumeBytes ?? DEFAULT_BYTES, MOST_BYTES);
  const common = weighCommon(input);
  let room = { ...common };
  const volumes: ExportItem[][] = [[]];
  for (const item of input.items) {
    const weight = weigh(item);
    const full = room.bytes + weight.bytes > most || room.entries + weight.entries > MOST_ENTRIES;
    if (full && volumes.at(-1)?.length) {
      volumes.push([]);
      room = { ...common };
    }
    volumes.at(-1)?.push(item);
    room = { bytes: room.bytes + weight.bytes, entries: room.entries + weight.entries };
  }
  return volumes;
};
