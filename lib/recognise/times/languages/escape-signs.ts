/** A text as the source of a regular expression that matches it. */
export const escapeSigns = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&');
