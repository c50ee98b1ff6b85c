/** Facts of the records and the log that several statements and logs of a filing state. */
export const filingFacts = {
  // Frame
  firmWording: 'Sentences of this document are worded anew by the file {{name}}.',
  draftNote:
    'This draft was drawn up by software on {{at}} from the sealed records and the custody log. ' +
    'The facts are taken from them; the wording is for counsel to settle. Every blank is for the ' +
    'person who signs. Delete this paragraph before signing.',
  workingTranslation:
    'Working translation, for reading only. The text to be signed is the Chinese one.',
  court: 'Court: {{value}}',
  docket: 'Case number: {{value}}',
  cause: 'Cause of action: {{value}}',
  matter: 'Matter: {{name}} (reference {{reference}})',
  filedBy: 'Filed by: {{value}}',
  opponents: 'Opposing party: {{value}}',
  organisation: 'Organisation as entered in the matter: {{organisation}}',
  none: 'None.',
  // Exhibits
  exhibit: 'Exhibit',
  exhibits: 'Exhibits',
  allExhibits: 'All ({{count}})',
  someExhibits: '{{list}} ({{count}})',
  range: '{{first}} to {{last}}',
  number: 'Item no.',
  address: 'Address (URL)',
  cutWords: '{{start}}… ({{count}} characters; the record holds all of them)',
  sealed: 'Sealed',
  capturedFromTo: 'Capture begun, sealed',
  result: 'Result',
  resultComplete: 'Complete: no problem recorded',
  resultPartial: 'Partial; problems recorded: {{count}}',
  sealedThen: 'sealed {{time}}',
  places: 'Page of exhibits.pdf; Bates range',
  filesApart:
    'Added as files, not captured from a page: {{exhibits}}. What is said below of captures, ' +
    'browsers and pages does not concern these.',
  addedFile: 'File: {{name}}',
  fileFrom: 'From: {{from}}',
  fileObtained: 'Obtained: {{obtained}}',
  // Environment
  browserSystem: 'Browser and system',
  window: 'Window (CSS pixels), pixels to a CSS pixel, zoom',
  languages: 'Languages',
  software: 'Software',
  buildFacts: 'build {{digest}}',
  noBuild: 'build not recorded',
  userAgent: 'User agent: {{agent}}',
  // Steps
  step: 'What was done',
  changes: 'What it changes on the page',
  blind: 'What it cannot see',
  // Self-check
  check: 'Finding',
  sign: 'Sign: {{finding}}',
  toolsNoSignPlain:
    'No sign of developer tools docked to the window. Tools in a window of their own leave none.',
  noSelfCheck: 'No self-check was recorded.',
  // Clock
  clock: 'Clock',
  clockInterval: '{{min}} to {{max}} s',
  clockNone: 'not compared',
  dateHeader: 'the Date header of the server’s answer to the second request',
  clockBounds:
    'At {{count}} of {{all}} captures the computer’s clock was compared with another source. It ' +
    'was ahead of the source by between {{min}} s and {{max}} s (negative: ' +
    'behind), if the source was right. The list of captures gives the interval for each. ' +
    'Source: {{source}}.',
  clockNever: 'At none of the {{all}} captures could the computer’s clock be compared.',
  clockNotFor: 'No comparison was possible for: {{exhibits}}.',
  clockStamp:
    'Records that bear an RFC 3161 time-stamp: {{count}} of {{all}}. It shows that the record ' +
    'existed at the time that the authority states, not when the page was seen.',
  clockNoStamp: 'No record bears a time-stamp of an authority.',
  stampKnown:
    'Checked at export, from an authority whose root certificate this software carries: ' +
    '{{count}} ({{names}}).',
  stampUnknown:
    'From an authority that this software does not know: {{count}} ({{names}}; {{exhibits}}). ' +
    'The token itself is intact; that the authority is independent and kept the right time must ' +
    'be shown otherwise.',
  stampInvalid:
    'Time-stamps that failed their check at export and prove nothing: {{count}} ({{exhibits}}).',
  stampUnchecked: 'Whether the authorities are known was not checked for this document.',
  authorityUnnamed: 'an authority without a name',
  standing: 'Authority known to this software',
  standing_known: 'yes',
  standing_unknown: 'no',
  standing_invalid: 'failed its check',
  // Problems
  problem_PAGE_FORBIDDEN: 'The browser let no extension read this page.',
  problem_PAGE_LOADING: 'The page was still loading. What had arrived was captured.',
  problem_PAGE_ZOOMED:
    'The page was enlarged with two fingers, so that the pictures show only a part of its width.',
  problem_PAGE_NOT_RESTORED: 'The page could not be put back exactly as it was before the capture.',
  problem_FILE_WITHOUT_TEXT:
    'No text was found in this file: its pages may be pictures, as in a scan.',
  problem_FILE_TEXT_CUT: 'This file holds more text than was read. The rest is in the file alone.',
  problem_FILE_NOT_FETCHED:
    'The document that the tab showed could not be kept as a file. What the screen showed was ' +
    'kept.',
  problem_FILE_TEXT_NOT_READ: 'The document was kept as a file; its text was not read.',
  problem_STORAGE_FULL: 'There was no room left on the computer for more files.',
  problem: 'What is recorded',
  recordedDetail: 'Recorded detail: {{message}}',
  noProblems: 'No problem was recorded at any capture.',
  // Pages
  coverageAll: 'All of the page, or of the part asked for, is in the pictures.',
  coverageOld: 'Not recorded: how much of the page the pictures show.',
  fromArchive: 'The page came from a copy that {{archive}} showed, not from the site itself.',
  fromLocal:
    'The page came from this computer, a private network or a reserved name, not from the ' +
    'internet.',
  freshLoad: 'The page was loaded anew for the capture.',
  noInputs:
    'The page was not loaded anew; no key, click or touch was counted in it before the capture.',
  inputs:
    'The page was not loaded anew; {{count}} keys, clicks and touches came before the capture.',
  inputsUnknown: 'The page was not loaded anew; inputs before the capture were not recorded.',
  frames: 'Frames of other sites, whose words were not read: {{sites}}.',
  unknownSite: 'site not known',
  digitsChanged: 'Digits alone changed between the reading of the text and the last picture.',
  // Second look
  lookNone: 'No second answer was recorded.',
  what_post: 'the post',
  what_page: 'the page',
  lookSame:
    'The second answer holds every character of the captured text of {{what}}, and no others ' +
    'within it.',
  lookOther:
    'Of {{compared}} characters captured of {{what}}, the second answer (status {{status}}) ' +
    'lacks {{added}}; it has {{missing}} others within that text.',
  lookLimits: 'Both numbers are upper limits.',
  lookEnds: 'What may be missing at its beginning or end could not be counted.',
  lookShare: 'Share of the captured text found in the second answer, rounded: {{share}}.',
  lookOnly: 'The second answer (status {{status}}) was kept; no comparison was recorded.',
  // Files
  file: 'File',
  bytes: 'Bytes',
  digest: 'SHA-256',
  staysBack: '{{path}} (stays back)',
  madeFrom: 'Made from',
  byWhom: 'By, at',
  derivedMarked: 'Copy of a picture with marks drawn on it',
  derivedRedacted: 'Copy of a picture with black boxes drawn on it',
  derivedText: 'Captured text with redacted words masked',
  noDerived: 'No derived file goes out with these exhibits.',
  // Custody
  'event_matter-opened': 'Matter opened',
  addedAndSealed: 'Added as a file and sealed',
  event_captured: 'Captured and sealed',
  event_received: 'Received from another matter',
  event_transferred: 'Moved to another matter',
  event_annotated: 'Labels, entries of the case file or derived files changed',
  event_viewed: 'Viewed (once a day and item)',
  event_verified: 'Verified (once a day and item)',
  'event_time-stamped': 'Time-stamped',
  event_deposited: 'Copied to the vault',
  event_exported: 'Exported',
  event_rechecked: 'Rechecked',
  event_withheld: 'Withheld, or released again',
  event_deleted: 'Deleted',
  event: 'Event',
  entries: 'Entries',
  sealedLines: 'Sealed lines: only number and digest go out',
  total: 'All',
  logHead:
    'The custody log has {{entries}} entries. The digest (SHA-256) of the last is {{head}}. This ' +
    'export is entered in the log only after the package is finished.',
  logOther:
    'The custody log of {{name}}, as it was last read from the vault, has {{entries}} entries. ' +
    'The digest (SHA-256) of the last is {{head}}.',
  logEmpty: 'The custody log has no entries.',
  logSealed:
    'Lines that are sealed: {{count}}. What they say cannot be checked from this package; their ' +
    'numbers and digests keep their place in the chain. The counts of events are those of the ' +
    'open lines alone.',
  logOpen: 'No line of the log is sealed.',
  // What is not produced
  reason: 'Reason',
  notProducedWithheld: 'Withheld: {{reason}}',
  notProducedDeleted: 'Deleted from the matter',
  notProducedMoved: 'Moved to another matter',
  notProducedChosen: 'Not chosen for this package',
  notProducedNotHere: 'Not yet fetched from the vault when exported',
  everythingProduced: 'Every item of the matter goes out.',
  back_redacted: 'it may show words that were redacted',
  back_secret: 'it may hold personal data or a secret',
  back_chosen: 'by choice of the person who exported',
  // Time-stamps
  authority: 'Authority',
  authorityTime: 'Time stated by the authority',
  token: 'SHA-256 of the token',
  serial: 'Serial number',
  externalNumber: 'Number of certificate, time-stamp or deposit',
};
