import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type ListPace, USUAL_PACE } from '../../lib/evidence/list/capture-list.ts';
import type { ListLine } from '../../lib/evidence/list/list-line.ts';
import { lineReasonName } from '../../lib/evidence/names/line-name.ts';
import { buildLines } from '../../lib/lists/build-lines.ts';
import { nextLine } from '../../lib/lists/next-line.ts';
import { readListFile } from '../../lib/lists/table/read-list-file.ts';
import type { AddressResult, CaptureOrder } from './capture-address.ts';
import { captureAll, type LastingBrowser, printResult } from './capture-all.ts';

/** The lines of a list's file. Throws in plain words where it cannot be read or holds no line. */
export const readLines = async (path: string): Promise<readonly ListLine[]> => {
  const bytes = await readFile(path).catch((error: Error) => {
    throw new Error(`The list cannot be read: ${error.message}`);
  });
  const lines = buildLines(await readListFile(new Blob([new Uint8Array(bytes)])));
  if (lines.length === 0) throw new Error(`There is no address in ${path}`);
  return lines.map((line) => ({ ...line, list: path }));
};

/** Says what is known of a line before any page is opened; the lines that name no page. */
const tellUnopened = (lines: readonly ListLine[]): AddressResult[] =>
  lines.flatMap(({ n, given, state, reason, sameAs }) => {
    if (state === 'duplicate')
      console.log(`duplicate: ${given}  line ${n} is the same page as line ${sameAs}`);
    if (state !== 'not-captured') return [];
    const words = `line ${n}: ${lineReasonName(reason ?? 'not-a-web-address', 'en')}`;
    const result: AddressResult = { url: given, outcome: 'not captured', words };
    printResult(result);
    return [result];
  });

/**
 * Captures the pages of a list at the pace of each host, `pauseMs` milliseconds or more between two
 * pages of it, and prints a line for each. The results are those of all lines but duplicates.
 */
export const captureList = async (
  browser: LastingBrowser,
  listed: readonly ListLine[],
  order: CaptureOrder,
  pauseMs: number,
): Promise<AddressResult[]> => {
  const pace: ListPace = { ...USUAL_PACE, pauseMs, jitterMs: pauseMs };
  const results = tellUnopened(listed);
  let lines = listed;
  for (;;) {
    const next = nextLine(lines, pace, Date.now());
    if ('done' in next) return results;
    if ('at' in next) {
      await pause(Math.max(0, next.at - Date.now()));
      continue;
    }
    const openedAt = new Date().toISOString();
    const { list, n, given } = next.line;
    const listed = { name: basename(list), line: n, given };
    results.push(...(await captureAll(browser, [next.url], { ...order, listed })));
    lines = lines.map((line) =>
      line.n === n ? { ...line, state: 'sealed' as const, openedAt } : line,
    );
  }
};
