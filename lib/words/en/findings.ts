/** What a verification can find wrong, a sentence for each finding code. */
export const findings = {
  ZIP_DAMAGED: 'The zip file is damaged, or its container was changed. Ask for the original file.',
  ZIP_UNUSUAL:
    'The zip holds something that no usual program writes and that programs read in different ' +
    'ways, so that two people could see different files. Ask for the original file.',
  ZIP_ENCRYPTED:
    'Files in the zip are encrypted, so they were not checked. The workspace and the command ' +
    '(--pass-phrase-file) ask for the pass phrase; or unpack the zip with it, for example with ' +
    '7-Zip, and verify the folder.',
  ZIP_BOMB: 'A file in the zip would unpack to far more than it should. It was not unpacked.',
  FORMAT_UNKNOWN: 'This is not a format that this version can check.',
  NOT_A_BAG:
    'This is not an evidence package: the bag’s own files are missing or not written as BagIt ' +
    'requires.',
  LINE_ENDS:
    'A transfer as text changed the line ends of these files: their words are those that were ' +
    'exported, their bytes are not. Ask for the original file, sent as it is.',
  BACKSLASHES:
    'An old program for Windows packed this again and wrote “\\” for “/” in the names, which ' +
    'programs unpack in different ways. Ask for the original file.',
  UNSAFE_PATH: 'A file name in the zip would be unsafe to unpack.',
  DUPLICATE_ENTRY: 'Two files in the zip have the same name, so one would hide the other.',
  SYMBOLIC_LINK: 'The zip holds a link to another place instead of a file.',
  ALTERED: 'This file is not the one that was sealed.',
  MISSING: 'This file is listed but is not in the package.',
  UNLISTED: 'This file is in the package but is not listed.',
  WRONG_SIZE: 'The size is not the size that was recorded.',
  WRONG_COUNT: 'The number of files is not the number that was recorded.',
  NOT_CANONICAL: 'This file is not written in the only form that the format allows.',
  CHAIN_BROKEN: 'A link of the chain does not match what came before it.',
  GAP_IN_SEQUENCE: 'A number is missing from the sequence, repeated or out of order.',
  ITEM_NOT_IN_LOG: 'The package holds an item that the custody log does not mention.',
  LOG_WITHOUT_ITEM:
    'The custody log names an item that is neither in the package nor accounted for.',
  INDEX_DISAGREES: 'The index disagrees with the files it describes.',
  VOLUME_MISSING: 'A volume of this package is missing from the set.',
  SIGNATURE_MISSING: 'The package should be signed, but the signature is missing.',
  SIGNATURE_INVALID: 'The signature does not match this package.',
  SIGNED_BY_ANOTHER_KEY: 'The package was signed with a different key from the one expected.',
  CERTIFICATE_EXPIRED: 'A certificate was not valid at the time of signing.',
  CERTIFICATE_FORBIDS_SIGNING:
    'The signer’s certificate says that it must not be used to sign documents.',
  CERTIFICATE_UNRELATED:
    'A certificate lies beside the time-stamps that belongs to none of them. Remove it before ' +
    'you use tsa-chain.pem with other tools.',
  WEAK_KEY: 'A key or hash is so weak that anybody with effort could have made this signature.',
  SIGNERS_DIFFER: 'The volumes of one export were not all signed with the same key.',
  TOKEN_INVALID: 'The time-stamp does not match what it should stamp.',
  TOKEN_UNKNOWN_AUTHORITY: 'The time-stamp comes from an authority that is not known here.',
  REPEATED_MEMBER:
    'The file states the same thing twice, so that two programs can read two different things.',
  LABEL_DISAGREES:
    'An exhibit label or role is not the last one in the custody log, or two items bear one ' +
    'label. Exhibits may have been swapped, or two custodians of a shared matter both gave ' +
    'numbers: then the one who is named for it gives one of the items another label.',
  TABLE_DISAGREES:
    'This table does not say what the records and the index say. Somebody may have edited it ' +
    'after the export.',
  REPORT_DISAGREES:
    'This file is not the one that this version of the software makes from these records. It ' +
    'may tell something that was never captured.',
  SCRIPT_DISAGREES:
    'This script is not the one that the software writes. Do not run it: it could do anything on ' +
    'your computer. Ask for the original file, or type the commands of the package format.',
  TEXT_DISAGREES:
    'The captured text is another than the record states of the post, or the list of its ' +
    'comments. One of them may not have been read from the page.',
  QUOTE_NOT_IN_TEXT:
    'A statement quotes words from a file that people do not read, where any words can be hidden.',
  DERIVED_DISAGREES:
    'A file said to be made from the captured files is not of the kind it claims, shows ' +
    'something else than they do, or the custody log does not know it.',
  STATUS_DISAGREES:
    'An item’s status does not fit its files or problems: it may be less complete than it says.',
  COVERAGE_DISAGREES:
    'A record says that its pictures show more of the page than they do: part of the page may be ' +
    'missing.',
  ROLE_DISAGREES:
    'A captured file is passed off as something else, for instance a redrawing as the browser’s ' +
    'own picture.',
  TIME_MALFORMED: 'A time is not written as the format says, so that it cannot be relied on.',
  TIMES_CONTRADICT:
    'Two times contradict each other: a clock was wrong or was set, or a time was made up.',
  NAMES_DISAGREE:
    'The package names different people, or another matter, in different places, and the custody ' +
    'log has no such change.',
  LOG_DISAGREES:
    'The custody log does not bear out what the package says of an item: where it came from, its ' +
    'address, its time-stamp, or why it is not here.',
  STAMP_MISSING: 'The custody log says that this record was time-stamped, and the stamp is gone.',
  RECEIPT_MISSING:
    'The package says that this item was deposited in a vault, and the receipt of the storage is ' +
    'gone.',
  RECEIPT_DISAGREES:
    'The receipt of a deposit is not the one that the custody log names, or says something else: ' +
    'do not rely on it.',
  RECEIPT_OF_ANOTHER: 'The receipt of a deposit speaks of another item than the one it lies with.',
  RECEIPT_OBJECT_UNKNOWN:
    'The receipt of a deposit lists a file that the item does not have, or has with other bytes.',
  WITNESS_UNTOLD:
    'Two captures of one page, sealed in two logs, are here, and the index does not set them ' +
    'side by side: what agrees and what differs is not told. An earlier version told it nowhere.',
  ACTIVE_FILE:
    'This file is not part of the format, and opening it would run a program. Do not open it.',
  CLAIM_NOT_IN_FORMAT:
    'A record certifies itself by a member that the format does not know. That proves nothing.',
};
