/**
 * The statement on how electronic data was made, stored and extracted, under article 93 of the
 * Provisions of the Supreme People's Court on Evidence in Civil Procedure: a working translation.
 */
export const filingDataStatement = {
  title: 'Statement on how the electronic data was generated, stored and extracted',
  basis:
    'Along the factors of article 93, paragraph 1, of the Provisions of the Supreme People’s ' +
    'Court on Evidence in Civil Procedure, this states how the electronic data filed in this ' +
    'case was generated, stored and extracted. Items: {{count}} ({{exhibits}}).',
  h1: 'I. Hardware and software environment (item 1)',
  device: 'Computer: make and model {{model}}, serial number {{serial}}, owner and user {{owner}}.',
  network: 'Network: access and operator {{network}}; place of the captures {{place}}.',
  software: 'Software and its builds:',
  environments: 'Browser, system and window:',
  buildNote:
    'A build is named by the SHA-256 digest of the extension’s files, which can be computed ' +
    'again from the published build and compared. Source commit: {{blank}}.',
  h2: 'II. State of operation (item 2)',
  selfCheck: 'The software checked itself at each capture; Annex 1 has the results. Signs to note:',
  noSigns: 'The self-checks found no sign to note. Part VII says what they cannot find.',
  problems: 'Problems recorded at the captures, one by one:',
  retries:
    'Part IV lists steps such as reading or loading again. A step that failed is among the ' +
    'problems above; part III names the second requests that got no answer.',
  clockLead: 'Clock:',
  effect: 'Effect of these problems on the data filed: {{blank}}',
  h3: 'III. Monitoring and checks against errors (item 3)',
  readBack:
    'At writing: the SHA-256 digest of each file is computed as soon as it is there and stored ' +
    'with it in the local store; at sealing the digests of the files go into the record, and the ' +
    'digest of the record into the custody log.',
  exportCheck:
    'At export: each file is read again and compared with its digest of sealing; a file that ' +
    'differs stops the export.',
  chain:
    'Chain and numbers: each record has its number in the matter and the digest of the record ' +
    'before it; each line of the custody log has its number and the digest of the line before. A ' +
    'line that is added, removed, changed or moved no longer fits the lines after it. Whoever ' +
    'rewrites all of these leaves no such sign: the digest of the last line must be held against ' +
    'one kept elsewhere, a signature or a time-stamp.',
  look:
    'Comparison: the page asked for its own address a second time, and the answer was compared ' +
    'with the captured text, with this result.',
  h4: 'IV. Methods of storage, transfer and extraction (item 4)',
  extract: 'Extraction: these steps were taken; “method” in each record has the time of each.',
  undone:
    'After the last picture the page was put back as it was. That is not recorded, or did not ' +
    'succeed whole, for: {{exhibits}}.',
  undoneAll:
    'In every capture that changed the page, it was put back as it was after the last picture.',
  store:
    'Storage: the files lie in the local store that the browser keeps for the extension; the ' +
    'software uploads none of them. After sealing it does not write to them again; notes and ' +
    'labels lie apart, and each change of them is entered in the custody log.',
  transfer:
    'Transfer: the package was exported by {{by}} on {{at}}. Its manifests have the digest of ' +
    'each file, so that whoever receives it can check them without the software. Handed on ' +
    'afterwards: {{blank}}',
  signed:
    'The package is to be signed with the key whose certificate has the SHA-256 fingerprint ' +
    '{{signer}}.',
  unsigned: 'No signature over the package was asked for.',
  custodyLead: 'Custody log:',
  files: 'Annex 3 lists the files with their digests.',
  derived: 'Derived files (copies; the files they were made from are unchanged):',
  h5: 'V. How the data came into being (item 5)',
  ordinary: '☐ The pages were formed and stored in the ordinary course of dealings ({{blank}})',
  litigation: '☐ Pictures, copies of documents and other files were captured for this litigation',
  formation:
    'Tick what applies. The pages themselves were made by their publishers or the platform, ' +
    'whose records govern how; whoever captured them took no part in that.',
  h6: 'VI. Persons (item 6)',
  operator:
    'Operator: {{name}}; employer: {{employer}}; title: {{title}}; authorised by: {{authority}}.',
  operators: 'The sealed records name as operator: {{operators}}.',
  operatorCount: '{{name}} (records: {{count}})',
  account:
    'Account signed in at the captures: {{account}}. Its holder and the right to use it: ' +
    '{{authority}}.',
  interest: 'Relation of the operator to the case: {{blank}}',
  h7: 'VII. Other factors (item 7)',
  stamps: 'Time-stamps:',
  notary: 'Numbers of notarial certificates, time-stamps and deposits, as entered:',
  noNotary: 'Numbers of notarial certificates and deposits: {{blank}}',
  corroboration:
    'Corroboration (answer of the platform, admission, deposit with a third party): {{blank}}',
  notProduced: 'Electronic data of the matter that is not filed, by number:',
  limits: 'Limits:',
  limitTruth:
    'Digests and time-stamps show that files are unchanged since sealing. They do not show that ' +
    'what a page said is true, or that its stated author wrote it.',
  limitScreen:
    'A page that was altered on the computer before the capture is recorded as altered; Annex 1 ' +
    'has what may help to judge that.',
  limitUnread:
    'An extension cannot read whether a certificate warning was passed or, without a further ' +
    'permission, whether a proxy was set.',
  limitTime:
    'Times of capture are those of the computer’s clock, within the interval in part II; times ' +
    'of publication are those that the pages state.',
  limitOthers: 'What a page shows can depend on who is signed in, where, and when.',
  closing:
    'This statement is drawn from the sealed records and the custody log. For an appraisal or ' +
    'inspection the original medium can be provided: {{blank}}',
  signature: 'Signed: {{blank}}',
  stamp: 'Seal of the employer: {{blank}}',
  date: 'Date: {{day}} {{month}} {{year}}',
  annex1: 'Annex 1. Self-check',
  annex1Lead: '“Sign” marks a finding to note. A point that is not listed could not be read.',
  annex1Page: 'Source of the page, its loading, and its extent in the pictures:',
  annex2: 'Annex 2. Captures, one by one',
  annex3: 'Annex 3. Files and digests',
};
