import { newId } from '../evidence/id.ts';
import { type EvidenceStore, store } from './db.ts';
import type { SignerRow } from './rows.ts';

/** A certificate with its key, before it is kept. */
export type FreshSigner = Required<
  Pick<SignerRow, 'certificate' | 'chain' | 'privateKey' | 'origin'>
>;

/** A certificate that can sign. */
export type CurrentSigner = SignerRow & Required<Pick<SignerRow, 'privateKey'>>;

const holdsKey = (row: SignerRow): row is CurrentSigner => row.privateKey !== undefined;

/** Every certificate there has been, the newest first. */
export const listSigners = (db = store): Promise<SignerRow[]> =>
  db.signers.orderBy('madeAt').reverse().toArray();

/** The certificate that signs now, where there is one. */
export const readCurrentSigner = async (db = store): Promise<CurrentSigner | undefined> =>
  (await listSigners(db)).find(holdsKey);

const retire = ({ privateKey: _gone, ...row }: SignerRow): SignerRow => row;

const add = async (fresh: FreshSigner, db: EvidenceStore, now: Date): Promise<CurrentSigner> => {
  const row = { id: newId(now.getTime()), madeAt: now.toISOString(), ...fresh };
  await db.signers.bulkPut((await db.signers.toArray()).map(retire));
  await db.signers.add(row);
  return row;
};

/** Makes this the certificate that signs. The ones before stay, without their keys. */
export const addSigner = (
  fresh: FreshSigner,
  db = store,
  now = new Date(),
): Promise<CurrentSigner> => db.transaction('rw', db.signers, () => add(fresh, db, now));

/** Keeps the very first certificate. Where another window was faster, that one's is returned. */
export const addFirstSigner = (
  fresh: FreshSigner,
  db = store,
  now = new Date(),
): Promise<CurrentSigner> =>
  db.transaction(
    'rw',
    db.signers,
    async () => (await readCurrentSigner(db)) ?? add(fresh, db, now),
  );

/** Deletes a certificate. The one that signs stays whatever happens. */
export const dropSigner = (id: string, db = store): Promise<void> =>
  db.transaction('rw', db.signers, async () => {
    const row = await db.signers.get(id);
    if (row && !holdsKey(row)) await db.signers.delete(id);
  });

/**
 * Adds the certificates of another store that are not here yet, without their keys, so that earlier
 * signatures can be attributed. They are marked as that store's claim. The certificate that signs
 * here goes on signing.
 */
export const addEarlierSigners = async (from: EvidenceStore, db = store): Promise<void> => {
  const known = new Set(await db.signers.toCollection().primaryKeys());
  const fresh = (await from.signers.toArray()).filter(({ id }) => !known.has(id));
  await db.signers.bulkAdd(fresh.map((row) => ({ ...retire(row), fromBackup: true as const })));
};
