import type { TextLine } from '../evidence/page/text-line.ts';

/** Where the bytes of the items of a filing are read. */
export type FilingSources = {
  /**
   * One artifact of an item, or one of its derived files, by the item's id and the path inside the
   * item's folder. Throws `ALTERED` if it is gone.
   */
  readonly read: (item: string, path: string) => Promise<Blob>;
  /** Where the lines of an item's text lie on its pictures; none if that was not measured. */
  readonly lines: (item: string) => Promise<readonly TextLine[]>;
};
