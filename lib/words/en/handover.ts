/** Export and verification of packages. */
export const handover = {
  exportPackage: 'Export package',
  verifyPackage: 'Verify a package',
  estimate: 'Size',
  about: 'About {{size}}',
  exportPartial_one: '{{count}} item is partial. The package says what is missing in it.',
  exportPartial_other: '{{count}} items are partial. The package says what is missing in each.',
  exportLocal:
    'The package is written on this computer and saved with your downloads. Nothing is uploaded. ' +
    'Every file is checked against its digest as it is written.',
  exportProgress: 'Progress of the export',
  written: '{{done}} of {{total}} written',
  saving: 'Saving to your downloads…',
  exported_one: 'The package was saved with your downloads:',
  exported_other: 'The package was saved with your downloads, in {{count}} volumes:',
  exportCancelled: 'Cancelled. Nothing was kept.',
  exportFull:
    'There is not enough room on this disk to write the package. Free some space and try again.',
  verifyNow: 'Verify it now',
  verifyProgress: 'Progress of the verification',
  checked: '{{done}} of {{total}} checked',
  verifyLead:
    'Checks a package of any origin on this computer: every file, record and log line. Choose ' +
    'all the zips of a package that has several volumes.',
  chooseZips: 'Choose one or more zip files',
  chooseFolder: 'Choose an unpacked folder',
  dropHint: 'or drop them, or an unpacked folder, here. Nothing is uploaded.',
  intact: 'Intact',
  notIntact_one: 'Not intact: {{count}} finding',
  notIntact_other: 'Not intact: {{count}} findings',
  findings: 'Findings',
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
  proven_files: 'Every file is unchanged since the package was written; none is missing or added.',
  proven_records: 'Every record matches its digest, and every captured file matches its record.',
  log: 'Custody log',
  logSealed: '{{sealed}} of {{all}} lines are sealed.',
  logHides: 'It does not show how these items came into the matter: {{numbers}}.',
  proven_heldRecords:
    'Every record matches its digest, and every captured file that is here matches its record. ' +
    'Files that stay back are listed with their digests; what they hold was not checked.',
  proven_openLog:
    'The custody log is in order as far as its open lines show. Of its sealed lines, only the ' +
    'number and the digest are here; what they say was not checked.',
  proven_log: 'The custody log is whole, in order, and accounts for every item.',
  notProven: 'What it does not show',
  notProven_PAGE_TRUE: 'That what a page said was true, or that its stated author wrote it.',
  notProven_BEFORE_CAPTURE: 'That nobody changed a page on the screen before it was captured.',
  notProven_WHO:
    'Who made the package, unless you compare the fingerprint of the certificate with the one ' +
    'that the custodian gave you.',
  notProven_WHEN:
    'When it was made, beyond the computer’s own clock: it bears no time-stamp of an authority ' +
    'known here.',
  notSigned:
    'The package is not signed: no custodian has been named yet. You can make a signing key in ' +
    'Settings.',
  signedBy: 'Fingerprint of the signing certificate',
  unstamped: 'The package bears no time-stamp',
  tryAgain: 'Try again',
  withheldCount: 'Withheld',
  print: 'Print this report',
};
