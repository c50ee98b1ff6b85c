import { isDigest } from '../../evidence/digest.ts';
import type { Arrival, Ledger, LoggedEntry } from '../../evidence/ledger.ts';
import type { ParsedIndex, ParsedItem } from '../../format/parse-index.ts';
import type { ParsedRecord } from '../../format/parse-record.ts';
import { LOG_PATH } from '../checks/check-log.ts';
import { type Finding, finding } from '../finding.ts';
import { type Checked, note } from '../note.ts';
import type { OpenLog } from '../open-log.ts';
import { memberOf } from './log-detail.ts';

const logFinding = (item: string, detail: string): Finding => ({
  ...finding('LOG_DISAGREES', detail, LOG_PATH),
  item,
});

/** The log repeats the address of a captured page, where it states one. */
const checkCaptured = ({ id }: ParsedItem, record: ParsedRecord, entry: LoggedEntry) => {
  const url = memberOf(entry.detail, 'url');
  if (url === undefined || url === record.page.url) return [];
  const stated = `Line ${entry.seq}: it says ${JSON.stringify(url)}`;
  return [logFinding(id, `${stated}, the record ${JSON.stringify(record.page.url)}`)];
};

/** Whether an entry says that the item came in a package, which it then names by its digest. */
const isByPackage = ({ detail }: LoggedEntry): boolean =>
  isDigest(memberOf(memberOf(detail, 'package'), 'tagManifest'));

/**
 * A received item keeps the chain of the matter that it was sealed in, so the entry must name that
 * other matter; and what was sealed in this matter can only come back to it. What came in a package
 * may have been sealed in a matter of this id in another store, whose log is not this one.
 */
const checkReceived = (
  { id }: ParsedItem,
  record: ParsedRecord,
  entry: LoggedEntry,
  matterId: string,
  firstCaptured: number | undefined,
): readonly Finding[] => {
  const { seq, detail } = entry;
  const from = memberOf(memberOf(detail, 'from'), 'id');
  if (isByPackage(entry))
    return typeof from === 'string' && from !== ''
      ? []
      : [logFinding(id, `Line ${seq}: it names no matter that the package was made of`)];
  const isOwn = record.matter.id === matterId;
  const isBack = firstCaptured !== undefined && firstCaptured < seq;
  return [
    ...(typeof from === 'string' && from !== '' && from !== matterId
      ? []
      : [logFinding(id, `Line ${seq}: it names no other matter that the item came from`)]),
    ...(isOwn && !isBack
      ? [logFinding(id, `Line ${seq}: it was sealed in this matter, yet the log never captured it`)]
      : []),
  ];
};

/** The line of the first capture of each item. */
const firstCapturesOf = (arrivals: readonly Arrival[]): ReadonlyMap<string, number> =>
  new Map(
    arrivals
      .toReversed()
      .flatMap(({ event, item, seq }) =>
        event === 'captured' && item !== undefined ? [[item, seq] as const] : [],
      ),
  );

/**
 * Compares how the log says that each item came into the matter with the item's record. What was
 * received is chained in another matter's log, which is noted.
 */
export const checkArrivals = (
  { items, matter }: ParsedIndex,
  { entries, sealed }: OpenLog,
  { byNumber, arrivals }: Ledger,
  records: ReadonlyMap<string, ParsedRecord>,
): Checked<Finding> => {
  const lines = new Map(entries.map((entry) => [entry.seq, entry]));
  const received: number[] = [];
  const firstCaptures = firstCapturesOf(arrivals);
  const findings = items.flatMap((item) => {
    const arrival = byNumber.get(item.number);
    const record = records.get(item.id);
    const entry = arrival && lines.get(arrival.seq);
    if (!entry || !record || arrival.item !== item.id) return [];
    if (arrival.event === 'captured') return checkCaptured(item, record, entry);
    received.push(item.number);
    // An earlier capture may stand in a sealed line.
    const mayBeHidden = (sealed[0] ?? entry.seq) < entry.seq;
    const captured = firstCaptures.get(item.id) ?? (mayBeHidden ? 0 : undefined);
    return checkReceived(item, record, entry, matter.id, captured);
  });
  const elsewhere = `Items ${received.join(', ')} were received; another log has their capture`;
  return { findings, notes: received.length > 0 ? [note('CHAIN_ELSEWHERE', elsewhere)] : [] };
};
