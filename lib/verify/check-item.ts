import type { ItemRecord } from '../evidence/item.ts';
import { describeItem, type IndexItem } from '../package/manifest-json.ts';
import type { Bag } from './bag.ts';
import { isSameJson } from './canonical-form.ts';
import { type Finding, finding } from './finding.ts';
import { INDEX_PATH } from './parse-index.ts';
import { parseRecord } from './parse-record.ts';

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
        : [finding('WRONG_SIZE', `The item’s record states ${bytes} bytes, there are ${file.size}`, path)]),
    ];
  });

const checkFolder = (files: readonly string[], item: IndexItem, record: ItemRecord): readonly Finding[] => {
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
      finding('INDEX_DISAGREES', `Item ${item.number}: “${key}” is not what its record says`, INDEX_PATH),
    );
};

/** Holds one item of the index against its record, and the record against `files`, the paths in the item's folder. */
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
      ...checkFolder(files, item, record),
    ],
  };
};
