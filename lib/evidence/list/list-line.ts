import type { Instant } from '../matter.ts';
import type { LineReason } from './line-reason.ts';

/**
 * What becomes of a line. `waiting`: to be opened; `working`: being opened and captured now;
 * `duplicate`: an earlier line of the list has the same page; the others are ends.
 */
export const LINE_STATES = [
  'waiting',
  'working',
  'sealed',
  'partial',
  'not-captured',
  'skipped',
  'duplicate',
] as const;
export type LineState = (typeof LINE_STATES)[number];

/** One address of a list. `n` counts the lines of the list from 1. */
export type ListLine = {
  readonly list: string;
  readonly n: number;
  /** The address in the words of its source. */
  readonly given: string;
  /** The address that is opened; absent where the words are no web address. */
  readonly url?: string;
  /** The number of the row in the file or text it is from, from 1. */
  readonly row?: number;
  readonly state: LineState;
  readonly reason?: LineReason;
  /** The earlier line with the same page. */
  readonly sameAs?: number;
  /** Items of the matter that were captured of this page before the list was made. */
  readonly known?: readonly string[];
  /** How often the page was opened. */
  readonly tries: number;
  /** The earliest time of the next try, after one that failed. */
  readonly nextAt?: Instant;
  /** When the page was last opened, and when its line ended. */
  readonly openedAt?: Instant;
  readonly endedAt?: Instant;
  /** What was observed: the title, the address in the end, and the status of the answer. */
  readonly title?: string;
  readonly landed?: string;
  readonly status?: number;
  /** When the visit of a watch was due that this line makes. */
  readonly due?: Instant;
  /** Only for such a visit: the page is opened in a private window. */
  readonly route?: 'no-session';
  /** The sealed item. */
  readonly item?: string;
};

/** What was observed of a page that was opened. */
export type SeenOfPage = Pick<ListLine, 'title' | 'landed' | 'status'>;

/**
 * The place of a page in a list, as the journal and the record of its capture name it. `list` is
 * absent where the list is a file given on the command line, which the store does not have.
 */
export type ListPlace = {
  readonly list?: string;
  readonly name: string;
  readonly line: number;
  readonly given: string;
  readonly route?: 'no-session';
};

/** How many lines of a list are in each state. */
export type LineCounts = Readonly<Record<LineState, number>>;
