import { chainFindingDetails } from './chain-finding-details.ts';
import { findingDetails } from './finding-details.ts';
import { detailsOf } from './translate-detail.ts';
import { visitFindingDetails } from './visit-finding-details.ts';
import { zipFindingDetails } from './zip-finding-details.ts';

/**
 * The detail of a finding in Chinese, or undefined where it is not known: then the English words
 * are shown.
 */
export const chineseDetail = detailsOf({
  ...findingDetails,
  ...zipFindingDetails,
  ...chainFindingDetails,
  ...visitFindingDetails,
});
