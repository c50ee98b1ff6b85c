/** Export and verification of packages. */
export const handover = {
  exportPackage: 'Export package',
  verifyOrImport: 'Verify or import a package',
  estimate: 'Size',
  about: 'About {{size}}',
  exportPartial_one: '{{count}} item is partial. The package says what is missing in it.',
  exportPartial_other: '{{count}} items are partial. The package says what is missing in each.',
  exportLocal:
    'The package is written on this computer and saved with your downloads. Nothing is uploaded. ' +
    'Every file is checked against its digest before it is saved.',
  saveTo: 'Save to…',
  saveToHint: '“Save to…” writes it straight into a file that you choose instead.',
  saveToFolderHint:
    'It takes several volumes: “Save to…” asks for a folder and writes them straight into it.',
  saveToLocal:
    'The package is written on this computer, straight to the place that you chose. Nothing is ' +
    'uploaded. Every file is checked against its digest as it is written.',
  toDownloads: 'Export to the downloads',
  noPlace: 'No place was chosen, so nothing was exported.',
  exportProgress: 'Progress of the export',
  written: '{{done}} of {{total}} written',
  saving: 'Saving to your downloads…',
  finishing: 'Finishing the file…',
  placed_one: 'The package was written to the place that you chose:',
  placed_other: 'The package was written to the place that you chose, in {{count}} volumes:',
  notPlaced:
    'It took more volumes than the one file that you chose, which was removed. So they are among ' +
    'your downloads.',
  exported_one: 'The package was saved with your downloads:',
  exported_other: 'The package was saved with your downloads, in {{count}} volumes:',
  exportCancelled: 'Cancelled. Nothing was kept.',
  exportFull:
    'There is not enough room on this disk to write the package. Free some space and try again.',
  downloadsFull:
    'There is not enough room on the disk of your downloads folder. Free some space there.',
  unsaved:
    'The package is written, but the browser could not save it with your downloads. It is kept ' +
    'until you close this window.',
  saveAgain: 'Save it again',
  cutOffFile:
    'The browser ended while a package was being written to “{{name}}”, begun {{at}}. That file ' +
    'is no package, and an unfinished one whose name ends in .crswap may lie beside it. Delete ' +
    'both and export again.',
  cutOffFolder:
    'The browser ended while a package was being written to the folder “{{name}}”, begun {{at}}. ' +
    'Empty volumes, and unfinished ones whose names end in .crswap, may lie there. Delete what ' +
    'is there of this export and export again.',
  cutOffRead: 'I have read this',
  verifyNow: 'Verify it now',
  verifyProgress: 'Progress of the verification',
  checked: '{{done}} of {{total}} checked',
  verifyLead:
    'Checks a package of any origin on this computer: every file, record and log line. Choose ' +
    'all the zips of a package that has several volumes.',
  chooseZips: 'Choose one or more zip files',
  chooseFolder: 'Choose an unpacked folder',
  dropHint: 'or drop them, or an unpacked folder, here. Nothing is uploaded.',
  notIntact_one: 'Not intact: {{count}} finding',
  notIntact_other: 'Not intact: {{count}} findings',
  expectedSigner: 'Expected fingerprint of the signer (optional)',
  expectedSignerHint:
    'If the custodian gave you the fingerprint of the certificate, enter it: a package that is ' +
    'signed with another key is then not intact.',
  notFingerprint: 'This is not a SHA-256 fingerprint, which has 64 hexadecimal digits.',
  givenAuthorities: 'Root certificates of time-stamp authorities that you trust (optional)',
  chooseCertificates: 'Choose certificate files',
  givenAuthoritiesHint:
    'Files in PEM or DER that you got from the authority itself, not from the package. Its ' +
    'time-stamps then count as vouched for by you. The files are not kept.',
  givenAuthority: 'Given by you: {{subject}}, SHA-256 {{fingerprint}}',
  noLongerTrust: 'No longer trust {{name}}',
  authority_NO_CERTIFICATE: '{{name}} holds no certificate in PEM or DER.',
  authority_NOT_READABLE: 'What {{name}} holds cannot be read as certificates.',
  authority_NOT_AN_AUTHORITY:
    '{{name}} holds no certificate of an authority: none in it may issue certificates.',
  findings: 'Findings',
  ofPackage: 'The package as a whole',
  moreOfKind_one: '{{count}} more of this kind',
  moreOfKind_other: '{{count}} more of this kind',
  mayFollow: 'May follow from it',
  moreFindings_one: 'Show {{count}} more finding',
  moreFindings_other: 'Show {{count}} more findings',
  volume: 'Volume',
  exportedAt: 'Exported',
  software: 'Software',
  content: 'Content',
  contentSize_one: '{{count}} file, {{size}}',
  contentSize_other: '{{count}} files, {{size}}',
  signature: 'Signature',
  unsigned: 'None',
  andMore: 'and {{number}} more',
  notes: 'Notes',
  way_otherProgram: 'by another program',
  way_decrypted: 'opened with its pass phrase',
  way_unpacked: 'unpacked to a folder',
  way_renamedFolder: 'with its folder renamed',
  way_innerFolder: 'inside another folder',
  way_noFolder: 'without its folder',
  way_folderEntries: 'with entries for folders',
  way_order: 'in another order',
  way_compression: 'compressed in another way',
  way_descriptors: 'with sizes after the files (data descriptors)',
  way_zip64: 'with Zip64 headers',
  proven: 'What this shows',
  log: 'Custody log',
  logSealed: '{{sealed}} of {{all}} lines are sealed.',
  logHides: 'It does not show how these items came into the matter: {{numbers}}.',
  notProven: 'What it does not show',
  notSigned:
    'The package is not signed: no custodian has been named yet. You can make a signing key in ' +
    'Settings.',
  signedBy: 'Fingerprint of the signing certificate',
  unstamped: 'The package bears no time-stamp',
  tryAgain: 'Try again',
  withheldCount: 'Withheld',
  print: 'Print this report',
};
