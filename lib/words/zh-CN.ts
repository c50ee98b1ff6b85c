import type { en } from './en.ts';
import type { Translation } from './translation.ts';
import { accounts } from './zh-CN/accounts.ts';
import { backup } from './zh-CN/backup.ts';
import { caseFile } from './zh-CN/case-file.ts';
import { comments } from './zh-CN/comments.ts';
import { compare } from './zh-CN/compare.ts';
import { consequences } from './zh-CN/consequences.ts';
import { copies } from './zh-CN/copies.ts';
import { coverage } from './zh-CN/coverage.ts';
import { custodians } from './zh-CN/custodians.ts';
import { deposit } from './zh-CN/deposit.ts';
import { entities } from './zh-CN/entities.ts';
import { entries } from './zh-CN/entries.ts';
import { exportChoice } from './zh-CN/export-choice.ts';
import { fieldErrors } from './zh-CN/field-errors.ts';
import { files } from './zh-CN/files.ts';
import { filingCertification } from './zh-CN/filing-certification.ts';
import { filingChoice } from './zh-CN/filing-choice.ts';
import { filingCompliance } from './zh-CN/filing-compliance.ts';
import { filingDataStatement } from './zh-CN/filing-data-statement.ts';
import { filingExhibitList } from './zh-CN/filing-exhibit-list.ts';
import { filingExhibits } from './zh-CN/filing-exhibits.ts';
import { filingFacts } from './zh-CN/filing-facts.ts';
import { filingFields } from './zh-CN/filing-fields.ts';
import { filingLists } from './zh-CN/filing-lists.ts';
import { filingLoadFile } from './zh-CN/filing-load-file.ts';
import { filingLogs } from './zh-CN/filing-logs.ts';
import { filingStatements } from './zh-CN/filing-statements.ts';
import { filingSteps } from './zh-CN/filing-steps.ts';
import { filingWording } from './zh-CN/filing-wording.ts';
import { findings } from './zh-CN/findings.ts';
import { handover } from './zh-CN/handover.ts';
import { importPackage } from './zh-CN/import-package.ts';
import { item } from './zh-CN/item.ts';
import { items } from './zh-CN/items.ts';
import { kit } from './zh-CN/kit.ts';
import { lists } from './zh-CN/lists.ts';
import { media } from './zh-CN/media.ts';
import { newMatter } from './zh-CN/new-matter.ts';
import { notes } from './zh-CN/notes.ts';
import { outcome } from './zh-CN/outcome.ts';
import { passPhrase } from './zh-CN/pass-phrase.ts';
import { pictures } from './zh-CN/pictures.ts';
import { popup } from './zh-CN/popup.ts';
import { problems } from './zh-CN/problems.ts';
import { readiness } from './zh-CN/readiness.ts';
import { recording } from './zh-CN/recording.ts';
import { remedies } from './zh-CN/remedies.ts';
import { report } from './zh-CN/report.ts';
import { rights } from './zh-CN/rights.ts';
import { samePage } from './zh-CN/same-page.ts';
import { selfCheck } from './zh-CN/self-check.ts';
import { settings } from './zh-CN/settings.ts';
import { shell } from './zh-CN/shell.ts';
import { signingKeys } from './zh-CN/signing-keys.ts';
import { statements } from './zh-CN/statements.ts';
import { storeCheck } from './zh-CN/store-check.ts';
import { terms } from './zh-CN/terms.ts';
import { timeStamps } from './zh-CN/time-stamps.ts';
import { timeline } from './zh-CN/timeline.ts';
import { vault } from './zh-CN/vault.ts';
import { verifyPage } from './zh-CN/verify-page.ts';
import { watches } from './zh-CN/watches.ts';
import { witness } from './zh-CN/witness.ts';

type Sections = typeof en;

/** Every sentence a person reads, in Chinese. `{{name}}` is filled in by the caller. */
export const zhCN: { readonly [Name in keyof Sections]: Translation<Sections[Name]> } = {
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
