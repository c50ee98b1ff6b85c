import type { Digest } from '../../evidence/digest.ts';
import {
  type Arrival,
  buildLedger,
  type ChainFault,
  checkLink,
  findMisnumbered,
  type Ledger,
} from '../../evidence/ledger.ts';
import type { ParsedIndex, ParsedItem } from '../../format/parse-index.ts';
import type { ParsedRecord } from '../../format/parse-record.ts';
import { type Finding, type FindingCode, finding } from '../finding.ts';
import { checkReceivedLines } from '../history/check-received-lines.ts';
import { checkAccount } from './check-account.ts';
import { type CheckedLog, LOG_PATH } from './check-log.ts';

const recordFinding = (
  { folder, id }: Pick<ParsedItem, 'folder' | 'id'>,
  code: FindingCode,
  detail: string,
): Finding => ({ ...finding(code, detail, `data/${folder}/record.json`), item: id });

const checkNumbers = (ledger: Ledger): readonly Finding[] =>
  findMisnumbered(ledger).map(({ seq, expected }) =>
    finding(
      'GAP_IN_SEQUENCE',
      `Line ${seq}: item ${expected} of the matter bears another number`,
      LOG_PATH,
    ),
  );

const chainFinding = (fault: ChainFault, item: ParsedItem, { matter }: ParsedRecord): Finding => {
  switch (fault) {
    case 'OTHER_MATTER':
      return recordFinding(
        item,
        'CHAIN_BROKEN',
        'It was sealed in another matter than the log says',
      );
    case 'OTHER_NUMBER':
      return recordFinding(item, 'GAP_IN_SEQUENCE', `It was sealed as number ${matter.sequence}`);
    case 'OTHER_PREVIOUS':
      return recordFinding(item, 'CHAIN_BROKEN', 'It does not follow the record before it');
  }
};

/** What an item of the package is compared with. */
type Known = {
  readonly index: ParsedIndex;
  readonly ledger: Ledger;
  /** The digests of the records in all volumes, as the index states them, by number. */
  readonly digests: ReadonlyMap<number, Digest>;
  readonly records: ReadonlyMap<string, ParsedRecord>;
};

/** The arrival with the digest of the record before it: from the index where the log hides it. */
const withPrevious = (arrival: Arrival, { digests }: Known): Arrival => {
  const { previousHidden, ...known } = arrival;
  const previous = previousHidden && digests.get(arrival.number - 1);
  return previous ? { ...known, previous } : arrival;
};

/**
 * The arrival of an item whose entry in the log is sealed, as far as it follows from the item
 * itself and the index: an item that was sealed in another matter must have been received, and one
 * of this matter where the index names the line that received it (`checkReceivedLines`).
 */
const hiddenArrival = (
  { id, number, digest, receivedLine }: ParsedItem,
  record: ParsedRecord | undefined,
  matterId: string,
): Arrival => ({
  seq: receivedLine ?? 0,
  event: record?.matter.id === matterId && receivedLine === undefined ? 'captured' : 'received',
  number,
  expected: number,
  item: id,
  digest,
  hasLeft: false,
  ...(number > 1 && { previousHidden: true }),
});

const checkHeldItem = (item: ParsedItem, known: Known): readonly Finding[] => {
  const { index, ledger, records } = known;
  const record = records.get(item.id);
  const isHidden = !ledger.byNumber.has(item.number) && ledger.mayBeHidden(item.number);
  const logged = isHidden
    ? hiddenArrival(item, record, index.matter.id)
    : ledger.byNumber.get(item.number);
  if (logged?.item !== item.id)
    return [
      recordFinding(item, 'ITEM_NOT_IN_LOG', `The log has no such item as number ${item.number}`),
    ];
  const arrival = withPrevious(logged, known);
  const faults = record ? checkLink(record.matter, index.matter.id, arrival) : [];
  return [
    ...(arrival.digest === item.digest
      ? []
      : [recordFinding(item, 'CHAIN_BROKEN', 'The log gives its record another digest')]),
    ...(arrival.hasLeft
      ? [recordFinding(item, 'INDEX_DISAGREES', 'The log says that it left the matter')]
      : []),
    ...(record ? faults.map((fault) => chainFinding(fault, item, record)) : []),
  ];
};

/**
 * Follows the matter's chain through its log: arrivals are numbered from 1 without a gap, each item
 * in the package is the one that arrived, each record captured in the matter names the one before
 * it, and every arrival that is not in the package is accounted for. `unlocated` has the numbers of
 * the items whose arrival stands in a sealed line, so that the log does not show it.
 */
export const checkChain = (
  index: ParsedIndex,
  { entries, sealed }: Pick<CheckedLog, 'entries' | 'sealed'>,
  records: ReadonlyMap<string, ParsedRecord>,
): { readonly findings: readonly Finding[]; readonly unlocated: readonly number[] } => {
  const ledger = buildLedger(entries, sealed);
  const listed = [...index.items, ...index.elsewhere];
  const digests = new Map(listed.map(({ number, digest }) => [number, digest]));
  const known = { index, ledger, digests, records };
  return {
    findings: [
      ...checkNumbers(ledger),
      ...index.items.flatMap((item) => checkHeldItem(item, known)),
      ...checkReceivedLines(index, { entries, sealed }, ledger, records),
      ...checkAccount(index, ledger),
    ],
    unlocated: index.items
      .map(({ number }) => number)
      .filter((number) => !ledger.byNumber.has(number) && ledger.mayBeHidden(number)),
  };
};
