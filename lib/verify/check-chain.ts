import type { CustodyEntry } from '../evidence/custody.ts';
import type { ItemRecord } from '../evidence/item.ts';
import type { IndexItem, PackageIndex } from '../package/manifest-json.ts';
import { checkAccount } from './check-account.ts';
import { LOG_PATH } from './check-log.ts';
import { type Finding, type FindingCode, finding } from './finding.ts';
import { hasLeft, type Ledger, readLedger } from './ledger.ts';

const say = (code: FindingCode, item: string, detail: string, path: string): Finding => ({
  ...finding(code, detail, path),
  item,
});

const checkNumbers = ({ arrivals }: Ledger): readonly Finding[] =>
  arrivals.flatMap((entry, at) =>
    entry.detail?.number === at + 1
      ? []
      : [
          finding(
            'GAP_IN_SEQUENCE',
            `Line ${entry.seq}: item ${at + 1} of the matter bears another number`,
            LOG_PATH,
          ),
        ],
  );

const checkLink = (
  item: IndexItem,
  { matter }: ItemRecord,
  matterId: string,
  { byNumber }: Ledger,
): readonly Finding[] => {
  const path = `data/${item.folder}/record.json`;
  const before = byNumber.get(item.number - 1)?.digest;
  return [
    ...(matter.id === matterId
      ? []
      : [say('CHAIN_BROKEN', item.id, 'It was sealed in another matter than the log says', path)]),
    ...(matter.sequence === item.number
      ? []
      : [say('GAP_IN_SEQUENCE', item.id, `It was sealed as number ${matter.sequence}`, path)]),
    ...(matter.previous === before
      ? []
      : [say('CHAIN_BROKEN', item.id, 'It does not follow the record before it', path)]),
  ];
};

const checkHeld = (index: PackageIndex, ledger: Ledger, records: ReadonlyMap<number, ItemRecord>) =>
  index.items.flatMap((item): readonly Finding[] => {
    const path = `data/${item.folder}/record.json`;
    const entry = ledger.byNumber.get(item.number);
    if (entry?.item !== item.id)
      return [
        say('ITEM_NOT_IN_LOG', item.id, `The log has no such item as number ${item.number}`, path),
      ];
    const record = records.get(item.number);
    return [
      ...(entry.digest === item.digest
        ? []
        : [say('CHAIN_BROKEN', item.id, 'The log gives its record another digest', path)]),
      ...(hasLeft(ledger, item.number, entry)
        ? [say('INDEX_DISAGREES', item.id, 'The log says that it left the matter', path)]
        : []),
      ...(record && entry.event === 'captured'
        ? checkLink(item, record, index.matter.id, ledger)
        : []),
    ];
  });

/**
 * Follows the matter's chain through its log: arrivals numbered from 1 without a gap, each item
 * here the one that arrived, each record captured here naming the one before it, and every arrival
 * that is not here accounted for.
 */
export const checkChain = (
  index: PackageIndex,
  log: readonly CustodyEntry[],
  records: ReadonlyMap<number, ItemRecord>,
): readonly Finding[] => {
  const ledger = readLedger(log);
  return [
    ...checkNumbers(ledger),
    ...checkHeld(index, ledger, records),
    ...checkAccount(index, ledger),
  ];
};
