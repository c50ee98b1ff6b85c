import type { Digest } from '../evidence/digest.ts';
import type { FileKey } from '../store/bulk/file-rows.ts';
import { readAllRows } from '../store/bulk/read-all-rows.ts';
import type { EvidenceStore } from '../store/db.ts';
import { BACKED_UP, type BackedUp, filePath, WITH_FILES, type WithFiles } from './layout.ts';
import { rowLine } from './row-line.ts';

/**
 * The bytes that belong to a row: the table and key to read them by, their path in the backup,
 * their size, and their digest if the row states one.
 */
export type RowFile = {
  readonly table: WithFiles;
  readonly key: FileKey;
  readonly path: string;
  readonly bytes: number;
  readonly digest?: Digest;
};

/** How many rows of each table were written, and the files that belong to them. */
export type WrittenRows = {
  readonly rows: Record<BackedUp, number>;
  readonly files: readonly RowFile[];
};

/** Where rows are written: the file of a table begins, gets its lines and ends. */
export type RowSink = {
  readonly begin: (table: BackedUp) => void;
  readonly line: (line: string) => void;
  readonly end: () => void;
};

type Row = {
  id?: string;
  item: string;
  path?: string;
  digest?: Digest;
  blob?: Blob;
  privateKey?: unknown;
};

const hasFiles = (table: BackedUp): table is WithFiles =>
  (WITH_FILES as readonly string[]).includes(table);

const fileOf = (table: WithFiles, { item, path, digest, blob }: Row): RowFile => {
  const key = { item, ...(path !== undefined && { path }) };
  return {
    table,
    key,
    path: filePath(table, key),
    bytes: blob?.size ?? 0,
    ...(digest && { digest }),
  };
};

/**
 * Writes the rows of every table as they are at one moment. Left out are keys, which cannot leave
 * the browser, and the files of captures that are not sealed yet.
 */
export const writeRows = async (sink: RowSink, db?: EvidenceStore): Promise<WrittenRows> => {
  const sealed = new Set<string>();
  const files: RowFile[] = [];
  const rows = Object.fromEntries(BACKED_UP.map((name) => [name, 0])) as Record<BackedUp, number>;
  const row = (name: BackedUp, whole: object) => {
    const { blob, privateKey: _key, ...kept } = whole as Row;
    if (hasFiles(name) && !sealed.has(kept.item)) return;
    if (name === 'items' && kept.id !== undefined) sealed.add(kept.id);
    if (hasFiles(name)) files.push(fileOf(name, { ...kept, ...(blob && { blob }) }));
    sink.line(rowLine(kept));
    rows[name] += 1;
  };
  await readAllRows(BACKED_UP, { begin: sink.begin, row, end: sink.end }, db);
  return { rows, files };
};
