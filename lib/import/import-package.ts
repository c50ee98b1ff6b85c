import { takeRestoreLock } from '../backup/restore-lock.ts';
import { type Problem, ProblemError, toProblem } from '../evidence/problem.ts';
import type { EvidenceStore } from '../store/db.ts';
import { dropImporting } from '../store/imports.ts';
import { amendMatter, type MatterFields, type NewMatter, openMatter } from '../store/matters.ts';
import type { ImportRow } from '../store/rows.ts';
import type { GivenExport } from './given-volume.ts';
import { type ImportedEntry, importCaseFile } from './import-case-file.ts';
import { type GivenItem, type ImportedItem, importItem } from './import-item.ts';
import { buildImportRow } from './import-row.ts';
import { type ImportPlan, isImported, type PlannedItem, planImport } from './plan-import.ts';
import { openGivenVolume, type ReadVolume } from './read-volume.ts';

/** The matter that a package is imported into: one of the store, or a new one. */
export type ImportTarget =
  | { readonly matterId: string }
  | { readonly open: NewMatter; readonly facts: MatterFields };

/** A verified package and the matter that it is imported into. */
export type ImportOrder = { readonly given: GivenExport; readonly target: ImportTarget };

/** An item of the package after the import: what was planned, and what became of it. */
export type ItemResult = PlannedItem & {
  readonly imported?: ImportedItem;
  /** Why an item that should have been imported was not; nothing of it was written. */
  readonly problem?: Problem;
};

/**
 * What was imported, item by item and entry by entry. `matterId` is absent if there was nothing to
 * import. After a cancellation, what was imported until then stays.
 */
export type ImportResult = {
  readonly matterId?: string;
  readonly items: readonly ItemResult[];
  readonly entries: readonly ImportedEntry[];
  readonly isCancelled: boolean;
};

/** Cancellation, progress in bytes, and, for tests, the store. */
export type ImportOptions = {
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
};

const openTarget = async (target: ImportTarget, db?: EvidenceStore): Promise<string> => {
  if ('matterId' in target) return target.matterId;
  const { id } = await openMatter(target.open, undefined, db);
  await amendMatter(id, target.facts, db);
  return id;
};

const listGiven = (
  { volumes }: GivenExport,
  readers: readonly ReadVolume[],
): ReadonlyMap<string, GivenItem> =>
  new Map(
    volumes.flatMap((volume, at) =>
      volume.index.items.flatMap((item) => {
        const read = readers[at];
        return read ? [[item.id, { item, volume, read, at }] as const] : [];
      }),
    ),
  );

const bytesOf = ({ item }: GivenItem): number =>
  [...item.artifacts, ...(item.derived ?? [])].reduce((sum, { bytes }) => sum + bytes, 0);

const importItems = async (
  plan: ImportPlan,
  given: ReadonlyMap<string, GivenItem>,
  from: ImportRow,
  { signal, onProgress }: ImportOptions,
  db?: EvidenceStore,
): Promise<readonly ItemResult[]> => {
  const wanted = plan.items.filter(isImported);
  const total = wanted.reduce((sum, { id = '' }) => {
    const one = given.get(id);
    return sum + (one ? bytesOf(one) : 0);
  }, 0);
  let done = 0;
  const onBytes = (bytes: number) => {
    done += bytes;
    onProgress?.(done, total);
  };
  const results: ItemResult[] = [];
  for (const item of plan.items) {
    const one = item.id === undefined ? undefined : given.get(item.id);
    if (!one || !isImported(item)) results.push(item);
    else
      try {
        if (signal?.aborted) throw new ProblemError('CANCELLED', 'The import was cancelled');
        const imported = await importItem(one, from, { db, signal, onBytes });
        results.push({ ...item, imported });
      } catch (error) {
        results.push({ ...item, problem: toProblem(error) });
      }
  }
  return results;
};

/** Whether a package sent entries of its case file. */
export const hasEntries = ({ volumes }: GivenExport): boolean =>
  Object.values(volumes[0]?.index.matter ?? {}).some(Array.isArray);

const importInto = async (
  { given, target }: ImportOrder,
  plan: ImportPlan,
  options: ImportOptions,
  db?: EvidenceStore,
): Promise<ImportResult> => {
  const isNothing = !plan.items.some(isImported);
  if (isNothing && ('open' in target || !hasEntries(given)))
    return { items: plan.items, entries: [], isCancelled: false };
  const readers = await Promise.all(given.volumes.map(openGivenVolume));
  const matterId = await openTarget(target, db);
  const { findings } = plan;
  const from = await buildImportRow(given, readers, { matterId, findings }, { db });
  const items = await importItems(plan, listGiven(given, readers), from, options, db);
  const isCancelled = options.signal?.aborted === true;
  const entries = isCancelled ? [] : await importCaseFile(given, from, db);
  return { matterId, items, entries, isCancelled };
};

/**
 * STEP of a job. Imports what a verified package holds into a matter, item by item, each all or
 * nothing, in the order of their numbers. Nothing that is in the store is changed: an item that is
 * there is left out, and what was interrupted can be imported again. Errors: `ALTERED` if the
 * package has findings that forbid it, `BACKUP_CHANGED` while another window restores or imports,
 * `BAD_LABEL` for a new matter, `MATTER_UNKNOWN`.
 */
export const importPackage = async (
  order: ImportOrder,
  options: ImportOptions = {},
  db?: EvidenceStore,
): Promise<ImportResult> => {
  const release = await takeRestoreLock();
  if (!release) throw new ProblemError('BACKUP_CHANGED', 'Another window is importing');
  try {
    await dropImporting(db);
    const plan = await planImport(order.given, db);
    const [stop] = plan.stops;
    if (stop) throw new ProblemError('ALTERED', `${stop.code}: ${stop.detail}`);
    return await importInto(order, plan, options, db);
  } finally {
    release();
  }
};
