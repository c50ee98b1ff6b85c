import type { ExportChoice } from '../../../../lib/package/export-choice.ts';
import type { ExportPlan } from './choice/plan-export.ts';

/**
 * What was begun, and whether at a place that the person chooses; the pass phrase is kept only as
 * long as the dialog is open.
 */
export type Begun = {
  readonly choice: ExportChoice;
  readonly plan: ExportPlan;
  readonly passPhrase: string | undefined;
  readonly isPlaced: boolean;
};
