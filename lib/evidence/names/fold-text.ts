/**
 * Text as it is compared: one form of every character (NFKC, so that full-width letters are plain
 * ones), without case.
 */
export const foldText = (text: string): string => text.normalize('NFKC').toLowerCase();
