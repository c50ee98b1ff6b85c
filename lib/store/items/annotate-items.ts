import { applyFilingChange, type FilingLabels } from '../../evidence/filing-labels.ts';
import { defaultExhibit, type Labels } from '../../evidence/matter.ts';
import { ProblemError } from '../../evidence/problem.ts';
import { inHome } from '../chains/home.ts';
import { refuseNumbering } from '../chains/refuse-numbering.ts';
import { change, matterRow } from '../change.ts';
import { type EvidenceStore, store } from '../db.ts';
import type { ListingRow } from '../listings/listing.ts';
import { listListings } from '../listings/listings.ts';
import { getItem } from './items.ts';
import { changesOf, earlierLabels, hasChanges, logLabels } from './label-changes.ts';
import { type NewLabels, tidyLabels } from './labels.ts';

/** How a change to many items is followed: `done` and `total` count items. */
export type BulkOptions = {
  readonly db?: EvidenceStore;
  readonly now?: Date;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
};

/** Labels for one item; what is not named stays as it is. */
export type LabelChange = { readonly id: string; readonly labels: NewLabels };

type Labelled = Labels & Pick<ListingRow, 'id' | 'matterId'>;

type Renamed = { readonly id: string; readonly matterId: string; readonly exhibit: string };

/**
 * Refuses labels that another item of the matter bears once all items are renamed, so that two may
 * change places. Throws `EXHIBIT_TAKEN`.
 */
export const refuseTaken = async (
  renamed: readonly Renamed[],
  db: EvidenceStore,
): Promise<void> => {
  for (const matterId of new Set(renamed.map((one) => one.matterId))) {
    const own = new Map(
      renamed.filter((one) => one.matterId === matterId).map(({ exhibit, id }) => [exhibit, id]),
    );
    const taken = (await listListings(matterId, db)).find(
      ({ id, exhibit }) => own.has(exhibit) && own.get(exhibit) !== id,
    );
    if (taken) throw new ProblemError('EXHIBIT_TAKEN', `“${taken.exhibit}”`);
  }
};

/**
 * Refuses labels that a later item of the matter will get by itself, since two items would bear
 * them then. Throws `EXHIBIT_RESERVED`.
 */
const refuseReserved = async (renamed: readonly Renamed[], db: EvidenceStore): Promise<void> => {
  for (const { matterId, exhibit } of renamed) {
    const matter = await matterRow(db, matterId);
    const number = Number(/-(\d+)$/.exec(exhibit)?.[1] ?? 0);
    if (number > matter.records && exhibit === defaultExhibit(matter, number))
      throw new ProblemError('EXHIBIT_RESERVED', `“${exhibit}”`);
  }
};

/** New labels as the row of the item has them: its filing labels whole, or none. */
export const asStored = (
  item: Labels,
  { filing, ...own }: NewLabels,
): Omit<NewLabels, 'filing'> & { readonly filing?: FilingLabels | undefined } =>
  // The database removes a member that is set to undefined.
  filing ? { ...own, filing: applyFilingChange(item.filing, filing) } : own;

/**
 * The item, or what lists show of another custodian's whose record was not fetched yet: its labels
 * stand there until it is.
 */
const labelled = async (
  id: string,
  db: EvidenceStore,
): Promise<{ readonly item: Labelled; readonly isListedOnly: boolean }> => {
  const listing = (await db.items.get(id)) ? undefined : await db.listings.get(id);
  return listing?.chain === undefined
    ? { item: await getItem(id, db), isListedOnly: false }
    : { item: inHome(listing), isListedOnly: true };
};

/**
 * Changes the labels of items, all or none, with one or more custody entries for each that changes.
 * Returns the changes that take it back. Errors: `BAD_LABEL`, also for an exhibit label where
 * another custodian numbers, `EXHIBIT_TAKEN`, `EXHIBIT_RESERVED`.
 */
export const annotateItems = async (
  changes: readonly LabelChange[],
  { db = store, now = new Date(), onProgress }: BulkOptions = {},
): Promise<LabelChange[]> => {
  const tidied = changes.map(({ id, labels }) => ({ id, labels: tidyLabels(labels) }));
  const rows = await db.listings.bulkGet(tidied.map(({ id }) => id));
  const wanted = tidied.filter(({ labels }, at) => {
    const row = rows[at];
    return row && hasChanges(changesOf(row, labels));
  });
  if (wanted.length === 0) return [];
  return change(
    async (log) => {
      const back: LabelChange[] = [];
      const renamed: Renamed[] = [];
      for (const [at, { id, labels }] of wanted.entries()) {
        const { item, isListedOnly } = await labelled(id, db);
        const changes = changesOf(item, labels);
        const stored = asStored(item, labels);
        if (isListedOnly) await db.listings.update(id, stored);
        else await db.items.update(id, stored);
        await logLabels(log, item, changes);
        back.push({ id, labels: earlierLabels(changes) });
        if (changes.own.exhibit && labels.exhibit !== undefined)
          renamed.push({ id, matterId: item.matterId, exhibit: labels.exhibit });
        onProgress?.(at + 1, wanted.length);
      }
      await refuseNumbering(
        renamed.map(({ matterId }) => matterId),
        db,
      );
      await refuseTaken(renamed, db);
      await refuseReserved(renamed, db);
      return back;
    },
    { db, now },
  );
};

/**
 * Changes the labels of one item; the custody log keeps both the old and the new. Errors:
 * `BAD_LABEL`, `EXHIBIT_TAKEN`, `EXHIBIT_RESERVED`; `UNEXPECTED` if the item is gone.
 */
export const annotateItem = async (id: string, labels: NewLabels, db = store): Promise<void> => {
  await getItem(id, db);
  await annotateItems([{ id, labels }], { db });
};
