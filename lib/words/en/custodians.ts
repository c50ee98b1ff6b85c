/** Several custodians of one matter: their chains, conflicts, invitations, fetched items. */
export const custodians = {
  title: 'Other custodians of this matter',
  lead:
    'Each custodian’s browser keeps a log of its own. What is read from the vault is compared ' +
    'line by line with the digests in it before it is shown.',
  read: 'Read from the vault',
  reading: 'Reading from the vault …',
  wasRead: 'The vault was read.',
  none: 'Nothing of other custodians was read yet.',
  custodian: 'Custodian',
  items: 'Items',
  lines: 'Lines of the log',
  seen: 'Last read',
  state: 'State',
  whole: 'No fault found in what was read.',
  waiting_one: '{{count}} line behind the break was read and is not relied on.',
  waiting_other: '{{count}} lines behind the break were read and are not relied on.',
  more_one: 'and {{count}} more',
  more_other: 'and {{count}} more',
  why_NO_VAULT: 'No vault is chosen. Choose it in the settings.',
  why_NO_KEY: 'The key of the storage is not open. Open it in the settings.',
  why_MATTER_CLOSED: 'The matter is encrypted, and its key was not opened by the pass phrase.',
  vaultFailed: 'The vault could not be read: {{what}}. What was read before stays.',
  notFound: 'Nothing was joined: {{what}}',
  fault_GAP: '{{custodian}}: lines {{lines}} are missing.',
  fault_FORK:
    '{{custodian}}: there are two different versions of lines {{lines}}. The one that the ' +
    'storage received first counts.',
  fault_WRONG_NUMBER: '{{custodian}}: lines {{lines}} bear another number.',
  fault_WRONG_PREVIOUS: '{{custodian}}: lines {{lines}} do not follow the lines before them.',
  fault_NOT_A_LINE: '{{custodian}}: lines {{lines}} are no lines of a custody log.',
  fault_NOT_CANONICAL: '{{custodian}}: lines {{lines}} are not written in the one right way.',
  fault_UNFINISHED: '{{custodian}}: lines {{lines}} are cut off.',
  fault_EVENT_UNKNOWN: '{{custodian}}: this version does not know what lines {{lines}} report.',
  fault_TIME_UNREADABLE: '{{custodian}}: the time of lines {{lines}} cannot be read.',
  fault_CLOCK_AHEAD:
    '{{custodian}}: lines {{lines}} state a time after the storage had received them.',
  fault_MISNUMBERED: '{{custodian}}: the items of lines {{lines}} bear another number.',
  object_OVERWRITTEN: 'Was overwritten later; the first version counts:',
  object_DELETED: 'Was marked as deleted later; the first version is still there:',
  object_MISSING: 'Is not in the vault:',
  object_REFUSED: 'Was refused, since it is not what it should be:',
  object_NOT_OF_CHAIN: 'Was refused, since the log does not name it:',
  object_UNKNOWN_KEY: 'Is nothing that a deposit writes:',
  object_OTHER_LINES:
    'Does not repeat the lines that the vault had before; was left aside, and those were read:',
  object_NOT_COMPARED: 'Repeats lines that are not in the vault any more; was taken as it is:',
  object_ITEM_HERE: 'An item of this id is here already and stays as it is:',
  object_NOT_DEPOSITED_GONE: 'Was not in its custodian’s store any more when it was deposited:',
  object_NOT_DEPOSITED_ALTERED:
    'Had other bytes than its record says when it was deposited, and stayed back:',
  object_NOT_DEPOSITED_TOO_LARGE: 'Was too large for one request when it was deposited:',
  object_LISTING_MISSING: 'Nothing but its line in the log could be read of the item:',
  conflicts: 'What the custodians do not agree on',
  conflictsLead:
    'Two custodians changed the same thing without knowing of each other. The value that was ' +
    'set last counts until someone decides. The decision is a line of your log.',
  about: 'About',
  values: 'Values',
  aboutLabel: '{{field}} of {{item}}',
  aboutWithheld: 'Whether {{item}} is withheld',
  aboutEntry: 'An entry of the case file ({{kind}})',
  aboutNote: 'The internal note of an entry ({{kind}})',
  aboutMatter: '{{field}} of the matter',
  removed: 'Removed',
  empty: 'Empty',
  setBy: 'Set by {{name}}, {{time}}.',
  countsNow: 'It counts now.',
  decide: 'Decide for this',
  decideFor: '{{about}}: decide for “{{value}}”',
  numbering: 'Who numbers the exhibits',
  numberingLead:
    'One custodian gives the exhibits their numbers. Items of the others have none until that ' +
    'custodian numbers them.',
  numberedBy: 'Exhibits are numbered by',
  nobodyNamed: 'Nobody is named: whoever deposited the matter first',
  me: '{{name}} (this browser)',
  noOwnChain: 'You can be named once this matter was deposited from this browser.',
  invite: 'Invite a colleague',
  inviteLead:
    'The invitation says where the matter is. It holds no key: your colleague needs one of ' +
    'their own for reading the vault.',
  code: 'Code of the invitation',
  saveInvitation: 'Save as a file',
  joinTitle: 'Join a matter',
  joinLead:
    'A colleague sent you an invitation to a matter in this vault. Its items are read from ' +
    'there; nothing is sent.',
  join: 'Join a matter …',
  joinConfirm: 'Join',
  codeGiven: 'Code of the invitation',
  fileGiven: 'Or its file',
  yourName: 'Your name as custodian',
  noInvitation: 'Enter the whole code, or choose the file of the invitation.',
  noName: 'Enter your name.',
  toJoin: 'Matter: {{reference}} · {{name}}',
  why_OTHER_VAULT: 'The invitation is for another vault than the one chosen in the settings.',
  ofOther: 'This item is of another custodian: {{name}}.',
  fetching: 'Its record and files are being fetched from the vault and compared with the log …',
  fetchAgain: 'Fetch again',
  fileFault: 'Could not be had: {{key}} ({{what}})',
  fetchTitle: 'Items of other custodians',
  fetchLead_one:
    'The record of {{count}} of their items is not here. A package holds only items that are ' +
    'here whole, and names the others. Copies and time-stamps added later are fetched too.',
  fetchLead_other:
    'The records of {{count}} of their items are not here. A package holds only items that are ' +
    'here whole, and names the others. Copies and time-stamps added later are fetched too.',
  fetchAll: 'Fetch what is not here',
  fetchedAll_one: '{{count}} item was looked at; it is here whole.',
  fetchedAll_other: '{{count}} items were looked at; all are here whole.',
  fetchedSome_one: 'Of {{count}} item something could not be had, or was altered in the vault:',
  fetchedSome_other: 'Of {{count}} items something could not be had, or was altered in the vault:',
  itemOf: '{{title}} ({{name}})',
  notOpened:
    'The encrypted objects cannot be opened by the key that is open here: it is not that of the ' +
    'matter, or they were altered. Open the matter’s key by its pass phrase again.',
} as const;
