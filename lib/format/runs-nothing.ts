/** Endings of files that browsers and systems show and never run. */
const SHOWN_ONLY = /\.(?:png|jpe?g|webp|txt|json|csv|jsonl|tsr)$/u;

/**
 * Whether a click on a file of this name shows it and runs nothing, by the ending that browsers
 * and systems go by when they open a file from disk.
 */
export const runsNothing = (path: string): boolean => SHOWN_ONLY.test(path);
