import type { CustodyLine } from '../../evidence/custody.ts';
import type { ExportItem } from '../../evidence/export-item.ts';
import { logLineOf } from '../../format/parse-log-line.ts';

/** The logs of the chains as they were and as they go out; the exporter's own has no id. */
type SealedLog = {
  readonly chain?: string;
  readonly before: readonly CustodyLine[];
  readonly after: readonly CustodyLine[];
};

const keyOf = (chain: string | undefined, id: unknown, number: unknown): string =>
  JSON.stringify([chain ?? '', id, number]);

const receivedIn = ({ chain, before, after }: SealedLog): readonly (readonly [string, number])[] =>
  before.flatMap((row, at) => {
    const { entry } = logLineOf(row);
    const sent = after[at];
    if (entry?.event !== 'received' || !sent || !logLineOf(sent).sealed) return [];
    return [[keyOf(chain, entry.item, entry.detail?.number), at + 1] as const];
  });

/**
 * Names, for each item that was received by a line that goes out sealed, the number of that line: a
 * reader of the log alone would take an item of this matter's id for one that was captured here.
 */
export const withReceivedLines = (
  items: readonly ExportItem[],
  logs: readonly SealedLog[],
): readonly ExportItem[] => {
  const lines = new Map(logs.flatMap(receivedIn));
  return items.map((item) => {
    const receivedLine = lines.get(keyOf(item.chain, item.record.id, item.number));
    return receivedLine === undefined ? item : { ...item, receivedLine };
  });
};
