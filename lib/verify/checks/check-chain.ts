import {
  type Arrival,
  buildLedger,
  type ChainFault,
  checkLink,
  findMisnumbered,
  type Ledger,
  type LoggedEntry,
} from '../../evidence/ledger.ts';
import type { ParsedIndex, ParsedItem } from '../../format/parse-index.ts';
import type { ParsedRecord } from '../../format/parse-record.ts';
import { type Finding, type FindingCode, finding } from '../finding.ts';
import { checkAccount } from './check-account.ts';
import { LOG_PATH } from './check-log.ts';

const recordFinding = (
  { folder, id }: Pick<ParsedItem, 'folder' | 'id'>,
  code: FindingCode,
  detail: string,
): Finding => ({ ...finding(code, detail, `data/${folder}/record.json`), item: id });

const checkNumbers = (ledger: Ledger): readonly Finding[] =>
  findMisnumbered(ledger).map(({ arrival: { seq }, expected }) =>
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

const checkHeldItem = (
  item: ParsedItem,
  arrival: Arrival | undefined,
  record: ParsedRecord | undefined,
  matterId: string,
): readonly Finding[] => {
  if (arrival?.item !== item.id)
    return [
      recordFinding(item, 'ITEM_NOT_IN_LOG', `The log has no such item as number ${item.number}`),
    ];
  const faults = record ? checkLink(record.matter, matterId, arrival) : [];
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
 * it, and every arrival that is not in the package is accounted for.
 */
export const checkChain = (
  index: ParsedIndex,
  log: readonly LoggedEntry[],
  records: ReadonlyMap<number, ParsedRecord>,
): readonly Finding[] => {
  const ledger = buildLedger(log);
  return [
    ...checkNumbers(ledger),
    ...index.items.flatMap((item) =>
      checkHeldItem(
        item,
        ledger.byNumber.get(item.number),
        records.get(item.number),
        index.matter.id,
      ),
    ),
    ...checkAccount(index, ledger),
  ];
};
