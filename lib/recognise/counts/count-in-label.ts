import type { StatedCount } from '../../evidence/item.ts';
import { statedCount } from './stated-count.ts';

const FIRST_NUMBER = /\d[\d,.\s]*\d?\s*[KMB万萬亿億]?(?![a-z])/u;

/** The first count in a label for screen readers: "3 Replies. Reply" gives 3. */
export const countInLabel = (label: string | undefined): StatedCount | undefined =>
  statedCount(FIRST_NUMBER.exec(label ?? '')?.[0]?.replace(/[.,\s]+$/u, ''));
