import { DEFAULT_CHOICE, type ExportChoice } from '../../../lib/package/export-choice.ts';

/** Everything that may go out to a court. */
export const COURT: ExportChoice = { ...DEFAULT_CHOICE, profile: 'court' };

/** Everything that another custodian needs. */
export const HAND_OVER: ExportChoice = { ...DEFAULT_CHOICE, profile: 'hand-over' };
