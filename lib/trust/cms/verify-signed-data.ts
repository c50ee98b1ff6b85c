import type { Bytes } from '../../evidence/digest.ts';
import { hashBytes } from '../der/algorithm.ts';
import { oidOf } from '../der/der-fields.ts';
import { OID } from '../der/oids.ts';
import { type TrustProblem, unless } from '../trust-problem.ts';
import { type Certificate, sameBytes } from '../x509/certificate.ts';
import { weaknessOf } from '../x509/key-strength.ts';
import { isSignedBy } from '../x509/public-key.ts';
import type { SignedData, SignerName } from './signed-data.ts';

/** The problems of SignedData, and the certificate of the signer if it was found. */
export type SignedDataCheck = {
  readonly problems: readonly TrustProblem[];
  readonly certificate?: Certificate;
};

const isNamed = (certificate: Certificate, name: SignerName): boolean =>
  'keyId' in name
    ? certificate.keyId !== undefined && sameBytes(certificate.keyId, name.keyId)
    : sameBytes(certificate.issuer, name.issuer) && sameBytes(certificate.serial, name.serial);

const verifyAttributes = async (data: SignedData, content: Bytes): Promise<TrustProblem[]> => {
  const type = data.attributes.get(OID.contentType);
  const stated = data.attributes.get(OID.messageDigest)?.content;
  const actual = await hashBytes(data.hash, content);
  const weak = data.hash === 'SHA-1';
  return [
    ...unless(!weak, 'WEAK_KEY', 'The signature rests on SHA-1, which can be forged'),
    ...unless(
      type !== undefined && oidOf(type) === data.contentType,
      'BAD_SIGNATURE',
      'The signature is over another type of content',
    ),
    ...unless(
      stated !== undefined && sameBytes(stated, actual),
      'WRONG_DIGEST',
      'The content is not the content that was signed',
    ),
  ];
};

/**
 * Checks digest, attributes and signature of SignedData over its content (RFC 5652, section 5.6).
 * `others` are further certificates among which the signer's may be. Throws `DerError`.
 */
export const verifySignedData = async (
  data: SignedData,
  content: Bytes,
  others: readonly Certificate[] = [],
): Promise<SignedDataCheck> => {
  const problems = await verifyAttributes(data, content);
  const certificate = [...data.certificates, ...others].find((one) => isNamed(one, data.signer));
  if (!certificate) {
    const detail = 'The certificate of the signer is not there';
    return { problems: [...problems, { code: 'NO_CERTIFICATE', detail }] };
  }
  const weakness = weaknessOf(certificate.publicKey);
  if (weakness)
    return { problems: [...problems, { code: 'WEAK_KEY', detail: weakness }], certificate };
  const { hash: digest, signed: message, algorithm, signature } = data;
  const sound = await isSignedBy({
    publicKey: certificate.publicKey,
    algorithm,
    digest,
    message,
    signature,
  });
  return {
    problems: [...problems, ...unless(sound, 'BAD_SIGNATURE', 'The signature does not fit')],
    certificate,
  };
};
