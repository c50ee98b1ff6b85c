import type { Bytes } from '../../evidence/digest.ts';
import { parseAlgorithm } from '../der/algorithm.ts';
import { bitsOf, fieldsOf, oidOf } from '../der/der-fields.ts';
import { OID } from '../der/oids.ts';
import { parseDer } from '../der/parse-der.ts';
import { TAG } from '../der/tags.ts';
import { type TrustProblem, unless } from '../trust-problem.ts';
import type { Certificate } from './certificate.ts';
import { isSelfIssued } from './describe-certificate.ts';
import { hashNamedBy } from './public-key.ts';

/** The least modulus that NIST SP 800-131A and the CA/Browser Forum still accept for signing. */
const LEAST_RSA_BITS = 2048;

/** Curves of fewer than 224 bits (SEC 2, X9.62, RFC 5639), which NIST SP 800-131A disallows. */
const WEAK_CURVES = new Set([
  ...[6, 7, 8, 9, 28, 29, 30, 31].map((arc) => `1.3.132.0.${arc}`),
  ...[1, 2, 3].map((arc) => `1.2.840.10045.3.1.${arc}`),
  ...[1, 2, 3, 4].map((arc) => `1.3.36.3.3.2.8.1.1.${arc}`),
]);

const bitLength = (content: Bytes): number => {
  const first = content.findIndex((byte) => byte !== 0);
  return first < 0 ? 0 : (content.length - first) * 8 - Math.clz32(content[first] ?? 0) + 24;
};

/** An exponent of 1 lets anybody write signatures that fit, and an even one fits no key. */
const isSoundExponent = (content: Bytes): boolean =>
  (content.at(-1) ?? 0) % 2 === 1 && bitLength(content) > 1;

const rsaWeakness = (key: Bytes): string | undefined => {
  const fields = fieldsOf(parseDer(key));
  const bits = bitLength(fields.next(TAG.integer).content);
  if (bits < LEAST_RSA_BITS)
    return `The RSA key has ${bits} bits; fewer than ${LEAST_RSA_BITS} can be broken`;
  return isSoundExponent(fields.next(TAG.integer).content)
    ? undefined
    : 'The RSA key has an exponent with which anybody can write its signatures';
};

/**
 * Why a public key (SubjectPublicKeyInfo in DER) is too weak for a signature by it to prove
 * anything; undefined if it is not. Throws `DerError`.
 */
export const weaknessOf = (publicKey: Bytes): string | undefined => {
  const fields = fieldsOf(parseDer(publicKey));
  const { oid, parameters } = parseAlgorithm(fields.next(TAG.sequence));
  if (oid === OID.rsa) return rsaWeakness(bitsOf(fields.next()));
  const isWeakCurve =
    oid === OID.ecPublicKey && parameters?.tag === TAG.oid && WEAK_CURVES.has(oidOf(parameters));
  return isWeakCurve
    ? 'The key is on a curve of fewer than 224 bits, which can be broken'
    : undefined;
};

/**
 * A problem WEAK_KEY for each issuer's key that is too weak, and for each certificate that was
 * signed over SHA-1. The signature of a self-signed certificate proves nothing in any case.
 */
export const verifyStrength = ([first, ...issuers]: readonly Certificate[]): TrustProblem[] => [
  ...issuers.flatMap(({ publicKey, subjectText }): TrustProblem[] => {
    const weakness = weaknessOf(publicKey);
    return weakness ? [{ code: 'WEAK_KEY', detail: `${subjectText}: ${weakness}` }] : [];
  }),
  ...[...(first ? [first] : []), ...issuers].flatMap((certificate) =>
    unless(
      isSelfIssued(certificate) || hashNamedBy(certificate.algorithm) !== 'SHA-1',
      'WEAK_KEY',
      `The certificate of ${certificate.subjectText} was signed over SHA-1, which can be forged`,
    ),
  ),
];
