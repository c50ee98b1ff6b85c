/** Settings: the check of the store. */
export const storeCheck = {
  store: 'Evidence store',
  storeLead:
    'Reads every stored record, file and log line again and compares it with its digest. Nothing ' +
    'is repaired or changed.',
  checkStore: 'Check the store',
  checkProgress: 'Progress of the check',
  checkDone_one: '{{count}} item checked.',
  checkDone_other: '{{count}} items checked.',
  storeSound: 'Every record, file and log line in the store matches its digest.',
  storeFaults_one: '{{count}} problem in the store',
  storeFaults_other: '{{count}} problems in the store',
  storeFaultsLead:
    'Nothing was changed. Keep this browser profile as it is, and export what you can.',
  showAll: 'Show all',
  fault_RECORD_ALTERED: 'The stored record is not the one that was sealed.',
  fault_RECORD_UNREADABLE: 'The stored record cannot be read.',
  fault_ARTIFACT_ALTERED: 'A stored file is not the one that was sealed.',
  fault_ARTIFACT_MISSING: 'A file of the record is not in the store.',
  fault_ARTIFACT_UNREADABLE: 'A stored file cannot be read.',
  fault_ARTIFACT_UNLISTED: 'The store holds a file that the record does not list.',
  fault_ORPHAN: 'The store holds files that belong to no item.',
  fault_CHAIN_BROKEN: 'The record does not follow the one before it.',
  fault_NOT_IN_LOG: 'The custody log does not mention this item.',
  fault_ITEM_MISSING: 'The custody log names an item that is not in the store.',
  fault_LOG_BROKEN: 'A line of the custody log does not follow the line before it.',
  fault_LOG_GAP: 'A line of the custody log is missing.',
  fault_LOG_COUNT: 'The custody log does not end where the matter says it does.',
  fault_LOG_MISNUMBERED: 'The custody log skips or repeats a number of an item.',
  notChecked: 'The store could not be checked: {{reason}}',
  fault_TOKEN_ALTERED: 'The stored time-stamp is not the one in the custody log.',
  fault_IMPORT_ALTERED:
    'The kept custody log or manifest of an imported package is not the one that was imported.',
  fault_STAMP_INVALID: 'The time-stamp does not fit the record, or is none.',
  fault_RECEIPT_INVALID: 'The receipt of a deposit does not fit the item or the log, or is none.',
  fault_SIGNER_UNREADABLE: 'A certificate cannot be read. It is left out.',
  fault_JOURNAL_LEFT: 'A capture was cut short and is not sealed yet.',
};
