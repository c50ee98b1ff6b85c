/**
 * The zip's comment is this prefix and 64 hexadecimal digits: the SHA-256 of the zip's bytes up to
 * the digits, without the data of stored entries, which the manifests cover. It reveals a changed
 * header or compressed stream even if the zip still unpacks to the same files. A zip without a
 * comment was packed again by another program and is verified by its files alone.
 */
export const CHECK_PREFIX = 'matterproof-zip/1 sha256:';
/** The number of digits. */
export const HEX_DIGITS = 64;

/** The comment before its digits are known. */
export const CHECK_BLANK = CHECK_PREFIX + '0'.repeat(HEX_DIGITS);
