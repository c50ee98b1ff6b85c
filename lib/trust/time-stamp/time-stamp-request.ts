import type { Bytes } from '../../evidence/digest.ts';
import { boolean, integer, NULL, octets, oid, sequence, small } from '../der/build-der.ts';
import { OID } from '../der/oids.ts';

/**
 * A TimeStampReq (RFC 3161, section 2.4.1) in DER, and the values that the answer must repeat:
 * `imprint` is a SHA-256, `nonce` a DER INTEGER.
 */
export type TimeStampRequest = {
  readonly der: Bytes;
  readonly imprint: Bytes;
  readonly nonce: Bytes;
  readonly policy?: string;
};

const VERSION_1 = 1;

/**
 * Builds a request for a token over a SHA-256 digest, with a random 64-bit nonce; it asks for the
 * authority's certificates.
 */
export const buildTimeStampRequest = (
  imprint: Bytes,
  policy?: string,
  random: Bytes = crypto.getRandomValues(new Uint8Array(8)),
): TimeStampRequest => {
  const nonce = integer(random);
  const der = sequence(
    small(VERSION_1),
    sequence(sequence(oid(OID.sha256), NULL), octets(imprint)),
    ...(policy ? [oid(policy)] : []),
    nonce,
    boolean(true),
  );
  return { der, imprint, nonce, ...(policy && { policy }) };
};
