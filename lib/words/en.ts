import { accounts } from './en/accounts.ts';
import { backup } from './en/backup.ts';
import { caseFile } from './en/case-file.ts';
import { comments } from './en/comments.ts';
import { compare } from './en/compare.ts';
import { consequences } from './en/consequences.ts';
import { copies } from './en/copies.ts';
import { coverage } from './en/coverage.ts';
import { custodians } from './en/custodians.ts';
import { deposit } from './en/deposit.ts';
import { entities } from './en/entities.ts';
import { entries } from './en/entries.ts';
import { exportChoice } from './en/export-choice.ts';
import { fieldErrors } from './en/field-errors.ts';
import { files } from './en/files.ts';
import { filingCertification } from './en/filing-certification.ts';
import { filingChoice } from './en/filing-choice.ts';
import { filingCompliance } from './en/filing-compliance.ts';
import { filingDataStatement } from './en/filing-data-statement.ts';
import { filingExhibitList } from './en/filing-exhibit-list.ts';
import { filingExhibits } from './en/filing-exhibits.ts';
import { filingFacts } from './en/filing-facts.ts';
import { filingFields } from './en/filing-fields.ts';
import { filingLists } from './en/filing-lists.ts';
import { filingLoadFile } from './en/filing-load-file.ts';
import { filingLogs } from './en/filing-logs.ts';
import { filingStatements } from './en/filing-statements.ts';
import { filingSteps } from './en/filing-steps.ts';
import { filingWording } from './en/filing-wording.ts';
import { findings } from './en/findings.ts';
import { handover } from './en/handover.ts';
import { importPackage } from './en/import-package.ts';
import { item } from './en/item.ts';
import { items } from './en/items.ts';
import { kit } from './en/kit.ts';
import { lists } from './en/lists.ts';
import { media } from './en/media.ts';
import { newMatter } from './en/new-matter.ts';
import { notes } from './en/notes.ts';
import { outcome } from './en/outcome.ts';
import { passPhrase } from './en/pass-phrase.ts';
import { pictures } from './en/pictures.ts';
import { popup } from './en/popup.ts';
import { problems } from './en/problems.ts';
import { readiness } from './en/readiness.ts';
import { recording } from './en/recording.ts';
import { remedies } from './en/remedies.ts';
import { report } from './en/report.ts';
import { rights } from './en/rights.ts';
import { samePage } from './en/same-page.ts';
import { selfCheck } from './en/self-check.ts';
import { settings } from './en/settings.ts';
import { shell } from './en/shell.ts';
import { signingKeys } from './en/signing-keys.ts';
import { statements } from './en/statements.ts';
import { storeCheck } from './en/store-check.ts';
import { terms } from './en/terms.ts';
import { timeStamps } from './en/time-stamps.ts';
import { timeline } from './en/timeline.ts';
import { vault } from './en/vault.ts';
import { verifyPage } from './en/verify-page.ts';
import { watches } from './en/watches.ts';
import { witness } from './en/witness.ts';

/** Every sentence a person reads, in English. `{{name}}` is filled in by the caller. */
export const en = {
  problems,
  findings,
  notes,
  report,
  newMatter,
  popup,
  terms,
  verifyPage,
  shell,
  kit,
  entries,
  items,
  item,
  pictures,
  coverage,
  media,
  recording,
  deposit,
  custodians,
  caseFile,
  entities,
  accounts,
  statements,
  timeline,
  consequences,
  watches,
  witness,
  copies,
  lists,
  remedies,
  readiness,
  filingFields,
  comments,
  compare,
  samePage,
  fieldErrors,
  files,
  handover,
  importPackage,
  exportChoice,
  filingChoice,
  passPhrase,
  filingExhibits,
  outcome,
  rights,
  selfCheck,
  settings,
  signingKeys,
  timeStamps,
  vault,
  storeCheck,
  backup,
  filingCertification,
  filingDataStatement,
  filingFacts,
  filingLoadFile,
  filingLogs,
  filingSteps,
  filingWording,
  filingLists,
  filingExhibitList,
  filingStatements,
  filingCompliance,
};
