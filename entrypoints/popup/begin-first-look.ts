import { readFirstLook } from '../../components/popup/first-look.ts';

/**
 * What the popup shows first, being read. This module is evaluated before React's, so that other
 * processes of the browser open the store while React is evaluated here.
 */
export const firstLook = readFirstLook();
