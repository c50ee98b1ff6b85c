/** Copies of a matter in a vault: what is deposited, what is still to go, what stopped it. */
export const deposit = {
  title: 'Vault',
  answered_one:
    'The storage at {{storage}} answered at {{at}}, by its own clock, that it has this file.',
  answered_other:
    'The storage at {{storage}} answered at {{at}}, by its own clock, that it has these ' +
    '{{count}} files.',
  lockedUntil: 'It says that they are locked until {{until}}.',
  notLocked: 'It did not say that all of them are locked.',
  missing_one: '{{count}} file could not be sent.',
  missing_other: '{{count}} files could not be sent.',
  imported: 'The receipt came with the item in a package.',
  copyStays_one:
    'A copy of it is in the vault at {{storage}} and stays there: nothing done here reaches it.',
  copyStays_other:
    'Copies of {{copies}} of them are in the vault at {{storage}} and stay there: nothing done ' +
    'here reaches them.',
  copiesOfOthers_one:
    'Its own custodian put it into the vault, from where it came here: that copy stays there.',
  copiesOfOthers_other:
    '{{copies}} of them came from the vault, where other custodians put them: those copies stay ' +
    'there.',
  copyLocked_one: 'By the storage’s word it is locked until {{until}}.',
  copyLocked_other: 'By the storage’s word the last of these locks ends {{until}}.',
  copyNotLocked_one: 'The storage did not say that all of it is locked.',
  copyNotLocked_other: 'The storage did not say that all of them are locked.',
  meaning: 'This is the storage’s word. The receipt goes out with the item in every package.',
  notYet: 'Not in the vault yet',
  noVault: 'No vault is set up, so that no copies leave this computer.',
  setUp: 'Set up a vault',
  toSettings: 'To the settings',
  mode: 'Copies in the vault',
  modeHint:
    'All items of the matter and its whole custody log are copied, notes and withheld items too. ' +
    'What is in the vault cannot be taken back.',
  mode_off: 'Off',
  'mode_by-hand': 'When I press “Deposit now”',
  mode_each: 'Each item and each line of the log by itself',
  now: 'Deposit now',
  nothingYet: 'Nothing is in the vault yet.',
  upTo: 'In the vault up to line {{line}} of the log, since {{time}}.',
  allThere: 'Nothing is left to go.',
  toGo_one: 'Still to go: {{items}}, {{count}} line of the log.',
  toGo_other: 'Still to go: {{items}}, {{count}} lines of the log.',
  toGoItems_one: '{{count}} item ({{size}})',
  toGoItems_other: '{{count}} items ({{size}})',
  underWay: 'It is being deposited.',
  waits: 'The deposit waits',
  stopped: 'The deposit has stopped',
  nextAt: 'It is tried again at {{time}}.',
  itsWords: 'What the storage answered, or what was found: {{words}}',
  fault_UNREACHABLE: 'The storage cannot be reached. Check the network.',
  fault_DENIED:
    'The storage denies this key the right to write. Ask whoever runs the storage for the rights ' +
    'that the settings show, then press “Deposit now”.',
  fault_KEY_UNKNOWN:
    'The storage does not know the key, or it has expired. Give a new key in the settings, then ' +
    'press “Deposit now”.',
  fault_CLOCK_SKEWED:
    'The clock of this computer and that of the storage are too far apart. Set the clock, then ' +
    'press “Deposit now”.',
  fault_NO_BUCKET:
    'The storage has no such bucket. Check its name in the settings, then press “Deposit now”.',
  fault_CONFLICT: 'The storage is at work on the same object.',
  fault_EXISTS: 'The storage has an object in this place already.',
  fault_BUSY: 'The storage asks for patience: it has too much to do.',
  fault_BAD_CHECKSUM: 'What arrived at the storage was not what was sent. It will be sent again.',
  fault_NOT_LOCKED:
    'The storage did not lock the copy as asked. Check the bucket in the settings, then press ' +
    '“Deposit now”.',
  fault_REFUSED:
    'The storage refused the copy. Check the vault in the settings, then press “Deposit now”.',
  fault_NO_VAULT: 'No vault is set up. The deposit goes on once there is one.',
  fault_NOT_PERMITTED:
    'The browser may no longer reach the storage: the permission was taken back, or ended with ' +
    'the browser. The deposit goes on once it is given again.',
  fault_KEY_LOCKED:
    'The key of the storage is not open since the browser was started. Open it in the settings: ' +
    'the deposit then goes on.',
  fault_MATTER_KEY_LOCKED:
    'The pass phrase of this matter has not been given since the browser was started. Give it ' +
    'above: the deposit then goes on.',
  fault_METERED:
    'The browser says that the connection is metered. The deposit goes on with another ' +
    'connection, or when you press “Deposit now”.',
  fault_MATTER_ENCRYPTED:
    'Colleagues encrypt this matter before it leaves their computers, and this browser is not ' +
    'set to. Switch encryption on in the settings of the vault. Nothing more was sent.',
  fault_RETENTION_OVER:
    'Copies are to be locked until a date that is over. Choose a later one in the settings of ' +
    'the vault, then press “Deposit now”. Nothing was sent.',
  fault_KEY_TAKEN:
    'Something else lies in the vault in the place of this copy: somebody else may have the key ' +
    'that writes. Show this to whoever runs the storage. Nothing was lost.',
  anew: 'Deposit anew in a log of its own',
  anewLead:
    'Or go on without it: all lines and files of this matter are deposited anew from the first, ' +
    'in a new log whose place nobody can know beforehand. What is in the vault stays there. ' +
    'Colleagues then see two logs of yours and each item once.',
  fault_UNNAMEABLE:
    'The matter or an item has an id that no vault can hold, as can be in a package that another ' +
    'program made.',
  fault_UNEXPECTED: 'Something failed in this browser. It will be tried again.',
  openKey: 'Open the matter’s key',
  keyField: 'Pass phrase of this matter',
  keyHint: 'Everything is encrypted before it leaves. Colleagues need the same pass phrase.',
  keyWrong: 'This pass phrase does not open the matter’s key.',
  keyNone:
    'The vault has no key of this matter: nothing of it was deposited yet, or it was deposited ' +
    'without encryption. Then take the tick at “Encrypt everything” out in the settings.',
  keyAgain: 'The same pass phrase again',
  keyNew:
    'The vault has no key of this matter yet. It is made now: without this pass phrase nobody ' +
    'can read the copies, and nobody can restore it.',
  keyMixed_one:
    'The vault has {{count}} log of this matter without encryption. It stays there, and whoever ' +
    'runs the storage can read it. From now on this browser deposits all anew, encrypted, in ' +
    'a log of its own. Deposits of colleagues without encryption stop and say so; until they ' +
    'switch it on and give this pass phrase, they read nothing of what you deposit.',
  keyMixed_other:
    'The vault has {{count}} logs of this matter without encryption. They stay there: whoever ' +
    'runs the storage can read them. From now on this browser deposits all anew, encrypted, in ' +
    'a log of its own. Deposits of colleagues without encryption stop and say so; until they ' +
    'switch it on and give this pass phrase, they read nothing of what you deposit.',
  keyDiffers: 'The two pass phrases differ.',
};
