import {
  type Arrival,
  buildLedger,
  findMisnumbered,
  type Ledger,
  type LoggedEntry,
  listPresent,
} from '../evidence/ledger.ts';
import { parseLogLine } from '../format/parse-log-line.ts';
import { listMatterIds, type MatterItems, readMatterLog } from '../store/bulk/matter-log.ts';
import { listAllChains } from '../store/chains/chains.ts';
import type { EvidenceStore } from '../store/db.ts';
import type { CustodyRow, MatterRow } from '../store/rows.ts';
import { checkChain } from './check-chain.ts';
import { checkLine } from './check-line.ts';
import { type StoreFault, type StoreFaultCode, storeFault } from './store-fault.ts';

/** An arrival and the matter in whose log it stands. */
export type StoredArrival = Omit<Arrival, 'expected'> & { readonly matter: string };

/** A matter's log as checked: what is wrong, and the items that should be in the matter, by id. */
export type CheckedLog = {
  readonly faults: readonly StoreFault[];
  readonly arrivals: ReadonlyMap<string, StoredArrival>;
};

/** Checks the lines of a log one after another, and keeps what they say. */
const newLogCheck = () => {
  const entries: LoggedEntry[] = [];
  const wrong: { readonly code: StoreFaultCode; readonly detail: string }[] = [];
  let count = 0;
  let before: CustodyRow | undefined;
  return {
    entries,
    wrong,
    add: (row: CustodyRow): void => {
      const parsed = parseLogLine(row.line);
      if (parsed.entry) entries.push(parsed.entry);
      if (row.seq !== (before?.seq ?? 0) + 1)
        wrong.push({ code: 'LOG_GAP', detail: `Before line ${row.seq}` });
      else if (!checkLine(row, before?.digest, parsed))
        wrong.push({ code: 'LOG_BROKEN', detail: `Line ${row.seq}` });
      before = row;
      count += 1;
    },
    /** Compares what was read with the counters of its matter. */
    close: ({ entries: written, lastEntry }: MatterRow): void => {
      if (count !== written || before?.digest !== lastEntry)
        wrong.push({ code: 'LOG_COUNT', detail: `${count} lines, ${written} were written` });
    },
  };
};

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

const checkMatterLog = (
  { matter, items }: MatterItems,
  { entries, wrong, close }: ReturnType<typeof newLogCheck>,
): CheckedLog => {
  close(matter);
  const ledger = buildLedger(entries);
  const arrivals = arrivalsIn(matter.id, ledger);
  const missing = [...arrivals].filter(([item]) => !items.has(item));
  const lost = missing.map(([item, { number }]) => {
    const where = { item, matter: matter.id, label: `${matter.reference} #${number}` };
    return storeFault('ITEM_MISSING', `Number ${number}`, where);
  });
  const where = { matter: matter.id, label: matter.reference };
  return {
    arrivals,
    faults: [
      ...wrong.map(({ code, detail }) => storeFault(code, detail, where)),
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
    const log = newLogCheck();
    const read = await readMatterLog(id, log.add, db);
    if (read) checked.push(checkMatterLog(read, log));
  }
  for (const chain of await listAllChains(db))
    checked.push({ faults: await checkChain(chain, quick, db), arrivals: NONE });
  return checked;
};
