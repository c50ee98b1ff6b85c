import { type Bytes, digestNow, hexOf } from '../../evidence/digest.ts';

/** SHA-256 of a certificate's DER as `openssl x509 -fingerprint -sha256` prints it: `AB:CD:…`. */
export const fingerprintOf = (der: Bytes): string =>
  hexOf(digestNow(der))
    .toUpperCase()
    .replace(/..(?=.)/g, '$&:');

const hexDigits = (fingerprint: string): string =>
  fingerprint
    .toLowerCase()
    .replace(/^sha-?256(:| fingerprint=)/, '')
    .replace(/[^0-9a-f]/g, '');

/**
 * Whether two fingerprints are the same, with colons, spaces or neither, in upper or lower case.
 */
export const isSameFingerprint = (a: string, b: string): boolean =>
  hexDigits(a).length === 64 && hexDigits(a) === hexDigits(b);

/**
 * Whether a text is a SHA-256 fingerprint: 64 hexadecimal digits, with colons, spaces or neither,
 * and perhaps the name of the hash before them.
 */
export const isFingerprint = (text: string): boolean =>
  /^(sha-?256(:| fingerprint=))?(\s|:)*([0-9a-f](\s|:)*){64}$/i.test(text.trim());
