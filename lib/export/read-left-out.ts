import type { ExportChoice } from '../package/export-choice.ts';
import { type LeftOut, planLeftOut } from '../package/profile/plan-left-out.ts';
import type { EvidenceStore } from '../store/db.ts';
import { buildInput } from './package-input.ts';

/**
 * What an export by this choice would leave out of a matter, as the store has it now. Nothing is
 * written. Throws `MATTER_UNKNOWN`.
 */
export const readLeftOut = async (
  matterId: string,
  choice: ExportChoice,
  db?: EvidenceStore,
): Promise<LeftOut> => {
  const { input } = await buildInput(matterId, { db, now: new Date(), software: '' });
  return planLeftOut({ ...input, choice });
};
