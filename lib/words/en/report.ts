import { reportCapture } from './report-capture.ts';
import { reportCase } from './report-case.ts';
import { terms } from './terms.ts';

/** The HTML report and HOW-TO-VERIFY.txt of a package. */
export const report = {
  ...reportCapture,
  ...reportCase,
  ...terms,
  evidencePackage: 'Evidence package',
  matter: 'Matter',
  reference: 'Reference',
  custodian: 'Custodian',
  organisation: 'Organisation',
  exported: 'Exported',
  exportedBy: 'Exported by',
  software: 'Software',
  volume: 'Volume',
  items: 'Items',
  item: 'Item',
  exhibit: 'Exhibit',
  picture: 'Screen',
  heldElsewhere: 'Held in another volume',
  withheld: 'Withheld from this package',
  staysInVault: 'Deposited before it was withheld: a copy stays in the vault.',
  leftMatter: 'No longer in this matter',
  itemDeleted: 'Deleted',
  itemMoved: 'Moved to another matter',
  notChosen: 'Not chosen for this package (item numbers)',
  otherNames:
    'The names of custodians are those that their browsers were told. Nothing here shows who ' +
    'operated them.',
  otherCustodians: 'Other custodians of this matter, each with a log of their own',
  notHere: 'Not yet fetched from the vault when exported (item numbers)',
  privileged: 'Privileged and confidential',
  profileCounsel:
    'For counsel: it holds everything that may go out, with notes, tags, internal notes and the ' +
    'whole custody log. It must not be filed or disclosed as it stands.',
  profileCourt:
    'For the court: notes, tags, internal notes, related matters and everything about items that ' +
    'stay back are left out. A line of the custody log that says any of it is sealed: its number ' +
    'and digest stand in its place.',
  profileHandOver:
    'For hand-over to another custodian: the records, their files and the custody log, which ' +
    'tells of every change of notes and tags. The case file is left out; a line of the log with ' +
    'an internal note is sealed.',
  fileRedacted: 'Stays back: it may show words that were redacted',
  fileSecret: 'Stays back: it may hold personal data or a secret',
  fileChosen: 'Stays back by choice',
  sealedLines: 'sealed',
  reason: 'Reason',
  custodyLog: 'Custody log',
  entries: 'entries',
  title: 'Title',
  url: 'Address (URL)',
  author: 'Author as stated',
  published: 'Published as stated',
  edited: 'Edited as stated',
  captured: 'Captured',
  added: 'Added to the matter',
  sealed: 'Sealed',
  local: 'local',
  kind: 'Kind',
  platform: 'Platform',
  status: 'Status',
  complete: 'Complete',
  partial: 'Partial: something could not be captured',
  problems: 'What could not be captured',
  tags: 'Tags',
  note: 'Note',
  text: 'Text of the post',
  recordDigest: 'Digest of the record (SHA-256)',
  recordStamp: 'Time-stamp over the record',
  recordStampHint:
    'This shows the time to those alone who know this authority and trust it: whoever makes a ' +
    'certificate chooses the name in it.',
  files: 'Files',
  file: 'File',
  role: 'What it is',
  size: 'Bytes',
  digest: 'SHA-256',
  alertPublisher: 'Alert published by',
  alertSubject: 'Alert about',
  alertFact: 'Alleged fact',
  alertEventDate: 'Date of the event',
  alertPushedAt: 'Alert pushed',
  engagement: 'Counts as stated',
  conditions: 'Conditions',
  sinceLoad: 'After the page had loaded',
  inputEventsBefore: 'Input events before the capture (one click counts three times)',
  cut: 'The text is longer; the whole of it is in the files below.',
  role_viewport: 'What the screen showed when Capture was pressed',
  'role_before-reload': 'What the screen showed before the page was loaded anew',
  role_unopened: 'What the screen showed before more of the page was opened',
  'role_page-segment': 'The page, or one part of it',
  areaHeading: 'Part that scrolls by itself: {{name}}',
  areaPicture:
    'from row {{from}} of its content, in the box of {{width}} × {{height}} pixels at {{x}}, ' +
    '{{y}} of the picture; around it the page',
  role_post: 'The post, cut from those pictures',
  role_alert: 'The alert, cut from those pictures',
  role_render: 'Reconstruction of the post, redrawn by software: not a picture of the screen',
  'role_alert-render':
    'Reconstruction of the alert, redrawn by software: not a picture of the screen',
  role_dom: 'The document as it stood',
  role_mhtml: 'The browser’s own archive of the page',
  role_response: 'The same address fetched afresh',
  role_text: 'Visible text of the page',
  'role_post-text': 'Text of the post',
  'role_alert-text': 'Text of the alert',
  'role_post-recognised':
    'Text of the post as the recogniser read it, which is not word for word what the page shows',
  'role_alert-recognised':
    'Text of the alert as the recogniser read it, which is not word for word what the page shows',
  role_media: 'A picture, sound or video of the post, as its own file',
  role_recording: 'Recording of what the browser showed in the tab',
  role_comments: 'Comments and replies found in the captured page, as fields',
  fileFrom: 'Where it comes from',
  fileObtained: 'How it was obtained',
  fileAnswered: 'Address that answered',
  fileKind: 'Kind, by its first bytes',
  fileKindClaimed: 'Kind, as the system claimed',
  filePages: 'Pages',
  fileClaims: 'What the file says of itself',
  fileAttachments: 'Attached files',
  role_fileText: 'Text extracted from the file: an aid, the file itself decides',
  role_file: 'The file that was added, byte for byte',
  role_record: 'The sealed record',
  role_shownPage:
    'The document of the page with the kept pictures, sounds and videos in their places: made ' +
    'for this package from the document (dom.html), not the original',
  role_derived: 'Made later from a picture above by drawing on a copy: not the original',
  role_redactedCopy:
    'A copy of a picture with black boxes drawn on it; the picture itself stays back',
  role_redactedText: 'A captured text with the redacted words masked: not the original',
  role_redactedRecord:
    'The record with the redacted words masked; the sealed record, whose digest is above, stays ' +
    'back',
  redactions: 'Redactions',
  redactedFile: 'File, and what it was made from',
  redactedBox: 'Place in pixels',
  role_token: 'Time-stamp over the record',
  role_receipt: 'Receipt of the storage that copies were deposited with',
  shows: 'What the checks show, and what they do not',
  showsUnchanged:
    'A digest (SHA-256) shows that a file is unchanged since the digest was made. The digests ' +
    'of this package were made when each item was sealed, and again as it was exported.',
  showsSigned:
    'A signature shows that whoever held the key signed these digests; a time-stamp shows that ' +
    'they existed at the time stated by the authority. Where this package has neither, it shows ' +
    'neither. None of these checks asks whether a certificate was revoked.',
  showsNotTrue:
    'None of this shows that what the page said was true, that its stated author wrote it, or ' +
    'that nobody changed the page on the screen before the capture. The conditions in each ' +
    'record help to judge that.',
  showsClock:
    'Times of capture are those of the computer’s own clock. A time-stamp shows that a record ' +
    'existed at the time that its authority states, as far as that authority can be trusted.',
  howTo: 'How to check this package',
  howToPage:
    'checks the zip in a browser, offline, and says in which file something was changed. It ' +
    'came with the package; where that matters, use the commands or a verifier from another ' +
    'source.',
  howToPointer: 'HOW-TO-VERIFY.txt in the folder above this one gives the commands.',
  verifyTitle: 'How to verify this package without the software that made it',
  verifyNeed:
    'You need unzip, sha256sum and, where there is a signature, openssl. All three come with ' +
    'Linux; on macOS write “shasum -a 256” for “sha256sum”.',
  verifyPage:
    'Or open data/verify.html in a browser without a network and drop the zip on it. It came ' +
    'with the package: whoever could change the package could change this page too. The steps ' +
    'below do not depend on it.',
  verifyUnpack: 'Unpack the zip and go into its folder.',
  verifyScript:
    '“sh data/verify.sh” in the folder of the package does all of the steps but the time-stamps ' +
    'of records. It came with the package too: read it first.',
  verifyWindows:
    'On Windows without these tools, PowerShell checks the digests and the lists; each digest ' +
    'must be the one that the manifest has for the file. Signature and time-stamp need openssl.',
  verifyUnlisted:
    'Look for files that no manifest lists, or that are listed and missing. This must print ' +
    'nothing.',
  verifyDigests: 'Check every file against its digest. Every line must end in “OK”.',
  verifySignature:
    'Check the signature over the tag manifest, and so over every file. The answer must be “CMS ' +
    'Verification successful”. Compare the certificate with the one that the custodian gives you ' +
    'through another channel.',
  verifyToken:
    'Check the time-stamp over the tag manifest. The answer must be “Verification: OK”. The ' +
    'chain came with the package and proves nothing about the authority: compare the ' +
    'fingerprint of its last certificate with the one that the authority publishes.',
  tables:
    'items.csv and statements.csv are for a spreadsheet. An apostrophe at the beginning of a ' +
    'cell keeps the spreadsheet from running it, or from turning it into a date or a number; it ' +
    'is not part of the words. To be safe, import these files with the type Text for every column.',
  verifyRecordTokens: 'Check the time-stamps over the records, made when they were captured.',
  verifyTokensWithoutChain:
    'Some items hold a time-stamp (record.tsr). To check it, obtain the certificate of the ' +
    'authority that issued it.',
  verifyUnsigned:
    'This package has no signature: the steps above show that its files match one another, not ' +
    'who made them.',
  verifyRedacted:
    'A record.redacted.json stands in place of a record.json that states redacted words. The ' +
    'digest of the sealed record is the item’s “digest” in data/manifest.json; the log, the next ' +
    'record and the time-stamp name that digest. Whoever is shown the sealed record can check ' +
    'that its SHA-256 is that one.',
  verifySealedLines:
    'A line of data/custody.jsonl that holds only “seq” and “withheld” is sealed: “withheld” is ' +
    'the SHA-256 of the line that stays back, and the “prev” of the next line must equal it. ' +
    'Whoever is shown the line can check that its SHA-256 is that one.',
  verifyReceipts:
    'Some items hold a receipt (deposit-receipt.json): what a storage answered about copies of ' +
    'their files. Whoever has a reading key can ask it oneself. The answer must have the same ' +
    'VersionId, size and ObjectLockRetainUntilDate, and a LastModified that is not later than ' +
    'the receipt says. For the other files take “key” and “versionId” from the receipt, and put ' +
    'the “prefix” before the key.',
  verifyByHand:
    'In data/custody.jsonl each line’s “prev” is the SHA-256 of the line before; in each ' +
    'record.json “matter.previous” is the SHA-256 of the record before it.',
};
