/** The outcome of a verification: what is proven, by whom, since when, and what is not. */
export const outcome = {
  INTACT_SIGNED: 'Intact: every file is unchanged since the package was signed',
  INTACT_UNSIGNED: 'Intact but not signed: its files fit one another, which anyone could arrange',
  INTACT_PARTLY_SIGNED: 'Intact, but not all of it is signed',
  BROKEN:
    'A check failed, so nothing is shown about the package as a whole. Each finding says what ' +
    'does not hold.',
  by: 'who',
  since: 'when',
  shown: 'shown',
  notShown: 'not shown',
  SIGNER_EXPECTED:
    'It was signed with the key that you expected, {{fingerprint}}. Its certificate ' +
    'names {{name}}.',
  SIGNER_STATED:
    'It was signed with the key {{fingerprint}}. Its certificate names {{name}}; nobody vouches ' +
    'for that name. Compare the fingerprint with the one that the custodian gave you.',
  NOT_SIGNED:
    'Nobody signed it, so nothing shows who made it: anyone could have changed it and written ' +
    'new digests.',
  MET_FIRST: 'It is the first package with this key, {{fingerprint}}, that was verified here.',
  MET_BEFORE:
    'Other packages with this key, {{fingerprint}}, were verified here since {{since}}: ' +
    '{{packages}}.',
  MET_OWN:
    '{{fingerprint}} is this browser’s own key: it signs or signed packages here. To others this ' +
    'says nothing of whose key it is.',
  MET_NEW_KEY:
    'Note: {{name}} was met here before with another key, {{other}}. A new key can be in order, ' +
    'but ask the custodian about {{fingerprint}} before you rely on it.',
  STAMPED_KNOWN:
    'It has existed unchanged since {{at}} at the latest, says the authority {{authority}}. This ' +
    'software carries its root {{root}} (SHA-256 {{fingerprint}}), taken on {{taken}} from ' +
    'Mozilla’s list of trusted roots in Debian’s package {{package}}.',
  STAMPED_GIVEN:
    'It has existed unchanged since {{at}} at the latest, says the authority {{authority}}. Its ' +
    'root {{root}} (SHA-256 {{fingerprint}}) was given by you; this software does not know it.',
  OWN_CLOCK:
    'Its time, {{at}}, is that of its maker’s own clock. No authority that is known here ' +
    'confirms it.',
  NO_TIME: 'It states no time.',
  RECORDS_STAMPED:
    '{{stamped}} of {{all}} records have a time-stamp of their own by an authority that is known ' +
    'here or was given by you.',
  proven_files: 'Every file is unchanged since the package was signed; none is missing or added.',
  proven_unsignedFiles:
    'The files fit one another: each has the digest that is listed for it, and none is missing ' +
    'or added.',
  proven_records: 'Every record matches its digest, and every captured file matches its record.',
  proven_heldRecords:
    'Every record matches its digest, and every captured file that is here matches its record. ' +
    'Files that stay back are listed with their digests; what they hold was not checked.',
  proven_log: 'The custody log has no gap, is in order, and accounts for every item.',
  proven_openLog:
    'The custody log is in order as far as its open lines show. Of its sealed lines, only the ' +
    'number and the digest are here; what they say was not checked.',
  notProven_PAGE_TRUE: 'That what a page said was true, or that its stated author wrote it.',
  notProven_BEFORE_CAPTURE: 'That nobody changed a page on the screen before it was captured.',
  notProven_WHO:
    'Who made the package, unless you compare the fingerprint of the certificate with the one ' +
    'that the custodian gave you.',
  notProven_WHEN:
    'When it was made, beyond the computer’s own clock: it bears no time-stamp of an authority ' +
    'known here.',
  notProven_REVOCATION:
    'That no certificate was revoked. Nothing is asked of a network, so a key that its owner ' +
    'reported as stolen, or that an authority withdrew, is not noticed.',
  notProven_LAST_ITEMS:
    'That nothing was cut off the end before the export: the log cannot show that its last ' +
    'lines, or the last items, were removed.',
  notProven_SEALED_LINES: 'What the sealed lines of the custody log say.',
};
