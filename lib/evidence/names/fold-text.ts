/** Folds text for comparison: NFKC, so that full-width letters equal plain ones, and lower case. */
export const foldText = (text: string): string => text.normalize('NFKC').toLowerCase();
