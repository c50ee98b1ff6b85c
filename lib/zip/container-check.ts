/**
 * The zip's comment: this prefix, then 64 hexadecimal digits. They are the SHA-256 of the zip's own
 * bytes up to the digits, less the data of stored entries, which the manifests cover. So a changed
 * header or compressed stream shows, though it unpack to the same files. A zip without any comment
 * was packed again by other means, and is judged by its files alone.
 */
export const CHECK_PREFIX = 'matterproof-zip/1 sha256:';
/** How long the digits are. */
export const HEX_DIGITS = 64;

/** The comment with its digits still to be written. */
export const CHECK_BLANK = CHECK_PREFIX + '0'.repeat(HEX_DIGITS);
