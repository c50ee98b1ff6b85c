import { artifactsSent, type ExportItem, exhibitOf } from '../evidence/export-item.ts';
import { utf8InPlace } from '../evidence/file/utf8.ts';
import { ProblemError } from '../evidence/problem.ts';
import { ZIP_LIMITS } from '../zip/write/zip-limits.ts';
import type { PackageInput } from './input.ts';

const DEFAULT_BYTES = 2 * 2 ** 30;
const COMMON_ENTRIES = 16;

/**
 * What something adds to a volume: at most so many bytes before compression, and so many entries.
 */
type Weight = { readonly bytes: number; readonly entries: number };

const textBytes = (text: string): number => utf8InPlace(text).length;

/**
 * The weight of an item: its files, their zip headers, and its share of the report and the index.
 * Those repeat the record's text in a page, a table and an index, and escaping can turn one byte
 * into six.
 */
const weigh = (item: ExportItem): Weight => {
  const { recordBytes, recordToken, labels, derived = [] } = item;
  const artifacts = artifactsSent(item);
  const words = recordBytes.length + textBytes(labels.note + labels.tags.join('') + labels.exhibit);
  const files = [...artifacts, ...derived].reduce((sum, { bytes }) => sum + bytes + 600, 0);
  return {
    bytes: files + recordBytes.length + (recordToken?.length ?? 0) + words * 12 + 4096,
    entries: artifacts.length + derived.length + 2,
  };
};

/**
 * The weight of what every volume repeats: the log, the verification page, the logs and seals of
 * packages that items were received in, the lists of items that are elsewhere or withheld, and the
 * fixed text of the report.
 */
const weighCommon = (input: PackageInput): Weight => ({
  bytes:
    [input.custody, ...(input.chains ?? []).map(({ lines }) => lines)]
      .flat()
      .reduce((sum, { line }) => sum + textBytes(line) + 1, 0) +
    (input.chains ?? []).length * 2_000 +
    input.withheld.reduce((sum, { reason }) => sum + textBytes(reason) * 12 + 200, 0) +
    (input.received ?? []).reduce((sum, { bytes }) => sum + bytes.length + 1_000, 0) +
    input.items.length * 400 +
    (input.verifyPage?.length ?? 0) +
    32_768,
  entries: COMMON_ENTRIES + (input.received?.length ?? 0) + (input.chains?.length ?? 0),
});

/** The weight of what was made for filing, which the first volume holds. */
const weighFiling = ({ filing = [] }: PackageInput): Weight => ({
  bytes: filing.reduce((sum, { bytes, from }) => sum + bytes + 1_000 + from.length * 80, 0),
  entries: filing.length,
});

const inGigabytes = (bytes: number): string => `${(bytes / 1e9).toFixed(1)} GB`;

/**
 * Throws `PACKAGE_TOO_LARGE` or `PACKAGE_TOO_MANY_FILES` where an item, or what was made for
 * filing, does not fit into any zip: an item is never cut. It names them with their sizes or
 * numbers of files.
 */
export const checkSizes = (input: PackageInput): void => {
  const common = weighCommon(input);
  const parts = [
    ...input.items.map((item) => ({ name: exhibitOf(input, item), ...weigh(item) })),
    { name: 'the documents for filing', ...weighFiling(input) },
  ];
  const { bytes: mostBytes, entries: mostEntries } = ZIP_LIMITS.MOST;
  const large = parts.filter(({ bytes }) => bytes + common.bytes > mostBytes);
  const named = large.map(({ name, bytes }) => `${name} (${inGigabytes(bytes)})`).join(', ');
  if (large.length > 0) throw new ProblemError('PACKAGE_TOO_LARGE', named);
  const many = parts.filter(({ entries }) => entries + common.entries > mostEntries);
  const counted = many.map(({ name, entries }) => `${name} (${entries} files)`).join(', ');
  if (many.length > 0) throw new ProblemError('PACKAGE_TOO_MANY_FILES', counted);
};

/**
 * Distributes the items over volumes, in their order, so that no volume exceeds `volumeBytes`
 * (default 2 GiB, at most 3.5 GiB) or 60,000 entries. An item larger than a volume gets a volume of
 * its own. Returns at least one volume, which may be empty.
 */
export const cutVolumes = (input: PackageInput): readonly (readonly ExportItem[])[] => {
  const most = Math.min(input.volumeBytes ?? DEFAULT_BYTES, ZIP_LIMITS.CUT.bytes);
  const common = weighCommon(input);
  const filing = weighFiling(input);
  let used = { bytes: common.bytes + filing.bytes, entries: common.entries + filing.entries };
  const volumes: ExportItem[][] = [[]];
  for (const item of input.items) {
    const weight = weigh(item);
    const full =
      used.bytes + weight.bytes > most || used.entries + weight.entries > ZIP_LIMITS.CUT.entries;
    const holdsAnything = volumes.at(-1)?.length || (volumes.length === 1 && filing.entries > 0);
    if (full && holdsAnything) {
      volumes.push([]);
      used = { ...common };
    }
    volumes.at(-1)?.push(item);
    used = { bytes: used.bytes + weight.bytes, entries: used.entries + weight.entries };
  }
  return volumes;
};
