import { SAME_CLOCK_MS } from '../../evidence/chain/same-clock.ts';
import type { Arrival, Ledger, LoggedEntry } from '../../evidence/ledger.ts';
import { SIGNATURE, TAG_MANIFEST } from '../../format/layout.ts';
import type { ParsedIndex, ParsedItem } from '../../format/parse-index.ts';
import type { ParsedRecord } from '../../format/parse-record.ts';
import { LOG_PATH } from '../checks/check-log.ts';
import type { Finding } from '../finding.ts';
import { INDEX_PATH } from '../read-index.ts';
import type { SignatureFacts } from '../signatures/verify-signatures.ts';
import {
  asOne,
  checkForm,
  checkOrder,
  parseInstant,
  type Stated,
  TWO_CLOCKS_MS,
} from './instant.ts';

const sealedAt = ({ sealedAt: at }: ParsedRecord): Stated => ({ what: 'the sealing', at });

/**
 * An item that was captured in this matter is logged in the moment in which it is sealed. One that
 * was received may have been sealed on another computer.
 */
const checkLogged = (record: ParsedRecord, arrival: Stated, event: string, path: string) => [
  ...checkOrder(
    sealedAt(record),
    arrival,
    event === 'captured' ? SAME_CLOCK_MS : TWO_CLOCKS_MS,
    path,
  ),
  ...(event === 'captured' ? checkOrder(arrival, sealedAt(record), SAME_CLOCK_MS, path) : []),
];

const checkRecord = (
  { folder }: ParsedItem,
  record: ParsedRecord,
  arrival: (Arrival & { readonly at: string }) | undefined,
): readonly Finding[] => {
  const path = `data/${folder}/record.json`;
  const captured = { what: 'the capture', at: record.capturedAt };
  const files = record.artifacts.map(({ path: name, at }) => ({ what: `the time of ${name}`, at }));
  const logged = arrival && { what: `the log’s line ${arrival.seq}`, at: arrival.at };
  return [
    ...checkForm([captured, sealedAt(record), ...files], path),
    ...checkOrder(captured, sealedAt(record), SAME_CLOCK_MS, path),
    ...files.flatMap((file) => checkOrder(captured, file, SAME_CLOCK_MS, path)).slice(0, 1),
    ...(logged ? checkLogged(record, logged, arrival.event, path) : []),
  ];
};

/** The export comes after every line of the log, and every line after the line before. */
const checkLines = (log: readonly LoggedEntry[], exported: Stated): readonly Finding[] => {
  const lines = log.map(({ seq, at }) => ({ what: `line ${seq}`, at }));
  const latest = lines.reduce<Stated | undefined>(
    (before, line) =>
      (parseInstant(line.at) ?? 0) > (parseInstant(before?.at ?? '') ?? 0) ? line : before,
    undefined,
  );
  const backwards = lines.flatMap((line, at) => {
    const before = lines[at - 1];
    return before ? checkOrder(before, line, SAME_CLOCK_MS, LOG_PATH) : [];
  });
  return [
    ...checkForm(lines, LOG_PATH),
    ...asOne(backwards),
    ...(latest ? checkOrder(latest, exported, SAME_CLOCK_MS, LOG_PATH) : []),
  ];
};

/** The signature and the package's time-stamp are made in the export. */
const checkSigning = (facts: SignatureFacts, exported: Stated): readonly Finding[] => {
  const signed = { what: 'the signing', at: facts.signature?.at };
  const stamp = facts.stamps?.find(({ path }) => path === TAG_MANIFEST);
  const stamped = { what: 'the package’s time-stamp', at: stamp?.at };
  return [
    ...checkOrder(exported, signed, SAME_CLOCK_MS, SIGNATURE.cms),
    ...checkOrder(signed, exported, TWO_CLOCKS_MS, SIGNATURE.cms),
    ...checkOrder(exported, stamped, TWO_CLOCKS_MS, SIGNATURE.token),
    ...checkOrder(stamped, exported, TWO_CLOCKS_MS, SIGNATURE.token),
  ];
};

const checkRecordStamps = (
  { items }: ParsedIndex,
  records: ReadonlyMap<string, ParsedRecord>,
  { stamps = [] }: SignatureFacts,
  exported: Stated,
): readonly Finding[] => {
  const stampTimes = new Map(stamps.map(({ path, at }) => [path, at]));
  return items.flatMap(({ id, folder }) => {
    const record = records.get(id);
    const stamped = { what: 'its time-stamp', at: stampTimes.get(`data/${folder}/record.json`) };
    const path = `data/${folder}/record.tsr`;
    if (!record || stamped.at === undefined) return [];
    return [
      ...checkOrder(sealedAt(record), stamped, TWO_CLOCKS_MS, path),
      ...checkOrder(stamped, exported, TWO_CLOCKS_MS, path),
    ];
  });
};

/**
 * Holds the times of a package against one another: capture, sealing, line of the log, export,
 * signing and time-stamps follow in this order, within `SAME_CLOCK_MS` on the custodian's computer
 * and `TWO_CLOCKS_MS` between it and an authority.
 */
export const checkTimes = (
  index: ParsedIndex,
  log: readonly LoggedEntry[],
  ledger: Ledger,
  records: ReadonlyMap<string, ParsedRecord>,
  signatures: SignatureFacts,
): readonly Finding[] => {
  const exported = { what: 'the export', at: index.export.at };
  const opened = { what: 'the opening of the matter', at: index.matter.openedAt };
  const lineTimes = new Map(log.map(({ seq, at }) => [seq, at]));
  const [first] = log;
  return [
    ...checkForm([exported, opened], INDEX_PATH),
    ...(first ? checkOrder(opened, { what: 'line 1', at: first.at }, SAME_CLOCK_MS, LOG_PATH) : []),
    ...checkLines(log, exported),
    ...index.items.flatMap((item) => {
      const record = records.get(item.id);
      const arrival = ledger.byNumber.get(item.number);
      const at = arrival && lineTimes.get(arrival.seq);
      if (!record) return [];
      return checkRecord(item, record, arrival && at ? { ...arrival, at } : undefined);
    }),
    ...checkSigning(signatures, exported),
    ...checkRecordStamps(index, records, signatures, exported),
  ];
};
