import fc from 'fast-check';
import type { CaseEntry } from '../../../lib/evidence/casework.ts';
import { INBOX_ID } from '../../../lib/evidence/matter.ts';
import { ProblemError } from '../../../lib/evidence/problem.ts';
import { removeCaseEntries, saveCaseEntries } from '../../../lib/store/casework.ts';
import type { EvidenceStore } from '../../../lib/store/db.ts';
import { annotateItem } from '../../../lib/store/items/annotate-items.ts';
import { deleteItem } from '../../../lib/store/items/delete-item.ts';
import { addDerived } from '../../../lib/store/items/derived.ts';
import { transferItem } from '../../../lib/store/items/transfer-item.ts';
import { releaseItem, withholdItem } from '../../../lib/store/items/withhold-item.ts';
import { amendMatter, openMatter } from '../../../lib/store/matters.ts';
import { newStore, sealText } from './new-store.ts';

const DOES = [
  ...(['capture', 'capture', 'annotate', 'rename', 'move', 'delete', 'withhold'] as const),
  ...(['release', 'enter', 'change', 'remove', 'amend', 'derive'] as const),
];
/** What a person does, and a number that chooses what it is done to. */
export type Act = readonly [does: (typeof DOES)[number], pick: number];

/**
 * Every history begins so: an item is moved and the next captured behind it, both are to bear one
 * label, and an item from which a file was derived is deleted.
 */
const FIRST: readonly Act[] = [
  ['capture', 0],
  ['capture', 0],
  ['derive', 0],
  ['move', 1],
  ['capture', 1],
  ['rename', 1],
  ['rename', 11],
  ['delete', 0],
];

/** Some acts one after another; what cannot be done at its moment is refused by the store. */
export const ANY_ACTS: fc.Arbitrary<readonly Act[]> = fc
  .array(fc.tuple(fc.constantFrom(...DOES), fc.nat(99)), { minLength: 2, maxLength: 10 })
  .map((acts) => [...FIRST, ...acts]);

const idOf = (at: number): string => `01JD${String(at).padStart(22, '0')}`;

const entryOf = (matterId: string, id: string, name: string): CaseEntry =>
  ({ id, matterId, kind: 'party', name, role: 'plaintiff' }) as CaseEntry;

/** One act on a store; `matters` are the ids of its matters. */
const act = async (
  db: EvidenceStore,
  matters: readonly string[],
  [does, pick]: Act,
  at: number,
): Promise<unknown> => {
  const matter = matters[pick % matters.length] ?? INBOX_ID;
  const items = await db.items.toCollection().primaryKeys();
  const item = items[pick % Math.max(1, items.length)] ?? '';
  const entry = `entry-${pick % 3}`;
  switch (does) {
    case 'capture':
      return sealText(db, idOf(at), matter, `text ${pick}`);
    case 'annotate':
      return annotateItem(item, { note: `note ${pick}`, tags: [`tag-${pick % 4}`] }, db);
    case 'rename':
      return annotateItem(item, { exhibit: `E-${pick % 5}` }, db);
    case 'move':
      return transferItem(item, matter, db);
    case 'delete':
      return deleteItem(item, 'by mistake', db);
    case 'withhold':
      return withholdItem(item, 'under seal', db);
    case 'release':
      return releaseItem(item, db);
    case 'enter':
    case 'change':
      return saveCaseEntries([entryOf(matters[pick % 3] ?? INBOX_ID, entry, `name ${pick}`)], db);
    case 'remove':
      return (await db.casework.get(entry)) && removeCaseEntries([entry], db);
    case 'amend':
      return amendMatter(matter, { court: `court ${pick}` }, db);
    case 'derive': {
      const content = new TextEncoder().encode(`marked ${pick}`);
      const from = [
        (await db.artifacts.where('[item+path]').equals([item, 'text.txt']).first())?.digest,
      ];
      return addDerived(
        item,
        {
          base: 'viewport',
          mediaType: 'image/png',
          content,
          from: from.flatMap((one) => one ?? []),
          marks: [],
        },
        db,
      );
    }
  }
};

/** A new store with three matters, after these acts. */
export const storeAfter = async (acts: readonly Act[]): Promise<EvidenceStore> => {
  const db = await newStore();
  const open = (reference: string) =>
    openMatter({ name: reference, reference, custodian: { name: '陈伟' } }, new Date(), db);
  const matters = [INBOX_ID, (await open('XM-1')).id, (await open('XM-2')).id];
  for (const [at, one] of acts.entries())
    await act(db, matters, one, at).catch((error) => {
      if (!(error instanceof ProblemError)) throw error;
    });
  return db;
};
