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
    'and texts that hold the covered words stay back.',
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
  secrets: 'Secrets in captured files',
  secretsLead:
    'Captured documents can hold session tokens, keys, and the address or number of the ' +
    'person who was logged in. Search for them before the package leaves. A search finds ' +
    'what it knows and can miss others.',
  searchSecrets: 'Search for secrets',
  searching: '{{done}} of {{total}} items searched',
  found_one: '{{count}} kind of secret was found in a file.',
  found_other:
    '{{count}} findings. Tick a file to hold it back; its digest and the reason stay in the ' +
    'package.',
  unread: 'Could not be searched, and may hold anything: {{files}}',
  holdBack: 'Hold back {{file}}',
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
  showLeftOut: 'Show what stays back',
  sealedLines: 'Sealed log lines',
  sealedOf: '{{sealed}} of {{all}}',
  leftNotes: 'Items without their note and tags',
  leftInternalNotes: 'Internal notes of statements',
  reason_redacted: 'holds covered words',
  reason_secret: 'holds secrets',
  reason_chosen: 'held back by choice',
  export: 'Export',
};
