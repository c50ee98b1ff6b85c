/** The capture procedure note, the custody summary, the withheld log and the redaction log. */
export const filingLogs = {
  // Capture procedure note
  noteTitle: 'Capture procedure note',
  noteLead:
    'How the exhibits of this matter were captured, sealed and exported, from their records. ' +
    'Dates and figures are those of the records. Exhibits: {{count}} ({{exhibits}}).',
  noteBy: '1. By whom, when and with what',
  noteWhen: 'First capture: {{first}}. Last capture: {{last}}.',
  noteSteps: '2. What was done at the captures, and what that does to the page',
  notePages: '3. The pages as they were found',
  noteSelfCheck: 'Self-check at each capture:',
  noteLook: 'Comparison with a second answer of the server:',
  noteClock: 'Clock of the computer:',
  noteSeal: '4. Sealing',
  noteSealed:
    'Each file gets its SHA-256 digest as soon as it is there. The record lists the files with ' +
    'their digests, the steps, the conditions and the problems; its own digest is entered in the ' +
    'custody log, and the next record of the matter names it. From then on the software changes ' +
    'neither record nor files.',
  noteRedo: '5. How a capture can be judged and repeated',
  noteRedone:
    'The address in the record can be opened again, though the page may have changed or gone. ' +
    'dom.html shows the document without running anything in it; response is what the server ' +
    'sent to the second request; the digests can be computed again with the tools of any system.',
  noteProblems: '6. Problems',
  noteLimits: '7. Limits',
  noteLimitTruth:
    'This procedure does not show that what a page said is true, or that its stated author wrote ' +
    'it.',
  noteLimitScreen:
    'A page that was altered on the computer before the capture is recorded as altered.',
  noteLimitDeleted:
    'It does not show how long a page was accessible before or after it was observed.',
  noteExhibits: '8. The exhibits',
  // Custody summary
  custodyTitle: 'Custody summary',
  custodyLead:
    'An exhibit a row, from the open lines of the custody log. “Exports” counts the exports of ' +
    'the matter that were logged after the item came into it; the log does not say which items ' +
    'a package held.',
  arrival: 'How it came into the matter',
  stamped: 'Time-stamped',
  annotated: 'Annotated',
  viewed: 'Viewed',
  verified: 'Verified',
  exports: 'Exports',
  inSealedLine: 'in a sealed line',
  changedResult: '{{count}}; a file had changed at {{changed}} of them',
  times: '{{count}}',
  exportsTitle: 'Exports of the matter',
  seq: 'Line',
  when: 'When',
  who: 'By',
  exportFile: 'Package',
  itemsIn: 'Items',
  profile: 'Profile',
  profile_counsel: 'For counsel',
  profile_court: 'For the court',
  'profile_hand-over': 'For another custodian',
  noExports: 'No export was logged before this one.',
  countsTitle: 'Entries by event',
  // Withheld log
  withheldTitle: 'Log of what is withheld',
  withheldLead:
    'Titles, addresses and contents are not stated. Number and reason are those of the custody ' +
    'log; what is not known to this package is left blank.',
  date: 'Date of capture',
  kind: 'Kind',
  basis: 'Basis',
  withheldItems: '1. Items',
  withheldFiles: '2. Files of exhibits that go out',
  withheldFilesLead:
    'The sealed record of each exhibit lists these files with the digests below. They can be ' +
    'shown to a court alone and compared.',
  noWithheldItems: 'Every item of the matter goes out.',
  noWithheldFiles: 'No file of an exhibit stays back.',
  // Redaction log
  redactionTitle: 'Redaction log',
  redactionLead:
    'A box is in pixels of the picture named, from its top left: left, top; width × height. The ' +
    'file it was made from stays back unchanged; the derived file goes out in its place.',
  page: 'Page of exhibits.pdf',
  picture: 'File, and what it was made from',
  box: 'Box',
  wholeText: 'words masked in the text',
  fileFrom: '{{file}}, from {{of}}',
  parentDigest: 'SHA-256 of the file it was made from',
  derivedDigest: 'SHA-256 of the derived file',
  noRedactions: 'Nothing was redacted in this package.',
  redactedRecords: 'Records redacted',
  redactedRecordsLead:
    'Of these exhibits a redacted record goes out, in which the covered words are masked. The ' +
    'digest of the sealed record, which stays back, is that in the custody log.',
};
