/** Text as it is compared: one form of every character, without case. Chinese full-width forms fold to their plain ones. */
export const fold = (text: string): string => text.normalize('NFKC').toLowerCase();
