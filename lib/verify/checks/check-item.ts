import type { ParsedDerived, ParsedItem } from '../../format/parse-index.ts';
import type { ParsedRecord } from '../../format/parse-record.ts';
import { RECEIPT_FILE } from '../../format/shapes/deposit-receipt.ts';
import type { Bag } from '../bag.ts';
import { type Finding, finding } from '../finding.ts';
import { INDEX_PATH } from '../read-index.ts';
import { readRecord } from '../read-record.ts';
import { checkIndexItem } from './check-index-item.ts';

/** The artifacts that the package must hold: all but those that the index says stay back. */
const heldArtifacts = ({ folder, withheld = [] }: ParsedItem, record: ParsedRecord) => {
  const back = new Set(withheld.map(({ path }) => path));
  return record.artifacts.filter(({ path }) => !back.has(`${folder}/${path}`));
};

const checkArtifacts = (bag: Bag, item: ParsedItem, record: ParsedRecord): readonly Finding[] =>
  heldArtifacts(item, record).flatMap(({ path: name, digest, bytes }) => {
    const path = `data/${item.folder}/${name}`;
    const file = bag.files.get(path);
    if (!file) return [finding('MISSING', 'The item’s record lists it', path)];
    return [
      ...(file.digest === undefined || file.digest === digest
        ? []
        : [finding('ALTERED', 'Its digest is not the one in the item’s record', path)]),
      ...(file.size === bytes
        ? []
        : [
            finding(
              'WRONG_SIZE',
              `The item’s record states ${bytes} bytes, there are ${file.size}`,
              path,
            ),
          ]),
    ];
  });

const checkDerivedFile = (
  bag: Bag,
  { path: own, digest, bytes }: ParsedDerived,
): readonly Finding[] => {
  const path = `data/${own}`;
  const file = bag.files.get(path);
  if (!file) return [finding('MISSING', 'The index lists it as made from the item’s files', path)];
  return [
    ...(file.digest === undefined || file.digest === digest
      ? []
      : [finding('ALTERED', 'Its digest is not the one in the index', path)]),
    ...(file.size === bytes
      ? []
      : [finding('WRONG_SIZE', `The index states ${bytes} bytes, there are ${file.size}`, path)]),
  ];
};

/** Derived files must lie in `derived/` of their item and name artifacts of that item. */
const checkDerived = (bag: Bag, item: ParsedItem, record: ParsedRecord): readonly Finding[] => {
  const digests = new Set(record.artifacts.map(({ digest }) => digest));
  return (item.derived ?? []).flatMap((derived) => {
    const { path, from } = derived;
    const isKnown = from.length > 0 && from.every((digest) => digests.has(digest));
    const isInPlace = path.startsWith(`${item.folder}/derived/`);
    return [
      ...checkDerivedFile(bag, derived),
      ...(isKnown && isInPlace
        ? []
        : [
            finding(
              'INDEX_DISAGREES',
              `${path} does not name files of its item that it was made from`,
              INDEX_PATH,
            ),
          ]),
    ];
  });
};

const checkFolder = (
  files: readonly string[],
  item: ParsedItem,
  record: ParsedRecord,
): readonly Finding[] => {
  const recordName = item.redactedRecord ? 'record.redacted.json' : 'record.json';
  const own = [recordName, 'record.tsr', ...heldArtifacts(item, record).map(({ path }) => path)];
  const known = new Set([
    ...own.map((name) => `data/${item.folder}/${name}`),
    ...(item.derived ?? []).map(({ path }) => `data/${path}`),
    ...(item.receipt ? [`data/${item.folder}/${RECEIPT_FILE}`] : []),
  ]);
  return files
    .filter((path) => !known.has(path))
    .map((path) => finding('UNLISTED', 'Neither the item’s record nor the index lists it', path));
};

/** The record in the package: the sealed one, or the redacted one that stands in its place. */
const placeOfRecord = ({ folder, digest, redactedRecord }: ParsedItem) => {
  if (!redactedRecord) return { path: `data/${folder}/record.json`, digest, faults: [] };
  const path = `data/${folder}/record.redacted.json`;
  const isNamed = `data/${redactedRecord.path}` === path;
  const wrong = finding(
    'INDEX_DISAGREES',
    'It names another file as a redacted record',
    INDEX_PATH,
  );
  return { path, digest: redactedRecord.digest, faults: isNamed ? [] : [wrong] };
};

/** A redacted record names the sealed one that it was made from; its size is in the index. */
const checkRedacted = (
  bag: Bag,
  { digest, redactedRecord }: ParsedItem,
  path: string,
  { redactedFrom }: ParsedRecord,
): readonly Finding[] => {
  if (!redactedRecord)
    return redactedFrom === undefined
      ? []
      : [finding('INDEX_DISAGREES', 'The index names no redacted record', path)];
  return [
    ...(redactedFrom === digest
      ? []
      : [finding('INDEX_DISAGREES', 'It is not made from the item’s sealed record', path)]),
    ...(bag.files.get(path)?.size === redactedRecord.bytes
      ? []
      : [finding('WRONG_SIZE', `The index states ${redactedRecord.bytes} bytes`, path)]),
  ];
};

/**
 * Compares one item of the index with its record, and the record with `files`, the paths in the
 * item's folder.
 */
export const checkItem = (
  bag: Bag,
  item: ParsedItem,
  files: readonly string[],
): { record?: ParsedRecord; findings: readonly Finding[] } => {
  const { path, digest: stated, faults } = placeOfRecord(item);
  const { record, findings } = readRecord(bag, path);
  const digest = bag.files.get(path)?.digest;
  const altered =
    digest === undefined || digest === stated
      ? faults
      : [...faults, finding('ALTERED', 'Its digest is not the one in the index', path)];
  if (!record) return { findings: [...altered, ...findings] };
  return {
    record,
    findings: [
      ...altered,
      ...findings,
      ...checkRedacted(bag, item, path, record),
      ...checkIndexItem(item, record),
      ...checkArtifacts(bag, item, record),
      ...checkDerived(bag, item, record),
      ...checkFolder(files, item, record),
    ],
  };
};
