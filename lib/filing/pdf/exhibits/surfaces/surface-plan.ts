import type { Columns } from '../../../pictures/cut-columns.ts';
import type { Activity } from '../../../pictures/read-activity.ts';
import type { Sheet } from '../../kit/paper.ts';

/**
 * How a surface is printed: `scale` in points a CSS pixel, and the columns of it, in groups that
 * are printed beside each other; those with most in them come first.
 */
export type SurfacePlan = {
  readonly activity: Activity;
  readonly sheet: Sheet;
  readonly scale: number;
  readonly groups: readonly (readonly Columns[])[];
  /** Whether the surface is printed in one piece, with its blank parts. */
  readonly isWhole?: boolean;
};
