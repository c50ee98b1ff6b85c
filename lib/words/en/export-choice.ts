/** What a person chooses before an export. */
export const exportChoice = {
  profile: 'For whom is the package?',
  firstTime:
    'Choose before the first export of this matter. The choice is remembered for the matter.',
  asLastTime: 'As chosen the last time for this matter.',
  profile_counsel: 'For counsel',
  profile_court: 'For the court',
  'profile_hand-over': 'For hand-over to another custodian',
  leavesOut_counsel:
    'Everything but withheld items: notes, tags, internal notes and the whole custody log. ' +
    'Marked as privileged on its cover. Not to be filed as it stands.',
  leavesOut_court:
    'Leaves out notes, tags, internal notes, related matters and all words about items that ' +
    'stay back; log lines that say any of it are sealed. Of a redacted item, the originals ' +
    'and texts that hold the covered words stay back. The matter’s reference and the custodian ' +
    'are not masked.',
  'leavesOut_hand-over':
    'Records, their files and the custody log, which tells of every change of notes and tags. ' +
    'Leaves out the case file; log lines with an internal note are sealed.',
  language: 'Language of the report and the instructions',
  language_en: 'English',
  'language_zh-CN': '简体中文',
  language_both: 'English and 简体中文',
  caseFile: 'Case file and schedules',
  verifier: 'Verification page (verify.html)',
  items: 'Items',
  allItems: 'All items that are not withheld',
  secrets: 'Secrets in records and captured files',
  secretsLead:
    'Captured documents, addresses and titles can hold session tokens, keys, and the address or ' +
    'number of the person who was logged in. Search for them before the package leaves. A search ' +
    'finds what it knows and can miss others. It reads no pictures.',
  logStates:
    'In this profile the log goes out whole: it states the address and the title of every item, ' +
    'also of one that is held back.',
  searchSecrets: 'Search for secrets',
  searching: '{{done}} of {{total}} items searched',
  foundNone: 'Nothing was found.',
  found_one:
    '{{count}} finding. Tick the file to hold it back; its digest and the reason stay in the ' +
    'package.',
  found_other:
    '{{count}} findings. Tick a file to hold it back; its digest and the reason stay in the ' +
    'package.',
  unread: 'Could not be searched, and may hold anything: {{files}}',
  holdBack: 'Hold back {{file}}',
  holdItem: 'Hold back all of {{exhibit}}',
  recordStates: 'The sealed record states it, and goes out as it is or not at all:',
  heldBefore: 'held back, as chosen before',
  shown: 'Items that show covered words',
  shownLead_one:
    '{{count}} item shows words that are covered in another item. Whoever compares them reads ' +
    'the covered words. Hold it back here, or cancel and redact it. Only texts and records were ' +
    'searched.',
  shownLead_other:
    '{{count}} items show words that are covered in another item. Whoever compares them reads ' +
    'the covered words. Hold them back here, or cancel and redact each. Only texts and records ' +
    'were searched.',
  shownIn: 'shown in {{files}}',
  sendShown: 'Export although covered words are shown',
  kind_password: 'password',
  'kind_private-key': 'private key',
  kind_authorization: 'authorization header',
  kind_cookie: 'cookie',
  'kind_session-id': 'session id',
  kind_token: 'token',
  kind_csrf: 'form token (CSRF)',
  'kind_api-key': 'API key',
  'kind_hidden-input': 'hidden field',
  'kind_e-mail': 'e-mail address',
  kind_telephone: 'telephone number',
  sharedExhibits:
    'More than one item bears the same exhibit label: {{exhibits}}. A verifier will find ' +
    'this. Change the labels first.',
  notChosen: 'Not chosen',
  withheldFiles: 'Files held back',
  leftOut: 'What stays back',
  planning: 'Looking up what stays back',
  sealedLines: 'Sealed log lines',
  sealedOf: '{{sealed}} of {{all}}',
  leftNotes: 'Items without their note and tags',
  leftInternalNotes: 'Internal notes of statements',
  leftStatements: 'Statements whose file stays back or whose place is covered',
  reason_redacted: 'may hold covered words',
  reason_secret: 'holds secrets',
  reason_chosen: 'held back by choice',
  missing_profile: 'Choose first for whom the package is.',
  missing_plan: 'It is being looked up what stays back.',
  missing_shown: 'Decide first on the items that show covered words.',
  missing_passPhrase: 'Type the pass phrase twice, the same both times.',
  export: 'Export',
};
