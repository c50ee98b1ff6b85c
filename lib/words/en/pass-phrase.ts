/** The encryption of a package by a pass phrase, and the opening of an encrypted one. */
export const passPhrase = {
  encrypt: 'Encrypt the package with a pass phrase',
  encryptHint:
    'AES-256, as 7-Zip and WinZip open it. Windows Explorer cannot. The names, sizes and times ' +
    'of the files can be read without the pass phrase. Encrypting a large matter takes minutes.',
  passPhrase: 'Pass phrase',
  notKept:
    'Nothing stores it, and nobody can open the package without it. Tell the recipient by ' +
    'another way than the package.',
  again: 'The pass phrase again',
  differ: 'The two are not the same.',
  strength_weak: 'Easy to guess. Use at least twelve characters, such as four unrelated words.',
  strength_fair: 'Harder to guess. Twenty characters or more are better.',
  strength_strong: 'Hard to guess, unless it is a known sentence.',
  notPortable:
    'Programs read letters beyond A to Z in different ways, such as “é” or “密”, so that the ' +
    'recipient’s program may refuse them.',
  show: 'Show or hide the pass phrase',
  encrypting: 'Encrypting: {{percent}} %',
  encrypted: 'Encrypted with the pass phrase (AES-256).',
  isEncrypted:
    'The package is encrypted, so nothing in it was checked yet. Its pass phrase opens it here; ' +
    'nothing stores it.',
  open: 'Open and verify',
  needed:
    '{{file}} is encrypted, so nothing was verified. Give its pass phrase at a terminal, in a ' +
    'file (--pass-phrase-file), or in the environment variable {{variable}}.',
  ask: 'Pass phrase of {{file}} (it is not shown):',
  notGiven: 'No pass phrase was given, so nothing was verified.',
} as const;
