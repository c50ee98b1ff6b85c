import { type ChainToMerge, type Merged, mergeChains } from '../../chains/merge/merge-chains.ts';
import { digestNow } from '../../evidence/digest.ts';
import { chainLogPath } from '../../format/layout.ts';
import type { ParsedIndex } from '../../format/parse-index.ts';
import { parseLogLine } from '../../format/parse-log-line.ts';
import { type Bag, textOf } from '../bag.ts';
import { LOG_PATH } from '../checks/check-log.ts';

const linesOf = (bag: Bag, path: string): ChainToMerge['lines'] =>
  (textOf(bag, path) ?? '').split('\n').flatMap((line) => {
    const { entry } = parseLogLine(line);
    return entry ? [{ seq: entry.seq, digest: digestNow(line), entry }] : [];
  });

/** What the open lines of all chains of a shared matter say, merged by the law of the chains. */
export const mergeLogs = (bag: Bag, index: ParsedIndex): ReadonlyMap<string, Merged> =>
  mergeChains([
    { id: index.custody.chain ?? '', lines: linesOf(bag, LOG_PATH) },
    ...(index.chains ?? []).map(({ id }) => ({
      id,
      lines: linesOf(bag, `data/${chainLogPath(id)}`),
    })),
  ]);
