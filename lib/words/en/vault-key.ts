/** The key of the storage: where it is kept, and how it is opened and forgotten. */
export const vaultKey = {
  key: 'Key of the storage',
  keyLead:
    'The key that whoever runs the storage gave you. It is in no backup, no log and no package, ' +
    'and the secret never travels: requests are signed with it.',
  keyField_accessKeyId: 'Key id',
  keyField_secretAccessKey: 'Secret key',
  keyField_sessionToken: 'Session token (optional)',
  sessionTokenHint: 'Only for temporary keys, such as those of AWS STS',
  where: 'Where the key is kept',
  where_session: 'In memory, until the browser is closed',
  where_session_why: 'It is typed again after the browser was closed.',
  'where_pass-phrase': 'On this computer, encrypted with a pass phrase',
  'where_pass-phrase_why': 'The pass phrase is typed once each time the browser is opened.',
  keyField_passPhrase: 'Pass phrase',
  passPhraseHint: 'Nothing stores it. If it is lost, enter the key again.',
  keyField_again: 'The pass phrase again',
  show: 'Show or hide: {{field}}',
  keepKey: 'Keep this key',
  keyFault_none: 'Fill in this field.',
  keyFault_signs: 'This has signs that no key has, such as a space within it.',
  keyFault_passPhrase: 'Enter a pass phrase.',
  keyFault_differ: 'The two are not the same.',
  said_keyKept: 'The key is here. Check the set-up next.',
  keyIsOpen: 'The key {{id}} is in memory until the browser is closed.',
  keyIsKept:
    'The key {{id}} is open until the browser is closed. On this computer it is kept encrypted.',
  closed: 'A key is kept here, encrypted. Its pass phrase opens it until the browser is closed.',
  unlock: 'Open the key',
  unlockWrong: 'This pass phrase does not open the key.',
  said_keyOpened: 'The key is open.',
  said_keyForgotten: 'The key was forgotten here. The storage still knows it.',
  forgetKey: 'Forget the key',
  forgetKeyLead:
    'The key goes from this browser, and nothing can be deposited until one is entered again. ' +
    'The storage still knows it: whoever runs the storage can withdraw it there.',
} as const;
