import type { Custodian, Matter } from '../../evidence/matter.ts';
import { type EvidenceStore, store } from '../db.ts';
import { openMatter } from '../matters.ts';

/**
 * Opens a matter that others began, under its id: this custodian gives no exhibit numbers until
 * named for it. Errors: those of `openMatter`.
 */
export const joinMatterRow = (
  { id, name, reference, court, docket }: Matter,
  custodian: Custodian,
  now = new Date(),
  db: EvidenceStore = store,
): Promise<void> =>
  db.transaction('rw', db.tables, async () => {
    await openMatter(
      { id, name, reference, custodian, ...(court && { court }), ...(docket && { docket }) },
      now,
      db,
    );
    await db.matters.update(id, { unnumbered: true });
  });
