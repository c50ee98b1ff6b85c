import type { Ledger, LoggedEntry } from '../../evidence/ledger.ts';
import type { ParsedIndex, ParsedItem } from '../../format/parse-index.ts';
import type { ParsedRecord } from '../../format/parse-record.ts';
import {
  type DepositReceipt,
  parseReceipt,
  RECEIPT_FILE,
  sumReceipt,
} from '../../format/shapes/deposit-receipt.ts';
import { type Bag, textOf } from '../bag.ts';
import { type Finding, finding } from '../finding.ts';
import { type Checked, note } from '../note.ts';
import type { OpenLog } from '../open-log.ts';
import { INDEX_PATH } from '../read-index.ts';

/** Storage and browser may have clocks that differ so much: more, and storage refuses a request. */
const CLOCKS_MS = 15 * 60_000;

const pathOf = ({ folder }: ParsedItem): string => `data/${folder}/${RECEIPT_FILE}`;

/** The receipt's file against the index. */
const checkFile = (bag: Bag, item: ParsedItem): readonly Finding[] => {
  const { receipt } = item;
  const path = pathOf(item);
  const file = bag.files.get(path);
  if (!receipt) return [];
  if (`data/${receipt.path}` !== path)
    return [finding('INDEX_DISAGREES', 'It names another file as a receipt', INDEX_PATH)];
  if (!file) return [finding('RECEIPT_MISSING', 'The index lists it', path)];
  return [
    ...(file.digest === undefined || file.digest === receipt.digest
      ? []
      : [finding('ALTERED', 'Its digest is not the one in the index', path)]),
    ...(file.size === receipt.bytes
      ? []
      : [finding('WRONG_SIZE', `The index states ${receipt.bytes} bytes`, path)]),
  ];
};

/** The receipt against the log: the last one that it names, and what it says of that. */
const checkLogged = (
  bag: Bag,
  item: ParsedItem,
  receipt: DepositReceipt,
  named: string | undefined,
  entries: readonly LoggedEntry[],
): readonly Finding[] => {
  const path = pathOf(item);
  const digest = bag.files.get(path)?.digest;
  if (named === undefined || digest === undefined) return [];
  if (named !== digest)
    return [finding('RECEIPT_DISAGREES', 'The log names a receipt with another digest', path)];
  const entry = entries.findLast((one) => one.item === item.id && one.detail?.receipt === named);
  const sum = { ...sumReceipt(receipt), storage: receipt.vault.endpoint };
  const differs = (['objects', 'at', 'lockedUntil', 'mode', 'storage'] as const).filter(
    (member) => entry?.detail?.[member] !== sum[member],
  );
  return differs.length === 0
    ? []
    : [finding('RECEIPT_DISAGREES', `The log says otherwise of: ${differs.join(', ')}`, path)];
};

/** The digest that the package has of a file of the item; undefined where it cannot tell. */
const digestIn = (
  item: ParsedItem,
  record: ParsedRecord,
  path: string,
): string | 'unknown' | undefined => {
  if (path === 'record.json') return item.digest;
  // A token can have been replaced since, and copies can stay back: the log names both.
  if (path === 'record.tsr') return undefined;
  if (!path.startsWith('derived/'))
    return record.artifacts.find((artifact) => artifact.path === path)?.digest ?? 'unknown';
  return item.derived?.find((file) => file.path === `${item.folder}/${path}`)?.digest;
};

/** The files that the receipt lists against those of the item. */
const checkObjects = (
  item: ParsedItem,
  record: ParsedRecord | undefined,
  { objects }: DepositReceipt,
): readonly Finding[] =>
  objects.flatMap(({ path, digest }) => {
    const own = record && digestIn(item, record, path);
    if (own === undefined || own === digest) return [];
    const why =
      own === 'unknown'
        ? `It lists ${path}, which the item does not have`
        : `It lists ${path} with another digest`;
    return [finding('RECEIPT_OBJECT_UNKNOWN', why, pathOf(item))];
  });

const checkTime = (
  item: ParsedItem,
  record: ParsedRecord | undefined,
  receipt: DepositReceipt,
): readonly Finding[] => {
  const { at } = sumReceipt(receipt);
  const [said, sealed] = [Date.parse(at ?? ''), Date.parse(record?.sealedAt ?? '')];
  return said < sealed - CLOCKS_MS
    ? [finding('TIMES_CONTRADICT', 'The storage had it before the item was sealed', pathOf(item))]
    : [];
};

type ItemHistory = {
  readonly log: OpenLog;
  readonly ledger: Ledger;
  readonly record: ParsedRecord | undefined;
  readonly isOther: boolean;
};

const checkOne = (
  bag: Bag,
  item: ParsedItem,
  { log, ledger, record, isOther }: ItemHistory,
): readonly Finding[] => {
  const path = pathOf(item);
  const arrival = ledger.byNumber.get(item.number);
  const named = arrival?.item === item.id ? arrival.receipt : undefined;
  if (!bag.files.has(path)) {
    if (item.receipt) return checkFile(bag, item);
    const why = 'The log says that the item was deposited';
    // The receipt of a colleague's item reaches the exporter later than the line that names it.
    return named === undefined || isOther ? [] : [finding('RECEIPT_MISSING', why, path)];
  }
  const receipt = parseReceipt(textOf(bag, path) ?? '');
  if (!receipt) return [finding('RECEIPT_DISAGREES', 'It is no receipt of the format', path)];
  if (receipt.item !== item.id || receipt.record !== item.digest)
    return [finding('RECEIPT_OF_ANOTHER', `It speaks of the item ${receipt.item}`, path)];
  const isUnnamed = named === undefined && log.sealed.length === 0;
  return [
    ...checkFile(bag, item),
    ...(isUnnamed
      ? [finding('RECEIPT_DISAGREES', 'No line of the log says that it was deposited', path)]
      : checkLogged(bag, item, receipt, named, log.entries)),
    ...checkObjects(item, record, receipt),
    ...checkTime(item, record, receipt),
  ];
};

/** Whether the index says of withheld items what the log does: that a copy stays in a vault. */
const checkWithheldCopies = (
  { withheld }: Pick<ParsedIndex, 'withheld'>,
  { sealed }: Pick<OpenLog, 'sealed'>,
  { byNumber }: Ledger,
): readonly Finding[] =>
  withheld.flatMap(({ number, inVault }) => {
    const isLogged = byNumber.get(number)?.receipt !== undefined;
    const isTold = inVault === true;
    if (isLogged === isTold || (isTold && sealed.length > 0)) return [];
    const why = isLogged ? 'was deposited, and the index does not say so' : 'was not deposited';
    return [finding('LOG_DISAGREES', `Item ${number} ${why}, by the log`, INDEX_PATH)];
  });

/** The items of another custodian that were deposited by the log, and whose receipt is not here. */
const notHere = (bag: Bag, { items }: ParsedIndex, { byNumber }: Ledger) => {
  const lacking = items.filter((item) => {
    const arrival = byNumber.get(item.number);
    const isNamed = arrival?.item === item.id && arrival.receipt !== undefined;
    return isNamed && !bag.files.has(pathOf(item));
  });
  if (lacking.length === 0) return [];
  const detail = `Items ${lacking.map(({ number }) => number).join(', ')} of this log`;
  return [
    note(
      'RECEIPTS_NOT_HERE',
      detail,
      lacking.map(({ folder }) => `data/${folder}/`),
    ),
  ];
};

/**
 * Holds each receipt of a deposit against its item, its record and the log. That the storage really
 * answered so cannot be checked here: the note says it. `isOther`: the log is another custodian's,
 * whose receipts need not have reached the exporter.
 */
export const checkReceipts = (
  bag: Bag,
  index: ParsedIndex,
  log: OpenLog,
  ledger: Ledger,
  records: ReadonlyMap<string, ParsedRecord>,
  isOther = false,
): Checked<Finding> => {
  const findings = index.items.flatMap((item) =>
    checkOne(bag, item, { log, ledger, record: records.get(item.id), isOther }).map((found) => ({
      ...found,
      ...(found.path === pathOf(item) && { item: item.id }),
    })),
  );
  const paths = index.items.map(pathOf).filter((path) => bag.files.has(path));
  const detail = `Receipts of ${paths.length} of ${index.items.length} items`;
  return {
    findings: [...findings, ...checkWithheldCopies(index, log, ledger)],
    notes: [
      ...(paths.length > 0 ? [note('DEPOSITED', detail, paths)] : []),
      ...(isOther ? notHere(bag, index, ledger) : []),
    ],
  };
};
