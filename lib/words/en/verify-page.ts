/** The page verify.html that comes with a package. */
export const verifyPage = {
  title: 'Verify an evidence package',
  lead:
    'Checks a package on this computer, offline: every file, record, log line, signature and ' +
    'time-stamp. Choose the zip that this page came with, or all zips of a package in volumes. ' +
    'A page that comes with a package could have been changed with it: where that matters, use ' +
    'a verifier from another source, or the commands in HOW-TO-VERIFY.txt.',
  working: 'Checking… {{percent}} %',
  failed: 'The file cannot be read: {{reason}}',
  signer: 'Signed by, as the certificate says',
  unsigned: 'Nobody: it has no valid signature',
  fingerprint: 'Fingerprint of the certificate',
  signedAt: 'Signed, as the signer says',
  timeStamp: 'Time-stamp',
  noteLine: 'note',
  signedByLine: 'signed by',
  stampedLine: 'time-stamped',
  itemsAndFiles: 'Items and their files',
  fromRecord: 'As the sealed record tells it, not the report:',
  sound: 'unchanged',
};
