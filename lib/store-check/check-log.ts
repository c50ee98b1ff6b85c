import {
  type Arrival,
  buildLedger,
  findMisnumbered,
  type Ledger,
  listPresent,
} from '../evidence/ledger.ts';
import { type LogLine, parseLogLine } from '../format/parse-log-line.ts';
import { listMatterIds, type MatterLog, readMatterLog } from '../store/bulk/matter-log.ts';
import { listAllChains } from '../store/chains/chains.ts';
import type { EvidenceStore } from '../store/db.ts';
import type { CustodyRow, MatterRow } from '../store/rows.ts';
import { checkChain } from './check-chain.ts';
import { checkLine } from './check-line.ts';
import { type StoreFault, storeFault } from './store-fault.ts';

/** An arrival and the matter in whose log it stands. */
export type StoredArrival = Omit<Arrival, 'expected'> & { readonly matter: string };

/** A matter's log as checked: what is wrong, and the items that should be in the matter, by id. */
export type CheckedLog = {
  readonly faults: readonly StoreFault[];
  readonly arrivals: ReadonlyMap<string, StoredArrival>;
};

const checkLines = (
  { id, reference }: MatterRow,
  rows: readonly CustodyRow[],
  parsed: readonly LogLine[],
): StoreFault[] => {
  const where = { matter: id, label: reference };
  return rows.flatMap((row, at) => {
    const before = rows[at - 1];
    if (row.seq !== (before?.seq ?? 0) + 1)
      return [storeFault('LOG_GAP', `Before line ${row.seq}`, where)];
    return checkLine(row, before?.digest, parsed[at])
      ? []
      : [storeFault('LOG_BROKEN', `Line ${row.seq}`, where)];
  });
};

const checkEnd = ({ id, reference, entries, lastEntry }: MatterRow, rows: readonly CustodyRow[]) =>
  rows.length === entries && rows.at(-1)?.digest === lastEntry
    ? []
    : [
        storeFault('LOG_COUNT', `${rows.length} lines, ${entries} were written`, {
          matter: id,
          label: reference,
        }),
      ];

const arrivalsIn = (matter: string, ledger: Ledger): ReadonlyMap<string, StoredArrival> =>
  new Map([...listPresent(ledger)].map(([item, arrival]) => [item, { ...arrival, matter }]));

/** Every arrival has the number after the one before it, also where its record is gone. */
const checkNumbers = ({ id, reference }: MatterRow, ledger: Ledger): readonly StoreFault[] =>
  findMisnumbered(ledger).map(({ seq, number, expected }) =>
    storeFault('LOG_MISNUMBERED', `Line ${seq} has number ${number} and not ${expected}`, {
      matter: id,
      label: reference,
    }),
  );

const checkMatterLog = ({ matter, log, items }: MatterLog): CheckedLog => {
  const parsed = log.map(({ line }) => parseLogLine(line));
  const ledger = buildLedger(parsed.flatMap(({ entry }) => entry ?? []));
  const arrivals = arrivalsIn(matter.id, ledger);
  const missing = [...arrivals].filter(([item]) => !items.has(item));
  const lost = missing.map(([item, { number }]) => {
    const where = { item, matter: matter.id, label: `${matter.reference} #${number}` };
    return storeFault('ITEM_MISSING', `Number ${number}`, where);
  });
  return {
    arrivals,
    faults: [
      ...checkLines(matter, log, parsed),
      ...checkEnd(matter, log),
      ...checkNumbers(matter, ledger),
      ...lost,
    ],
  };
};

/** Those of other custodians' chains are found item by item: there may be a million. */
const NONE: CheckedLog['arrivals'] = new Map();

/**
 * Checks each matter's custody log line by line, and that every item that the log puts into the
 * matter is in the store. A log and its items are read in one transaction, so that a capture that
 * ends in between does not look like a fault. Of the chains of other custodians `quick` reads the
 * last lines.
 */
export const checkLogs = async (quick: boolean, db?: EvidenceStore): Promise<CheckedLog[]> => {
  const checked: CheckedLog[] = [];
  for (const id of await listMatterIds(db)) {
    const read = await readMatterLog(id, db);
    if (read) checked.push(checkMatterLog(read));
  }
  for (const chain of await listAllChains(db))
    checked.push({ faults: await checkChain(chain, quick, db), arrivals: NONE });
  return checked;
};
