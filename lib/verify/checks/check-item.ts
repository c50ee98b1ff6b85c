import type { ItemRecord } from '../../evidence/item.ts';
import { isSameJson } from '../../format/canonical-form.ts';
import { describeItem, type IndexDerived, type IndexItem } from '../../package/build-index.ts';
import type { Bag } from '../bag.ts';
import { type Finding, finding } from '../finding.ts';
import { INDEX_PATH } from '../read-index.ts';
import { parseRecord } from '../read-record.ts';

const checkArtifacts = (bag: Bag, folder: string, record: ItemRecord): readonly Finding[] =>
  record.artifacts.flatMap(({ path: name, digest, bytes }) => {
    const path = `${folder}/${name}`;
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
  { path: own, digest, bytes }: IndexDerived,
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

/**
 * What was made later lies in a place of its own, and names files of the item that it was made
 * from.
 */
const checkDerived = (bag: Bag, item: IndexItem, record: ItemRecord): readonly Finding[] => {
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
  item: IndexItem,
  record: ItemRecord,
): readonly Finding[] => {
  const own = ['record.json', 'record.tsr', ...record.artifacts.map(({ path }) => path)];
  const known = new Set([
    ...own.map((name) => `data/${item.folder}/${name}`),
    ...(item.derived ?? []).map(({ path }) => `data/${path}`),
  ]);
  return files
    .filter((path) => !known.has(path))
    .map((path) => finding('UNLISTED', 'Neither the item’s record nor the index lists it', path));
};

/** What an older index leaves out is no disagreement. */
const checkIndexItem = (item: IndexItem, record: ItemRecord): readonly Finding[] => {
  const { derived: _, ...expected } = describeItem(
    { number: item.number, digest: item.digest, record },
    item,
  );
  const given: { readonly [key: string]: unknown } = item;
  return Object.entries(expected)
    .filter(([key, value]) => given[key] !== undefined && !isSameJson(given[key], value))
    .map(([key]) =>
      finding(
        'INDEX_DISAGREES',
        `Item ${item.number}: “${key}” is not what its record says`,
        INDEX_PATH,
      ),
    );
};

/**
 * Holds one item of the index against its record, and the record against `files`, the paths in the
 * item's folder.
 */
export const checkItem = (
  bag: Bag,
  item: IndexItem,
  files: readonly string[],
): { record?: ItemRecord; findings: readonly Finding[] } => {
  const folder = `data/${item.folder}`;
  const path = `${folder}/record.json`;
  const { record, findings } = parseRecord(bag, path);
  const digest = bag.files.get(path)?.digest;
  const altered =
    digest === undefined || digest === item.digest
      ? []
      : [finding('ALTERED', 'Its digest is not the one in the index', path)];
  if (!record) return { findings: [...altered, ...findings] };
  return {
    record,
    findings: [
      ...altered,
      ...findings,
      ...checkIndexItem(item, record),
      ...checkArtifacts(bag, folder, record),
      ...checkDerived(bag, item, record),
      ...checkFolder(files, item, record),
    ],
  };
};
