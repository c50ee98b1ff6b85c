import type { Bytes, Digest } from '../../evidence/digest.ts';
import type { WithheldFile } from '../../evidence/export-item.ts';
import type { ItemRecord } from '../../evidence/item.ts';
import { defaultExhibit, type Labels, type Matter } from '../../evidence/matter.ts';
import { ProblemError } from '../../evidence/problem.ts';
import { rowFactsOf } from '../capture/row-facts.ts';
import { change, type Log, matterRow } from '../change.ts';
import { type EvidenceStore, store } from '../db.ts';
import { putReceipt } from '../deposits/receipts.ts';
import { putImport } from '../imports.ts';
import { nextExhibit } from '../listings/next-exhibit.ts';
import type { ImportRow, ItemRow } from '../rows.ts';
import { type FreshStamp, putStamp } from '../stamps.ts';
import { withStoreProblems } from '../with-store-problems.ts';
import { asStored, refuseTaken } from './annotate-items.ts';
import { logDerived } from './derived.ts';
import { changesOf, hasChanges, logLabels } from './label-changes.ts';
import { type NewLabels, tidyLabels } from './labels.ts';

/**
 * An item that came in a package, whose files are in the store already. `from` is where it was, and
 * `volume` the volume that held it; `absent` are the artifacts that did not come.
 */
export type ReceivedItem = Pick<ItemRow, 'digest' | 'recordBytes'> & {
  readonly record: ItemRecord;
  readonly labels: NewLabels;
  readonly absent: readonly WithheldFile[];
  readonly stamp?: FreshStamp;
  /** What a vault's storage answered about the item there, as the verification read it. */
  readonly receipt?: Bytes;
  readonly thumbnail?: Blob;
  readonly from: Pick<Matter, 'id' | 'reference'> & {
    readonly number: number;
    /** The chain that the number counts in, where the matter was a shared one. */
    readonly chain?: string;
  };
  readonly volume: { readonly name: string; readonly tagManifest: Digest };
};

/** Where an item came to stand, and its labels in the package that it does not bear here. */
export type ReceivedPlace = {
  readonly number: number;
  readonly exhibit: string;
  readonly refused: readonly (keyof Labels)[];
};

/** What the `received` entry says: where the item was, and which package it came in. */
const detailOf = (
  { from, volume, absent }: ReceivedItem,
  { exportId, signer, log, findings }: ImportRow,
  number: number,
) => ({
  number,
  from,
  package: {
    ...volume,
    export: exportId,
    log,
    ...(signer && { signer }),
    ...(findings.length > 0 && { findings }),
  },
  ...(absent.length > 0 && { absent }),
});

const tidyOne = (label: keyof Labels, labels: NewLabels): NewLabels | undefined => {
  try {
    return tidyLabels({ [label]: labels[label] });
  } catch {
    return undefined;
  }
};

/**
 * A label of a later number is borne too: under it the item was filed, and a later item gets the
 * next one that is free.
 */
const mayBear = async (row: ItemRow, exhibit: string, db: EvidenceStore): Promise<boolean> => {
  try {
    await refuseTaken([{ id: row.id, matterId: row.matterId, exhibit }], db);
    return true;
  } catch (error) {
    if (error instanceof ProblemError) return false;
    throw error;
  }
};

/**
 * Gives the item the labels that it may bear here, and returns the others. `own` is its exhibit
 * label where it may not bear that of the package. The log has each label but the matter's own.
 */
const putLabels = async (
  row: ItemRow,
  labels: NewLabels,
  own: string,
  log: Log,
  db: EvidenceStore,
): Promise<readonly (keyof Labels)[]> => {
  const refused: (keyof Labels)[] = [];
  let kept: NewLabels = { exhibit: own };
  for (const label of Object.keys(labels) as (keyof Labels)[]) {
    const tidied = tidyOne(label, labels);
    const isFree = label !== 'exhibit' || (await mayBear(row, tidied?.exhibit ?? '', db));
    if (tidied && isFree) kept = { ...kept, ...tidied };
    else refused.push(label);
  }
  const changes = changesOf(row, kept);
  if (!hasChanges(changes)) return refused;
  await db.items.update(row.id, asStored(row, kept));
  await logLabels(log, row, changes, { imported: true });
  return refused;
};

const receive = async (
  received: ReceivedItem,
  from: ImportRow,
  log: Log,
  db: EvidenceStore,
  now: Date,
): Promise<ReceivedPlace> => {
  const { record, digest, recordBytes, absent, thumbnail } = received;
  const matter = await matterRow(db, from.matterId);
  const number = matter.records + 1;
  const row: ItemRow = {
    id: record.id,
    matterId: matter.id,
    number,
    digest,
    recordBytes,
    ...rowFactsOf(record),
    tags: [],
    note: '',
    exhibit: defaultExhibit(matter, number),
    role: '',
    ...(absent.length > 0 && { absent }),
  };
  const own = await nextExhibit(matter, number, db);
  await putImport(from, db);
  await db.items.add(row);
  if (thumbnail) await db.thumbnails.put({ item: row.id, blob: thumbnail });
  await db.matters.update(matter.id, {
    records: number,
    lastRecord: digest,
    usedAt: now.toISOString(),
  });
  const detail = detailOf(received, from, number);
  await log(matter.id, { event: 'received', item: row.id, digest, detail });
  const refused = await putLabels(row, received.labels, own, log, db);
  await logDerived(row, { imported: true }, log, db);
  if (received.stamp) await putStamp(row.id, received.stamp, log, db);
  if (received.receipt) await putReceipt(row, received.receipt, log, db, true);
  await db.importing.delete(row.id);
  const exhibit = (await db.items.get(row.id))?.exhibit ?? row.exhibit;
  return { number, exhibit, refused };
};

/**
 * Puts an item that came in a package into a matter, as the next number there: record, labels,
 * time-stamp and custody entries in one transaction. Its record stays byte for byte. Labels that it
 * cannot bear here are left out. Errors: `MATTER_UNKNOWN`, `STORAGE_FULL`, `STORE_FAILED`, also
 * where an item of this id is in the store; then nothing of it is written.
 */
export const receiveItem = (
  received: ReceivedItem,
  from: ImportRow,
  db: EvidenceStore = store,
  now = new Date(),
): Promise<ReceivedPlace> =>
  withStoreProblems(() => change((log) => receive(received, from, log, db, now), { db, now }));
