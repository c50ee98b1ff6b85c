/** Import of a package into a matter, item by item. */
export const importPackage = {
  offer: 'Import into a matter',
  offerLead:
    'Takes the items of this package into your store, byte for byte. You see first what would ' +
    'become of each item.',
  title: 'Import a package',
  readWhole: 'Read the outcome of the verification first. An import changes none of it.',
  UNREADABLE: 'Nothing can be imported: what was given is not wholly a package that can be read.',
  MORE_THAN_ONE:
    'These are volumes of more than one export, or a volume is here twice. Import one export ' +
    'at a time.',
  stopped_one:
    'Nothing can be imported: a finding concerns the package as a whole, so that none of its ' +
    'items can be relied on.',
  stopped_other:
    'Nothing can be imported: {{count}} findings concern the package as a whole, so that none of ' +
    'its items can be relied on.',
  can_one: '{{count}} item can be imported.',
  can_other: '{{count}} items can be imported.',
  cannot: 'There is no item to import.',
  onlyEntries: 'Entries of the case file that are not here yet can still be imported.',
  findings_one: 'The verification has {{count}} finding.',
  findings_other: 'The verification has {{count}} findings.',
  meaning:
    'An import keeps what no finding concerns, although the package failed its verification; the ' +
    'custody log names the findings with each item. What a finding concerns is refused.',
  accept:
    'I have read the findings. Import the items that they do not concern; the custody log names ' +
    'the findings with each.',
  items: 'Items of the package',
  number: 'No.',
  item: 'Item',
  becomes: 'What happens to it',
  became: 'What happened to it',
  outcome_whole: 'Will be imported',
  outcome_partly: 'Will be imported without: {{files}}',
  wasDeleted: 'It was deleted here before; the custody log keeps the deletion.',
  outcome_same: 'Is already here, with the same digest',
  outcome_different:
    'Refused: an item with this id is here, and its record has another digest. The one here ' +
    'stays as it is.',
  outcome_faulty: 'Refused: the verification found something wrong with it ({{codes}})',
  outcome_redacted:
    'Cannot be imported: its sealed record stayed back, and only a redacted copy of it came',
  outcome_elsewhere: 'Not here: it is in another volume of this export',
  outcome_withheld: 'Not in the package: withheld ({{reason}})',
  outcome_left: 'Not in the package: deleted, or moved to another matter',
  outcome_notChosen: 'Not in the package: not chosen for it',
  reason_redacted: '{{path}} (redacted)',
  reason_secret: '{{path}} (held a secret)',
  reason_chosen: '{{path}} (stayed back)',
  done_whole: 'Imported as number {{number}}, {{exhibit}}',
  done_partly: 'Imported as number {{number}}, {{exhibit}}, without: {{files}}',
  failed: 'Not imported, and nothing of it was kept: {{reason}}',
  refused: 'Kept without its {{labels}} of the package, which is taken or too long here.',
  label_exhibit: 'exhibit label',
  label_role: 'role',
  label_tags: 'tags',
  label_note: 'note',
  label_filing: 'fields for filing',
  leftOut: 'Made for that package alone and left out: {{files}}',
  into: 'Into which matter?',
  intoSame: 'The matter of the same id: {{matter}}',
  intoNew: 'A new matter',
  intoOther: 'Another matter',
  matter: 'Matter',
  newHint:
    'The custodian is whoever has charge of the items from now on. Who had it before stands in ' +
    'the records and in the custody log of the package, which is kept.',
  law:
    'Items get the next numbers of the matter. Their records name the matter and number that ' +
    'they were sealed under, which does not change.',
  missing_fields: 'Fill in the name, the reference and the custodian of the new matter.',
  missing_matter: 'Choose the matter that has the items of these entries.',
  missing_accept: 'Read the findings and tick that you have.',
  start_one: 'Import {{count}} item',
  start_other: 'Import {{count}} items',
  startEntries: 'Import the entries',
  working: 'Importing…',
  progress: 'Progress of the import',
  imported_one: '{{count}} item was imported.',
  imported_other: '{{count}} items were imported.',
  importedNone: 'No item was imported.',
  cancelled: 'Cancelled. What was imported until then stays; import again to take the rest.',
  logKept:
    'The custody log and the signatures of the package are kept with the matter, byte for byte, ' +
    'and are in every backup.',
  copies_marked:
    'Marked copies came with their marks and covered words, as the package states them, and are ' +
    'redactions here too. Look at each copy before you export for a court.',
  copies_unmarked:
    'Marked copies came as pictures alone. A black box on one is not known as a redaction here: ' +
    'redact again before you export for a court.',
  entries: 'Case file',
  entry_added_one: '{{count}} entry of the case file was imported.',
  entry_added_other: '{{count}} entries of the case file were imported.',
  entry_same_one: '{{count}} entry is already here.',
  entry_same_other: '{{count}} entries are already here.',
  entry_conflict_one: '{{count}} entry is here with other words, which stay: {{ids}}',
  entry_conflict_other: '{{count}} entries are here with other words, which stay: {{ids}}',
  entry_noItem_one: '{{count}} entry is about an item that is not in this matter: {{ids}}',
  entry_noItem_other: '{{count}} entries are about items that are not in this matter: {{ids}}',
  entry_noText_one: '{{count}} statement quotes a file that did not come: {{ids}}',
  entry_noText_other: '{{count}} statements quote files that did not come: {{ids}}',
  entry_misshapen_one: '{{count}} entry cannot be read, or is too long: {{ids}}',
  entry_misshapen_other: '{{count}} entries cannot be read, or are too long: {{ids}}',
  open: 'Open the matter',
  busy: 'Another window is importing or restoring. Try again when it has finished.',
  absent:
    'These files of the record were not in the package that the item was imported from: {{files}}',
  fromFile: 'Import a package',
  received: 'Packages that items came in',
  receivedLead:
    'The custody log and the seals of each package are kept as they were. Packages for counsel ' +
    'and for another custodian hold them; a package for a court names their digests alone.',
  package: 'Package',
  when: 'Imported',
  signer: 'Fingerprint of the signer',
  foreignLog: 'Its custody log',
  saveLog: 'Save a copy',
  withFindings: 'Imported with findings: {{codes}}',
};
