import type { Cell, Run } from './filing-document.ts';

/** What is not known, left for a person to write. */
export const BLANK: Run = { blank: true };

/** A cell of one paragraph; a visible blank where there is no text. */
export const cell = (text: string | undefined): Cell => ({
  paragraphs: [[text === undefined || text === '' ? BLANK : text]],
});
