import { findItemGaps } from './item-gaps.ts';
import { findMatterGaps } from './matter-gaps.ts';
import type { ReadinessInput, ReadinessLine } from './readiness-line.ts';

/**
 * Lists what is missing before a matter can be filed, the matter's own facts first. Items that are
 * withheld are not filed, so nothing is asked of them.
 */
export const buildReadiness = (input: ReadinessInput): readonly ReadinessLine[] => [
  ...findMatterGaps(input),
  ...findItemGaps(input),
];
