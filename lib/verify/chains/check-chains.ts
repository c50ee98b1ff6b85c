import { buildLedger, type Ledger } from '../../evidence/ledger.ts';
import { TAG_MANIFEST } from '../../format/layout.ts';
import type { ParsedChain, ParsedIndex } from '../../format/parse-index.ts';
import type { ParsedRecord } from '../../format/parse-record.ts';
import type { Bag } from '../bag.ts';
import { checkChain } from '../checks/check-chain.ts';
import { type CheckedLog, checkLog } from '../checks/check-log.ts';
import { checkDerived } from '../contents/check-derived.ts';
import type { Finding } from '../finding.ts';
import { checkArrivals } from '../history/check-arrivals.ts';
import { checkPeople } from '../history/check-names.ts';
import { checkReceipts } from '../history/check-receipts.ts';
import { checkSealedLines } from '../history/check-sealed-lines.ts';
import { checkStampClaims } from '../history/check-stamp-claims.ts';
import { checkTimes } from '../history/check-times.ts';
import type { Checked } from '../note.ts';
import type { OpenLog } from '../open-log.ts';
import type { SignatureFacts } from '../signatures/verify-signatures.ts';
import { type ChainView, chainView, ownView } from './chain-views.ts';
import { checkChainList } from './check-chain-list.ts';
import { checkSharedFacts } from './check-shared-facts.ts';
import { checkSharedLabels, checkSharedWithheld } from './check-shared-labels.ts';
import { mergeLogs } from './merge-logs.ts';

/** What was read from the package of a shared matter; `log` is that of the exporter's own chain. */
type Read = {
  readonly bag: Bag;
  readonly index: ParsedIndex;
  readonly records: ReadonlyMap<string, ParsedRecord>;
  readonly log: OpenLog;
  readonly signatures: SignatureFacts;
};

/** One chain as checked, with what follows from its log. */
type CheckedChain = Checked<Finding> & {
  readonly view: ChainView;
  readonly log: CheckedLog;
  readonly ledger: Ledger;
};

/** Another computer's clock may be ahead of the exporter's. */
const withLaterExport = (index: ParsedIndex, { entries }: OpenLog): ParsedIndex => {
  const last = entries.at(-1)?.at ?? '';
  const at = Date.parse(last) > Date.parse(index.export.at) ? last : index.export.at;
  return { ...index, export: { ...index.export, at } };
};

const checkOne = (read: Read, chain: ParsedChain): CheckedChain => {
  const view = chainView(read.bag, read.index, chain);
  const { bag, index } = view;
  const { records } = read;
  const log = checkLog(bag, index);
  const ledger = buildLedger(log.entries, log.sealed);
  const stamps = (read.signatures.stamps ?? []).filter(({ path }) => path !== TAG_MANIFEST);
  const stamped = { signed: false, stamped: false, stamps };
  const all = [...log.entries, ...read.log.entries];
  const sealed = [...log.sealed, ...read.log.sealed];
  const checked = [
    checkArrivals(index, log, ledger, records),
    checkSealedLines(index, log, ledger),
    checkPeople(index, log, ledger, records),
    checkDerived(bag, index, { entries: all, sealed }, ledger, records),
    checkReceipts(bag, index, log, ledger, records, true),
  ];
  const findings = [
    ...log.findings,
    ...checkChain(index, log, records).findings,
    ...checkStampClaims(bag, index, ledger),
    ...checkTimes(withLaterExport(index, log), log.entries, ledger, records, stamped),
    ...checked.flatMap((one) => one.findings),
  ];
  return {
    view,
    log,
    ledger,
    findings: findings.map(view.place),
    notes: checked.flatMap(({ notes }) => notes),
  };
};

const receivedIn = (ledgers: readonly Ledger[]): ReadonlySet<string> =>
  new Set(
    ledgers.flatMap(({ arrivals }) =>
      arrivals.flatMap(({ event, item }) => (event === 'received' && item ? [item] : [])),
    ),
  );

/**
 * Checks the chains of the other custodians of a shared matter: each line by line and each item's
 * arrival in its chain, by the checks of a matter with one; and labels and withheld items against
 * what all chains say together. Nothing is checked where the matter is not shared.
 */
export const checkChains = (read: Read): Checked<Finding> => {
  const { bag, index, log } = read;
  const listed = checkChainList(bag, index);
  if (!index.chains) return { findings: listed, notes: [] };
  const merged = mergeLogs(bag, index);
  const chains = index.chains.map((chain) => checkOne(read, chain));
  const own = buildLedger(log.entries, log.sealed);
  const isSealed = [log, ...chains.map((one) => one.log)].some(({ sealed }) => sealed.length > 0);
  const received = receivedIn([own, ...chains.map(({ ledger }) => ledger)]);
  const labels = checkSharedLabels(index, merged, { received, isSealed });
  return {
    findings: [
      ...listed,
      ...chains.flatMap(({ findings }) => findings),
      ...labels.findings,
      ...(isSealed ? [] : checkSharedFacts(index, merged)),
      ...checkSharedWithheld(ownView(index), own, merged, isSealed),
      ...chains.flatMap(({ view, ledger }) =>
        checkSharedWithheld(view.index, ledger, merged, isSealed).map(view.place),
      ),
    ],
    notes: [...labels.notes, ...chains.flatMap(({ notes }) => notes)],
  };
};
