import { change, matterRow } from '../change.ts';
import { type EvidenceStore, store } from '../db.ts';
import { findVaultMatter } from '../deposits/vault-matters.ts';

/**
 * Names the chain whose custodian numbers the exhibits of a shared matter; the custody log says so.
 * A browser whose chain is not the named one gives its new items no numbers. Nothing is logged
 * where the chain is named already.
 */
export const nameNumbering = async (
  matterId: string,
  chain: string,
  db: EvidenceStore = store,
  now = new Date(),
): Promise<void> => {
  const before = (await matterRow(db, matterId)).numberedBy ?? '';
  if (before === chain) return;
  const own = (await findVaultMatter(matterId, db))?.chain;
  await change(
    async (log) => {
      const unnumbered = own === chain ? undefined : (true as const);
      // The database removes a member that is set to undefined.
      await db.matters.update(matterId, { numberedBy: chain, unnumbered });
      const detail = { matter: { numberedBy: { from: before, to: chain } } };
      await log(matterId, { event: 'annotated', detail });
    },
    { db, now },
  );
};

/** Who numbers by one chain of this browser goes on by the next, which took its place. */
export const keepNumbering = async (
  matterId: string,
  before: string,
  db: EvidenceStore = store,
  now = new Date(),
): Promise<void> => {
  const own = (await findVaultMatter(matterId, db))?.chain;
  const { numberedBy } = (await db.matters.get(matterId)) ?? {};
  if (own && own !== before && numberedBy === before) await nameNumbering(matterId, own, db, now);
};

/**
 * The other custodian who numbers the exhibits of a matter: the name is absent where nobody is
 * named and this browser joined. Undefined where this browser numbers them.
 */
export const findNumberer = async (
  matterId: string,
  db: EvidenceStore = store,
): Promise<{ readonly name?: string } | undefined> => {
  const { unnumbered, numberedBy } = (await db.matters.get(matterId)) ?? {};
  if (!unnumbered) return undefined;
  if (numberedBy === undefined) return {};
  return { name: (await db.chains.get(numberedBy))?.custodian.name ?? numberedBy };
};
