import type { ItemRecord } from '../evidence/item.ts';
import { describeItem, type IndexItem, type PackageIndex } from '../package/manifest-json.ts';
import { type Bag, textOf } from './bag.ts';
import { isSameJson } from './canonical-form.ts';
import { type Finding, finding } from './finding.ts';
import { INDEX_PATH } from './parse-index.ts';
import { parseRecord } from './parse-record.ts';

/** The records that a bag holds, by their item's number, and what is wrong with the items. */
export type CheckedItems = {
  readonly records: ReadonlyMap<number, ItemRecord>;
  readonly findings: readonly Finding[];
};

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

const checkFolder = (bag: Bag, folder: string, item: IndexItem, record: ItemRecord): readonly Finding[] => {
  const known = new Set([
    ...['record.json', 'record.tsr', ...record.artifacts.map(({ path }) => path)].map(
      (name) => `${folder}/${name}`,
    ),
    ...(item.derived ?? []).map(({ path }) => `data/${path}`),
  ]);
  return [...bag.files.keys()]
    .filter((path) => path.startsWith(`${folder}/`) && !known.has(path))
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

const checkItem = (bag: Bag, item: IndexItem): { record?: ItemRecord; findings: readonly Finding[] } => {
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
      ...checkFolder(bag, folder, item, record),
    ],
  };
};

const checkFolders = (bag: Bag, { items }: PackageIndex): readonly Finding[] => {
  const known = new Set(items.map(({ folder }) => `data/${folder}`));
  const folders = new Set([...bag.files.keys()].flatMap((path) => /^data\/items\/[^/]+/.exec(path) ?? []));
  return [...folders]
    .filter((folder) => !known.has(folder))
    .map((folder) => finding('UNLISTED', 'The index does not know this item', folder));
};

const checkRows = (bag: Bag, { items }: PackageIndex): readonly Finding[] => {
  const rows = textOf(bag, 'data/items.csv')?.split('\r\n');
  if (!rows || rows.length - 2 === items.length) return [];
  return [
    finding(
      'INDEX_DISAGREES',
      `The index has ${items.length} items, this has ${rows.length - 2} rows`,
      'data/items.csv',
    ),
  ];
};

/** Holds each item of the index against its record, and each record against the files in its folder. */
export const checkItems = (bag: Bag, index: PackageIndex): CheckedItems => {
  const records = new Map<number, ItemRecord>();
  const findings = index.items.flatMap((item) => {
    const { record, findings: found } = checkItem(bag, item);
    const repeated = records.has(item.number)
      ? [finding('INDEX_DISAGREES', `Number ${item.number} is given to two items`, INDEX_PATH)]
      : [];
    if (record) records.set(item.number, record);
    return [...repeated, ...found];
  });
  return { records, findings: [...findings, ...checkFolders(bag, index), ...checkRows(bag, index)] };
};
