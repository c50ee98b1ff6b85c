import type { Bytes } from '../../evidence/digest.ts';
import { HASHES, hashBytes, hashOf, parseAlgorithm } from '../der/algorithm.ts';
import { octets, sequence } from '../der/build-der.ts';
import { fieldsOf } from '../der/der-fields.ts';
import { OID } from '../der/oids.ts';
import type { Der } from '../der/parse-der.ts';
import { TAG } from '../der/tags.ts';
import { type Certificate, sameBytes } from '../x509/certificate.ts';

/** The hash of a certificate in a signed attribute (ESSCertID, RFC 2634; ESSCertIDv2, RFC 5035). */
export type CertificateHash = { readonly hash: string; readonly value: Bytes };

/**
 * The value of signing-certificate-v2 (RFC 5035), which binds a signature to exactly these
 * certificates, the signer's first.
 */
export const buildSigningCertificate = async (certificates: readonly Bytes[]): Promise<Bytes> => {
  const hashes = await Promise.all(certificates.map((der) => hashBytes('SHA-256', der)));
  return sequence(sequence(...hashes.map((hash) => sequence(octets(hash)))));
};

const parseHash = (value: Der, usual: string): CertificateHash => {
  const fields = fieldsOf(value);
  const named =
    usual === 'SHA-256' && value.inside[0]?.tag === TAG.sequence ? fields.next() : undefined;
  const hash = named ? hashOf(parseAlgorithm(named)) : usual;
  const octetString = fields.next(TAG.octetString).content;
  fields.optional(TAG.sequence);
  fields.end();
  return { hash, value: octetString };
};

const hashesIn = (attribute: Der | undefined, usual: string): CertificateHash[] => {
  if (!attribute) return [];
  const list = fieldsOf(attribute).next(TAG.sequence);
  return list.inside.map((value) => parseHash(value, usual));
};

/**
 * The hashes of certificates in the signed attributes: one list for each attribute, the signer's
 * certificate first. Throws `DerError`.
 */
export const namedCertificates = (attributes: ReadonlyMap<string, Der>): CertificateHash[][] =>
  [
    hashesIn(attributes.get(OID.signingCertificate), 'SHA-1'),
    hashesIn(attributes.get(OID.signingCertificateV2), 'SHA-256'),
  ].filter((list) => list.length > 0);

/** Whether a hash is that of the certificate. */
export const isHashOf = async (
  { hash, value }: CertificateHash,
  { der }: Certificate,
): Promise<boolean> =>
  Object.values(HASHES).includes(hash) && sameBytes(await hashBytes(hash, der), value);
