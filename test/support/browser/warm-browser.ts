import { openProduct } from './product.ts';

/**
 * Starts a browser once before any test: a machine's first start reads it from the disk, and would
 * keep the first test waiting.
 */
export const setup = async (): Promise<void> => (await openProduct()).close();
