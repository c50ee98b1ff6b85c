import type { Arrival, Ledger, LoggedEntry } from '../../evidence/ledger.ts';
import type { ParsedIndex, ParsedItem } from '../../format/parse-index.ts';
import type { ParsedRecord } from '../../format/parse-record.ts';
import { type Finding, finding } from '../finding.ts';
import type { OpenLog } from '../open-log.ts';
import { INDEX_PATH } from '../read-index.ts';
import { checkOrder, TWO_CLOCKS_MS } from './instant.ts';

/** An item of the index with the sealed line that is said to have received it. */
type Claim = ParsedItem & { readonly receivedLine: number };

const claimFinding = ({ id, number, receivedLine }: Claim, but: string): Finding => ({
  ...finding(
    'INDEX_DISAGREES',
    `Item ${number} is said to have been received by line ${receivedLine}, yet ${but}`,
    INDEX_PATH,
  ),
  item: id,
});

/** Arrivals are numbered in the order of their lines, those of other claims too. */
const isOutOfOrder =
  ({ number, receivedLine }: Claim) =>
  ({ number: other, seq }: Pick<Arrival, 'number' | 'seq'>): boolean =>
    other !== number && other < number !== seq < receivedLine;

const placeFault = (
  claim: Claim,
  claims: readonly Claim[],
  { sealed }: OpenLog,
  { arrivals, byNumber }: Ledger,
): string | undefined => {
  if (byNumber.has(claim.number)) return 'the log shows how it came';
  if (!sealed.includes(claim.receivedLine)) return 'that line is not sealed';
  const others = claims.map(({ number, receivedLine }) => ({ number, seq: receivedLine }));
  return [...arrivals, ...others].some(isOutOfOrder(claim))
    ? 'that line does not stand between those of its neighbours'
    : undefined;
};

/** What was received was sealed before, perhaps by another computer's clock. */
const checkTime = (
  { folder, receivedLine }: Claim,
  record: ParsedRecord | undefined,
  entries: readonly LoggedEntry[],
): readonly Finding[] => {
  const next = entries.find(({ seq }) => seq > receivedLine);
  if (!record || !next) return [];
  const sealing = { what: 'the sealing', at: record.sealedAt };
  const line = { what: `the log’s line ${next.seq}`, at: next.at };
  return checkOrder(sealing, line, TWO_CLOCKS_MS, `data/${folder}/record.json`);
};

/**
 * Checks what the index says of items that were received by a sealed line: each names such a line,
 * which stands where the item's number puts it, and which no other item names. What the line says
 * cannot be checked without it.
 */
export const checkReceivedLines = (
  { items }: ParsedIndex,
  log: OpenLog,
  ledger: Ledger,
  records: ReadonlyMap<string, ParsedRecord>,
): readonly Finding[] => {
  const claims = items.flatMap((item) =>
    item.receivedLine === undefined ? [] : [{ ...item, receivedLine: item.receivedLine }],
  );
  return claims.flatMap((claim) => {
    const fault = placeFault(claim, claims, log, ledger);
    return [
      ...(fault === undefined ? [] : [claimFinding(claim, fault)]),
      ...checkTime(claim, records.get(claim.id), log.entries),
    ];
  });
};
