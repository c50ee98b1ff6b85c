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

/**
 * A received item keeps the chain of the matter that it was sealed in, so the entry must name that
 * other matter; and what was sealed in this matter can only come back to it.
 */
const checkReceived = (
  { id }: ParsedItem,
  record: ParsedRecord,
  { seq, detail }: LoggedEntry,
  matterId: string,
  earlier: readonly Arrival[],
): readonly Finding[] => {
  const from = memberOf(memberOf(detail, 'from'), 'id');
  const isOwn = record.matter.id === matterId;
  const isBack = earlier.some(({ item, event }) => item === id && event === 'captured');
  return [
    ...(typeof from === 'string' && from !== '' && from !== matterId
      ? []
      : [logFinding(id, `Line ${seq}: it names no other matter that the item came from`)]),
    ...(isOwn && !isBack
      ? [logFinding(id, `Line ${seq}: it was sealed in this matter, yet the log never captured it`)]
      : []),
  ];
};

/**
 * Compares how the log says that each item came into the matter with the item's record. What was
 * received is chained in another matter's log, which is noted.
 */
export const checkArrivals = (
  { items, matter }: ParsedIndex,
  { entries, sealed }: OpenLog,
  { byNumber, arrivals }: Ledger,
  records: ReadonlyMap<number, ParsedRecord>,
): Checked<Finding> => {
  const lines = new Map(entries.map((entry) => [entry.seq, entry]));
  const received: number[] = [];
  const findings = items.flatMap((item) => {
    const arrival = byNumber.get(item.number);
    const record = records.get(item.number);
    const entry = arrival && lines.get(arrival.seq);
    if (!entry || !record || arrival.item !== item.id) return [];
    if (arrival.event === 'captured') return checkCaptured(item, record, entry);
    received.push(item.number);
    const earlier = arrivals.filter(({ seq }) => seq < arrival.seq);
    const found = checkReceived(item, record, entry, matter.id, earlier);
    return sealed.some((seq) => seq < arrival.seq) ? found.slice(0, 1) : found;
  });
  const elsewhere = `Items ${received.join(', ')} were received; another log has their capture`;
  return { findings, notes: received.length > 0 ? [note('CHAIN_ELSEWHERE', elsewhere)] : [] };
};
