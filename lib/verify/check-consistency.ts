import { buildLedger } from '../evidence/ledger.ts';
import type { ParsedIndex } from '../format/parse-index.ts';
import type { ParsedRecord } from '../format/parse-record.ts';
import type { Bag } from './bag.ts';
import { ownView } from './chains/chain-views.ts';
import { checkRedactions } from './checks/check-redactions.ts';
import { checkStatements } from './checks/check-statements.ts';
import { checkVisitPosts } from './checks/check-visit-posts.ts';
import { checkVisitTexts } from './checks/check-visit-texts.ts';
import { checkVisits } from './checks/check-visits.ts';
import { checkCommentTable } from './contents/check-comment-table.ts';
import { checkComments } from './contents/check-comments.ts';
import { checkCoverage } from './contents/check-coverage.ts';
import { checkDerived } from './contents/check-derived.ts';
import { checkFiles } from './contents/check-files.ts';
import { checkFiling } from './contents/check-filing.ts';
import { checkPostText } from './contents/check-post-text.ts';
import { checkProfile } from './contents/check-profile.ts';
import { checkScripts } from './contents/check-scripts.ts';
import { checkItemsTable, checkStatementsTable } from './contents/check-tables.ts';
import { checkRecordClaims } from './contents/claims/check-record-claims.ts';
import { checkWitnesses } from './contents/claims/check-witnesses.ts';
import { type Finding, finding } from './finding.ts';
import { checkArrivals } from './history/check-arrivals.ts';
import { checkLabels } from './history/check-labels.ts';
import { checkNames } from './history/check-names.ts';
import { checkReceipts } from './history/check-receipts.ts';
import { checkReceivedLogs } from './history/check-received-logs.ts';
import { checkSealedLines } from './history/check-sealed-lines.ts';
import { checkStampClaims } from './history/check-stamp-claims.ts';
import { checkTimes } from './history/check-times.ts';
import { checkWithheld } from './history/check-withheld.ts';
import type { Checked } from './note.ts';
import type { OpenLog } from './open-log.ts';
import { INDEX_PATH } from './read-index.ts';
import type { SignatureFacts } from './signatures/verify-signatures.ts';

/** What was read from a bag: its index, records by id, log, and proven signatures. */
export type Read = {
  readonly bag: Bag;
  readonly index: ParsedIndex;
  readonly records: ReadonlyMap<string, ParsedRecord>;
  readonly log: OpenLog;
  readonly signatures: SignatureFacts;
};

const LOG_NAME = 'custody.jsonl';

const checkLogName = ({ custody }: ParsedIndex): readonly Finding[] =>
  custody.path === LOG_NAME
    ? []
    : [
        finding(
          'INDEX_DISAGREES',
          `The index names ${JSON.stringify(custody.path)} as the custody log, not ${LOG_NAME}`,
          INDEX_PATH,
        ),
      ];

/** Packages have named their profile and their maker since the same version. */
const checkMaker = ({ export: made }: ParsedIndex): readonly Finding[] =>
  made.profile === undefined || made.maker !== undefined
    ? []
    : [
        finding(
          'INDEX_DISAGREES',
          'The index does not name the maker of the report, so that it cannot be compared',
          INDEX_PATH,
        ),
      ];

/** A record with another digest than the index has is not the sealed one; that is a finding. */
const sealedRecords = ({ bag, index, records }: Read): ReadonlyMap<string, ParsedRecord> =>
  new Map(
    index.items.flatMap(({ id, folder, digest }) => {
      const record = records.get(id);
      const isSealed = bag.files.get(`data/${folder}/record.json`)?.digest === digest;
      return record && isSealed ? [[id, record] as const] : [];
    }),
  );

/**
 * Holds what people read in a package against what was sealed (package-format.md, "What a verifier
 * holds against what"): tables, labels, texts, derived files, and the times and names that index,
 * log, records and signatures state.
 */
export const checkConsistency = (read: Read): Checked<Finding> => {
  const { bag, index, log, signatures } = read;
  const own = ownView(index);
  const isShared = index.chains !== undefined;
  const records = sealedRecords(read);
  const statements = checkStatements(bag, index, records);
  const ledger = buildLedger(log.entries, log.sealed);
  const checked = [
    // Of a shared matter all chains together say which labels an item has, and what is withheld.
    ...(isShared ? [] : [checkLabels(own, log, ledger), checkWithheld(own, log, ledger)]),
    checkArrivals(own, log, ledger, records),
    checkSealedLines(own, log, ledger),
    checkReceivedLogs(bag, log),
    checkReceipts(bag, own, log, ledger, read.records),
    checkNames(bag, own, log, ledger, records, signatures),
    checkPostText(bag, index, records),
    checkDerived(bag, own, log, ledger, records),
    checkRecordClaims(bag, index, records),
    checkFiling(bag, index),
    checkFiles(bag),
    checkScripts(bag, index),
    checkRedactions(index),
  ];
  return {
    findings: [
      ...checkLogName(index),
      ...checkMaker(index),
      ...checkProfile(index),
      ...statements.findings,
      ...checkVisits(bag, index, records),
      ...checkVisitPosts(bag, index, records),
      ...checkVisitTexts(bag, index, records),
      ...checkWitnesses(index, log, records),
      ...checkItemsTable(bag, index, records),
      // A statement that was changed in the index differs from the table too: that is one cause.
      ...(statements.findings.length === 0 ? checkStatementsTable(bag, index) : []),
      ...checkComments(bag, index, records),
      ...checkCommentTable(bag, index),
      ...checkCoverage(index, records),
      ...checkStampClaims(bag, own, ledger),
      ...checkTimes(own, log.entries, ledger, records, signatures),
      ...checked.flatMap(({ findings }) => findings),
    ],
    notes: [...checked, statements].flatMap(({ notes }) => notes),
  };
};
