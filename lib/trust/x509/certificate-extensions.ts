import type { Bytes } from '../../evidence/digest.ts';
import { hashBytes } from '../der/algorithm.ts';
import { bits, boolean, octets, oid, sequence } from '../der/build-der.ts';
import { bitsOf, fieldsOf } from '../der/der-fields.ts';
import { OID } from '../der/oids.ts';
import { parseDer } from '../der/parse-der.ts';
import { TAG } from '../der/tags.ts';

const DIGITAL_SIGNATURE = Uint8Array.of(0x80);

const extension = (type: string, value: Bytes, critical = false): Bytes =>
  sequence(oid(type), ...(critical ? [boolean(true)] : []), octets(value));

/**
 * The usual key identifier, SHA-1 of the public key (RFC 5280, section 4.2.1.2). It only names the
 * key; no security depends on it.
 */
const keyIdOf = async (publicKey: Bytes): Promise<Bytes> => {
  const fields = fieldsOf(parseDer(publicKey));
  fields.next(TAG.sequence);
  return hashBytes('SHA-1', bitsOf(fields.next()));
};

/**
 * The extensions of a custodian's certificate: not an authority, for digital signatures, and its
 * key identifier.
 */
export const buildExtensions = async (publicKey: Bytes): Promise<Bytes> =>
  sequence(
    extension(OID.basicConstraints, sequence(), true),
    extension(OID.keyUsage, bits(DIGITAL_SIGNATURE, 7), true),
    extension(OID.subjectKeyIdentifier, octets(await keyIdOf(publicKey))),
  );
