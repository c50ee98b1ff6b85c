/**
 * Why a vault was not read, and what is wrong with the log of another custodian or with an object
 * of the vault.
 */
export const custodianFaults = {
  why_NO_VAULT: 'No vault is chosen.',
  why_NOT_PERMITTED:
    'The browser may not reach the storage: the permission was taken back, or was never given.',
  why_NO_KEY: 'The key of the storage is not open since the browser was started.',
  why_MATTER_CLOSED:
    'The matter is encrypted, and its key was not opened by its pass phrase since the browser ' +
    'was started.',
  read_UNREACHABLE: 'The storage cannot be reached. Check the network, then try again.',
  read_DENIED:
    'The storage denies this key the right to read. Ask whoever runs the storage for the rights ' +
    'of a key that reads, which the settings show, then try again.',
  read_KEY_UNKNOWN:
    'The storage does not know the key, or the key has expired or its secret is wrong. Enter ' +
    'another key, then try again.',
  read_CLOCK_SKEWED:
    'The clock of this computer and that of the storage are too far apart. Set the clock, then ' +
    'try again.',
  read_NO_BUCKET: 'The storage has no such bucket. Check its name in the settings, then try again.',
  read_BUSY: 'The storage asks for patience: it has too much to do. Try again later.',
  read_BAD_CHECKSUM: 'What arrived is not what the storage says it has. Try again.',
  read_REFUSED: 'The storage refused to be read, or did not answer as expected.',
  fault_GAP_one: 'Line {{lines}} is missing.',
  fault_GAP_other: 'Lines {{lines}} are missing.',
  fault_FORK_one:
    'There are two different versions of line {{lines}}. The one that the storage received ' +
    'first counts.',
  fault_FORK_other:
    'There are two different versions of lines {{lines}}. Those that the storage received first ' +
    'count.',
  fault_WRONG_NUMBER_one: 'Line {{lines}} bears another number.',
  fault_WRONG_NUMBER_other: 'Lines {{lines}} bear other numbers.',
  fault_WRONG_PREVIOUS_one: 'Line {{lines}} does not follow the line before it.',
  fault_WRONG_PREVIOUS_other: 'Lines {{lines}} do not follow the lines before them.',
  fault_NOT_A_LINE_one: 'Line {{lines}} is no line of a custody log.',
  fault_NOT_A_LINE_other: 'Lines {{lines}} are no lines of a custody log.',
  fault_NOT_CANONICAL_one: 'Line {{lines}} is not written in the one right way.',
  fault_NOT_CANONICAL_other: 'Lines {{lines}} are not written in the one right way.',
  fault_UNFINISHED_one: 'Line {{lines}} is cut off.',
  fault_UNFINISHED_other: 'Lines {{lines}} are cut off.',
  fault_EVENT_UNKNOWN_one: 'This version does not know what line {{lines}} reports.',
  fault_EVENT_UNKNOWN_other: 'This version does not know what lines {{lines}} report.',
  fault_TIME_UNREADABLE_one: 'The time of line {{lines}} cannot be read.',
  fault_TIME_UNREADABLE_other: 'The times of lines {{lines}} cannot be read.',
  fault_CLOCK_AHEAD_one: 'Line {{lines}} states a time after the storage had received it.',
  fault_CLOCK_AHEAD_other: 'Lines {{lines}} state times after the storage had received them.',
  fault_MISNUMBERED_one: 'The item of line {{lines}} bears another number.',
  fault_MISNUMBERED_other: 'The items of lines {{lines}} bear other numbers.',
  object_OVERWRITTEN: 'Was overwritten later; the first version counts:',
  object_DELETED: 'Was marked as deleted later; the first version is still there:',
  object_MISSING: 'Is not in the vault:',
  object_REFUSED: 'Was refused, since it is not what it should be:',
  object_NOT_OF_CHAIN: 'Was refused, since the log does not name it:',
  object_UNKNOWN_KEY: 'Is nothing that a deposit writes:',
  object_OTHER_LINES:
    'Does not repeat the lines that the vault had before; was left aside, and those were read:',
  object_NOT_COMPARED: 'Repeats lines that are not in the vault any more; was taken as it is:',
  object_ENCRYPTED:
    'This custodian encrypts the matter, and this browser is not set to. Nothing of this log was ' +
    'read. Switch encryption on in the settings of the vault, give the pass phrase of the ' +
    'matter, then read again:',
  object_PLAIN:
    'Lies in the vault without encryption, whereas this browser encrypts the matter. The storage ' +
    'can read it; it was deposited before encryption was switched on, or by somebody without the ' +
    'pass phrase:',
  object_FILE_HERE:
    'Another file bears this name here; this one of a colleague was left in the vault:',
  object_ITEM_HERE: 'An item of this id is here already and stays as it is:',
  object_NOT_DEPOSITED_GONE: 'Was not in its custodian’s store any more when it was deposited:',
  object_NOT_DEPOSITED_ALTERED:
    'Had other bytes than its record says when it was deposited, and stayed back:',
  object_NOT_DEPOSITED_TOO_LARGE: 'Was too large for one request when it was deposited:',
  object_LISTING_MISSING: 'Nothing but its line in the log could be read of the item:',
} as const;
