import type { Instant } from '../evidence/matter.ts';
import type { FileKey, FileTable } from '../store/bulk/file-rows.ts';
import type { TableName } from '../store/bulk/read-all-rows.ts';

/** The format of a backup, which `backup.json` names (docs: ARCHITECTURE.md, "One backup"). */
export const BACKUP_FORMAT = 'matterproof-backup/1';

/** Files of a part that are not rows or bytes of the store. */
export const HEAD = 'backup.json';
export const MANIFEST = 'manifest-sha256.txt';
export const SETTINGS = 'settings.json';

/** The tables that a backup holds, in the order of their files. */
export const BACKED_UP = [
  'matters',
  'items',
  'artifacts',
  'derived',
  'custody',
  'casework',
  'stamps',
  'signers',
  'thumbnails',
  'lines',
  'imports',
  'lists',
  'listLines',
  'watches',
  'receipts',
] as const satisfies readonly TableName[];
export type BackedUp = (typeof BACKED_UP)[number];

/**
 * The tables that it leaves out: captures and imports under way, what is read again from the
 * items, how far matters are deposited (a restored store begins a chain of its own in a vault,
 * since two browsers that went on with one would write the same lines), and the chains of other
 * custodians, which lie in the vault and are read from there again.
 */
export const LEFT_OUT = [
  'journal',
  'recordings',
  'importing',
  'listings',
  'texts',
  'textBlocks',
  'vaultMatters',
  ...(['chains', 'chainBlocks', 'conflicts'] as const),
] as const satisfies readonly TableName[];

/** The tables that came later: a backup made before says nothing of them. */
export const LATER: readonly BackedUp[] = [
  ...(['lines', 'imports', 'lists', 'listLines', 'watches', 'receipts'] as const),
];

/** The tables whose rows each have a file of bytes. */
export const WITH_FILES = [
  'artifacts',
  'derived',
  'thumbnails',
  'lines',
] as const satisfies readonly FileTable[];
export type WithFiles = (typeof WITH_FILES)[number];

/** The tables of what was made from an item's artifacts to find it by: one row an item. */
export const isAid = (table: WithFiles): table is 'thumbnails' | 'lines' =>
  table === 'thumbnails' || table === 'lines';

/**
 * `backup.json`: which backup, which part of it, and how many rows of each table it holds; none is
 * said of a table that was not there yet.
 */
export type BackupHead = {
  readonly format: typeof BACKUP_FORMAT;
  readonly id: string;
  readonly at: Instant;
  readonly software: string;
  readonly part: { readonly index: number; readonly count: number };
  readonly rows: { readonly [table in BackedUp]?: number };
};

/** Where a table's rows lie, one JSON object a line. */
export const rowsPath = (table: BackedUp): string => `rows/${table}.jsonl`;

/** Where the bytes of a row lie. */
export const filePath = (table: WithFiles, { item, path = '' }: FileKey): string =>
  isAid(table) ? `${table}/${item}` : `files/${item}/${path}`;

/** The name of a part's file in the export folder, until it is saved; `part` counts from 1. */
export const unsavedPartName = (part: number): string => `part-${part}.zip`;

/**
 * The name of a part: `matterproof-backup-20261121T120000Z-1of2.zip`, without the count where there
 * is one only.
 */
export const partName = (at: Instant, index: number, count: number): string => {
  const time = at.replace(/\.\d+/, '').replace(/[-:]/g, '');
  return `matterproof-backup-${time}${count > 1 ? `-${index}of${count}` : ''}.zip`;
};
