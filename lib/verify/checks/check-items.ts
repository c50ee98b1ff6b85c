import type { ParsedIndex, ParsedItem } from '../../format/parse-index.ts';
import type { ParsedRecord } from '../../format/parse-record.ts';
import type { Bag } from '../bag.ts';
import { type Finding, finding } from '../finding.ts';
import { INDEX_PATH } from '../read-index.ts';
import { checkItem } from './check-item.ts';

/** The records in a bag by the id of their item, and the findings about the items. */
export type CheckedItems = {
  readonly records: ReadonlyMap<string, ParsedRecord>;
  readonly findings: readonly Finding[];
};

/** The files of each folder under `data/items/`. */
type Folders = ReadonlyMap<string, readonly string[]>;

const foldersOf = (bag: Bag): Folders => {
  const folders = new Map<string, string[]>();
  for (const path of bag.files.keys()) {
    const [folder] = /^data\/items\/[^/]+/.exec(path) ?? [];
    if (folder === undefined) continue;
    const files = folders.get(folder) ?? [];
    files.push(path);
    folders.set(folder, files);
  }
  return folders;
};

const checkFolders = (folders: Folders, { items }: ParsedIndex): readonly Finding[] => {
  const known = new Set(items.map(({ folder }) => `data/${folder}`));
  return [...folders.keys()]
    .filter((folder) => !known.has(folder))
    .map((folder) => finding('UNLISTED', 'The index does not know this item', folder));
};

/**
 * Items with the number in their chain, the folder or the id of an earlier item. They are not
 * read: an index could name one item a million times to keep the verifier busy.
 */
const findRepeated = ({ items }: ParsedIndex): ReadonlySet<ParsedItem> => {
  const firstBy = (keyOf: (item: ParsedItem) => string) =>
    new Map(items.toReversed().map((item) => [keyOf(item), item]));
  const numberOf = ({ chain = '', number }: ParsedItem) => `${number} ${chain}`;
  const [numbers, folders] = [firstBy(numberOf), firstBy(({ folder }) => folder)];
  const ids = firstBy(({ id }) => id);
  return new Set(
    items.filter((item) =>
      [numbers.get(numberOf(item)), folders.get(item.folder), ids.get(item.id)].some(
        (first) => first !== item,
      ),
    ),
  );
};

/**
 * Compares each item of the index with its record, and each record with the files in its folder.
 */
export const checkItems = (bag: Bag, index: ParsedIndex): CheckedItems => {
  const records = new Map<string, ParsedRecord>();
  const folders = foldersOf(bag);
  const repeated = findRepeated(index);
  const findings = index.items.flatMap((item) => {
    if (repeated.has(item))
      return [
        finding(
          'INDEX_DISAGREES',
          `Item ${item.number} has the number, folder or id of another`,
          INDEX_PATH,
        ),
      ];
    const { record, findings: found } = checkItem(
      bag,
      item,
      folders.get(`data/${item.folder}`) ?? [],
    );
    if (record) records.set(item.id, record);
    return found;
  });
  return {
    records,
    findings: [...findings, ...checkFolders(folders, index)],
  };
};
