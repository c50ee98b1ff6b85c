import { custodianFaults } from './custodian-faults.ts';

/** Several custodians of one matter: their chains, conflicts, invitations, fetched items. */
export const custodians = {
  title: 'Other custodians of this matter',
  lead:
    'Each custodian’s browser keeps a log of its own. What is read from the vault is compared ' +
    'line by line with the digests in it before it is shown. The name of a custodian is what ' +
    'that browser was told: nothing here shows whose hands it was in.',
  read: 'Read from the vault now',
  readsByItself: 'Read what is new by itself while a shared matter is open',
  readsByItselfHint:
    'When it is opened and every two minutes. Not while the browser says that the connection is ' +
    'metered.',
  reading: 'The vault is being read.',
  readingChains: 'The vault is being read: {{done}} of {{total}} logs.',
  wasRead: 'The vault was read at {{time}}.',
  notRead: 'The vault was not read at {{time}}. What was read before stays.',
  refusedValues_one:
    '{{count}} value that a colleague’s log states was left out, since it is not what it is set ' +
    'as.',
  refusedValues_other:
    '{{count}} values that colleagues’ logs state were left out, since they are not what they ' +
    'are set as.',
  shared_one: 'With the items of one other custodian, as last read at {{time}}.',
  shared_other: 'With the items of {{count}} other custodians, as last read at {{time}}.',
  sharedDiffer_one: 'On {{count}} point the custodians do not agree.',
  sharedDiffer_other: 'On {{count}} points the custodians do not agree.',
  sharedLeft_one: '{{count}} of their items was deleted or moved out of the matter.',
  sharedLeft_other: '{{count}} of their items were deleted or moved out of the matter.',
  sharedWhole: 'To the custodians',
  none: 'Nothing of other custodians was read yet.',
  custodian: 'Custodian',
  items: 'Items',
  lines: 'Lines of the log',
  lastLine: 'last one {{time}}',
  logId: 'Log {{id}}',
  sameName: 'Bears your name: perhaps a log of this browser from before, or of another of yours.',
  unknownName: 'Its custodian is not known here.',
  unknownLog: 'A custodian whose log was not read ({{id}})',
  seen: 'Last read',
  state: 'State',
  whole: 'No fault found in what was read.',
  waiting_one: '{{count}} line behind the break was read and is not relied on.',
  waiting_other: '{{count}} lines behind the break were read and are not relied on.',
  more_one: 'and {{count}} more',
  more_other: 'and {{count}} more',
  notFound:
    'The vault has no matter of this id that can be read: nothing of it was deposited yet, or ' +
    'what lies there is refused. Nothing was changed.',
  ...custodianFaults,
  conflicts: 'What the custodians do not agree on',
  conflictsLead:
    'Two custodians changed the same thing without knowing of each other. The value that was ' +
    'set last counts until someone decides. The decision is a line of your log.',
  about: 'About',
  values: 'Values',
  aboutLabel: '{{field}} of {{item}}',
  aboutWithheld: 'Whether {{item}} is withheld from exports, and why',
  aboutEntry: 'An entry of the case file: {{kind}}',
  aboutNote: 'The internal note of an entry of the case file: {{kind}}',
  aboutMatter: 'The matter: {{field}}',
  removed: 'Removed',
  released: 'Not withheld',
  empty: 'Empty',
  unnamedEntry: 'An entry without words',
  unreadable: 'A value that is not written as such an entry is',
  setBy: 'Set by {{name}}, {{time}}.',
  countsNow: 'It counts now.',
  decide: 'Decide for this',
  decideFor: 'Decide for this: {{about}}, “{{value}}”',
  numbering: 'Who numbers the exhibits',
  numberingLead:
    'One custodian gives the exhibits their numbers, so that no two items bear the same. In the ' +
    'browsers of the others exhibit labels cannot be changed, and their items have none until ' +
    'that custodian numbers them.',
  numberedBy: 'Exhibits are numbered by',
  nobodyHere: 'Nobody is named: this browser, which opened the matter',
  nobodyOther: 'Nobody is named: whoever deposited the matter first',
  me: '{{name}} (this browser)',
  noOwnChain: 'You can be named once this matter was deposited from this browser.',
  numberedByOther:
    'The exhibits of this matter are numbered by {{name}}, so that no two items bear one number.',
  numberedByFirst:
    'The exhibits of this matter are numbered by whoever deposited it first, so that no two ' +
    'items bear one number.',
  toNumbering: 'Who numbers',
  twice: 'Items that bear the same exhibit label',
  twiceLead:
    'Two custodians gave numbers before one of them was named for it, or while both were. A ' +
    'package with two exhibits of one label is told as a fault when it is verified.',
  twiceMine: 'Open all but one of each label and give them other labels.',
  twiceOther:
    'Ask the custodian who numbers to give all but one of each another label, or name yourself ' +
    'above and do it here.',
  ofCustodian: '{{title}} (custodian: {{name}})',
  invite: 'Invite a colleague',
  inviteLead:
    'The invitation says where the matter is. It holds no key: your colleague needs one of ' +
    'their own for reading the vault, and, where the matter is encrypted, its pass phrase. ' +
    'There is something to read once the matter was deposited.',
  code: 'Code of the invitation',
  saveInvitation: 'Save as a file',
  notDeposited:
    'Nothing of this matter is in the vault yet. Before a colleague can join, choose in the case ' +
    'file how it is deposited.',
  toDeposit: 'To the case file',
  joinTitle: 'Join a matter',
  joinLead:
    'A colleague sent you an invitation to a matter in a vault, as a code or as a file. The ' +
    'matter’s items are read from there. What you capture is sent there only once you choose so.',
  join: 'Join a matter',
  joinConfirm: 'Join',
  joinNext: 'Next',
  joinStep: 'Step {{at}} of {{of}}: {{name}}',
  joinStep_invitation: 'the invitation',
  joinStep_vault: 'the vault',
  joinStep_key: 'the key of the storage',
  joinStep_passPhrase: 'the pass phrase of the matter',
  joinStep_name: 'your name',
  joinVault: 'This browser has no vault yet. The invitation names this one:',
  joinVaultLock:
    'It is chosen as the vault of this browser. Copies that you send later are locked for 365 ' +
    'days, which an administrator of the storage can lift; the settings change that.',
  joinPermit:
    'This browser may not reach the storage at {{url}} yet. It will ask you whether it may.',
  joinUse: 'Use this vault',
  joinKey:
    'Enter the key that whoever runs the storage gave you. It must have the right to read. The ' +
    'invitation holds none.',
  joinPassPhrase: 'The matter is encrypted. Whoever invited you knows its pass phrase.',
  codeGiven: 'Code of the invitation',
  fileGiven: 'Or its file',
  fileChoose: 'Choose a file',
  yourName: 'Your name as custodian',
  yourNameHint:
    'Sealed in the record of each item that you capture for this matter. Colleagues see it as ' +
    'you state it: nobody checks it.',
  joinHere:
    'This matter is here already, with {{name}} as its custodian. What the others deposited is ' +
    'read now.',
  joinNotEncrypted:
    'This browser sends its own copies without encryption, as its settings say. Change that ' +
    'there before you deposit in this matter.',
  invitation_none: 'Enter the whole code, or choose the file of the invitation.',
  invitation_bad:
    'This is no whole invitation. A code begins with MPJ1. and has no spaces; it may have been ' +
    'cut off.',
  noName: 'Enter your name.',
  toJoin: 'Matter: {{reference}} · {{name}}',
  otherVault:
    'The invitation is for the vault {{wanted}}; this browser uses {{here}}. One browser profile ' +
    'works with one vault: join in another profile, or forget the vault in the settings first.',
  ofOther: 'This item is of another custodian: {{name}}.',
  onlyOwner: 'Only its own custodian can move or delete this item.',
  fetching: 'Its record and files are being fetched from the vault and compared with the log.',
  fetched: 'Its record and all its files are here; each was compared with the log.',
  fetchAgain: 'Fetch again',
  fileFaults_one: 'One thing could not be had:',
  fileFaults_other: '{{count}} things could not be had:',
  notFetched: 'Listed only',
  notFetchedHint: 'Its record and files are fetched from the vault when it is opened.',
  left_deleted:
    '{{name}} deleted this item from the matter on {{time}}: {{reason}}. What was read before is ' +
    'still here; packages of the matter are without it and say that it was deleted.',
  left_transferred:
    '{{name}} moved this item to another matter on {{time}}. What was read before is still here; ' +
    'packages of the matter are without it and say that it was moved.',
  gone_deleted:
    '{{name}} deleted this item from the matter on {{time}}: {{reason}}. It was not read here ' +
    'before. Packages of the matter are without it and say that it was deleted.',
  gone_transferred:
    '{{name}} moved this item to another matter on {{time}}. It was not read here before. ' +
    'Packages of the matter are without it and say that it was moved.',
  departed: 'Items that left this matter',
  departedLead:
    'Their custodians deleted them or moved them to another matter. Lists and packages of this ' +
    'matter are without them. Copies that were deposited before stay in the vault, locked until ' +
    'the dates of their receipts.',
  departedItem: 'Item',
  departedHow: 'How it left',
  departedNumber: 'Number {{number}} of this log.',
  departedHere: 'It was read before and can still be opened here.',
  departed_deleted: '{{name}} deleted it on {{time}}: {{reason}}',
  departed_transferred: '{{name}} moved it to another matter on {{time}}.',
  fetchTitle: 'Items of other custodians',
  fetchLead_one:
    'The record of {{count}} of their items is not here. A package holds only items that are ' +
    'here whole, and names the others. Copies and time-stamps added later are fetched too.',
  fetchLead_other:
    'The records of {{count}} of their items are not here. A package holds only items that are ' +
    'here whole, and names the others. Copies and time-stamps added later are fetched too.',
  fetchingAll: 'Being fetched and compared with the logs: {{done}} of {{total}}.',
  fetchNone:
    'The records of all their items are here. Files, copies and time-stamps that were added ' +
    'later can be fetched; a package names what is not here whole.',
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
