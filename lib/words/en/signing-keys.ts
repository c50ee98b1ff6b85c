/** Settings: the signing key and its certificate. */
export const signingKeys = {
  certificate: 'Signing certificate',
  certificateLead:
    'Every package is signed with a key that cannot be taken out of this browser. Give counsel ' +
    'the fingerprint through another channel, so that they can tell your signature from anyone ' +
    'else’s.',
  subject: 'Issued to',
  issuer: 'Issued by',
  selfSigned: 'Self-signed: made in this browser',
  fingerprint: 'Fingerprint (SHA-256)',
  validFrom: 'Valid from',
  validUntil: 'Valid until',
  expired: 'Expired',
  origin: 'Origin',
  origin_made: 'Made in this browser',
  origin_imported: 'Imported from a key file',
  origin_issued: 'Issued by a certificate authority',
  makeKey: 'Make a signing key',
  noKey:
    'There is no key yet. Enter the custodian of the evidence. The certificate will carry this ' +
    'name.',
  replaceKey: 'Replace the key',
  replaceLead:
    'A new key and certificate sign from now on. The old certificate is kept here. Packages ' +
    'that were signed with it verify as before. No evidence is changed.',
  importKey: 'Import a key file',
  importLead:
    'A PKCS#12 file (.p12 or .pfx) that the firm issued, and its password. The key cannot be ' +
    'taken out again.',
  keyFile: 'Key file',
  password: 'Password',
  request: 'Certificate request',
  requestHint: 'Downloads a request (PKCS#10) for the firm’s certificate authority.',
  attach: 'Attach a certificate',
  attachLead:
    'The certificate that the authority issued for this request, PEM or DER. It replaces the ' +
    'current one.',
  certificateFile: 'Certificate file',
  attachDo: 'Attach',
  keyDone_replaced: 'A new key signs from now on.',
  keyDone_imported: 'The imported key signs from now on.',
  keyDone_attached: 'The issued certificate is now in use.',
  met: 'Signers met',
  metLead:
    'When you verify packages in the workspace, the fingerprints and names of their signers are ' +
    'kept in this browser, so that a new key for an old name is noticed. They are in no backup ' +
    'and no package.',
  metCount_one: '{{count}} signer is remembered.',
  metCount_other: '{{count}} signers are remembered.',
  metForget: 'Forget them',
  earlier: 'Earlier certificates',
  fromBackup: 'From a restored backup. Whether it signed here is what the backup says.',
  unreadable: 'This certificate cannot be read.',
  remove: 'Remove',
  removeOf: 'Remove the certificate {{subject}}',
  key_NOT_A_KEY_FILE: 'This is not a PKCS#12 key file.',
  key_WRONG_PASSWORD: 'The password does not open this file.',
  key_OLD_ENCRYPTION:
    'The file uses an old encryption that browsers no longer open. Ask for it again with AES-256.',
  key_NO_KEY: 'The file holds no private key.',
  key_KEY_UNSUPPORTED:
    'Keys of this kind cannot sign here. RSA of at least 2048 bits and ECDSA on P-256 can.',
  key_NO_CERTIFICATE: 'The file holds no certificate that may be used for signing.',
  key_ANOTHER_KEY: 'This certificate was issued for a different key from the one that signs here.',
};
