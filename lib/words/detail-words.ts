import { findingDetails } from './finding-details.ts';
import { detailsOf } from './translate-detail.ts';

/**
 * The detail of a finding in Chinese, or undefined where it is not known: then the English words
 * are shown.
 */
export const chineseDetail = detailsOf(findingDetails);
