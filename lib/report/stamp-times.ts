import type { CustodyLine } from '../evidence/custody.ts';
import { parseLogLine } from '../format/parse-log-line.ts';

/** What the log says of the latest time-stamp over an item's record. */
export type StampTime = { readonly time: string; readonly authority: string };

/** The latest time-stamps that open lines of the log name, by the id of the item. */
export const stampTimes = (custody: readonly CustodyLine[]): ReadonlyMap<string, StampTime> =>
  new Map(
    custody.flatMap(({ line }) => {
      // Few lines of a long log are of stamps, and parsing each would take long.
      if (!line.includes('time-stamped')) return [];
      const { event, item, detail } = parseLogLine(line).entry ?? {};
      const { genTime, authority } = detail ?? {};
      const isStamp = event === 'time-stamped' && item !== undefined;
      if (!isStamp || typeof genTime !== 'string' || typeof authority !== 'string') return [];
      return [[item, { time: genTime, authority }] as const];
    }),
  );
